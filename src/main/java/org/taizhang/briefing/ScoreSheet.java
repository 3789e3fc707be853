package org.taizhang.briefing;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.taizhang.aggregation.AnnualFigures;
import org.taizhang.aggregation.AnnualFigures.HandInItem;
import org.taizhang.aggregation.AnnualFigures.MoneyItem;
import org.taizhang.aggregation.AnnualFigures.PartScore;
import org.taizhang.aggregation.AnnualFigures.UnitScore;
import org.taizhang.aggregation.FrozenFigures.MoneyLine;
import org.taizhang.plan.Assessment.Fault;
import org.taizhang.plan.Assessment.Part;
import org.taizhang.spreadsheet.WorkbookDraft;
import org.taizhang.terms.CellPosition;
import org.taizhang.terms.Money;
import org.taizhang.terms.Points;
import org.taizhang.validation.HandIn;
import org.taizhang.validation.Source;

/**
 * A unit's score sheet (考核评分): from the cells of its ledgers to its points by live formulas, the rules in plain words, and what was left
 * out and why, so that the unit can check every point.
 */
final class ScoreSheet {

    private static final int[] TOTAL_WIDTHS = {16, 10, 10, 12, 14, 20, 64};
    private static final int[] TIMELINESS_WIDTHS = {18, 14, 14, 12, 10, 14, 48};
    private static final int[] QUALITY_WIDTHS = {18, 12, 10, 10, 10, 10, 14, 48};
    private static final int[] MONEY_WIDTHS = {18, 30, 16, 16, 14};
    private static final int[] LINE_WIDTHS = {8, 16, 10, 14, 14, 14, 60};
    private static final int[] LEFT_OUT_WIDTHS = {10, 40, 70};
    private static final int SCALED = 4;
    private static final int DAYS = 5;
    private static final int REJECTS = 3;
    private static final int FIRST_AMOUNT = 4;

    private final AnnualFigures figures;
    private final UnitScore score;
    private final Units units;
    private final LedgerAbout about;
    private final RuleTable rules;
    private final WorkbookDraft book = new WorkbookDraft();
    private final Map<Part, String> rates = new EnumMap<>(Part.class);

    private ScoreSheet(AnnualFigures figures, UnitScore score) {
        this.figures = figures;
        this.score = score;
        this.units = new Units(figures.units());
        String subject = Wording.say("score.subject", figures.head().year(), units.name(score.unit()));
        this.about = new LedgerAbout(subject, figures.sample());
        this.rules = new RuleTable(figures.rules());
    }

    /** Writes the workbook over any earlier one. */
    static void write(AnnualFigures figures, UnitScore score, Path file) {
        new ScoreSheet(figures, score).write(file);
    }

    private void write(Path file) {
        LedgerTable total = new LedgerTable(book, "score.total", about, TOTAL_WIDTHS);
        ScoreSources sources = new ScoreSources(score, units);
        for (Part part : List.of(Part.COMPLETION, Part.PACE)) {
            new IndicatorScores(score, part, sources).write(book, about).ifPresent(cell -> rates.put(part, cell));
        }
        timeliness();
        quality();
        money();
        total(total);
        sources.write(book, about);
        rules.write(book, about);
        leftOut();
        book.titled(about.titled(Wording.say("score.name"))).writeXlsx(file);
    }

    private void total(LedgerTable table) {
        for (PartScore part : score.parts()) {
            part(table, part);
        }
        int last = table.lastRow();
        int row = table.nextRow();
        table.centred(Wording.say("score.sum")).blank(SCALED);
        if (score.score() == null) {
            table.centred(Amounts.NONE).text(Wording.say("score.none"));
            return;
        }
        String points = cell(LedgerTable.FIRST, SCALED + 2) + ":" + cell(last, SCALED + 2);
        table.score(score.score(), "ROUND(ROUND(SUM(" + points + "),8),2)").text(Wording.say("score.sum.words"));
        table.nextRow();
        table.centred(Wording.say("score.grade")).blank(SCALED);
        if (score.grade() == null) {
            table.centred(Amounts.NONE);
        } else {
            table.word(RuleTable.name(score.grade()), rules.grade(cell(row, SCALED + 2)));
        }
        table.text("");
        table.nextRow();
        table.centred(Wording.say("score.rank")).blank(SCALED).centred(rank()).text(rankWords());
        table.freeze(1);
    }

    private String rank() {
        return score.rank() == null ? Amounts.NONE : Wording.say("score.rank.place", score.rank(), score.of());
    }

    private String rankWords() {
        return score.rank() == null ? Wording.say("score.unranked") : "";
    }

