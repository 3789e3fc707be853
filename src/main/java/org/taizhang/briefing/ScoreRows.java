package org.taizhang.briefing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.taizhang.aggregation.AnnualFigures;
import org.taizhang.aggregation.AnnualFigures.CarriedOver;
import org.taizhang.aggregation.AnnualFigures.HandInItem;
import org.taizhang.aggregation.AnnualFigures.IndicatorItem;
import org.taizhang.aggregation.AnnualFigures.MoneyItem;
import org.taizhang.aggregation.AnnualFigures.PartScore;
import org.taizhang.aggregation.AnnualFigures.RoundRate;
import org.taizhang.aggregation.AnnualFigures.UnitScore;
import org.taizhang.plan.Assessment;
import org.taizhang.plan.Assessment.Fault;
import org.taizhang.plan.Assessment.Grade;
import org.taizhang.plan.Assessment.Part;
import org.taizhang.terms.Percent;

/**
 * The rows that the workbooks of a year (考核评分、考核排名) must hold, sheet by sheet and in order, taken straight from the year's figures:
 * every number that stands in them, and the texts by which a row is known.
 */
final class ScoreRows {

    private final AnnualFigures year;
    private final Units units;
    private final Map<String, List<LedgerRow>> sheets = new LinkedHashMap<>();

    private ScoreRows(AnnualFigures year) {
        this.year = year;
        this.units = new Units(year.units());
    }

    /** Those of a unit's score sheet, by the sheets' keys in the bundle. */
    static Map<String, List<LedgerRow>> of(AnnualFigures year, UnitScore score) {
        ScoreRows rows = new ScoreRows(year);
        rows.total(score);
        rows.indicators("score.completion", score.completion(), score.part(Part.COMPLETION), List.of(), false);
        rows.indicators("score.pace", score.pace(), score.part(Part.PACE), score.paceRounds(), true);
        rows.handIns(score);
        rows.money(score);
        rows.sources(score);
        rows.rules();
        rows.leftOut(score);
        return rows.sheets;
    }

    /** Those of the ranked list. */
    static Map<String, List<LedgerRow>> ofRanking(AnnualFigures year) {
        ScoreRows rows = new ScoreRows(year);
        rows.ranking("rank.counties", year.counties());
        if (!year.towns().isEmpty()) {
            rows.ranking("rank.towns", year.towns());
        }
        rows.ranking("rank.departments", year.departments());
        rows.ranking("rank.unranked", year.unranked());
        rows.sheet("rank.leftOut");
        year.scores()
                .forEach(score -> score.leftOut()
                        .forEach(left -> rows.row("rank.leftOut")
                                .text(1, rows.units.name(score.unit()))
                                .text(2, left.indicator().value())));
        rows.sheet("rank.carried");
        year.carriedOver().forEach(rows::carried);
        rows.rules();
        return rows.sheets;
    }

    private List<LedgerRow> sheet(String key) {
        return sheets.computeIfAbsent(key, none -> new ArrayList<>());
    }

    private LedgerRow row(String key) {
        LedgerRow row = new LedgerRow(key);
        sheet(key).add(row);
        return row;
    }

    private void total(UnitScore score) {
        for (PartScore part : score.parts()) {
            row("score.total")
                    .text(1, RuleTable.name(part.part()))
                    .number(2, part.weight())
                    .number(4, part.scaled())
                    .number(5, part.rate())
                    .number(6, part.points());
        }
        LedgerRow sum = row("score.total").text(1, Wording.say("score.sum"));
        if (score.score() == null) {
            return;
        }
        points(sum, 6, score.score());
        row("score.total").text(1, Wording.say("score.grade")).text(6, RankBook.grade(score));
        row("score.total")
                .text(1, Wording.say("score.rank"))
                .text(
                        6,
                        score.rank() == null
                                ? Amounts.NONE
                                : Wording.say("score.rank.place", score.rank(), score.of()));
    }

    private static LedgerRow points(LedgerRow row, int column, Percent points) {
        return row.number(column, Optional.of(points.value()));
    }

    private void indicators(
            String key, List<IndicatorItem> items, PartScore part, List<RoundRate> rounds, boolean pace) {
        int points = pace ? 14 : 13;
        for (IndicatorItem item : items) {
            LedgerRow row = row(key).text(1, item.round().toString())
                    .text(2, item.indicator().value())
                    .number(7, item.weight())
                    .number(8, item.standing().target())
                    .number(9, item.standing().achieved())
                    .number(10, item.standing().numerator())
                    .number(11, item.standing().denominator())
                    .number(12, item.rate())
                    .number(points, item.points());
            if (pace) {
                Optional.ofNullable(item.standing().expected()).ifPresent(expected -> points(row, 13, expected));
            }
        }
        rounds.forEach(round ->
                row(key).text(3, Wording.say("score.round", round.round())).number(points, round.rate()));
        if (!items.isEmpty() && part.rate() != null) {
            row(key).text(3, rate(part)).number(points, part.rate());
        }
    }

