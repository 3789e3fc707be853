package org.taizhang.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import org.taizhang.spreadsheet.Grid;
import org.taizhang.spreadsheet.GridCell;
import org.taizhang.terms.Contact;

/**
 * Contacts that stand behind labels: 联系人：… 电话：… in one cell, side by side or below one another. A label without a colon might be a
 * head, so that it counts only with a number behind one of its neighbours. Who filled in the ledger (填表人) is no contact for that.
 */
final class ContactLines {

    /** Lines below the name that still belong to it. */
    private static final int ROWS = 3;
    /** What is longer tells a story. */
    private static final int LONGEST = 80;

    private static final String DIGITS = "\\D*\\d[\\d\\-—–() 转;；/、]{4,}.*";

    private final Grid sheet;
    private final String file;

    ContactLines(Grid sheet, String file) {
        this.sheet = sheet;
        this.file = file;
    }

    /**
     * What stands behind a label.
     *
     * @param certain whether there is a colon
     */
    private record Labelled(ContactColumn column, String value, boolean certain, GridCell cell) {}

    /** The contacts that begin in that row. */
    List<Contact> at(int row) {
        List<Contact> contacts = new ArrayList<>();
        List<Labelled> pairs = pairs(row);
        for (int i = 0; i < pairs.size(); i++) {
            if (pairs.get(i).column() == ContactColumn.NAME) {
                contact(pairs.get(i), behind(pairs, i, row)).ifPresent(contacts::add);
            }
        }
        return contacts;
    }

    /** What belongs to the name: the rest of its row up to the next name and, behind the last name, the rows below. */
    private List<Labelled> behind(List<Labelled> pairs, int name, int row) {
        List<Labelled> own = new ArrayList<>();
        for (int i = name + 1; i < pairs.size(); i++) {
            if (pairs.get(i).column() == ContactColumn.NAME) {
                return own;
            }
            own.add(pairs.get(i));
        }
        for (int below = row + 1; below < row + ROWS; below++) {
            List<Labelled> next = pairs(below);
            if (next.isEmpty() || next.get(0).column() == ContactColumn.NAME) {
                return own;
            }
            own.addAll(next);
        }
        return own;
    }

    private Optional<Contact> contact(Labelled name, List<Labelled> others) {
        boolean numbered = others.stream()
                .anyMatch(other -> other.column() == ContactColumn.TELEPHONE
                        && other.value().matches(DIGITS));
        if (!name.certain() && !numbered) {
            return Optional.empty();
        }
        ContactCard card = new ContactCard(file, sheet.name());
        card.put(ContactColumn.NAME, name.value(), name.cell().position());
        if (card.knows(ContactColumn.NAME) || numbered) {
            others.forEach(other ->
                    card.put(other.column(), other.value(), other.cell().position()));
        }
        return card.contact();
    }

    private List<Labelled> pairs(int row) {
        List<Labelled> pairs = new ArrayList<>();
        List<GridCell> cells = sheet.row(row);
        for (int i = 0; i < cells.size(); i++) {
            GridCell cell = cells.get(i);
            Optional<GridCell> next = i + 1 < cells.size() ? Optional.of(cells.get(i + 1)) : Optional.empty();
            String value =
                    next.map(GridCell::raw).filter(text -> !isLabel(text)).orElse("");
            String text = Wording.spaced(cell.raw());
            if (text.length() <= LONGEST) {
                ContactColumn.called(text)
                        .filter(column -> !ContactColumn.LABEL.matcher(text).find())
                        .ifPresentOrElse(
                                column -> pairs.add(new Labelled(column, value, false, cell)),
                                () -> pairs.addAll(within(text, value, cell)));
            }
        }
        return pairs;
    }

    private static boolean isLabel(String text) {
        return ContactColumn.called(text).isPresent()
                || ContactColumn.LABEL.matcher(Wording.spaced(text)).lookingAt();
    }

    /** The labels with colons in a text; behind the last one the next cell may stand. */
    private static List<Labelled> within(String text, String next, GridCell cell) {
        List<Labelled> pairs = new ArrayList<>();
        Matcher label = ContactColumn.LABEL.matcher(text);
        boolean more = label.find();
        while (more) {
            Optional<ContactColumn> column = ContactColumn.called(label.group(1).replace(" ", ""));
            int from = label.end();
            more = label.find();
            String value = text.substring(from, more ? label.start() : text.length());
            String said = value.isBlank() && !more ? next : value;
            column.ifPresent(known -> pairs.add(new Labelled(known, said, true, cell)));
        }
        return pairs;
    }
}