    private void part(LedgerTable table, PartScore part) {
        int row = table.nextRow();
        boolean counts = part.absence() == null;
        String weight = cell(row, 2);
        table.centred(RuleTable.name(part.part()))
                .points(part.weight(), rules.weight(part.part()))
                .centred(Wording.say(counts ? "score.yes" : "score.no"));
        if (counts) {
            int first = LedgerTable.FIRST;
            int last = first + Part.values().length - 1;
            String counting = "SUMIF(" + fixed(first, last, 3) + ",\"" + Wording.say("score.yes") + "\","
                    + fixed(first, last, 2) + ")";
            table.points(Objects.requireNonNull(part.scaled()), weight + "/" + counting + "*100")
                    .points(Objects.requireNonNull(part.rate()), Objects.requireNonNull(rates.get(part.part())))
                    .points(
                            Objects.requireNonNull(part.points()),
                            cell(row, SCALED) + "*" + cell(row, SCALED + 1) + "/100")
                    .text(Wording.say("score.see", LedgerTable.name(sheetOf(part.part()))));
        } else {
            table.blank(3).text(Wording.say("assessment.absence." + part.absence()));
        }
    }

    private static String sheetOf(Part part) {
        return switch (part) {
            case COMPLETION -> "score.completion";
            case PACE -> "score.pace";
            case TIMELINESS -> "score.timeliness";
            case QUALITY -> "score.quality";
            case MONEY -> "score.money";
        };
    }

    private static String fixed(int first, int last, int column) {
        String letters = CellPosition.columnLetters(column);
        return "$" + letters + "$" + first + ":$" + letters + "$" + last;
    }

    private void timeliness() {
        if (score.handIns().isEmpty()) {
            return;
        }
        LedgerTable table = new LedgerTable(book, "score.timeliness", about, TIMELINESS_WIDTHS);
        for (HandInItem item : score.handIns()) {
            int row = table.nextRow();
            table.centred(item.round().toString())
                    .day(item.due())
                    .day(item.received())
                    .centred(outcome(item));
            days(table, row, item);
            String cost = isSilent(item) ? rules.cost(Fault.SILENT, "1") : rules.cost(Fault.LATE_DAY, cell(row, DAYS));
            table.points(item.timeliness(), "MAX(0,100-" + cost + ")").text(item.file());
        }
        mean(table, Part.TIMELINESS, DAYS + 1);
    }

    private static void days(LedgerTable table, int row, HandInItem item) {
        if (item.daysLate() > 0 && item.received() != null) {
            table.count(item.daysLate(), () -> "MAX(1," + cell(row, 3) + "-" + cell(row, 2) + ")");
        } else {
            table.count(item.daysLate());
        }
    }

    private static boolean isSilent(HandInItem item) {
        return item.outcome() == HandIn.Outcome.SILENT;
    }

    private static String outcome(HandInItem item) {
        return item.daysLate() > 0 && item.outcome() == HandIn.Outcome.ACCEPTED
                ? Wording.say("outcome.LATE")
                : Wording.say("outcome." + item.outcome());
    }

    private void quality() {
        if (score.handIns().isEmpty()) {
            return;
        }
        LedgerTable table = new LedgerTable(book, "score.quality", about, QUALITY_WIDTHS);
        for (HandInItem item : score.handIns()) {
            int row = table.nextRow();
            table.centred(item.round().toString())
                    .centred(outcome(item))
                    .count(item.rejects())
                    .count(item.errors())
                    .count(item.warnings())
                    .count(item.resubmissions())
                    .points(item.quality(), "MAX(0,100-" + costs(row, item) + ")")
                    .text(item.file());
        }
        mean(table, Part.QUALITY, REJECTS + 4);
    }

    private String costs(int row, HandInItem item) {
        if (isSilent(item)) {
            return rules.cost(Fault.SILENT, "1");
        }
        return List.of(Fault.REJECTED, Fault.ERROR, Fault.WARNING, Fault.RESUBMISSION).stream()
                .map(fault -> rules.cost(
                        fault,
                        cell(
                                row,
                                REJECTS
                                        + List.of(Fault.REJECTED, Fault.ERROR, Fault.WARNING, Fault.RESUBMISSION)
                                                .indexOf(fault))))
                .collect(Collectors.joining("-"));
    }

    private void mean(LedgerTable table, Part part, int column) {
        String area = cell(LedgerTable.FIRST, column) + ":" + cell(table.lastRow(), column);
        int row = table.nextRow();
        table.text(Wording.say("score.rate", RuleTable.name(part))).blank(column - 2);
        Points rate = score.part(part).rate();
        if (rate == null) {
            table.centred(Amounts.NONE);
        } else {
            table.points(rate, "AVERAGE(" + area + ")");
            rates.put(part, Range.cell(LedgerTable.name(sheetOf(part)), column, row));
        }
        table.text("").freeze(1);
    }

