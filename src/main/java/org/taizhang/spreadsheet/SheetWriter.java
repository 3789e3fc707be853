package org.taizhang.spreadsheet;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.Drawing;
import org.apache.poi.ss.usermodel.Footer;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.RichTextString;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.taizhang.terms.CellPosition;

/** Fills one sheet of a book from its draft. */
final class SheetWriter {

    private static final String PAGE_OF_PAGES = "&P / &N";

    private final Book book;
    private final RecordedSheet draft;
    private final Sheet sheet;
    private final CellWriter cells;
    private final RuleWriter rules;
    private final Styles styles;

    SheetWriter(Book book, Styles styles, ValueLists lists, RecordedSheet draft) {
        this.book = book;
        this.draft = draft;
        this.styles = styles;
        this.sheet = book.workbook().getSheet(draft.name());
        this.cells = new CellWriter(book, styles);
        this.rules = new RuleWriter(book, sheet, lists);
    }

    void write() {
        draft.cells().forEach((position, cell) -> cells.write(cellAt(position), cell));
        draft.mergedAreas().forEach(area -> sheet.addMergedRegion(range(area)));
        draft.rules().forEach(rules::write);
        draft.notes().forEach(this::note);
        sizes();
        draft.firstFree().ifPresent(cell -> sheet.createFreezePane(cell.column() - 1, cell.row() - 1));
        draft.filtered().ifPresent(area -> sheet.setAutoFilter(range(area)));
        draft.pages().ifPresent(this::pages);
        if (draft.isProtected()) {
            book.protect(sheet);
        }
    }

    /** The same area as POI names it. */
    static CellRangeAddress range(MergedArea area) {
        return new CellRangeAddress(
                area.first().row() - 1,
                area.last().row() - 1,
                area.first().column() - 1,
                area.last().column() - 1);
    }

    private void sizes() {
        draft.columnWidths()
                .forEach((column, characters) -> sheet.setColumnWidth(column - 1, SheetSizes.widthUnits(characters)));
        draft.hiddenColumns().forEach(column -> sheet.setColumnHidden(column - 1, true));
        new TextHeights(draft).estimates().forEach((row, points) -> book.roughHeight(row(row), points));
        draft.heights().forEach((row, points) -> row(row).setHeightInPoints(points.floatValue()));
        draft.hiddenRows().forEach(row -> row(row).setZeroHeight(true));
    }

    private void note(CellPosition position, String text) {
        Drawing<?> drawing = sheet.createDrawingPatriarch();
        Comment comment = drawing.createCellComment(book.anchor(NoteBox.of(draft, position, text)));
        RichTextString words = book.workbook().getCreationHelper().createRichTextString(book.stored(text));
        words.applyFont(styles.noteFont());
        comment.setString(words);
        comment.setAuthor(WorkbookDraft.AUTHOR);
        cellAt(position).setCellComment(comment);
    }

    private void pages(RecordedSheet.Pages pages) {
        PrintSetup setup = sheet.getPrintSetup();
        setup.setPaperSize(pages.large() ? PrintSetup.A3_PAPERSIZE : PrintSetup.A4_PAPERSIZE);
        setup.setLandscape(pages.landscape());
        sheet.setFitToPage(true);
        // LibreOffice does not fit a .xls without it.
        sheet.setAutobreaks(true);
        setup.setFitWidth((short) 1);
        setup.setFitHeight((short) 0);
        Footer footer = sheet.getFooter();
        footer.setCenter(PAGE_OF_PAGES);
        if (pages.headRows() > 0) {
            sheet.setRepeatingRows(CellRangeAddress.valueOf("1:" + pages.headRows()));
        }
    }

    private Cell cellAt(CellPosition position) {
        return row(position.row()).getCell(position.column() - 1, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
    }

    private Row row(int number) {
        Row row = sheet.getRow(number - 1);
        return row == null ? sheet.createRow(number - 1) : row;
    }
}
