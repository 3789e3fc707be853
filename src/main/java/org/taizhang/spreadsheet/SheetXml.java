package org.taizhang.spreadsheet;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.taizhang.terms.CellPosition;

/**
 * A drafted sheet as a part of a package that is not ours otherwise: texts, links, numbers, sizes, a frozen head and the print set-up.
 * Texts stand in the cells themselves, so that the workbook's shared texts stay untouched.
 */
final class SheetXml {

    private static final String PAGE_OF_PAGES = "&amp;C&amp;P / &amp;N";

    private final RecordedSheet draft;
    private final PackageStyles styles;
    private final StringBuilder xml = new StringBuilder();

    private SheetXml(RecordedSheet draft, PackageStyles styles) {
        this.draft = draft;
        this.styles = styles;
    }

    /**
     * The part.
     *
     * @param namespace the declaration of the main namespace, transitional or strict
     */
    static String of(RecordedSheet draft, PackageStyles styles, String namespace) {
        SheetXml sheet = new SheetXml(draft, styles);
        sheet.write(namespace);
        return sheet.xml.toString();
    }

    private void write(String namespace) {
        put("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<worksheet %s>", namespace);
        put(
                "<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr><sheetViews><sheetView tabSelected=\"1\" workbookViewId=\"0\">");
        draft.firstFree().ifPresent(this::freeze);
        put("</sheetView></sheetViews><sheetFormatPr defaultRowHeight=\"15\"/>");
        columns();
        put("<sheetData>");
        rows();
        put("</sheetData>");
        merges();
        links();
        put("<pageMargins left=\"0.5\" right=\"0.5\" top=\"0.6\" bottom=\"0.6\" header=\"0.3\" footer=\"0.3\"/>");
        draft.pages().ifPresent(this::pages);
        put("</worksheet>");
    }

    private void freeze(CellPosition free) {
        int columns = free.column() - 1;
        int rows = free.row() - 1;
        String pane = columns > 0 && rows > 0 ? "bottomRight" : rows > 0 ? "bottomLeft" : "topRight";
        put("<pane");
        if (columns > 0) {
            put(" xSplit=\"%d\"", columns);
        }
        if (rows > 0) {
            put(" ySplit=\"%d\"", rows);
        }
        put(" topLeftCell=\"%s\" activePane=\"%s\" state=\"frozen\"/><selection pane=\"%s\"/>", free, pane, pane);
    }

    private void columns() {
        if (draft.columnWidths().isEmpty()) {
            return;
        }
        put("<cols>");
        draft.columnWidths()
                .forEach((column, characters) -> put(
                        "<col min=\"%d\" max=\"%d\" width=\"%s\" customWidth=\"1\"/>",
                        column,
                        column,
                        BigDecimal.valueOf(SheetSizes.widthUnits(characters)).divide(BigDecimal.valueOf(256))));
        // Behind those that are shown, as the format asks for.
        draft.hiddenColumns()
                .forEach(column -> put("<col min=\"%d\" max=\"%d\" width=\"9\" hidden=\"1\"/>", column, column));
        put("</cols>");
    }

    private void rows() {
        Map<Integer, Double> heights = new TreeMap<>(new TextHeights(draft).estimates());
        TreeSet<Integer> rows = new TreeSet<>(draft.heights().keySet());
        draft.cells().keySet().forEach(cell -> rows.add(cell.row()));
        for (int row : rows) {
            Double set = draft.heights().get(row);
            Double estimate = heights.get(row);
            put("<row r=\"%d\"", row);
            if (set != null) {
                put(" ht=\"%s\" customHeight=\"1\"", BigDecimal.valueOf(set));
            } else if (estimate != null) {
                put(" ht=\"%.2f\"", estimate);
            }
            put(">");
            draft.cells()
                    .subMap(new CellPosition(row, 1), new CellPosition(row + 1, 1))
                    .forEach(this::cell);
            put("</row>");
        }
    }

    private void cell(CellPosition position, DraftCell cell) {
        put("<c r=\"%s\" s=\"%d\"", position, styles.of(cell));
        if (cell.content() instanceof DraftContent.Amount amount) {
            put("><v>%s</v></c>", amount.value().toPlainString());
        } else if (cell.content() instanceof DraftContent.Nothing) {
            put("/>");
        } else {
            String text = XmlTexts.escaped(XlsxBook.legal(cell.words()));
            put(" t=\"inlineStr\"><is><t xml:space=\"preserve\">%s</t></is></c>", text);
        }
    }

    private void merges() {
        if (draft.mergedAreas().isEmpty()) {
            return;
        }
        put("<mergeCells count=\"%d\">", draft.mergedAreas().size());
        draft.mergedAreas().forEach(area -> put("<mergeCell ref=\"%s:%s\"/>", area.first(), area.last()));
        put("</mergeCells>");
    }

    private void links() {
        StringBuilder links = new StringBuilder();
        draft.cells().forEach((position, cell) -> {
            if (cell.content() instanceof DraftContent.Link link) {
                links.append(new XmlTag("<hyperlink/>")
                        .with("ref", position.toString())
                        .with("location", link.target())
                        .with("display", XlsxBook.legal(link.text()))
                        .raw());
            }
        });
        if (links.length() > 0) {
            put("<hyperlinks>%s</hyperlinks>", links);
        }
    }

    private void pages(RecordedSheet.Pages pages) {
        put(
                "<pageSetup paperSize=\"%d\" orientation=\"%s\" fitToWidth=\"1\" fitToHeight=\"0\"/>",
                pages.large() ? PrintSetup.A3_PAPERSIZE : PrintSetup.A4_PAPERSIZE,
                pages.landscape() ? "landscape" : "portrait");
        put("<headerFooter><oddFooter>%s</oddFooter></headerFooter>", PAGE_OF_PAGES);
    }

    private void put(String form, Object... blanks) {
        xml.append(blanks.length == 0 ? form : String.format(Locale.ROOT, form, blanks));
    }
}
