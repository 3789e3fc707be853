package org.taizhang.corpus;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Writes an Office Open XML workbook by hand, in the dialects that programs write. */
final class XlsxFile {

    /** A way of writing that differs from the usual. */
    enum Dialect {
        /** Texts stand in their cells. */
        INLINE,
        /** Shared texts are split into runs, with a phonetic guide. */
        RICH,
        /** Every element bears a namespace prefix. */
        PREFIXED,
        /** Rows and cells do not say where they are. */
        UNREFERENCED,
        /** Numbers stand with the seventeen digits of their binary form. */
        LONG_DIGITS,
        /** Days are counted from 1904. */
        FROM_1904,
        /** The namespaces of ISO/IEC 29500 Strict. */
        STRICT,
        /** The package holds macros. */
        MACROS
    }

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String STRICT_MAIN = "http://purl.oclc.org/ooxml/spreadsheetml/main";
    private static final String STRICT_LINKS = "http://purl.oclc.org/ooxml/officeDocument/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static final int FIRST_OWN_FORMAT = 164;

    private final Canvas canvas;
    private final Set<Dialect> dialects = EnumSet.noneOf(Dialect.class);
    private final Map<String, Integer> texts = new LinkedHashMap<>();
    private final List<String> formats = new ArrayList<>(List.of(""));

    XlsxFile(Canvas canvas) {
        this.canvas = canvas;
    }

    XlsxFile with(Dialect dialect) {
        dialects.add(dialect);
        return this;
    }

    private boolean is(Dialect dialect) {
        return dialects.contains(dialect);
    }

    byte[] bytes() {
        List<String> sheets = canvas.sheets.stream().map(this::sheet).toList();
        ZipFileMaker zip = new ZipFileMaker()
                .part("[Content_Types].xml", contentTypes())
                .part("_rels/.rels", relationships(relationship("rId1", "officeDocument", "xl/workbook.xml")))
                .part("xl/workbook.xml", workbook())
                .part("xl/_rels/workbook.xml.rels", relationships(workbookLinks()))
                .part("xl/styles.xml", styles())
                .part("xl/sharedStrings.xml", sharedTexts());
        for (int i = 0; i < sheets.size(); i++) {
            zip.part("xl/worksheets/sheet" + (i + 1) + ".xml", sheets.get(i));
        }
        if (is(Dialect.MACROS)) {
            zip.part("xl/vbaProject.bin", "not really a program");
        }
        return zip.bytes();
    }

    private String main() {
        return is(Dialect.STRICT) ? STRICT_MAIN : MAIN;
    }

    private String links() {
        return is(Dialect.STRICT) ? STRICT_LINKS : LINKS;
    }

    /** A part's root element with its namespaces; all names below it bear the same prefix. */
    private String part(String root, String content) {
        String head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
        if (is(Dialect.PREFIXED)) {
            String named = ("<" + root + ">" + content + "</" + root + ">").replaceAll("<(/?)([a-zA-Z])", "<$1x:$2");
            return head
                    + named.replaceFirst(
                            "<x:" + root, "<x:" + root + " xmlns:x=\"" + main() + "\" xmlns:r=\"" + links() + "\"");
        }
        return head + "<" + root + " xmlns=\"" + main() + "\" xmlns:r=\"" + links() + "\">" + content + "</" + root
                + ">";
    }

