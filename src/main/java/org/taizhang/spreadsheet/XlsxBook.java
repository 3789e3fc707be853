package org.taizhang.spreadsheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Date;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.poi.ooxml.POIXMLProperties.CoreProperties;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.FontScheme;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.util.Units;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** An Office Open XML workbook. */
final class XlsxBook implements Book {

    static final Instant CREATED = Instant.parse("2024-01-01T00:00:00Z");

    private static final String OPAQUE = "FF";

    /** Text that looks like Excel's escape for a character which XML cannot hold. */
    private static final Pattern LIKE_AN_ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private static final Pattern UNFIT_FOR_XML = Pattern.compile("[\\x00-\\x08\\x0B-\\x1F\\uFFFE\\uFFFF]");

    private final XSSFWorkbook workbook = new XSSFWorkbook();

    XlsxBook() {
        // The default font's theme name would win over 宋体.
        workbook.getFontAt(0).setScheme(FontScheme.NONE);
    }

    @Override
    public Workbook workbook() {
        return workbook;
    }

    @Override
    public void fill(CellStyle style, String hex) {
        ((XSSFCellStyle) style).setFillForegroundColor(rgb(hex));
    }

    @Override
    public void colour(Font font, String hex) {
        ((XSSFFont) font).setColor(rgb(hex));
    }

    @Override
    public void number(Cell cell, BigDecimal value) {
        cell.setCellValue(value.doubleValue());
        // Double.toString differs between Java releases, and the decimal is what was meant.
        String digits = value.round(DIGITS_OF_A_DOUBLE).stripTrailingZeros().toPlainString();
        ((XSSFCell) cell).getCTCell().setV(digits);
    }

    @Override
    public String stored(String text) {
        return legal(text);
    }

    /** The text as a workbook's XML can hold it, cut where a cell ends. */
    static String legal(String text) {
        String escaped = UNFIT_FOR_XML
                .matcher(LIKE_AN_ESCAPE.matcher(text).replaceAll("_x005F_"))
                .replaceAll(unfit -> String.format(
                        Locale.ROOT, "_x%04X_", (int) unfit.group().charAt(0)));
        return Book.cut(escaped, SpreadsheetVersion.EXCEL2007.getMaxTextLength());
    }

    @Override
    public void roughHeight(Row row, double points) {
        row.setHeightInPoints((float) points);
        ((XSSFRow) row).getCTRow().setCustomHeight(false);
    }

    @Override
    public void protect(Sheet sheet) {
        XSSFSheet own = (XSSFSheet) sheet;
        own.enableLocking();
        own.lockAutoFilter(false);
        own.lockFormatColumns(false);
        own.lockFormatRows(false);
    }

    @Override
    public boolean arrowFlag() {
        return true;
    }

    @Override
    public ClientAnchor anchor(NoteBox box) {
        return new XSSFClientAnchor(
                0,
                0,
                Units.pixelToEMU(box.right().pixels()),
                Units.pixelToEMU(box.bottom().pixels()),
                box.left(),
                box.top(),
                box.right().index(),
                box.bottom().index());
    }

    @Override
    public byte[] bytes(String title) throws IOException {
        Optional<Date> fixed = Optional.of(Date.from(CREATED));
        CoreProperties properties = workbook.getProperties().getCoreProperties();
        properties.setCreator(WorkbookDraft.AUTHOR);
        properties.setLastModifiedByUser(WorkbookDraft.AUTHOR);
        properties.setCreated(fixed);
        properties.setModified(fixed);
        if (!title.isEmpty()) {
            properties.setTitle(title);
            properties.setSubjectProperty(title);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        workbook.write(out);
        return SteadyPackage.of(out.toByteArray());
    }

    private static XSSFColor rgb(String hex) {
        return new XSSFColor(HexFormat.of().parseHex(OPAQUE + hex), null);
    }
}
