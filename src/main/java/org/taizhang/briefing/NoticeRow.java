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
 * @param lightOf for counting and for the order of urgency
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
        Light lightOf) {

    /** Its own indicators and those of the tasks that it leads, in plan order. */
    static List<NoticeRow> of(UnitEntry unit, FrozenFigures figures) {
        return figures.indicators().stream()
                .map(indicator -> of(indicator, unit, figures))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<NoticeRow> of(IndicatorFigures indicator, UnitEntry unit, FrozenFigures figures) {
        Optional<UnitFigures> own = indicator.units().stream()
                .filter(given -> given.unit().equals(unit.code()))
                .findFirst();
        if (own.isPresent()) {
            return Optional.of(row(indicator, own.get().standing(), false, neighbours(indicator, unit, figures)));
        }
        return indicator.leads().contains(unit.code())
                ? Optional.of(row(indicator, indicator.city(), true, List.of()))
                : Optional.empty();
    }

    private static List<Percent> neighbours(IndicatorFigures indicator, UnitEntry unit, FrozenFigures figures) {
        Neighbours neighbours = new Neighbours(unit, figures);
        return indicator.units().stream()
                .filter(given -> neighbours.include(given.unit()))
                .map(given -> given.standing().rate())
                .filter(Objects::nonNull)
                .toList();
    }

    private static NoticeRow row(IndicatorFigures indicator, Standing standing, boolean led, List<Percent> others) {
        String measure = indicator.unitOfMeasure();
        String name = measure.isEmpty() ? indicator.name() : Wording.say("notice.name", indicator.name(), measure);
        return new NoticeRow(
                indicator.code().value(),
                led ? Wording.say("notice.led", name) : name,
                standing.target() == null ? Wording.say("target.open") : Amounts.of(standing.target()),
                standing.achieved() == null ? Amounts.NONE : LightRow.figure(standing),
                Amounts.of(standing.rate()),
                Wording.sign(standing.light()),
                Amounts.points(standing.gap()),
                Amounts.of(standing.needed()),
                Amounts.of(Median.of(others).orElse(null)),
                LightRow.style(standing.light()),
                led,
                standing.light());
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
