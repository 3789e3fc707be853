package org.taizhang.validation;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.taizhang.findings.Finding;
import org.taizhang.findings.Severity;
import org.taizhang.terms.UnitCode;

/**
 * One unit's current ledger after judgement, by itself and then among the others.
 *
 * @param file below the round's drop folder
 * @param rows the rows that were judged: one an indicator
 * @param findings what judging found, as grave as the plan has it; without what intake found
 */
record JudgedLedger(
        UnitCode unit,
        String file,
        List<LedgerRow> rows,
        List<AcceptedFigure> figures,
        List<AcceptedMoney> money,
        List<AcceptedWords> words,
        List<Finding> findings) {

    /** Copies the lists. */
    JudgedLedger {
        rows = List.copyOf(rows);
        figures = List.copyOf(figures);
        money = List.copyOf(money);
        words = List.copyOf(words);
        findings = List.copyOf(findings);
    }

    /** Whether judging came to use nothing of it. */
    boolean isRefused() {
        return findings.stream().anyMatch(finding -> finding.severity() == Severity.REJECT);
    }

    /** The same after more was found: an error about a figure takes it out, a warning makes it doubtful. */
    JudgedLedger with(List<Finding> more) {
        List<Finding> own = more.stream().filter(it -> unit.equals(it.unit())).toList();
        List<AcceptedFigure> left =
                figures.stream().flatMap(figure -> after(own, figure).stream()).toList();
        List<Finding> all = Stream.concat(findings.stream(), own.stream()).toList();
        return new JudgedLedger(unit, file, rows, left, money, words, all);
    }

    private static Optional<AcceptedFigure> after(List<Finding> found, AcceptedFigure figure) {
        List<Severity> bearing = found.stream()
                .filter(finding -> finding.kind().latitude().bearsOnFigure())
                .filter(finding -> figure.indicator().equals(finding.indicator()))
                .map(Finding::severity)
                .toList();
        if (bearing.contains(Severity.ERROR)) {
            return Optional.empty();
        }
        return Optional.of(bearing.contains(Severity.WARNING) ? figure.asDoubtful() : figure);
    }

    /** The row of that figure. */
    LedgerRow row(AcceptedFigure figure) {
        return rows.stream()
                .filter(row -> Objects.equals(row.indicator().code(), figure.indicator()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("accepted without a row: " + figure));
    }
}
