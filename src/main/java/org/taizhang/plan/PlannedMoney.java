package org.taizhang.plan;

import java.util.List;
import org.taizhang.terms.Money;
import org.taizhang.terms.TaskCode;

/**
 * Money (资金) that the plan arranges for a task from one source, in 万元.
 *
 * @param source one of the plan's {@link Plan#moneySources()}, such as 中央
 * @param sample whether it is a sample figure (示例)
 */
public record PlannedMoney(TaskCode task, String source, Money amount, boolean sample) {

    /** What all of it comes to. */
    static Money sum(List<PlannedMoney> money) {
        return money.stream().map(PlannedMoney::amount).reduce(Money.ZERO, Money::plus);
    }
}
