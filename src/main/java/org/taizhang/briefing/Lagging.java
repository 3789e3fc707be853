package org.taizhang.briefing;

import java.util.Comparator;
import java.util.List;
import org.taizhang.aggregation.FrozenFigures;
import org.taizhang.aggregation.FrozenFigures.IndicatorFigures;
import org.taizhang.aggregation.FrozenFigures.UnitFigures;
import org.taizhang.aggregation.Light;
import org.taizhang.aggregation.Standing;
import org.taizhang.terms.Percent;

/** What lags (滞后事项): far behind before behind, and of each the widest gap first. */
final class Lagging {

    private static final Comparator<Standing> GRAVEST = Comparator.comparing(
                    Standing::light, Comparator.<Light>reverseOrder())
            .thenComparing(Standing::gap, Comparator.nullsLast(Comparator.<Percent>naturalOrder()));

    private Lagging() {}

    static boolean isBehind(Standing standing) {
        return standing.light() == Light.BEHIND || standing.light() == Light.FAR_BEHIND;
    }

    /** The indicators whose city figure lags. */
    static List<IndicatorFigures> of(FrozenFigures figures) {
        return figures.indicators().stream()
                .filter(indicator -> isBehind(indicator.city()))
                .sorted(Comparator.comparing(IndicatorFigures::city, GRAVEST))
                .toList();
    }

    /** Those of one light. */
    static List<IndicatorFigures> of(FrozenFigures figures, Light light) {
        return of(figures).stream()
                .filter(indicator -> indicator.city().light() == light)
                .toList();
    }

    /** The units that lag themselves. */
    static List<UnitFigures> unitsOf(IndicatorFigures indicator) {
        return indicator.units().stream()
                .filter(unit -> isBehind(unit.standing()))
                .sorted(Comparator.comparing(UnitFigures::standing, GRAVEST))
                .toList();
    }
}
