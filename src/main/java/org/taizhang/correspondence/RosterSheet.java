package org.taizhang.correspondence;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.taizhang.correspondence.ContactRoster.Entry;
import org.taizhang.plan.Plan;
import org.taizhang.spreadsheet.Look;
import org.taizhang.spreadsheet.SheetDraft;
import org.taizhang.spreadsheet.WorkbookDraft;
import org.taizhang.terms.CellPosition;
import org.taizhang.terms.Contact;
import org.taizhang.terms.Place;

/** The workbook of the roster: a row a unit, and further rows for its further contacts. */
final class RosterSheet {

    private static final int[] WIDTHS = {6, 22, 8, 12, 14, 14, 20, 24, 18, 13, 16, 22, 10, 36, 14};
    private static final int FIRST = 4;
    private static final Look WORDS =
            Look.PLAIN.sized(10).wrapped().withBorder().aligned(Look.Align.LEFT);
    private static final Look SHORT = WORDS.aligned(Look.Align.CENTRE);
    private static final Look CODE = SHORT.formatted("@");
    private static final Look WANTING = WORDS.coloured("C00000");

    private static final Contact NOBODY = new Contact("", "", "", "", "", "", Place.NOWHERE);

    private final Plan plan;
    private final List<Entry> entries;
    private final Optional<LocalDate> due;
    private final LocalDate today;

    RosterSheet(Plan plan, List<Entry> entries, Optional<LocalDate> due, LocalDate today) {
        this.plan = plan;
        this.entries = entries;
        this.due = due;
        this.today = today;
    }

    void write(Path file) {
        String title = Wording.say("roster.title", plan.title());
        WorkbookDraft draft = new WorkbookDraft().titled(title);
        SheetDraft sheet = draft.sheet(Wording.say("roster.sheet"));
        line(sheet, 1, title, BlankLooks.TITLE);
        line(sheet, 2, summary(), BlankLooks.LINE.wrapped());
        String[] heads = Wording.say("roster.columns").split(",");
        for (int i = 0; i < heads.length; i++) {
            sheet.text(FIRST - 1, i + 1, heads[i], BlankLooks.HEAD);
        }
        int row = FIRST;
        for (int i = 0; i < entries.size(); i++) {
            row = rows(sheet, row, i + 1, entries.get(i));
        }
        sheet.widths(WIDTHS)
                .freezeAt(new CellPosition(FIRST, 3))
                .filter(new CellPosition(FIRST - 1, 1), new CellPosition(row - 1, WIDTHS.length))
                .printLarge(FIRST - 1);
        draft.writeXlsx(file);
    }

    private static void line(SheetDraft sheet, int row, String text, Look look) {
        sheet.text(row, 1, text, look).merge(new CellPosition(row, 1), new CellPosition(row, WIDTHS.length));
    }

    private String summary() {
        long named = entries.stream()
                .filter(entry -> !entry.named().contacts().isEmpty())
                .count();
        long owing = entries.stream()
                .filter(entry -> entry.leads() > 0 && entry.named().contacts().isEmpty())
                .count();
        String until = due.map(day -> Wording.say("roster.due", Wording.day(day)))
                .orElseGet(() -> Wording.say("roster.due.none"));
        return until + Wording.say("roster.summary", Wording.day(today), entries.size(), named, owing);
    }

    /** The unit's rows; gives the next free one. */
    private int rows(SheetDraft sheet, int first, int number, Entry entry) {
        List<Contact> contacts = entry.named().contacts();
        int count = Math.max(1, contacts.size());
        for (int i = 0; i < count; i++) {
            unit(sheet, first + i, number, entry);
            contact(sheet, first + i, entry, contacts.isEmpty() ? NOBODY : contacts.get(i));
        }
        return first + count;
    }

    private void unit(SheetDraft sheet, int row, int number, Entry entry) {
        LocalDate named = entry.named().first();
        sheet.number(row, 1, BigDecimal.valueOf(number), SHORT)
                .text(row, 2, entry.unit().name(), WORDS)
                .number(row, 3, BigDecimal.valueOf(entry.leads()), SHORT)
                .text(row, 11, Wording.say("roster.timing." + entry.timing(), entry.days()), WORDS);
        if (named == null) {
            sheet.text(row, 10, "", SHORT);
        } else {
            sheet.date(row, 10, named, SHORT.formatted("yyyy-mm-dd"));
        }
    }

    private void contact(SheetDraft sheet, int row, Entry entry, Contact contact) {
        Set<ContactRoster.Gap> gaps = contact.equals(NOBODY) ? entry.gaps() : ContactRoster.gaps(contact);
        sheet.text(row, 4, contact.name(), SHORT)
                .text(row, 5, contact.department(), WORDS)
                .text(row, 6, contact.office(), WORDS)
                .text(row, 7, contact.telephone(), CODE)
                .text(row, 8, contact.mail(), WORDS)
                .text(row, 9, contact.duty(), WORDS)
                .text(row, 12, ContactRoster.say(gaps), WANTING)
                .text(row, 13, Objects.toString(entry.named().round(), ""), SHORT)
                .text(row, 14, Objects.toString(contact.place().file(), ""), WORDS)
                .text(row, 15, where(contact.place()), WORDS);
    }

    private static String where(Place place) {
        return place.sheet() == null ? "" : place.sheet() + "!" + place.cell();
    }
}
