package org.taizhang.spreadsheet;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.taizhang.spreadsheet.OpenedWorkbook.Format;
import org.taizhang.spreadsheet.OpenedWorkbook.Opened;
import org.taizhang.spreadsheet.OpenedWorkbook.Reason;

/**
 * Reads the tables of a web page, which reporting systems and Excel save as .xls. As in Excel all of them stand on one sheet,
 * one below the other, with the lines between them in the first column; only where the page names as many sheets as it has
 * tables is each a sheet. Nothing is fetched, and scripts are passed over.
 */
final class HtmlReader {

    /** The parser keeps the page in memory, some 200 bytes an element. */
    private static final int MOST_ELEMENTS = 500_000;

    /** No page of a table nests so deep; a page that does costs the parser time for each element and level. */
    private static final int DEEPEST = 100;

    private static final Pattern SHEET_NAME =
            Pattern.compile("<x:Name>([^<]{1,100})</x:Name>", Pattern.CASE_INSENSITIVE);

    private final ReadMeter meter;
    private final List<Grid> sheets = new ArrayList<>();

    HtmlReader(ReadMeter meter) {
        this.meter = meter;
    }

    Opened read(DecodedText text) {
        capElements(text.characters());
        Document page = Jsoup.parse(text.characters(), "", Parser.htmlParser().setMaxDepth(DEEPEST));
        Set<Element> tables = new HashSet<>(page.select("table"));
        tables.removeAll(arranging(tables));
        if (tables.isEmpty()) {
            throw new Refusal(Reason.NOT_A_WORKBOOK, "HTML");
        }
        List<String> names = SHEET_NAME
                .matcher(text.characters())
                .results()
                .map(name -> Parser.unescapeEntities(name.group(1), false))
                .distinct()
                .toList();
        new Walk(HtmlStyles.of(page), tables, names).page(page);
        return new Opened(Format.HTML, text.encoding(), false, sheets);
    }

    /** The tables that hold others and only arrange them. */
    private static Set<Element> arranging(Set<Element> tables) {
        Set<Element> outer = new HashSet<>();
        for (Element table : tables) {
            Element above = table.parent();
            while (above != null && !above.nameIs("table")) {
                above = above.parent();
            }
            if (above != null) {
                outer.add(above);
            }
        }
        return outer;
    }

    private static void capElements(String text) {
        int elements = 0;
        for (int at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) {
            if (at + 1 < text.length() && Character.isLetter(text.charAt(at + 1))) {
                elements++;
            }
        }
        if (elements > MOST_ELEMENTS) {
            throw Refusal.over("elements", MOST_ELEMENTS);
        }
    }

    /** The way through one page from top to bottom. */
    private final class Walk {

        private final HtmlStyles styles;
        private final Set<Element> tables;
        private final List<String> names;
        private final HtmlText line = new HtmlText();
        private BoundedSheet sheet;
        private long row;

        Walk(HtmlStyles styles, Set<Element> tables, List<String> names) {
            this.styles = styles;
            this.tables = tables;
            this.names = names;
            this.sheet = next();
        }

        private BoundedSheet next() {
            int number = sheets.size();
            meter.sheets(number + 1);
            row = 0;
            return new BoundedSheet(number < names.size() ? names.get(number) : "Sheet" + (number + 1), meter);
        }

        void page(Document page) {
            children(page.body(), false);
            endLine();
            if (row > 0) {
                sheets.add(sheet.build(false));
            }
        }

        private void children(Element element, boolean hidden) {
            for (Node child : element.childNodes()) {
                if (child instanceof TextNode words) {
                    line.append(words.getWholeText());
                } else if (child instanceof Element inner) {
                    inside(inner, hidden || styles.isHidden(inner));
                }
            }
        }

        private void inside(Element element, boolean hidden) {
            if (tables.contains(element)) {
                table(element, hidden);
                return;
            }
            boolean ends = element.isBlock() || element.nameIs("br");
            if (ends) {
                endLine();
            }
            children(element, hidden);
            if (ends) {
                endLine();
            }
        }

        private void endLine() {
            String text = line.take();
            if (!CellTexts.isBlank(text)) {
                row++;
                sheet.add(row, 1, WrittenTexts.entered(text));
            }
        }

        private void table(Element table, boolean hidden) {
            endLine();
            for (Element caption : table.select("caption")) {
                line.append(HtmlText.of(caption));
                endLine();
            }
            row = new HtmlTable(sheet, styles, hidden).place(table, row);
            if (names.size() == tables.size()) {
                sheets.add(sheet.build(false));
                sheet = next();
            }
        }
    }
}
