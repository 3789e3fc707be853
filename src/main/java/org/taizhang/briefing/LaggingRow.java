package org.taizhang.briefing;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.taizhang.aggregation.FrozenFigures;
import org.taizhang.aggregation.FrozenFigures.Head;
import org.taizhang.aggregation.FrozenFigures.IndicatorFigures;
import org.taizhang.aggregation.FrozenFigures.UnitFigures;
import org.taizhang.aggregation.Light;
import org.taizhang.aggregation.Standing;
import org.taizhang.validation.Narrative;

/**
 * What a unit has to say about an indicator that lags: where it stands, why, and what it will do, in its own words. The
 * far behind come first.
 *
 * @param indicator the heading over all its units
 * @param facts where the city stands
 */
record LaggingRow(String indicator, String facts, String unit, String words) {

    static List<LaggingRow> of(FrozenFigures figures) {
        Units units = new Units(figures);
        return Lagging.of(figures).stream()
                .flatMap(indicator -> of(figures, indicator, units).stream())
                .toList();
    }

    private static List<LaggingRow> of(FrozenFigures all, IndicatorFigures indicator, Units units) {
        String title = title(indicator);
        String facts = facts(all.head(), indicator);
        List<LaggingRow> rows = new ArrayList<>();
        accountable(indicator)
                .forEach(figures -> rows.add(new LaggingRow(
                        title, facts, units.shortName(figures.unit()), words(figures, indicator, all.head()))));
        indicator.otherWords().stream()
                .filter(words -> !words.narrative().difficulties().isBlank())
                .forEach(words -> rows.add(
                        new LaggingRow(title, facts, units.shortName(words.unit()), causes(words.narrative()))));
        List<UnitFigures> silent = indicator.units().stream()
                .filter(figures -> figures.standing().light() == Light.NOT_REPORTED)
                .toList();
        if (!silent.isEmpty()) {
            String names =
                    units.shortNames(silent.stream().map(UnitFigures::unit).toList());
            rows.add(new LaggingRow(title, facts, Wording.name(Light.NOT_REPORTED), names));
        }
        if (rows.isEmpty()) {
            rows.add(new LaggingRow(title, facts, Amounts.NONE, Wording.say("lagging.nobody")));
        }
        return rows;
    }

    /** The units that are behind themselves, worst first; where none can be judged, all that name a difficulty. */
    private static List<UnitFigures> accountable(IndicatorFigures indicator) {
        List<UnitFigures> behind = Lagging.unitsOf(indicator);
        return behind.isEmpty()
                ? Stream.concat(indicator.units().stream(), indicator.otherReports().stream())
                        .filter(figures -> !difficulties(figures).isBlank())
                        .toList()
                : behind;
    }

    private static String difficulties(UnitFigures figures) {
        return figures.narrative() == null ? "" : figures.narrative().difficulties();
    }

    private static String title(IndicatorFigures indicator) {
        return Wording.say(
                "lagging.title",
                indicator.code(),
                indicator.name(),
                Wording.sign(indicator.city().light()));
    }

    private static String facts(Head head, IndicatorFigures indicator) {
        Standing city = indicator.city();
        if (Pledge.isLimit(indicator)) {
            Pledge pledge = Pledge.ofCity(head, indicator);
            return Wording.say(
                            indicator.prorated() ? "lagging.facts.limit" : "lagging.facts.limit.level",
                            Said.amount(Objects.requireNonNull(city.target()), indicator),
                            pledge.allowedAmount(),
                            LightRow.figure(city) + indicator.unitOfMeasure(),
                            pledge.surplus())
                    + outlook(head, city, indicator);
        }
        return Wording.say(
                        "lagging.facts",
                        LightRow.measuredTarget(indicator),
                        LightRow.figure(city),
                        indicator.unitOfMeasure(),
                        Amounts.of(city.rate()),
                        Amounts.of(city.expected()),
                        Amounts.points(Objects.requireNonNull(city.gap())).replace("-", ""))
                + outlook(head, city, indicator);
    }

    /** The year's end at the present pace and the pace needed, as the chapter says them; nothing in the last round. */
    private static String outlook(Head head, Standing city, IndicatorFigures indicator) {
        if (city.projected() == null || head.roundsLeft() == 0) {
            return "";
        }
        String pace = Shortfall.pace(city);
        String projected = Said.projected(city.projected(), indicator);
        return city.needed() == null
                ? Wording.say("lagging.projected", pace, projected)
                : Wording.say("lagging.needed", pace, projected, Said.needed(city.needed(), indicator));
    }

    private static String words(UnitFigures figures, IndicatorFigures indicator, Head head) {
        Pledge pledge = Pledge.of(head, indicator, figures.standing());
        String standing = standing(figures.standing(), indicator, pledge);
        return standing + "\n" + causes(figures.narrative());
    }

    private static String causes(@Nullable Narrative narrative) {
        String difficulties = narrative == null ? "" : narrative.difficulties().strip();
        String nextSteps = narrative == null ? "" : narrative.nextSteps().strip();
        String cause =
                difficulties.isEmpty() ? Wording.say("lagging.noCause") : Wording.say("lagging.cause", difficulties);
        return nextSteps.isEmpty() ? cause : cause + "\n" + Wording.say("lagging.next", nextSteps);
    }

    private static String standing(Standing standing, IndicatorFigures indicator, Pledge pledge) {
        String measure = indicator.unitOfMeasure();
        String light = Wording.sign(indicator, standing.light());
        if (standing.target() == null || standing.rate() == null) {
            return Wording.say("lagging.unit.open", Amounts.of(standing.achieved()), measure, light);
        }
        return Wording.say(
                Pledge.isLimit(indicator) ? "lagging.unit.limit" : "lagging.unit",
                Amounts.of(standing.achieved()),
                measure,
                Amounts.of(standing.target()),
                pledge.rate(),
                light);
    }
}
