package org.taizhang.validation;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.taizhang.findings.Finding;
import org.taizhang.findings.FindingKind;
import org.taizhang.intake.LedgerColumn;
import org.taizhang.intake.SubmittedRow;
import org.taizhang.plan.Indicator;

/**
 * Sheets whose headings as a whole stand off their columns (表头错列): most rows that can show it do, and two at least. A ratio between
 * them may still look sound, since both its parts are numbers in any case; it is no more to be trusted than its neighbours. What the
 * words show is believed as well.
 */
final class MisplacedTables {

    private static final int LEAST = 2;

    private final MisplacedCellsRule rule;
    private final Set<SubmittedRow> misplaced = new HashSet<>();
    private final Set<String> sheets;
    private final SlippedWords words;

    /** Looks through a ledger's rows and what intake found in them. */
    MisplacedTables(List<LedgerRow> rows, List<Finding> ofIntake, MisplacedCellsRule rule) {
        this.rule = rule;
        this.words = new SlippedWords(rows);
        List<Finding> shown = ofIntake.stream()
                .filter(finding -> finding.kind() == FindingKind.MISPLACED_CELLS)
                .toList();
        rows.stream().filter(row -> shows(row, shown)).map(LedgerRow::row).forEach(misplaced::add);
        this.sheets = rows.stream()
                .filter(LedgerRow::isOwed)
                .filter(row -> row.indicator().kind() != Indicator.Kind.RATIO || misplaced.contains(row.row()))
                .collect(Collectors.groupingBy(row -> row.row().sheet()))
                .entrySet()
                .stream()
                .filter(sheet -> isMisplaced(sheet.getValue()))
                .map(sheet -> sheet.getKey())
                .collect(Collectors.toUnmodifiableSet());
    }

    private boolean shows(LedgerRow row, List<Finding> shown) {
        boolean found = shown.stream()
                .anyMatch(finding -> row.row().sheet().equals(finding.place().sheet())
                        && row.indicator().code().equals(finding.indicator()));
        return found || rule.examine(row).anyMatch(finding -> finding.kind() == FindingKind.MISPLACED_CELLS);
    }

    private boolean isMisplaced(List<LedgerRow> rows) {
        long count = rows.stream().filter(row -> misplaced.contains(row.row())).count();
        return count >= LEAST && 2 * count >= rows.size();
    }

    /** The finding for a row that shows nothing itself. */
    Stream<Finding> examine(LedgerRow row) {
        String sheet = row.row().sheet();
        boolean slipped = sheets.contains(sheet) || words.on(sheet);
        return row.isOwed() && slipped && !misplaced.contains(row.row())
                ? Stream.of(LedgerColumn.NUMERATOR, LedgerColumn.DONE)
                        .filter(column -> row.row().entry(column).isPresent())
                        .limit(1)
                        .map(column -> MisplacedCellsRule.finding(row, column))
                : Stream.empty();
    }
}
