package org.taizhang.briefing;

import java.util.List;
import net.sf.jasperreports.renderers.Renderable;
import org.taizhang.aggregation.FrozenFigures;
import org.taizhang.aggregation.FrozenFigures.MoneyRow;
import org.taizhang.aggregation.Light;

/** A task's payments against its work. Only tasks for which there is money are compared. */
record ExecutionRow(
        String code,
        String task,
        Renderable bar,
        String execution,
        String progress,
        String gap,
        String judgement,
        String style) {

    static List<ExecutionRow> of(FrozenFigures figures) {
        return withMoney(figures).stream().map(ExecutionRow::of).toList();
    }

    /** The tasks that anybody reported money for. */
    static List<MoneyRow> withMoney(FrozenFigures figures) {
        return figures.money().byTask().stream()
                .filter(row -> row.arranged().signum() != 0
                        || row.inPlace().signum() != 0
                        || row.paid().signum() != 0)
                .toList();
    }

    private static ExecutionRow of(MoneyRow row) {
        Pace pace = Pace.of(row);
        return new ExecutionRow(
                row.key(),
                row.label(),
                Bars.pair(row.executionRate(), row.progress()),
                Amounts.of(row.executionRate()),
                Amounts.of(row.progress()),
                Amounts.points(Pace.gap(row)),
                Wording.say("pace." + pace.name()),
                LightRow.style(colour(pace)));
    }

    private static Light colour(Pace pace) {
        return switch (pace) {
            case AHEAD -> Light.FAR_BEHIND;
            case BEHIND -> Light.BEHIND;
            case MATCHING -> Light.ON_PACE;
            case UNKNOWN -> Light.NO_TARGET;
        };
    }
}
