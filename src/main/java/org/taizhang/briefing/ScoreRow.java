package org.taizhang.briefing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.taizhang.aggregation.FrozenFigures;
import org.taizhang.aggregation.FrozenFigures.Head;
import org.taizhang.aggregation.FrozenFigures.RankEntry;
import org.taizhang.aggregation.Scoring;
import org.taizhang.aggregation.Scoring.Item;
import org.taizhang.aggregation.Standing;
import org.taizhang.terms.Quantity;

/**
 * A line of a score's arithmetic (得分计算): an indicator that has not all points, then those that were not
 * reported, if they are many, and those that have all in one line each, then the sum over
 * their number.
 *
 * @param unit the heading over its lines: place, unit and score
 * @param achieved done, or a ratio's numerator over its denominator
 */
record ScoreRow(String unit, String indicator, String achieved, String target, String expected, String points) {

    private static final int FULL = 100;
    /** So many indicators that were not reported have a line each. */
    private static final int SEPARATE = 4;

    static List<ScoreRow> ofCounties(FrozenFigures figures) {
        return of(
                figures.countyRanking(),
                figures,
                figures.countyRanking().stream()
                        .map(entry -> Scoring.ofCounty(figures, entry))
                        .toList());
    }

    static List<ScoreRow> ofTowns(FrozenFigures figures) {
        return of(
                figures.townRanking(),
                figures,
                figures.townRanking().stream()
                        .map(entry -> Scoring.ofCounty(figures, entry))
                        .toList());
    }

    static List<ScoreRow> ofDepartments(FrozenFigures figures) {
        return of(
                figures.departmentRanking(),
                figures,
                figures.departmentRanking().stream()
                        .map(entry -> Scoring.ofDepartment(figures, entry))
                        .toList());
    }

    private static List<ScoreRow> of(List<RankEntry> entries, FrozenFigures figures, List<Scoring> scorings) {
        Units units = new Units(figures);
        List<ScoreRow> rows = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            RankEntry entry = entries.get(i);
            rows.addAll(of(
                    Wording.say(
                            "scores.unit", entry.rank(), units.shortName(entry.unit()), entry.judged(), entry.score()),
                    entry,
                    scorings.get(i),
                    figures.head()));
        }
        return rows;
    }

    private static List<ScoreRow> of(String title, RankEntry entry, Scoring scoring, Head head) {
        List<ScoreRow> rows = new ArrayList<>();
        boolean gathered = gathers(scoring);
        scoring.items().stream()
                .filter(item -> !item.full() && !(gathered && isUnreported(item)))
                .forEach(item -> rows.add(of(title, item, head)));
        if (gathered) {
            rows.add(unreported(
                    title,
                    scoring.items().stream().filter(ScoreRow::isUnreported).toList()));
        }
        List<Item> full = scoring.items().stream().filter(Item::full).toList();
        if (!full.isEmpty()) {
            rows.add(full(title, full));
        }
        rows.add(sum(title, entry, scoring));
        return rows;
    }

    private static ScoreRow of(String title, Item item, Head head) {
        Standing standing = item.standing();
        return new ScoreRow(
                title,
                Said.name(item.indicator()),
                achieved(standing),
                Pledge.of(head, item.indicator(), standing).target(),
                Pledge.of(head, item.indicator(), standing).expected(),
                Amounts.of(new Quantity(item.points())));
    }

    /** Whether so many indicators were not reported that one line says more than one each. */
    static boolean gathers(Scoring scoring) {
        return scoring.items().stream().filter(ScoreRow::isUnreported).count() > SEPARATE;
    }

    static boolean isUnreported(Item item) {
        return item.standing().achieved() == null;
    }

    private static ScoreRow unreported(String title, List<Item> unreported) {
        return new ScoreRow(
                title,
                Wording.say("scores.unreported", unreported.size(), codes(unreported)),
                Wording.say("light.NOT_REPORTED"),
                Amounts.NONE,
                Amounts.NONE,
                Amounts.of(Quantity.ZERO));
    }

    private static String codes(List<Item> items) {
        return Wording.list(
                items.stream().map(item -> item.indicator().code().value()).toList());
    }

    private static String achieved(Standing standing) {
        if (standing.numerator() != null && standing.denominator() != null) {
            return Wording.say("scores.ratio", Amounts.of(standing.numerator()), Amounts.of(standing.denominator()));
        }
        return standing.achieved() == null ? Wording.say("light.NOT_REPORTED") : Amounts.of(standing.achieved());
    }

    private static ScoreRow full(String title, List<Item> full) {
        return new ScoreRow(
                title,
                Wording.say("scores.full", full.size(), codes(full)),
                Amounts.NONE,
                Amounts.NONE,
                Amounts.NONE,
                Amounts.of(new Quantity(BigDecimal.valueOf(FULL).multiply(BigDecimal.valueOf(full.size())))));
    }

    private static ScoreRow sum(String title, RankEntry entry, Scoring scoring) {
        return new ScoreRow(
                title,
                Wording.say("scores.sum", entry.judged(), entry.score()),
                Amounts.NONE,
                Amounts.NONE,
                Amounts.NONE,
                Amounts.of(new Quantity(scoring.sum())));
    }
}
