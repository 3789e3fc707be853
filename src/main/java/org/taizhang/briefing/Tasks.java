package org.taizhang.briefing;

import java.util.List;
import java.util.stream.Stream;
import org.taizhang.aggregation.FrozenFigures;
import org.taizhang.aggregation.FrozenFigures.IndicatorFigures;

/** What the indicators of a task (任务) say of it. */
final class Tasks {

    private static final int LEADS = 2;

    private Tasks() {}

    /** Whether none of its indicators has any figure. */
    static boolean isWordless(String task, FrozenFigures figures) {
        return indicators(task, figures).allMatch(indicator -> indicator.city().reported() == 0);
    }

    /** How many there are. */
    static long count(FrozenFigures figures) {
        return figures.indicators().stream()
                .map(IndicatorFigures::task)
                .distinct()
                .count();
    }

    /** Its lead units (牵头单位) by short name; empty when the plan gives none. */
    static String leads(String task, FrozenFigures figures) {
        Units units = new Units(figures);
        List<String> names = indicators(task, figures)
                .flatMap(indicator -> indicator.leads().stream())
                .distinct()
                .map(units::shortName)
                .toList();
        return Listing.first(names, LEADS);
    }

    private static Stream<IndicatorFigures> indicators(String task, FrozenFigures figures) {
        return figures.indicators().stream()
                .filter(indicator -> indicator.task().value().equals(task));
    }
}
