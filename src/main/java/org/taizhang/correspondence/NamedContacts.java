package org.taizhang.correspondence;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.taizhang.terms.Contact;
import org.taizhang.terms.Round;
import org.taizhang.terms.UnitCode;

/**
 * The contacts (联系人) that a unit has named so far.
 *
 * @param contacts those of its newest ledger that names any
 * @param round of that ledger; null when none names any
 * @param first the day on which a ledger with a contact first came; null when that is not known
 */
public record NamedContacts(
        UnitCode unit,
        List<Contact> contacts,
        @Nullable Round round,
        @Nullable LocalDate first) {

    /** Copies the contacts. */
    public NamedContacts {
        contacts = List.copyOf(contacts);
    }
}
