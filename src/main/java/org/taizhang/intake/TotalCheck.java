package org.taizhang.intake;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.taizhang.findings.Finding;
import org.taizhang.findings.FindingKind;
import org.taizhang.intake.TotalWords.Kind;
import org.taizhang.spreadsheet.GridCell;
import org.taizhang.terms.CellPosition;
import org.taizhang.terms.Place;
import org.taizhang.terms.Quantity;

/**
 * Holds a table's rows of sums (合计, 小计, 其中) against the rows that they add up. They are never counted; whether they are right
 * only tells whether a row is missing or mistyped. A sum is right if it is that of any rows it can mean: those since the last
 * sum, those up to the next, those of its task, or all. Where amounts are not of one unit of measure nothing is compared.
 */
final class TotalCheck {

    /** What the binary arithmetic of a spreadsheet leaves behind, in parts of the sum. */
    private static final BigDecimal NOISE = new BigDecimal("1e-9");

    private static final Set<LedgerColumn> PROGRESS_SUMS = EnumSet.of(LedgerColumn.OWN_TARGET, LedgerColumn.DONE);

    private final Table table;
    private final Measures measures;
    private final String file;
    private final Consumer<Finding> findings;
    private final Map<Integer, String> tasks = new HashMap<>();

    TotalCheck(Table table, Measures measures, String file, Consumer<Finding> findings) {
        this.table = table;
        this.measures = measures;
        this.file = file;
        this.findings = findings;
    }

    /** For a progress table: sums are compared only where every row states one and the same unit of measure. */
    void checkProgress() {
        boolean totals = noteTotals();
        if (totals && hasOneMeasure()) {
            standing(PROGRESS_SUMS).forEach(column -> check(column, ""));
        }
    }

    /** For a table of money: all its amounts are money, of one source a row or side by side. */
    void checkMoney(MoneyColumns sources) {
        if (noteTotals()) {
            Stream<Summed> columns = sources.isEmpty()
                    ? standing(LedgerColumn.AMOUNTS)
                    : sources.all().map(it -> new Summed(it.heading(), it.number(), it.measure()));
            columns.forEach(column -> check(column, "万元"));
        }
    }

    private boolean noteTotals() {
        int[] totals = table.rows().filter(table::isTotal).toArray();
        if (totals.length == 0) {
            return false;
        }
        GridCell first = table.cells(totals[0]).get(0);
        findings.accept(Finding.of(FindingKind.TOTAL_NOT_COUNTED, place(first), totals.length));
        return true;
    }

    private boolean hasOneMeasure() {
        Set<String> stated = table.rows()
                .filter(row -> !table.isTotal(row))
                .mapToObj(row -> table.shown(LedgerColumn.MEASURE, row)
                        .map(cell -> Wording.normal(cell.raw()))
                        .orElse(""))
                .collect(Collectors.toSet());
        return stated.size() == 1 && !stated.contains("") && stated.stream().noneMatch(Measures::isPercent);
    }

    /** A sheet column whose rows are added up. */
    private record Summed(String heading, int number, String measure) {}

    private Stream<Summed> standing(Set<LedgerColumn> columns) {
        return columns.stream()
                .flatMap(column -> table.position(column, table.head()).stream()
                        .map(head -> new Summed(
                                column.heading(),
                                head.column(),
                                table.measureOf(column).orElse(""))));
    }

    private Optional<GridCell> cell(Summed column, int row) {
        return table.grid().at(new CellPosition(row, column.number()));
    }

    private record Line(int row, Optional<Kind> kind, Optional<BigDecimal> value) {
        boolean isPart() {
            return kind.isEmpty();
        }

        boolean isSum() {
            return kind.isPresent() && kind.get() != Kind.PART;
        }

        BigDecimal amount() {
            return value.orElse(BigDecimal.ZERO);
        }
    }

    private void check(Summed column, String wanted) {
        List<Line> lines =
                table.rows().mapToObj(row -> line(column, row, wanted)).toList();
        boolean unread = lines.stream()
                .anyMatch(line -> line.value().isEmpty()
                        && cell(column, line.row())
                                .filter(cell -> !Wording.saysNothing(cell.raw()))
                                .isPresent());
        for (int i = 0; i < lines.size() && !unread; i++) {
            Line line = lines.get(i);
            if (line.isSum() && line.value().isPresent()) {
                checkSum(column, lines, i);
            } else if (!line.isPart() && line.value().isPresent()) {
                checkPart(column, lines, i);
            }
        }
    }

