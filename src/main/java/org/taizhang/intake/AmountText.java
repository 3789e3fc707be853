package org.taizhang.intake;

import java.util.List;
import org.taizhang.findings.FindingKind;

/** What a text says where a quantity belongs: an amount, that there is none, or nothing that can be used. */
sealed interface AmountText permits Amount, AmountText.Nothing, AmountText.Unusable {

    /** There is nothing to tell: 无, —, 暂无数据. */
    record Nothing() implements AmountText {}

    /**
     * It cannot be used.
     *
     * @param details what the finding tells besides the column's heading
     */
    record Unusable(FindingKind kind, List<String> details) implements AmountText {
        public Unusable {
            details = List.copyOf(details);
        }

        static Unusable because(FindingKind kind, String... details) {
            return new Unusable(kind, List.of(details));
        }
    }
}
