package org.taizhang.plan;

import java.util.List;
import org.taizhang.terms.TaskCode;
import org.taizhang.terms.UnitCode;

/**
 * A task (任务) of the plan.
 *
 * @param category the category (类别) it belongs to, such as 教育均衡
 * @param leads the lead units (牵头单位), one or more, in the plan's order
 * @param cooperating the cooperating units (配合单位), groups already expanded
 */
public record Task(TaskCode code, String category, String name, List<UnitCode> leads, List<UnitCode> cooperating) {

    /** Copies the lists. */
    public Task {
        leads = List.copyOf(leads);
        cooperating = List.copyOf(cooperating);
    }

    /** Whether the unit leads or cooperates. */
    public boolean involves(UnitCode unit) {
        return leads.contains(unit) || cooperating.contains(unit);
    }
}
