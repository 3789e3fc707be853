package org.taizhang.briefing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.taizhang.aggregation.FrozenFigures;
import org.taizhang.aggregation.FrozenFigures.IndicatorFigures;
import org.taizhang.aggregation.FrozenFigures.UnitFigures;
import org.taizhang.aggregation.Light;
import org.taizhang.aggregation.Standing;
import org.taizhang.terms.Percent;
import org.taizhang.validation.Narrative;

/**
 * What a unit has to say about an indicator that lags: where it stands, why, and what it will do, in its own words. The
 * indicator furthest behind comes first.
 *
 * @param indicator the heading over all its units
 * @param facts where the city stands
 */
record LaggingRow(String indicator, String facts, String unit, String words) {

    static List<LaggingRow> of(FrozenFigures figures) {
        Units units = new Units(figures);
        return lagging(figures).stream()
                .flatMap(indicator -> of(indicator, units).stream())
                .toList();
    }

    /** The indicators whose city figure is behind, furthest behind first. */
    static List<IndicatorFigures> lagging(FrozenFigures figures) {
        return figures.indicators().stream()
                .filter(indicator -> isBehind(indicator.city()))
                .sorted(Comparator.comparing(
                        indicator -> gap(indicator.city()), Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }

    private static @Nullable Percent gap(Standing standing) {
        return standing.gap();
    }

    private static boolean isBehind(Standing standing) {
        return standing.light() == Light.BEHIND || standing.light() == Light.FAR_BEHIND;
    }

    private static List<LaggingRow> of(IndicatorFigures indicator, Units units) {
        String title = title(indicator);
        String facts = facts(indicator);
        List<LaggingRow> rows = new ArrayList<>();
        accountable(indicator)
                .forEach(figures -> rows.add(new LaggingRow(
                        title, facts, units.shortName(figures.unit()), words(figures, indicator.unitOfMeasure()))));
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
        List<UnitFigures> behind = indicator.units().stream()
                .filter(figures -> isBehind(figures.standing()))
                .sorted(Comparator.comparing(
                        figures -> gap(figures.standing()), Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
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

    private static String facts(IndicatorFigures indicator) {
        Standing city = indicator.city();
        return Wording.say(
                "lagging.facts",
                LightRow.target(indicator),
                LightRow.figure(city),
                indicator.unitOfMeasure(),
                Amounts.of(city.rate()),
                Amounts.of(city.expected()),
                Amounts.points(city.gap()));
    }

    private static String words(UnitFigures figures, String measure) {
        String standing = standing(figures.standing(), measure);
        return standing + "\n" + causes(figures.narrative());
    }

    private static String causes(@Nullable Narrative narrative) {
        String difficulties = narrative == null ? "" : narrative.difficulties().strip();
        String nextSteps = narrative == null ? "" : narrative.nextSteps().strip();
        String cause =
                difficulties.isEmpty() ? Wording.say("lagging.noCause") : Wording.say("lagging.cause", difficulties);
        return nextSteps.isEmpty() ? cause : cause + "\n" + Wording.say("lagging.next", nextSteps);
    }

    private static String standing(Standing standing, String measure) {
        String light = Wording.sign(standing.light());
        if (standing.target() == null || standing.rate() == null) {
            return Wording.say("lagging.unit.open", Amounts.of(standing.achieved()), measure, light);
        }
        return Wording.say(
                "lagging.unit",
                Amounts.of(standing.achieved()),
                measure,
                Amounts.of(standing.target()),
                Amounts.of(standing.rate()),
                light);
    }
}
