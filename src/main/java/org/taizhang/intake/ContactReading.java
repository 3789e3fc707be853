package org.taizhang.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.taizhang.spreadsheet.Grid;
import org.taizhang.spreadsheet.MarkedCopy;
import org.taizhang.spreadsheet.OpenedWorkbook;
import org.taizhang.spreadsheet.ReadLimits;
import org.taizhang.spreadsheet.Workbooks;
import org.taizhang.terms.Contact;

/**
 * Reads the contacts (联系人) that a ledger names, from tables and lines on its visible sheets. Apart from {@link Intake} on purpose: names and
 * telephones are kept out of the database and of everything that is made from it.
 */
public final class ContactReading {

    private final ReadLimits limits;

    /** A reading under those caps. */
    public ContactReading(ReadLimits limits) {
        this.limits = limits;
    }

    /** The contacts in the order in which they stand, nobody twice; none when the file cannot be opened. */
    public List<Contact> read(ReceivedFile file) {
        if (!(Workbooks.open(file.location(), limits) instanceof OpenedWorkbook.Opened workbook)) {
            return List.of();
        }
        Map<String, Contact> found = new LinkedHashMap<>();
        for (Grid sheet : MarkedCopy.withoutList(workbook.sheets())) {
            if (!sheet.hidden()) {
                read(sheet, file.name()).forEach(contact -> found.putIfAbsent(person(contact), contact));
            }
        }
        return List.copyOf(found.values());
    }

    private static String person(Contact contact) {
        return contact.name() + "\n" + contact.telephone();
    }

    private static List<Contact> read(Grid sheet, String file) {
        List<Contact> contacts = new ArrayList<>();
        ContactLines lines = new ContactLines(sheet, file);
        for (int row = 1; row <= sheet.lastRow(); row++) {
            Optional<ContactTable> table = ContactTable.at(sheet, row, file);
            if (table.isPresent()) {
                contacts.addAll(table.get().contacts());
                row = table.get().last();
            } else {
                contacts.addAll(lines.at(row));
            }
        }
        return contacts;
    }
}
