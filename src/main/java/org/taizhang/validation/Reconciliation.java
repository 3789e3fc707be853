package org.taizhang.validation;

import java.util.List;
import org.taizhang.findings.Finding;
import org.taizhang.terms.Round;

/**
 * A round after validation (核验结果): one hand-in for every reporting unit, what is accepted, and everything that was found.
 *
 * @param handIns in plan order of units, one for every reporting unit
 * @param figures at most one a unit and indicator, in plan order of indicators, then units
 * @param money at most one a unit, task and source, in plan order
 * @param words at most one a unit and indicator
 * @param findings by unit in plan order (files of no known unit last), then by place
 * @param sample whether any ledger says that it is sample data (示例数据)
 */
public record Reconciliation(
        Round round,
        List<HandIn> handIns,
        List<AcceptedFigure> figures,
        List<AcceptedMoney> money,
        List<AcceptedWords> words,
        List<Finding> findings,
        boolean sample) {

    /** Copies the lists. */
    public Reconciliation {
        handIns = List.copyOf(handIns);
        figures = List.copyOf(figures);
        money = List.copyOf(money);
        words = List.copyOf(words);
        findings = List.copyOf(findings);
    }
}
