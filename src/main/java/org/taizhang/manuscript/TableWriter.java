package org.taizhang.manuscript;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableWidthType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTable.XWPFBorderType;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableCell.XWPFVertAlign;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.taizhang.manuscript.ManuscriptTable.Cell;
import org.taizhang.manuscript.ManuscriptTable.Row;
import org.taizhang.manuscript.ManuscriptTable.Style;

/** Writes a table: its head rows are repeated on every page, and no row is torn apart. */
final class TableWriter {

    private static final int TWIPS = 20;
    private static final int THIN = 4;
    private static final int PADDING = 45;
    private static final String LINE_COLOUR = "7F7F7F";

    private final XWPFDocument document;

    TableWriter(XWPFDocument document) {
        this.document = document;
    }

    void write(ManuscriptTable table) {
        XWPFTable made = document.createTable();
        made.removeRow(0);
        grid(made, table);
        for (int i = 0; i < table.rows().size(); i++) {
            row(made.insertNewTableRow(i), table, table.rows().get(i));
        }
        // Two tables without a paragraph between them would be one.
        XWPFParagraph after = document.createParagraph();
        after.setStyle(PaperStyles.CELL);
    }

    private static void grid(XWPFTable made, ManuscriptTable table) {
        int whole = table.widths().stream().mapToInt(Integer::intValue).sum();
        made.setWidthType(TableWidthType.DXA);
        made.setWidth(whole * TWIPS);
        made.setCellMargins(PADDING / 2, PADDING, PADDING / 2, PADDING);
        made.setTopBorder(XWPFBorderType.SINGLE, THIN, 0, LINE_COLOUR);
        made.setBottomBorder(XWPFBorderType.SINGLE, THIN, 0, LINE_COLOUR);
        made.setLeftBorder(XWPFBorderType.SINGLE, THIN, 0, LINE_COLOUR);
        made.setRightBorder(XWPFBorderType.SINGLE, THIN, 0, LINE_COLOUR);
        made.setInsideHBorder(XWPFBorderType.SINGLE, THIN, 0, LINE_COLOUR);
        made.setInsideVBorder(XWPFBorderType.SINGLE, THIN, 0, LINE_COLOUR);
        made.getCTTbl().getTblPr().addNewTblLayout().setType(STTblLayoutType.FIXED);
        CTTblGrid grid = made.getCTTbl().addNewTblGrid();
        table.widths().forEach(width -> grid.addNewGridCol().setW(BigInteger.valueOf((long) width * TWIPS)));
    }

    private static void row(XWPFTableRow made, ManuscriptTable table, Row row) {
        made.setCantSplitRow(true);
        if (row.head()) {
            made.setRepeatHeader(true);
        }
        int column = 0;
        for (Cell cell : row.cells()) {
            int width = table.widths().subList(column, column + cell.columns()).stream()
                    .mapToInt(Integer::intValue)
                    .sum();
            cell(made.addNewTableCell(), cell, width * TWIPS);
            column += cell.columns();
        }
        // A row of one cell is the heading of those below it.
        if (row.cells().size() == 1 && table.widths().size() > 1) {
            made.getCell(0).getParagraphs().get(0).setKeepNext(true);
        }
    }

    private static void cell(XWPFTableCell made, Cell cell, int width) {
        made.setWidthType(TableWidthType.DXA);
        made.setWidth(String.valueOf(width));
        made.setVerticalAlignment(XWPFVertAlign.CENTER);
        CTTcPr properties = made.getCTTc().getTcPr();
        if (cell.columns() > 1) {
            properties.addNewGridSpan().setVal(BigInteger.valueOf(cell.columns()));
        }
        if (cell.begins() || cell.continued()) {
            properties.addNewVMerge().setVal(cell.continued() ? STMerge.CONTINUE : STMerge.RESTART);
        }
        if (cell.style().fill() != null) {
            made.setColor(cell.style().fill());
        }
        text(made.getParagraphs().get(0), cell);
    }

    private static void text(XWPFParagraph paragraph, Cell cell) {
        Style style = cell.style();
        paragraph.setStyle(PaperStyles.CELL);
        paragraph.setAlignment(
                switch (style.side()) {
                    case LEFT -> ParagraphAlignment.LEFT;
                    case CENTRE -> ParagraphAlignment.CENTER;
                    case RIGHT -> ParagraphAlignment.RIGHT;
                });
        if (!cell.text().isEmpty()) {
            XWPFRun run = paragraph.createRun();
            run.setBold(style.bold());
            run.setFontSize(style.points());
            run.setColor(style.colour());
            ManuscriptDraft.write(run, cell.text());
        }
    }
}
