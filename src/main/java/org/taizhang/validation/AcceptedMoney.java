package org.taizhang.validation;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.taizhang.intake.LedgerColumn;
import org.taizhang.terms.Money;
import org.taizhang.terms.TaskCode;
import org.taizhang.terms.UnitCode;

/**
 * A unit's money for a task from one source that passed validation, in 万元, cumulative since 1 January. It is the money that the
 * unit itself handles, so that the sum over units counts nothing twice. An amount that was not given, or not accepted, is null.
 *
 * @param source one of the plan's sources, such as 中央
 * @param partial whether it leaves out a part, by its sender's own account (数据完整性)
 */
public record AcceptedMoney(
        UnitCode unit,
        TaskCode task,
        String source,
        @Nullable Money arranged,
        @Nullable Money inPlace,
        @Nullable Money paid,
        boolean partial,
        List<Source> sources) {

    /** Copies the sources. */
    public AcceptedMoney {
        sources = List.copyOf(sources);
    }

    /** Whether it says the same three amounts. */
    boolean equalsInValue(AcceptedMoney other) {
        return Objects.equals(arranged, other.arranged)
                && Objects.equals(inPlace, other.inPlace)
                && Objects.equals(paid, other.paid);
    }

    /** The amount of that column, if it was accepted. */
    Optional<Money> amount(LedgerColumn column) {
        return Optional.ofNullable(
                switch (column) {
                    case ARRANGED -> arranged;
                    case IN_PLACE -> inPlace;
                    case PAID -> paid;
                    default -> throw new IllegalArgumentException("no money: " + column);
                });
    }
}
