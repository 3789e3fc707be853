package org.taizhang.spreadsheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Date;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.apache.poi.hpsf.SummaryInformation;
import org.apache.poi.hssf.record.CountryRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.WriteAccessRecord;
import org.apache.poi.hssf.usermodel.HSSFClientAnchor;
import org.apache.poi.hssf.usermodel.HSSFPalette;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.util.CodePageUtil;

/** An Excel 97-2003 workbook (BIFF8). */
final class XlsBook implements Book {

    private static final int FIRST_COLOUR = 8;
    private static final int LAST_COLOUR = 63;
    private static final int COLUMN_PARTS = 1024;
    private static final int ROW_PARTS = 256;
    private static final int UNITED_STATES = 1;

    private final HSSFWorkbook workbook;
    /** Whether the workbook is somebody else's, whose colours must stay as they are. */
    private final boolean guest;

    private final Map<String, Short> palette = new HashMap<>();

    XlsBook() {
        this.workbook = new HSSFWorkbook();
        this.guest = false;
    }

    /** A workbook that somebody sent. */
    XlsBook(HSSFWorkbook workbook) {
        this.workbook = workbook;
        this.guest = true;
    }

    @Override
    public Workbook workbook() {
        return workbook;
    }

    @Override
    public void fill(CellStyle style, String hex) {
        style.setFillForegroundColor(indexOf(hex));
    }

    @Override
    public void colour(Font font, String hex) {
        font.setColor(indexOf(hex));
    }

    @Override
    public void number(Cell cell, BigDecimal value) {
        cell.setCellValue(value.doubleValue());
    }

    @Override
    public String stored(String text) {
        return Book.cut(text, SpreadsheetVersion.EXCEL97.getMaxTextLength());
    }

    @Override
    public void roughHeight(Row row, double points) {
        row.setHeightInPoints((float) points);
    }

    @Override
    public void protect(Sheet sheet) {
        sheet.protectSheet("");
    }

    @Override
    public boolean arrowFlag() {
        return false;
    }

    @Override
    public ClientAnchor anchor(NoteBox box) {
        return anchorOf(box);
    }

    static HSSFClientAnchor anchorOf(NoteBox box) {
        NoteBox.Edge right = box.right();
        NoteBox.Edge bottom = box.bottom();
        return new HSSFClientAnchor(
                0,
                0,
                right.pixels() * (COLUMN_PARTS - 1) / right.ofPixels(),
                bottom.pixels() * (ROW_PARTS - 1) / bottom.ofPixels(),
                (short) box.left(),
                box.top(),
                (short) right.index(),
                bottom.index());
    }

    @Override
    public byte[] bytes(String title) throws IOException {
        forgetThisMachine();
        workbook.createInformationProperties();
        workbook.getDocumentSummaryInformation().getFirstSection().setCodepage(CodePageUtil.CP_UTF8);
        SummaryInformation summary = workbook.getSummaryInformation();
        summary.getFirstSection().setCodepage(CodePageUtil.CP_UTF8);
        Date fixed = Date.from(XlsxBook.CREATED);
        summary.setAuthor(WorkbookDraft.AUTHOR);
        summary.setLastAuthor(WorkbookDraft.AUTHOR);
        summary.setCreateDateTime(fixed);
        summary.setLastSaveDateTime(fixed);
        summary.setTitle(title);
        summary.setSubject(title);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        workbook.write(out);
        return out.toByteArray();
    }

    /** POI notes who is logged on, and sets the country by the locale. */
    private void forgetThisMachine() {
        for (Record entry : workbook.getInternalWorkbook().getRecords()) {
            if (entry instanceof WriteAccessRecord access) {
                access.setUsername(WorkbookDraft.AUTHOR);
            } else if (entry instanceof CountryRecord country) {
                country.setCurrentCountry((short) UNITED_STATES);
            }
        }
    }

    /** The format knows 56 colours: each new one takes the place of a standard one, the last first. */
    private short indexOf(String hex) {
        return palette.computeIfAbsent(hex, this::take);
    }

    /** The colour of the workbook's palette that is nearest. */
    static short nearest(HSSFWorkbook workbook, String hex) {
        byte[] rgb = HexFormat.of().parseHex(hex);
        return workbook.getCustomPalette()
                .findSimilarColor(rgb[0], rgb[1], rgb[2])
                .getIndex();
    }

    private short take(String hex) {
        if (guest) {
            return nearest(workbook, hex);
        }
        byte[] rgb = HexFormat.of().parseHex(hex);
        HSSFPalette colours = workbook.getCustomPalette();
        int free = LAST_COLOUR - palette.size();
        if (free < FIRST_COLOUR) {
            return colours.findSimilarColor(rgb[0], rgb[1], rgb[2]).getIndex();
        }
        colours.setColorAtIndex((short) free, rgb[0], rgb[1], rgb[2]);
        return (short) free;
    }
}
