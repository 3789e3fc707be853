package org.taizhang.correspondence;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.taizhang.findings.Finding;
import org.taizhang.findings.Severity;
import org.taizhang.terms.UnitCode;

/**
 * A ledger that goes back to its sender (退回件).
 *
 * @param unit who sent it; null when nobody knows
 * @param name of the files that go back, without extension
 * @param file the received file, below the round's drop folder
 * @param findings everything that was found about it, gravest first
 */
public record Returned(@Nullable UnitCode unit, String name, String file, List<Finding> findings) {

    /** Copies the findings and puts the gravest first. */
    public Returned {
        findings = findings.stream()
                .sorted(Comparator.comparing(Finding::severity))
                .toList();
    }

    /** The same under another name. */
    public Returned named(String other) {
        return new Returned(unit, other, file, findings);
    }

    long count(Severity severity) {
        return findings.stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }

    /** Whether nothing of the ledger could be used. */
    boolean rejected() {
        return findings.stream()
                .anyMatch(finding -> finding.severity() == Severity.REJECT
                        && file.equals(finding.place().file()));
    }
}