    private static String rate(PartScore part) {
        return Wording.say("score.rate", RuleTable.name(part.part()));
    }

    private void handIns(UnitScore score) {
        for (HandInItem item : score.handIns()) {
            row("score.timeliness")
                    .text(1, item.round().toString())
                    .text(2, item.due().toString())
                    .text(3, item.received() == null ? "" : item.received().toString())
                    .number(5, count(item.daysLate()))
                    .number(6, item.timeliness());
            row("score.quality")
                    .text(1, item.round().toString())
                    .number(3, count(item.rejects()))
                    .number(4, count(item.errors()))
                    .number(5, count(item.warnings()))
                    .number(6, count(item.resubmissions()))
                    .number(7, item.quality());
        }
        if (!score.handIns().isEmpty()) {
            mean("score.timeliness", score.part(Part.TIMELINESS), 6);
            mean("score.quality", score.part(Part.QUALITY), 7);
        }
    }

    private void mean(String key, PartScore part, int column) {
        row(key).text(1, rate(part)).number(column, part.rate());
    }

    private static Optional<BigDecimal> count(int count) {
        return Optional.of(new BigDecimal(count));
    }

    private void money(UnitScore score) {
        if (score.money().isEmpty()) {
            return;
        }
        for (MoneyItem item : score.money()) {
            row("score.money")
                    .text(1, Wording.say("score.measure." + item.measure()))
                    .number(3, item.part())
                    .number(4, item.whole())
                    .number(5, item.points());
        }
        mean("score.money", score.part(Part.MONEY), 5);
        sheet("score.lines");
        score.moneyLines()
                .forEach(line -> row("score.lines")
                        .text(1, line.task().value())
                        .text(2, units.shortName(line.unit()))
                        .number(4, line.arranged())
                        .number(5, line.inPlace())
                        .number(6, line.paid()));
    }

    private void sources(UnitScore score) {
        sheet("score.sources");
        Stream.concat(score.completion().stream(), score.pace().stream())
                .forEach(item -> item.standing()
                        .sources()
                        .forEach(source -> row("score.sources")
                                .text(1, item.round().toString())
                                .text(2, item.indicator().value())
                                .text(10, source.cell().toString())
                                .number(6, source.value())));
    }

    private void rules() {
        Assessment rules = year.rules();
        for (Part part : Part.values()) {
            row("score.rules").text(2, RuleTable.name(part)).number(3, rules.weight(part));
        }
        for (Fault fault : Fault.values()) {
            row("score.rules")
                    .text(2, RuleTable.name(fault))
                    .number(3, rules.deduction(fault).each())
                    .number(4, rules.deduction(fault).most());
        }
        for (Grade grade : Grade.values()) {
            row("score.rules").text(2, RuleTable.name(grade)).number(3, rules.floor(grade));
        }
        rules.indicatorWeights()
                .forEach((code, weight) ->
                        row("score.rules").text(2, code.value()).number(3, weight));
        for (String word : List.of("general", "silent", "rounding")) {
            row("score.rules").text(5, Wording.say("assessment.note." + word));
        }
    }

    private void leftOut(UnitScore score) {
        score.leftOut()
                .forEach(left -> row("score.leftOut")
                        .text(1, left.indicator().value())
                        .text(3, Wording.say("assessment.why." + left.why())));
        score.parts().stream()
                .filter(part -> part.absence() != null)
                .forEach(part -> row("score.leftOut").text(2, RuleTable.name(part.part())));
        year.missing().forEach(round -> row("score.leftOut").text(1, round.toString()));
        if (sheet("score.leftOut").isEmpty()) {
            row("score.leftOut").text(1, Amounts.NONE);
        }
    }

    private void ranking(String key, List<UnitScore> scores) {
        sheet(key);
        for (UnitScore score : scores) {
            LedgerRow row = row(key).text(2, units.name(score.unit())).text(3, RankBook.grade(score));
            Optional.ofNullable(score.rank()).ifPresent(rank -> row.number(1, count(rank)));
            Optional.ofNullable(score.score()).ifPresent(points -> points(row, 4, points));
            for (int i = 0; i < score.parts().size(); i++) {
                row.number(5 + i, score.parts().get(i).points());
            }
        }
    }

    private void carried(CarriedOver carried) {
        row("rank.carried")
                .text(1, carried.indicator().value())
                .number(4, carried.target())
                .number(5, carried.achieved())
                .number(6, carried.rate())
                .number(7, carried.remainder());
    }
}
