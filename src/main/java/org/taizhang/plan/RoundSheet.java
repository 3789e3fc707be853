package org.taizhang.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.taizhang.findings.FindingKind;
import org.taizhang.terms.Percent;
import org.taizhang.terms.Round;

/** The sheet 报送: a round a row, earliest first. */
final class RoundSheet {

    private static final BigDecimal FULL = new BigDecimal(100);

    private RoundSheet() {}

    /** A row as far as it could be understood. */
    private record Entry(
            Optional<Round> round, Optional<LocalDate> due, Optional<LocalDate> asOf, Optional<BigDecimal> expected) {

        Optional<RoundSchedule> schedule() {
            return round.flatMap(name -> due.flatMap(last ->
                    asOf.flatMap(day -> expected.map(part -> new RoundSchedule(name, last, day, new Percent(part))))));
        }

        String name() {
            return round.map(Round::toString).orElse("");
        }
    }

    static List<RoundSchedule> read(PlanTable table, int year) {
        List<Line<Entry>> lines = Line.all(table, row -> entry(row, year));
        Claims rounds = new Claims();
        lines.forEach(line -> line.value().round().ifPresent(round -> rounds.take(round, line.row(), Column.ROUND)));
        lines.forEach(RoundSheet::checkAlone);
        for (int i = 1; i < lines.size(); i++) {
            checkOrder(lines.get(i - 1), lines.get(i));
        }
        return lines.stream().flatMap(line -> line.value().schedule().stream()).toList();
    }

    private static Entry entry(PlanRow row, int year) {
        return new Entry(
                round(row, year), row.date(Column.DUE), row.date(Column.AS_OF), row.percentage(Column.EXPECTED));
    }

    private static Optional<Round> round(PlanRow row, int year) {
        String name = Spelling.plain(row.text(Column.ROUND));
        if (!Round.isValid(name)) {
            if (!name.isEmpty()) {
                row.report(FindingKind.PLAN_NOT_A_CODE, Column.ROUND, Column.ROUND.title(), name);
            }
            return Optional.empty();
        }
        Round round = Round.parse(name);
        if (year != 0 && round.year() != year) {
            row.report(FindingKind.ROUND_OF_OTHER_YEAR, Column.ROUND, round, year);
        }
        return Optional.of(round);
    }

    private static void checkAlone(Line<Entry> line) {
        Entry entry = line.value();
        entry.asOf()
                .filter(day -> entry.due().filter(day::isAfter).isPresent())
                .ifPresent(day -> line.row()
                        .report(
                                FindingKind.AS_OF_AFTER_DUE,
                                Column.AS_OF,
                                day,
                                entry.due().orElseThrow()));
        entry.expected()
                .filter(part -> part.signum() < 0 || part.compareTo(FULL) > 0)
                .ifPresent(part -> line.row()
                        .report(
                                FindingKind.PLAN_NOT_A_PERCENTAGE,
                                Column.EXPECTED,
                                Column.EXPECTED.title(),
                                part.toPlainString()));
    }

    private static void checkOrder(Line<Entry> before, Line<Entry> line) {
        checkLater(before, line, Column.DUE, Entry::due);
        checkLater(before, line, Column.AS_OF, Entry::asOf);
        Optional<BigDecimal> last = before.value().expected();
        line.value()
                .expected()
                .filter(part ->
                        last.filter(earlier -> part.compareTo(earlier) < 0).isPresent())
                .ifPresent(part -> line.row()
                        .report(
                                FindingKind.EXPECTED_FALLS,
                                Column.EXPECTED,
                                part.toPlainString(),
                                before.value().name(),
                                last.orElseThrow().toPlainString()));
    }

    private static void checkLater(
            Line<Entry> before, Line<Entry> line, Column column, Function<Entry, Optional<LocalDate>> date) {
        Optional<LocalDate> last = date.apply(before.value());
        date.apply(line.value())
                .filter(day -> last.filter(earlier -> !day.isAfter(earlier)).isPresent())
                .ifPresent(day -> line.row()
                        .report(
                                FindingKind.DATES_NOT_INCREASING,
                                column,
                                column.title(),
                                day,
                                before.value().name(),
                                last.orElseThrow()));
    }
}
