package org.taizhang.aggregation;

import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.taizhang.plan.Indicator;
import org.taizhang.terms.Quantity;
import org.taizhang.terms.UnitCode;
import org.taizhang.validation.AcceptedFigure;

/**
 * The change against the last round on the same basis (同口径): only units that gave a usable figure without gaps in both rounds are compared, so
 * that a unit that fell silent does not look like a loss, nor a late comer like a leap. Source: product rule, change since last round.
 *
 * @param by now minus then; a ratio's in percentage points, two decimals, half up; null when no unit reported in both
 * @param units how many units it covers
 */
record Change(@Nullable Quantity by, int units) {

    private static final Change UNKNOWN = new Change(null, 0);

    static Change between(Indicator.Kind kind, List<AcceptedFigure> then, List<AcceptedFigure> now) {
        List<AcceptedFigure> comparedThen = ofSameUnits(whole(then), whole(now));
        List<AcceptedFigure> comparedNow = ofSameUnits(whole(now), whole(then));
        Optional<Achievement> before = Achievement.of(kind, comparedThen);
        return Achievement.of(kind, comparedNow)
                .flatMap(after ->
                        before.map(earlier -> new Change(difference(kind, earlier, after), comparedNow.size())))
                .orElse(UNKNOWN);
    }

    private static List<AcceptedFigure> whole(List<AcceptedFigure> figures) {
        return figures.stream().filter(figure -> !figure.partial()).toList();
    }

    private static List<AcceptedFigure> ofSameUnits(List<AcceptedFigure> figures, List<AcceptedFigure> others) {
        Set<UnitCode> units = others.stream().map(AcceptedFigure::unit).collect(Collectors.toSet());
        return figures.stream().filter(figure -> units.contains(figure.unit())).toList();
    }

    private static Quantity difference(Indicator.Kind kind, Achievement before, Achievement after) {
        return kind == Indicator.Kind.RATIO
                ? after.exact().minus(before.exact()).quantity(RoundingMode.HALF_UP)
                : after.shown().minus(before.shown());
    }
}