    private Line line(Summed column, int row, String wanted) {
        Optional<BigDecimal> value = cell(column, row)
                .flatMap(cell -> new QuantityCell(
                                cell,
                                place(cell),
                                column.heading(),
                                wanted.isEmpty() ? "" : column.measure(),
                                wanted,
                                measures,
                                finding -> {})
                        .read())
                .flatMap(read -> Optional.ofNullable(read.value()))
                .map(Quantity::value);
        return new Line(row, table.total(row), value);
    }

    private String task(Line line) {
        return tasks.computeIfAbsent(
                line.row(),
                row -> table.shown(LedgerColumn.TASK, row)
                        .or(() -> table.shown(LedgerColumn.TASK_CODE, row))
                        .map(cell -> Wording.normal(cell.raw()))
                        .orElse(""));
    }

    private void checkSum(Summed column, List<Line> lines, int index) {
        List<BigDecimal> sums = new ArrayList<>();
        sums.add(sumBefore(lines, index));
        sums.add(sumAfter(lines, index));
        sums.add(sum(lines));
        sums.add(sum(ofTask(lines, index)));
        sums.add(sum(lines.subList(0, index)));
        sums.add(sum(lines.subList(index, lines.size())));
        BigDecimal stated = lines.get(index).amount();
        boolean right = sums.stream().anyMatch(sum -> same(stated, sum));
        boolean adds = sums.stream().anyMatch(sum -> sum.signum() != 0);
        if (!right && adds) {
            boolean whole = lines.get(index).kind().equals(Optional.of(Kind.TOTAL));
            BigDecimal nearest = whole || sums.get(0).signum() == 0 ? sums.get(2) : sums.get(0);
            say(FindingKind.TOTAL_DIFFERS, column, lines.get(index), stated, nearest);
        }
    }

    static boolean same(BigDecimal one, BigDecimal other) {
        BigDecimal tolerance = one.abs().multiply(NOISE, MathContext.DECIMAL64);
        return one.subtract(other).abs().compareTo(tolerance) <= 0;
    }

    private static BigDecimal sum(List<Line> lines) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Line line : lines) {
            if (line.isPart()) {
                sum = sum.add(line.amount());
            }
        }
        return sum;
    }

    private static BigDecimal sumBefore(List<Line> lines, int index) {
        int from = index;
        while (from > 0 && !lines.get(from - 1).isSum()) {
            from--;
        }
        return sum(lines.subList(from, index));
    }

    private static BigDecimal sumAfter(List<Line> lines, int index) {
        int to = index + 1;
        while (to < lines.size() && !lines.get(to).isSum()) {
            to++;
        }
        return sum(lines.subList(index + 1, to));
    }

    private List<Line> ofTask(List<Line> lines, int index) {
        String task = task(lines.get(index));
        return lines.stream().filter(line -> task(line).equals(task)).toList();
    }

    /** A part must not exceed the row of which it is one. */
    private void checkPart(Summed column, List<Line> lines, int index) {
        int whole = index - 1;
        while (whole >= 0 && lines.get(whole).kind().equals(Optional.of(Kind.PART))) {
            whole--;
        }
        boolean exceeds = whole >= 0
                && lines.get(whole).value().isPresent()
                && lines.get(index).amount().compareTo(lines.get(whole).amount()) > 0;
        if (exceeds) {
            say(
                    FindingKind.PART_OVER_WHOLE,
                    column,
                    lines.get(index),
                    lines.get(index).amount(),
                    lines.get(whole).amount());
        }
    }

    private void say(FindingKind kind, Summed column, Line line, BigDecimal stated, BigDecimal other) {
        cell(column, line.row())
                .ifPresent(cell -> findings.accept(
                        Finding.of(kind, place(cell), column.heading(), new Quantity(stated), new Quantity(other))
                                .seeing(cell.raw())));
    }

    private Place place(GridCell cell) {
        return Place.ofCell(file, table.grid().name(), cell.position());
    }
}
