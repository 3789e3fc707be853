package org.taizhang.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.taizhang.spreadsheet.Grid;
import org.taizhang.spreadsheet.GridCell;
import org.taizhang.spreadsheet.MergedArea;
import org.taizhang.terms.CellPosition;
import org.taizhang.terms.Contact;

/**
 * A table of contacts on a sheet, or a table with columns for them: a head that names the contact and a number, an address or an office,
 * in one row or two, and the rows below it. 姓名 alone is the head of a contact only under a title or on a sheet that says 联系人.
 *
 * @param first the first row of the head
 * @param last the last row that was read
 */
record ContactTable(int first, int last, List<Contact> contacts) {

    private static final int TITLE_ROWS = 3;
    /** A blank ledger leaves room for several, of which any may be filled in. */
    private static final int MOST_EMPTY_ROWS = 5;

    private static final Pattern ABOUT_CONTACTS = Pattern.compile("联系人|联络员|联络人|通讯录");

    /** The table whose head begins in that row, if one does. */
    static Optional<ContactTable> at(Grid sheet, int row, String file) {
        boolean about = isAboutContacts(sheet, row);
        Map<Integer, ContactColumn> columns = columns(sheet, row, about);
        if (!isHead(columns)) {
            return Optional.empty();
        }
        Map<Integer, ContactColumn> below = columns(sheet, row + 1, about);
        boolean twoRows = !below.isEmpty()
                && columns.entrySet().stream()
                        .filter(column -> column.getValue() == ContactColumn.NAME)
                        .allMatch(column -> isOpenBelow(sheet, row, column.getKey()));
        if (twoRows) {
            columns.putAll(below);
        }
        return Optional.of(read(sheet, row, twoRows ? row + 2 : row + 1, columns, file));
    }

    private static boolean isAboutContacts(Grid sheet, int row) {
        Stream<String> titles = IntStream.range(Math.max(1, row - TITLE_ROWS), row)
                .boxed()
                .flatMap(above -> sheet.row(above).stream())
                .map(GridCell::raw);
        return Stream.concat(Stream.of(sheet.name()), titles)
                .map(Wording::normal)
                .anyMatch(text -> ABOUT_CONTACTS.matcher(text).find());
    }

    /** What its cells are the heads of; a colon makes a label of a head. */
    private static Map<Integer, ContactColumn> columns(Grid sheet, int row, boolean about) {
        Map<Integer, ContactColumn> columns = new TreeMap<>();
        for (GridCell cell : sheet.row(row)) {
            ContactColumn.called(cell.raw(), about)
                    .filter(column -> !Wording.normal(cell.raw()).endsWith(":"))
                    .ifPresent(column -> across(sheet, cell).forEach(number -> columns.put(number, column)));
        }
        return columns;
    }

    /** The columns that a head covers: one, or those of its merged area. */
    private static IntStream across(Grid sheet, GridCell cell) {
        int own = cell.position().column();
        return sheet.mergedAreas().stream()
                .filter(area -> area.first().equals(cell.position()))
                .findFirst()
                .map(MergedArea::last)
                .map(end -> IntStream.rangeClosed(own, end.column()))
                .orElse(IntStream.of(own));
    }

    private static boolean isHead(Map<Integer, ContactColumn> columns) {
        return columns.containsValue(ContactColumn.NAME)
                && (columns.containsValue(ContactColumn.TELEPHONE)
                        || columns.containsValue(ContactColumn.MAIL)
                        || columns.containsValue(ContactColumn.OFFICE));
    }

    private static boolean isOpenBelow(Grid sheet, int row, int column) {
        return sheet.at(row + 1, column).isEmpty();
    }

    private static ContactTable read(
            Grid sheet, int head, int start, Map<Integer, ContactColumn> columns, String file) {
        List<Contact> contacts = new ArrayList<>();
        int last = start - 1;
        for (int row = start; row <= sheet.lastRow() && row - last <= MOST_EMPTY_ROWS; row++) {
            if (isHead(columns(sheet, row, true)) || startsALine(sheet, row)) {
                break;
            }
            Optional<Contact> contact = card(sheet, row, columns, file).contact();
            if (contact.isPresent()) {
                contacts.add(contact.get());
                last = row;
            }
        }
        return new ContactTable(head, Math.max(last, start - 1), contacts);
    }

    /** A line such as 填表人：… below the table. */
    private static boolean startsALine(Grid sheet, int row) {
        return sheet.row(row).stream()
                .limit(1)
                .anyMatch(cell -> Wording.normal(cell.raw()).indexOf(':') > 0);
    }

    private static ContactCard card(Grid sheet, int row, Map<Integer, ContactColumn> columns, String file) {
        ContactCard card = new ContactCard(file, sheet.name());
        columns.forEach((number, column) -> {
            CellPosition position = new CellPosition(row, number);
            sheet.shownAt(position).ifPresent(cell -> card.put(column, cell.raw(), position));
        });
        return card;
    }
}
