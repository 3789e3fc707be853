package org.taizhang.briefing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.taizhang.aggregation.AnnualFigures;
import org.taizhang.aggregation.FrozenFigures;
import org.taizhang.aggregation.FrozenFigures.IndicatorFigures;
import org.taizhang.aggregation.FrozenFigures.MoneyRow;
import org.taizhang.aggregation.FrozenFigures.TrendPoint;
import org.taizhang.aggregation.Light;
import org.taizhang.aggregation.Standing;
import org.taizhang.terms.Percent;
import org.taizhang.terms.Round;
import org.taizhang.terms.TaskCode;

/** What was promised and what became of it by the year's end, in sentences computed from the last round's figures. */
final class YearSummary {

    private static final int OUTSTANDING = 5;
    private static final Percent FULL = Percent.of("100");

    private final AnnualFigures year;
    private final FrozenFigures last;
    private final Units units;

    YearSummary(AnnualFigures year, FrozenFigures last) {
        this.year = year;
        this.last = last;
        this.units = new Units(last);
    }

    /** How many indicators were met, in one paragraph with what rests on missing rounds. */
    String overall() {
        return Wording.say(
                        "year.overall",
                        Amounts.of(last.head().asOf()),
                        last.categories().size(),
                        Tasks.count(last),
                        counted(last.indicators()))
                + share(last.indicators())
                + missing();
    }

    private String missing() {
        if (year.missing().isEmpty()) {
            return "";
        }
        List<String> names = year.missing().stream().map(Wording::name).toList();
        return Wording.say("year.missing", Wording.list(names), year.rounds().size());
    }

    private static String counted(List<IndicatorFigures> indicators) {
        List<String> parts = new ArrayList<>();
        add(parts, "done", count(indicators, Light.DONE));
        add(
                parts,
                "unfinished",
                count(indicators, Light.ON_PACE)
                        + count(indicators, Light.BEHIND)
                        + count(indicators, Light.FAR_BEHIND));
        add(parts, "notReported", count(indicators, Light.NOT_REPORTED));
        add(parts, "open", count(indicators, Light.NO_TARGET));
        return Wording.say("year.counted", indicators.size(), Wording.list(parts));
    }

    private static void add(List<String> parts, String what, int count) {
        if (count > 0) {
            parts.add(Wording.say("year.count." + what, count));
        }
    }

    private static int count(List<IndicatorFigures> indicators, Light light) {
        return (int) indicators.stream()
                .filter(indicator -> indicator.city().light() == light)
                .count();
    }

    private static String share(List<IndicatorFigures> indicators) {
        int judged = indicators.size() - count(indicators, Light.NO_TARGET);
        int done = count(indicators, Light.DONE);
        if (judged == 0) {
            return Wording.say("year.share.none");
        }
        Percent share = Percent.ofParts(new BigDecimal(done), new BigDecimal(judged));
        return Wording.say("year.share", judged, done, Said.of(share));
    }

    /** What a category promised, what was done, and its money. */
    List<String> category(String category) {
        List<IndicatorFigures> indicators = last.indicators().stream()
                .filter(indicator -> indicator.category().equals(category))
                .toList();
        long tasks = indicators.stream().map(IndicatorFigures::task).distinct().count();
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(Wording.say("year.category", tasks, indicators.size())
                + list(indicators, "done", Light.DONE)
                + list(indicators, "unfinished", Light.ON_PACE, Light.BEHIND, Light.FAR_BEHIND)
                + list(indicators, "notReported", Light.NOT_REPORTED)
                + list(indicators, "open", Light.NO_TARGET)
                + money(category));
        return paragraphs;
    }

    private static String list(List<IndicatorFigures> indicators, String what, Light... lights) {
        List<String> clauses = indicators.stream()
                .filter(indicator -> List.of(lights).contains(indicator.city().light()))
                .map(indicator -> clause(indicator, what))
                .toList();
        return clauses.isEmpty()
                ? ""
                : Wording.say(
                        "year.list." + what, clauses.size(), String.join(Wording.say("clause.semicolon"), clauses));
    }

