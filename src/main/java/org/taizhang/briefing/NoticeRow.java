package org.taizhang.briefing;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.taizhang.aggregation.FrozenFigures;
import org.taizhang.aggregation.FrozenFigures.IndicatorFigures;
import org.taizhang.aggregation.FrozenFigures.UnitEntry;
import org.taizhang.aggregation.FrozenFigures.UnitFigures;
import org.taizhang.aggregation.Light;
import org.taizhang.aggregation.Median;
import org.taizhang.aggregation.Standing;
import org.taizhang.terms.Percent;

/**
 * An indicator's row in a unit's notice.
 *
 * @param led whether it is the city's figure, which the unit answers for since it leads the task
 * @param needed what must be done on average in each remaining round
 * @param median of the rates of the other units of its kind; a dash where there are none
 * @param lightName what its light is called, for counting
 * @param lightOf for the order of urgency
 */
record NoticeRow(
        String code,
        String name,
        String target,
        String achieved,
        String rate,
        String light,
        String gap,
        String needed,
        String median,
        String style,
        boolean led,
        String lightName,
        Light lightOf) {

    /** Its own indicators and those of the tasks that it leads, in plan order. */
    static List<NoticeRow> of(UnitEntry unit, FrozenFigures figures) {
        return figures.indicators().stream()
                .map(indicator -> of(indicator, unit, figures))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<NoticeRow> of(IndicatorFigures indicator, UnitEntry unit, FrozenFigures figures) {
        Optional<UnitFigures> own = indicator.of(unit.code());
        if (own.isPresent()) {
            Pledge pledge = Pledge.of(figures.head(), indicator, own.get().standing());
            return Optional.of(row(
                    indicator, own.get().standing(), pledge, Optional.empty(), neighbours(indicator, unit, figures)));
        }
        return indicator.leads().contains(unit.code())
                ? Optional.of(row(
                        indicator,
                        indicator.city(),
                        Pledge.ofCity(figures.head(), indicator),
                        Optional.of(figures.head().naming().whole()),
                        List.of()))
                : Optional.empty();
    }

    /** The rates of its neighbours; of a limit there are none to compare, since everybody within it has done all. */
    private static List<Percent> neighbours(IndicatorFigures indicator, UnitEntry unit, FrozenFigures figures) {
        if (Pledge.isLimit(indicator)) {
            return List.of();
        }
        Neighbours neighbours = new Neighbours(unit, figures);
        return Stream.concat(indicator.units().stream(), indicator.subtotals().stream())
                .filter(given -> neighbours.include(given.unit()))
                .map(given -> given.standing().rate())
                .filter(Objects::nonNull)
                .toList();
    }

    /**
     * A row.
     *
     * @param whole what the whole is called, where the figure is that of the whole
     */
    private static NoticeRow row(
            IndicatorFigures indicator,
            Standing standing,
            Pledge pledge,
            Optional<String> whole,
            List<Percent> others) {
        String measure = indicator.unitOfMeasure();
        String name = measure.isEmpty() ? indicator.name() : Wording.say("notice.name", indicator.name(), measure);
        return new NoticeRow(
                indicator.code().value(),
                whole.map(it -> Wording.say("notice.led", name, it)).orElse(name),
                target(indicator, standing, pledge),
                standing.achieved() == null ? Amounts.NONE : LightRow.figure(standing),
                pledge.rate(),
                Wording.sign(indicator, standing.light()),
                pledge.gap(),
                Amounts.of(standing.needed()),
                Amounts.of(Median.of(others).orElse(null)),
                LightRow.style(standing.light()),
                whole.isPresent(),
                Wording.name(indicator, standing.light()),
                standing.light());
    }

    private static String target(IndicatorFigures indicator, Standing standing, Pledge pledge) {
        if (standing.target() != null) {
            return pledge.target();
        }
        return Wording.say(Wording.isUnshared(indicator, standing.light()) ? "target.unshared" : "target.open");
    }

    /** What is shown first where there is no room for all: the smaller, the sooner. */
    int urgency() {
        return switch (lightOf) {
            case FAR_BEHIND -> 0;
            case NOT_REPORTED -> 1;
            case BEHIND -> 2;
            case ON_PACE -> 3;
            case NO_TARGET -> 4;
            case DONE -> 5;
        };
    }

    /** What stands in its cells, from left to right. */
    List<String> cells() {
        return Stream.of(code, name, target, achieved, rate, light, gap, needed, median)
                .toList();
    }
}
