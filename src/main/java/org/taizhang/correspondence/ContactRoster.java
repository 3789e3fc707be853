package org.taizhang.correspondence;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.taizhang.plan.Plan;
import org.taizhang.plan.Unit;
import org.taizhang.terms.Contact;

/**
 * The roster of contacts (联系人名单): for every reporting unit whom it named, what is missing, and how it kept the day by which contacts
 * were to be named. Every lead unit owes one. Telephones stand in its workbook and nowhere else.
 */
public final class ContactRoster {

    /** The name of its workbook. */
    public static final String FILE = "联系人名单.xlsx";

    private static final Pattern MAIL = Pattern.compile("[^@\\s<>,;]+@[^@\\s<>,;]+\\.[^@\\s<>,;]+");
    /** Mobile, land line with area code or without, service number; an extension may follow. */
    private static final Pattern TELEPHONE = Pattern.compile(
            "(?:(?:\\+?86)?1\\d{10}|(?:0\\d{2,3})?[1-9]\\d{6,7}|0\\d{2,3}0\\d{6,7}|400\\d{7})(?:(?:转|x|-)\\d{1,6})?");

    private static final Pattern BETWEEN_NUMBERS = Pattern.compile("[；;、,，/]|\\s{2,}");
    private static final Pattern INSIDE_NUMBER = Pattern.compile("[\\s()（）—–-]+");
    private static final Pattern EXTENSION = Pattern.compile("(?:转|x|ext\\.?)\\s*\\d{1,6}$");

    private final Plan plan;
    private final List<NamedContacts> named;
    private final LocalDate today;
    private final Optional<LocalDate> due;

    /**
     * A roster.
     *
     * @param named one for every reporting unit, in plan order
     * @param today from which is counted how long a contact has been owed
     */
    public ContactRoster(Plan plan, List<NamedContacts> named, LocalDate today) {
        this.plan = plan;
        this.named = List.copyOf(named);
        this.today = today;
        this.due = plan.practice().routine().contactsDue();
    }

    /** What is missing or odd about a contact. */
    public enum Gap {
        /** Nobody is named. */
        NO_CONTACT,
        /** A number without a name. */
        NO_NAME,
        /** A name without a number. */
        NO_TELEPHONE,
        /** What stands there is no number that one could call. */
        ODD_TELEPHONE,
        /** What stands there is no mail address. */
        ODD_MAIL
    }

    /** How a unit kept the roster's day. */
    public enum Timing {
        /** Named in time. */
        ON_TIME,
        /** Named after the day. */
        LATE,
        /** Named, but nobody knows when. */
        UNKNOWN,
        /** Not named, and the day is over. */
        OVERDUE,
        /** Not named, and there is still time. */
        OPEN,
        /** The unit leads no task or the plan sets no day, so that nothing is owed. */
        NOT_OWED
    }

    /**
     * A unit's line.
     *
     * @param leads how many tasks it leads
     * @param days late or overdue, or still left; 0 where neither is said
     * @param gaps of all its contacts
     */
    public record Entry(Unit unit, long leads, NamedContacts named, Timing timing, long days, Set<Gap> gaps) {

        /** Copies the gaps. */
        public Entry {
            gaps = Set.copyOf(gaps);
        }
    }

    /** The lines, in plan order. */
    public List<Entry> entries() {
        return named.stream().map(this::entry).toList();
    }

    /** By which day contacts are to be named, if the plan says so. */
    public Optional<LocalDate> due() {
        return due;
    }

    /** Whether every lead unit has named somebody. */
    public boolean complete() {
        return entries().stream()
                .allMatch(
                        entry -> entry.leads() == 0 || !entry.named().contacts().isEmpty());
    }

    private Entry entry(NamedContacts contacts) {
        Unit unit = plan.unit(contacts.unit());
        long leads = plan.tasks().stream()
                .filter(task -> task.leads().contains(unit.code()))
                .count();
        Set<Gap> gaps = EnumSet.noneOf(Gap.class);
        contacts.contacts().forEach(contact -> gaps.addAll(gaps(contact)));
        if (contacts.contacts().isEmpty()) {
            gaps.add(Gap.NO_CONTACT);
        }
        Timing timing = timing(contacts, leads);
        return new Entry(unit, leads, contacts, timing, days(contacts, timing), gaps);
    }

    private Timing timing(NamedContacts contacts, long leads) {
        if (due.isEmpty() || leads == 0) {
            return Timing.NOT_OWED;
        }
        if (contacts.contacts().isEmpty()) {
            return today.isAfter(due.get()) ? Timing.OVERDUE : Timing.OPEN;
        }
        @Nullable LocalDate first = contacts.first();
        if (first == null) {
            return Timing.UNKNOWN;
        }
        return first.isAfter(due.get()) ? Timing.LATE : Timing.ON_TIME;
    }

    private long days(NamedContacts contacts, Timing timing) {
        LocalDate until = timing == Timing.LATE ? contacts.first() : today;
        boolean counted = timing == Timing.LATE || timing == Timing.OVERDUE || timing == Timing.OPEN;
        return counted && until != null && due.isPresent() ? Math.abs(ChronoUnit.DAYS.between(due.get(), until)) : 0;
    }

    static Set<Gap> gaps(Contact contact) {
        Set<Gap> gaps = EnumSet.noneOf(Gap.class);
        if (contact.name().isEmpty()) {
            gaps.add(Gap.NO_NAME);
        }
        if (contact.telephone().isEmpty()) {
            gaps.add(Gap.NO_TELEPHONE);
        } else if (!BETWEEN_NUMBERS.splitAsStream(contact.telephone()).allMatch(ContactRoster::isTelephone)) {
            gaps.add(Gap.ODD_TELEPHONE);
        }
        if (!contact.mail().isEmpty() && !MAIL.matcher(contact.mail()).matches()) {
            gaps.add(Gap.ODD_MAIL);
        }
        return gaps;
    }

    private static boolean isTelephone(String text) {
        String number = INSIDE_NUMBER
                .matcher(EXTENSION.matcher(text.strip()).replaceFirst(""))
                .replaceAll("");
        return TELEPHONE.matcher(number).matches();
    }

    /** What is missing, in the paper's words; nothing when all is there. */
    static String say(Set<Gap> gaps) {
        return String.join(
                Wording.say("separator"),
                Stream.of(Gap.values())
                        .filter(gaps::contains)
                        .map(gap -> Wording.say("roster.gap." + gap))
                        .toList());
    }

    /** Writes the workbook into the folder, over an earlier one. */
    public Path write(Path folder) {
        Path file = Correspondence.made(folder).resolve(FILE);
        new RosterSheet(plan, new ArrayList<>(entries()), due, today).write(file);
        return file;
    }
}
