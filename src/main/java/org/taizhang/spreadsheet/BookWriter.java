package org.taizhang.spreadsheet;

import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;

/** Fills a book from a draft. */
final class BookWriter {

    private final Book book;
    private final Workbook workbook;

    BookWriter(Book book) {
        this.book = book;
        this.workbook = book.workbook();
    }

    /** All tabs and names come first, so that every formula finds what it refers to. */
    void write(List<RecordedSheet> sheets, Map<String, String> names) {
        sheets.forEach(sheet -> workbook.createSheet(sheet.name()));
        names.forEach(this::name);
        Styles styles = new Styles(book);
        ValueLists lists = new ValueLists(workbook);
        for (RecordedSheet sheet : sheets) {
            new SheetWriter(book, styles, lists, sheet).write();
        }
        for (int i = sheets.size() - 1; i >= 0; i--) {
            show(i, sheets.get(i));
        }
    }

    private void name(String name, String area) {
        Name named = workbook.createName();
        named.setNameName(name);
        named.setRefersToFormula(area);
    }

    /** Called from the last sheet to the first, so that the first one which is not hidden lies on top. */
    private void show(int index, RecordedSheet sheet) {
        if (sheet.isHidden()) {
            workbook.setSheetVisibility(index, SheetVisibility.HIDDEN);
        } else {
            workbook.setActiveSheet(index);
            workbook.setSelectedTab(index);
        }
    }
}
