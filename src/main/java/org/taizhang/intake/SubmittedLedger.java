package org.taizhang.intake;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.taizhang.findings.Finding;
import org.taizhang.findings.Severity;
import org.taizhang.terms.Round;
import org.taizhang.terms.UnitCode;

/**
 * What one received file says (报送件), position by position, not yet judged.
 *
 * @param round the round whose folder it lies in
 * @param file its path below that folder
 * @param unit who sent it; null when it does not say so with certainty
 * @param stated the day on which the unit says it filled it in (填报日期); null when it does not
 * @param sample whether it says that it is sample data (示例数据)
 * @param mends the contents (SHA-256) of which this is a marked copy that came back, the latest first
 * @param findings what intake itself found; a {@link Severity#REJECT} among them means that nothing of it can be used
 */
public record SubmittedLedger(
        Round round,
        String file,
        String sha256,
        @Nullable UnitCode unit,
        @Nullable LocalDate stated,
        boolean sample,
        List<SubmittedRow> rows,
        List<SubmittedMoney> money,
        List<String> mends,
        List<Finding> findings) {

    /** Copies the lists. */
    public SubmittedLedger {
        rows = List.copyOf(rows);
        money = List.copyOf(money);
        mends = List.copyOf(mends);
        findings = List.copyOf(findings);
    }

    /** Whether it can be used at all. */
    public boolean usable() {
        return findings.stream().noneMatch(finding -> finding.severity() == Severity.REJECT);
    }
}
