package org.taizhang.plan;

import java.util.List;
import java.util.Optional;
import org.taizhang.findings.Finding;

/**
 * What came of reading a plan workbook: the plan unless something in it makes it unusable, and everything that is odd, each
 * with its cell.
 *
 * @param year the plan's, which is known of many an unusable plan too; 0 where it is not
 */
public record PlanReading(Optional<Plan> plan, int year, List<Finding> findings) {

    /** Copies the findings. */
    public PlanReading {
        findings = List.copyOf(findings);
    }
}
