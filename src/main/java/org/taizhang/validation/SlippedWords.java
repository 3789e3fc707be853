package org.taizhang.validation;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.taizhang.intake.LedgerColumn;
import org.taizhang.intake.SubmittedRow;

/**
 * Sheets whose words stand a column off their headings: under 工作进展 there is a state and nothing else, under 进展状态 none, and the
 * account of the work under 创新做法; so in most rows, and in two at least. One office may fill in so little, but not all three.
 */
final class SlippedWords {

    private static final Set<String> STATES = Set.of("未启动", "未开工", "推进中", "进行中", "实施中", "正常推进", "已完成", "滞后");
    /** What is longer than a few words tells something. */
    private static final int SHORTEST_ACCOUNT = 8;

    private static final int LEAST = 2;

    private final Set<String> sheets;

    /** Looks through all rows of a ledger, whoever owes them. */
    SlippedWords(List<LedgerRow> rows) {
        this.sheets = rows.stream()
                .map(LedgerRow::row)
                .filter(row -> !row.text(LedgerColumn.PROGRESS).isEmpty())
                .collect(Collectors.groupingBy(SubmittedRow::sheet))
                .entrySet()
                .stream()
                .filter(sheet -> areSlipped(sheet.getValue()))
                .map(sheet -> sheet.getKey())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean areSlipped(List<SubmittedRow> rows) {
        long count = rows.stream().filter(SlippedWords::show).count();
        return count >= LEAST && 2 * count > rows.size();
    }

    private static boolean show(SubmittedRow row) {
        return STATES.contains(row.text(LedgerColumn.PROGRESS))
                && !STATES.contains(row.text(LedgerColumn.STATUS))
                && row.text(LedgerColumn.INNOVATION).length() >= SHORTEST_ACCOUNT;
    }

    boolean on(String sheet) {
        return sheets.contains(sheet);
    }
}
