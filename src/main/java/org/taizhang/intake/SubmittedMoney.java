package org.taizhang.intake;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.taizhang.terms.TaskCode;

/**
 * A row of the money table (资金): a task's money from one source. Amounts in 万元; blank cells are absent.
 *
 * @param source one of the plan's sources
 * @param said what it says of how much its amounts cover (数据完整性), null where it says nothing
 */
public record SubmittedMoney(
        TaskCode task,
        String source,
        String sheet,
        int row,
        Map<LedgerColumn, SubmittedQuantity> amounts,
        @Nullable SubmittedText said) {

    /** Copies the map. */
    public SubmittedMoney {
        Map<LedgerColumn, SubmittedQuantity> ordered = new EnumMap<>(LedgerColumn.class);
        ordered.putAll(amounts);
        amounts = Collections.unmodifiableMap(ordered);
    }

    /** How much its amounts cover. */
    public Coverage coverage() {
        return said == null ? Coverage.WHOLE : Coverage.of(said.text());
    }

    /** The cell's entry, if it is not blank. */
    public Optional<SubmittedQuantity> entry(LedgerColumn column) {
        return Optional.ofNullable(amounts.get(column));
    }
}
