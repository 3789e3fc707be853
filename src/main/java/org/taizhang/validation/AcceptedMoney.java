package org.taizhang.validation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.taizhang.terms.Money;
import org.taizhang.terms.TaskCode;
import org.taizhang.terms.UnitCode;

/**
 * A unit's money for a task from one source that passed validation, in 万元, cumulative since 1 January. It is the money that the
 * unit itself handles, so that the sum over units counts nothing twice. An amount that was not given, or not accepted, is null.
 *
 * @param source one of the plan's sources, such as 中央
 */
public record AcceptedMoney(
        UnitCode unit,
        TaskCode task,
        String source,
        @Nullable Money arranged,
        @Nullable Money inPlace,
        @Nullable Money paid,
        List<Source> sources) {

    /** Copies the sources. */
    public AcceptedMoney {
        sources = List.copyOf(sources);
    }
}