    private String contentTypes() {
        String kind = is(Dialect.MACROS)
                ? "application/vnd.ms-excel.sheet.macroEnabled.main+xml"
                : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
        StringBuilder types = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
                + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                + "<Default Extension=\"bin\" ContentType=\"application/vnd.ms-office.vbaProject\"/>");
        types.append("<Override PartName=\"/xl/workbook.xml\" ContentType=\"" + kind + "\"/>");
        String each = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
        for (int i = 1; i <= canvas.sheets.size(); i++) {
            types.append("<Override PartName=\"/xl/worksheets/sheet" + i + ".xml\" ContentType=\"" + each
                    + "worksheet+xml\"/>");
        }
        types.append("<Override PartName=\"/xl/styles.xml\" ContentType=\"" + each + "styles+xml\"/>");
        types.append("<Override PartName=\"/xl/sharedStrings.xml\" ContentType=\"" + each + "sharedStrings+xml\"/>");
        return types.append("</Types>").toString();
    }

    private static String relationships(String each) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Relationships xmlns=\"" + PACKAGE + "\">" + each
                + "</Relationships>";
    }

    private String relationship(String id, String type, String target) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + links() + "/" + type + "\" Target=\"" + target + "\"/>";
    }

    private String workbookLinks() {
        StringBuilder each = new StringBuilder();
        for (int i = 1; i <= canvas.sheets.size(); i++) {
            each.append(relationship("rId" + i, "worksheet", "worksheets/sheet" + i + ".xml"));
        }
        return each.append(relationship("rId901", "styles", "styles.xml"))
                .append(relationship("rId902", "sharedStrings", "sharedStrings.xml"))
                .toString();
    }

    private String workbook() {
        StringBuilder sheets = new StringBuilder(is(Dialect.FROM_1904) ? "<workbookPr date1904=\"1\"/>" : "");
        sheets.append("<sheets>");
        for (int i = 0; i < canvas.sheets.size(); i++) {
            Canvas.Sheet sheet = canvas.sheets.get(i);
            String state = switch (sheet.visibility) {
                case VISIBLE -> "";
                case HIDDEN -> " state=\"hidden\"";
                case VERY_HIDDEN -> " state=\"veryHidden\"";
            };
            sheets.append("<sheet name=\"" + Xml.escape(sheet.name) + "\" sheetId=\"" + (i + 1) + "\"" + state
                    + " r:id=\"rId" + (i + 1) + "\"/>");
        }
        return part("workbook", sheets.append("</sheets>").toString());
    }

    private String styles() {
        StringBuilder codes = new StringBuilder();
        StringBuilder cells = new StringBuilder();
        for (int i = 0; i < formats.size(); i++) {
            int id = i == 0 ? 0 : FIRST_OWN_FORMAT + i;
            if (i > 0) {
                codes.append("<numFmt numFmtId=\"" + id + "\" formatCode=\"" + Xml.escape(formats.get(i)) + "\"/>");
            }
            cells.append("<xf numFmtId=\"" + id + "\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\""
                    + " applyNumberFormat=\"1\"/>");
        }
        return part(
                "styleSheet",
                (formats.size() > 1 ? "<numFmts count=\"" + (formats.size() - 1) + "\">" + codes + "</numFmts>" : "")
                        + "<fonts count=\"1\"><font><sz val=\"11\"/><name val=\"宋体\"/></font></fonts>"
                        + "<fills count=\"1\"><fill><patternFill patternType=\"none\"/></fill></fills>"
                        + "<borders count=\"1\"><border/></borders>"
                        + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/>"
                        + "</cellStyleXfs><cellXfs count=\"" + formats.size() + "\">" + cells + "</cellXfs>");
    }

    private String sharedTexts() {
        StringBuilder items = new StringBuilder();
        texts.keySet().forEach(text -> items.append("<si>" + sharedText(text) + "</si>"));
        return part("sst", items.toString());
    }

    private String sharedText(String text) {
        if (!is(Dialect.RICH) || text.length() < 2) {
            return plainText(text);
        }
        int half = text.length() / 2;
        return "<r>" + plainText(text.substring(0, half)) + "</r><r><rPr><b/></rPr>" + plainText(text.substring(half))
                + "</r><rPh sb=\"0\" eb=\"1\"><t>zhu yin</t></rPh>";
    }

    private static String plainText(String text) {
        return "<t xml:space=\"preserve\">" + Xml.escape(text) + "</t>";
    }

    private String sheet(Canvas.Sheet sheet) {
        StringBuilder xml = new StringBuilder(16_000);
        hiddenColumns(sheet, xml);
        xml.append("<sheetData>");
        int last = 0;
        for (Map.Entry<Integer, NavigableMap<Integer, Dot>> row :
                withHiddenRows(sheet).entrySet()) {
            while (is(Dialect.UNREFERENCED) && ++last < row.getKey()) {
                xml.append("<row/>");
            }
            last = row.getKey();
            row(sheet, row.getKey(), row.getValue(), xml);
        }
        xml.append("</sheetData>");
        if (!sheet.merges.isEmpty()) {
            xml.append("<mergeCells count=\"").append(sheet.merges.size()).append("\">");
            sheet.merges.forEach(area -> xml.append("<mergeCell ref=\"" + area.reference() + "\"/>"));
            xml.append("</mergeCells>");
        }
        return part("worksheet", xml.toString());
    }

    private static Map<Integer, NavigableMap<Integer, Dot>> withHiddenRows(Canvas.Sheet sheet) {
        Map<Integer, NavigableMap<Integer, Dot>> rows = new TreeMap<>(sheet.rows);
        sheet.hiddenRows.forEach(row -> rows.putIfAbsent(row, new TreeMap<>()));
        return rows;
    }

    private static void hiddenColumns(Canvas.Sheet sheet, StringBuilder xml) {
        if (!sheet.hiddenColumns.isEmpty()) {
            xml.append("<cols>");
            sheet.hiddenColumns.forEach(column -> xml.append(
                    "<col min=\"" + column + "\" max=\"" + column + "\" width=\"0\" hidden=\"1\" customWidth=\"1\"/>"));
            xml.append("</cols>");
        }
    }

    private void row(Canvas.Sheet sheet, int number, NavigableMap<Integer, Dot> cells, StringBuilder xml) {
        xml.append("<row").append(is(Dialect.UNREFERENCED) ? "" : " r=\"" + number + "\"");
        xml.append(sheet.hiddenRows.contains(number) ? " hidden=\"1\">" : ">");
        int last = 0;
        for (Map.Entry<Integer, Dot> cell : cells.entrySet()) {
            while (is(Dialect.UNREFERENCED) && ++last < cell.getKey()) {
                xml.append("<c/>");
            }
            last = cell.getKey();
            String reference = is(Dialect.UNREFERENCED) ? "" : " r=\"" + Canvas.letters(cell.getKey()) + number + "\"";
            cell(reference, cell.getValue().ink(), xml);
        }
        xml.append("</row>");
    }

    private void cell(String reference, Ink ink, StringBuilder xml) {
        if (ink instanceof Ink.Formula formula) {
            String text = "<f>" + Xml.escape(formula.text()) + "</f>";
            formula(reference, text, formula.cached(), xml);
        } else if (ink instanceof Ink.Words words) {
            words(reference, words.text(), xml);
        } else {
            formula(reference, "", ink, xml);
        }
    }

    private void words(String reference, String text, StringBuilder xml) {
        if (is(Dialect.INLINE)) {
            xml.append("<c" + reference + " t=\"inlineStr\"><is>" + plainText(text) + "</is></c>");
        } else {
            Integer known = texts.get(text);
            int index = known == null ? texts.size() : known;
            texts.putIfAbsent(text, index);
            xml.append("<c" + reference + " t=\"s\"><v>" + index + "</v></c>");
        }
    }

    private void formula(String reference, String formula, @Nullable Ink value, StringBuilder xml) {
        if (value instanceof Ink.Digits digits) {
            xml.append("<c" + reference + style(digits.format()) + ">" + formula + "<v>" + stored(digits.decimal())
                    + "</v></c>");
        } else if (value instanceof Ink.Day day) {
            xml.append("<c" + reference + style(day.format()) + ">" + formula + "<v>" + serial(day.day()) + "</v></c>");
        } else if (value instanceof Ink.Fault fault) {
            xml.append("<c" + reference + " t=\"e\">" + formula + "<v>" + fault.error() + "</v></c>");
        } else if (value instanceof Ink.Words words) {
            xml.append("<c" + reference + " t=\"str\">" + formula + "<v>" + Xml.escape(words.text()) + "</v></c>");
        } else {
            xml.append("<c" + reference + ">" + formula + "</c>");
        }
    }

    private String style(String format) {
        int index = formats.indexOf(format);
        if (index < 0) {
            formats.add(format);
            index = formats.size() - 1;
        }
        return index == 0 ? "" : " s=\"" + index + "\"";
    }

    private String stored(String decimal) {
        if (!is(Dialect.LONG_DIGITS)) {
            return decimal;
        }
        return new BigDecimal(Double.parseDouble(decimal))
                .round(new MathContext(17))
                .stripTrailingZeros()
                .toString();
    }

    private long serial(LocalDate day) {
        LocalDate zero = is(Dialect.FROM_1904) ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, 30);
        return ChronoUnit.DAYS.between(zero, day);
    }
}