    private void money() {
        if (score.money().isEmpty()) {
            return;
        }
        LedgerTable table = new LedgerTable(book, "score.money", about, MONEY_WIDTHS);
        for (MoneyItem item : score.money()) {
            int row = table.nextRow();
            String key = "score.measure." + item.measure();
            table.centred(Wording.say(key)).text(Wording.say(key + ".words"));
            amount(table, item.part(), part(item.measure()));
            amount(table, item.whole(), whole(item.measure()));
            if (item.points() == null) {
                table.centred(Wording.say("score.shown"));
            } else {
                table.points(item.points(), "MAX(0,MIN(100," + cell(row, 3) + "/" + cell(row, 4) + "*100))");
            }
        }
        String area = cell(LedgerTable.FIRST, DAYS) + ":" + cell(table.lastRow(), DAYS);
        int row = table.nextRow();
        table.text(Wording.say("score.rate", RuleTable.name(Part.MONEY))).blank(3);
        Optional.ofNullable(score.part(Part.MONEY).rate())
                .ifPresentOrElse(
                        rate -> {
                            table.points(rate, "AVERAGE(" + area + ")");
                            rates.put(Part.MONEY, Range.cell(LedgerTable.name("score.money"), DAYS, row));
                        },
                        () -> table.centred(Amounts.NONE));
        table.freeze(1);
        lines();
    }

    private static Source.Part part(MoneyItem.Measure measure) {
        return switch (measure) {
            case ARRANGED -> Source.Part.ARRANGED;
            case IN_PLACE -> Source.Part.IN_PLACE;
            case PAID -> Source.Part.PAID;
        };
    }

    /** What the plan arranges stands in no ledger. */
    private static Optional<Source.Part> whole(MoneyItem.Measure measure) {
        return measure == MoneyItem.Measure.ARRANGED ? Optional.empty() : Optional.of(Source.Part.ARRANGED);
    }

    private void amount(LedgerTable table, Money amount, Optional<Source.Part> column) {
        column.ifPresentOrElse(part -> amount(table, amount, part), () -> table.money(amount));
    }

    private void amount(LedgerTable table, Money amount, Source.Part part) {
        Money sum = score.moneyLines().stream()
                .map(line -> Optional.ofNullable(of(line, part)).orElse(Money.ZERO))
                .reduce(Money.ZERO, Money::plus);
        int column = FIRST_AMOUNT
                + List.of(Source.Part.ARRANGED, Source.Part.IN_PLACE, Source.Part.PAID)
                        .indexOf(part);
        int last = LedgerTable.HEAD + Math.max(1, score.moneyLines().size());
        Range range = new Range(LedgerTable.name("score.lines"), column, LedgerTable.FIRST, last);
        table.money(amount, () -> "SUM(" + range + ")", sum.wan());
    }

    private static @org.jspecify.annotations.Nullable Money of(MoneyLine line, Source.Part part) {
        return switch (part) {
            case ARRANGED -> line.arranged();
            case IN_PLACE -> line.inPlace();
            case PAID -> line.paid();
            case ACHIEVED, NUMERATOR, DENOMINATOR -> null;
        };
    }

    private void lines() {
        LedgerTable table = new LedgerTable(book, "score.lines", about, LINE_WIDTHS);
        for (MoneyLine line : score.moneyLines()) {
            table.nextRow();
            table.centred(line.task().value())
                    .text(units.shortName(line.unit()))
                    .centred(line.source())
                    .money(line.arranged())
                    .money(line.inPlace())
                    .money(line.paid())
                    .text(places(line));
        }
        table.finish(1);
    }

    /** The amounts of a line stand in one row as a rule. */
    private static String places(MoneyLine line) {
        Map<String, String> cells = line.sources().stream()
                .collect(Collectors.groupingBy(
                        source -> Wording.say("score.place", source.file(), source.sheet(), ""),
                        LinkedHashMap::new,
                        Collectors.mapping(
                                source -> source.cell().toString(), Collectors.joining(Wording.say("list.comma")))));
        return cells.entrySet().stream()
                .map(entry -> entry.getKey() + entry.getValue())
                .collect(Collectors.joining("\n"));
    }

    private void leftOut() {
        LedgerTable table = new LedgerTable(book, "score.leftOut", about, LEFT_OUT_WIDTHS);
        score.leftOut().forEach(left -> {
            table.nextRow();
            table.centred(left.indicator().value()).text(left.name()).text(Wording.say("assessment.why." + left.why()));
        });
        score.parts().stream().filter(part -> part.absence() != null).forEach(part -> {
            table.nextRow();
            table.centred(Wording.say("score.part"))
                    .text(RuleTable.name(part.part()))
                    .text(Wording.say("assessment.absence." + part.absence()));
        });
        figures.missing().forEach(round -> {
            table.nextRow();
            table.centred(round.toString()).text(Wording.say("score.missing")).text(Wording.say("score.missing.words"));
        });
        if (table.lastRow() == LedgerTable.HEAD) {
            table.nextRow();
            table.centred(Amounts.NONE).text(Wording.say("score.leftOut.none")).text("");
        }
        table.freeze(1);
    }

    private static String cell(int row, int column) {
        return new CellPosition(row, column).toString();
    }
}
