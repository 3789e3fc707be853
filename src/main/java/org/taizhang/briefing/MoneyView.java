package org.taizhang.briefing;

import java.util.List;
import org.taizhang.aggregation.FrozenFigures.MoneyFigures;
import org.taizhang.aggregation.FrozenFigures.MoneyRow;

/** A way of looking at the money (口径): all views are sums of the same lines. */
enum MoneyView {
    /** By category (类别). */
    CATEGORY,
    /** By task (任务). */
    TASK,
    /** By source (来源): 中央, 省, 市, 县. */
    SOURCE,
    /** By the unit that reported (单位). */
    UNIT;

    /** Its rows, in plan order. */
    List<MoneyRow> rows(MoneyFigures money) {
        return switch (this) {
            case CATEGORY -> money.byCategory();
            case TASK -> money.byTask();
            case SOURCE -> money.bySource();
            case UNIT -> money.byUnit();
        };
    }

    /** What a sentence calls a row: a task by its code too. */
    String name(MoneyRow row) {
        return this == TASK ? row.key() + row.label() : row.label();
    }

    /** The words under that key for this view. */
    String say(String key, Object... arguments) {
        return Wording.say("view." + name() + "." + key, arguments);
    }
}
