package org.taizhang.plan;

import java.util.HashMap;
import java.util.Map;
import org.taizhang.findings.FindingKind;

/** Which row was first to use a key; every later one is reported with the first one's cell. */
final class Claims {

    private final Map<Object, PlanRow> holders = new HashMap<>();

    /** Whether the key was free. */
    boolean take(Object key, PlanRow row, Column column) {
        PlanRow holder = holders.putIfAbsent(key, row);
        if (holder != null) {
            row.report(FindingKind.PLAN_DUPLICATE, column, column.title(), key, holder.position(column));
        }
        return holder == null;
    }
}
