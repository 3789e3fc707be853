package org.taizhang.briefing;

import java.util.List;
import org.taizhang.aggregation.FrozenFigures;
import org.taizhang.aggregation.FrozenFigures.MoneyRow;
import org.taizhang.aggregation.Light;

/** A task's payments against its work, with its lead units. Only tasks for which there is money are compared. */
record ExecutionRow(
        String code,
        String task,
        String leads,
        String arranged,
        String paid,
        String execution,
        String progress,
        String gap,
        String judgement,
        String style) {

    static List<ExecutionRow> of(FrozenFigures figures) {
        return withMoney(figures).stream().map(row -> of(row, figures)).toList();
    }

    /** The tasks that anybody reported money for. */
    static List<MoneyRow> withMoney(FrozenFigures figures) {
        return figures.money().byTask().stream()
                .filter(row -> row.arranged().signum() != 0
                        || row.inPlace().signum() != 0
                        || row.paid().signum() != 0)
                .toList();
    }

    private static ExecutionRow of(MoneyRow row, FrozenFigures figures) {
        Pace pace = Pace.of(row);
        return new ExecutionRow(
                row.key(),
                row.label(),
                Tasks.leads(row.key(), figures),
                Amounts.of(row.arranged()),
                Amounts.of(row.paid()),
                Amounts.of(row.executionRate()),
                Amounts.of(row.progress()),
                Amounts.points(Pace.gap(row)),
                pace.sign(),
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
