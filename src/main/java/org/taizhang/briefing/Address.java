package org.taizhang.briefing;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.taizhang.aggregation.ClosedRound;
import org.taizhang.aggregation.FrozenFigures;
import org.taizhang.aggregation.FrozenFigures.Head;
import org.taizhang.plan.Addressing;
import org.taizhang.validation.HandIn;

/**
 * From whom to whom a paper goes, and of which day it is.
 *
 * @param recipient 主送机关
 * @param copies 抄送机关, one after another
 * @param printer 印发机关
 * @param date 成文日期 in words, which is the day of printing (印发日期) as well
 */
record Address(String recipient, String copies, String printer, String date) {

    /** Nobody's; a letter says elsewhere to whom it goes. */
    static final Address NONE = new Address("", "", "", "");

    /** As the plan has it, else: to who issued the plan, with a copy for the other reader of the ledgers, from who writes it. */
    static Address of(Document document, FrozenFigures figures, Addressing addressing) {
        Head head = figures.head();
        boolean finance = document.audience() == Document.Audience.FINANCE;
        String office = finance ? head.treasurer() : head.supervisor();
        String other = finance ? head.supervisor() : head.treasurer();
        return new Address(
                or(addressing.recipient(), head.issuer()),
                or(addressing.copies(), other),
                or(addressing.printer(), office),
                Amounts.of(day(figures)));
    }

    private static String or(String own, String usual) {
        return own.isEmpty() ? usual : own;
    }

    /**
     * The day of the paper. No clock may get in, so it is the last day that the paper speaks of: up to which figures count, until which
     * ledgers were due, on which the last one came, or on which an earlier round of which it tells was closed or opened again. A ledger
     * dated beyond the plan's year is misdated and does not count.
     */
    private static LocalDate day(FrozenFigures figures) {
        Head head = figures.head();
        Stream<LocalDate> received = figures.submissions().stream()
                .map(FrozenFigures.Submission::handIn)
                .map(HandIn::lastReceived)
                .flatMap(Stream::ofNullable)
                .filter(day -> day.getYear() <= head.year());
        Stream<LocalDate> told = figures.closedRounds().stream()
                .flatMap(round -> Stream.concat(
                        Stream.of(round.closed()), round.reopenings().stream().map(ClosedRound.Reopening::day)));
        return Stream.of(Stream.of(head.asOf(), head.due()), received, told)
                .flatMap(days -> days)
                .max(LocalDate::compareTo)
                .orElseThrow();
    }
}