    private static String clause(IndicatorFigures indicator, String what) {
        Standing city = indicator.city();
        String name = Said.name(indicator);
        if (city.achieved() == null) {
            return Wording.say("year.clause.nothing", name, LightRow.measuredTarget(indicator));
        }
        return Wording.say(
                "year.clause." + what,
                name,
                LightRow.measuredTarget(indicator),
                done(indicator),
                city.rate() == null ? Amounts.NONE : Said.of(city.rate()));
    }

    private static String done(IndicatorFigures indicator) {
        String amount = Said.amount(Objects.requireNonNull(indicator.city().achieved()), indicator);
        return indicator.city().partial() ? Wording.say("achieved.atLeast", amount) : amount;
    }

    private String money(String category) {
        return last.money().byCategory().stream()
                .filter(row -> row.key().equals(category))
                .findFirst()
                .map(row -> isReported(category) ? money(row) : unreported(row))
                .orElseGet(() -> Wording.say("year.money.none"));
    }

    /** Whether any ledger has a line of money for a task of that category. */
    private boolean isReported(String category) {
        Set<TaskCode> tasks = last.indicators().stream()
                .filter(indicator -> indicator.category().equals(category))
                .map(IndicatorFigures::task)
                .collect(Collectors.toSet());
        return last.money().lines().stream().anyMatch(line -> tasks.contains(line.task()));
    }

    private static String unreported(MoneyRow row) {
        return row.planned() == null || row.planned().signum() == 0
                ? Wording.say("year.money.none")
                : Wording.say("year.money.planned", Amounts.of(row.planned()));
    }

    private static String money(MoneyRow row) {
        String rate = row.executionRate() == null ? "" : Wording.say("year.money.rate", Said.of(row.executionRate()));
        return Wording.say(
                "year.money", Amounts.of(row.arranged()), Amounts.of(row.inPlace()), Amounts.of(row.paid()), rate);
    }

    /** All money in one sentence. */
    String money() {
        return last.money().lines().isEmpty()
                ? Wording.say("year.money.none")
                : money(last.money().total());
    }

    /** How many indicators kept pace in each round of the year. */
    Optional<String> rounds() {
        Map<Round, List<TrendPoint>> points = last.trend().stream()
                .collect(Collectors.groupingBy(TrendPoint::round, TreeMap::new, Collectors.toList()));
        if (points.size() < 2) {
            return Optional.empty();
        }
        List<String> counts = points.entrySet().stream()
                .map(round -> Wording.say(
                        "year.round",
                        Wording.name(round.getKey()),
                        round.getValue().stream()
                                .filter(point -> point.light().compareTo(Light.ON_PACE) <= 0)
                                .count()))
                .toList();
        return Optional.of(Wording.say("year.rounds", Wording.list(counts)));
    }

    /** The indicators that went farthest over their targets, and the units that lead them. */
    String best() {
        return outstanding(
                "year.best",
                indicator -> indicator.city().light() == Light.DONE
                        && rate(indicator).compareTo(FULL) > 0,
                Comparator.comparing(YearSummary::rate).reversed());
    }

    /** The indicators that are farthest from their targets. */
    String worst() {
        return outstanding(
                "year.worst",
                indicator -> indicator.city().light() != Light.DONE,
                Comparator.comparing(YearSummary::rate));
    }

    private static Percent rate(IndicatorFigures indicator) {
        return Objects.requireNonNull(indicator.city().rate());
    }

    private String outstanding(String key, Predicate<IndicatorFigures> which, Comparator<IndicatorFigures> order) {
        List<String> clauses = last.indicators().stream()
                .filter(indicator -> indicator.city().rate() != null && which.test(indicator))
                .sorted(order)
                .limit(OUTSTANDING)
                .map(indicator -> Wording.say(
                        "year.outstanding",
                        Said.name(indicator),
                        Said.of(rate(indicator)),
                        units.shortNames(indicator.leads())))
                .toList();
        return clauses.isEmpty()
                ? Wording.say(key + ".none")
                : Wording.say(key, String.join(Wording.say("clause.comma"), clauses));
    }
}
