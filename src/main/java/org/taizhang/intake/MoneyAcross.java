package org.taizhang.intake;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.taizhang.findings.Finding;
import org.taizhang.findings.FindingKind;
import org.taizhang.plan.Task;
import org.taizhang.spreadsheet.GridCell;
import org.taizhang.spreadsheet.MergedArea;
import org.taizhang.terms.CellPosition;
import org.taizhang.terms.Place;
import org.taizhang.terms.Quantity;

/** Reads the amounts of rows where the sources of money stand side by side. */
final class MoneyAcross {

    /** 市本级 beside these is a place and not a source. */
    private static final Pattern PLACE = Pattern.compile(".*[县区市州盟旗乡镇村]");

    private final MoneyColumns columns;
    private final Table table;
    private final String known;
    private final Measures measures;
    private final String file;
    private final ColumnConversions conversions;
    private final Consumer<Finding> findings;

    MoneyAcross(
            MoneyColumns columns,
            Table table,
            MoneySources sources,
            Measures measures,
            String file,
            ColumnConversions conversions,
            Consumer<Finding> findings) {
        this.columns = columns;
        this.table = table;
        this.known = String.join("、", sources.all());
        this.measures = measures;
        this.file = file;
        this.conversions = conversions;
        this.findings = findings;
    }

    /** Whether every column can be told for certain; columns of money from elsewhere are said and left alone. */
    boolean checkHead(List<Integer> rows) {
        List<HeadedColumn> strange = columns.strange().stream()
                .filter(it -> rows.stream().anyMatch(row -> holdsNumber(row, it.column())))
                .toList();
        strange.forEach(it -> sayUnknown(it.path().leaf(), Objects.requireNonNull(it.stranger())));
        LedgerColumn.AMOUNTS.stream()
                .flatMap(amount -> columns.sum(amount, false).stream())
                .filter(it ->
                        rows.stream().anyMatch(row -> telling(row, it.number()).isPresent()))
                .forEach(it -> sayUnknown(it.headed().path().leaf(), ""));
        return strange.stream()
                .noneMatch(it ->
                        PLACE.matcher(Objects.requireNonNull(it.stranger())).matches());
    }

    boolean holdsAmount(int row) {
        return columns.all().anyMatch(column -> telling(row, column.number()).isPresent());
    }

    /** The first cell of the row that holds an amount. */
    Optional<GridCell> first(int row) {
        return columns.all()
                .flatMap(column -> telling(row, column.number()).stream())
                .findFirst();
    }

    private Optional<GridCell> at(int row, int column) {
        return table.grid().at(new CellPosition(row, column));
    }

    private Optional<GridCell> telling(int row, int column) {
        return at(row, column).filter(cell -> !Wording.saysNothing(cell.raw()));
    }

    private boolean holdsNumber(int row, int column) {
        return at(row, column).filter(RowCells::isNumber).isPresent();
    }

    /**
     * The money of a row, by source.
     *
     * @param coverage what the row says of how much its amounts cover
     * @param named what names a row's task, to see whether a merged cell lies over several
     */
    List<SubmittedMoney> read(int row, Task task, @Nullable SubmittedText coverage, IntFunction<String> named) {
        Map<String, Map<LedgerColumn, SubmittedQuantity>> bySource = new LinkedHashMap<>();
        for (MoneyColumns.Column column : columns.parts()) {
            at(row, column.number())
                    .filter(cell -> isOfOne(cell, named))
                    .flatMap(cell -> quantity(column, cell, remarks(column)))
                    .ifPresent(amount -> bySource.computeIfAbsent(
                                    column.source(), none -> new EnumMap<>(LedgerColumn.class))
                            .put(column.amount(), amount));
        }
        List<SubmittedMoney> money = new ArrayList<>();
        bySource.forEach((source, amounts) ->
                money.add(new SubmittedMoney(task.code(), source, table.grid().name(), row, amounts, coverage)));
        LedgerColumn.AMOUNTS.forEach(amount -> columns.sum(amount, true).ifPresent(sum -> checkSum(row, sum)));
        return money;
    }

    private Consumer<Finding> remarks(MoneyColumns.Column column) {
        return conversions.below(column.headed().path().leaf(), column.measure());
    }

    private Optional<SubmittedQuantity> quantity(MoneyColumns.Column column, GridCell cell, Consumer<Finding> remarks) {
        return new QuantityCell(cell, place(cell), column.amount().heading(), column.measure(), "万元", measures, remarks)
                .read();
    }

    /** A cell merged over several sources or tasks is no one's: to give it to the first would be a guess. */
    private boolean isOfOne(GridCell cell, IntFunction<String> named) {
        boolean shared = table.grid().mergedAreas().stream()
                .filter(area -> area.first().equals(cell.position()) && !Wording.saysNothing(cell.raw()))
                .anyMatch(area -> isOverSources(area) || isOverTasks(area, named));
        if (shared) {
            sayUnknown(cell, "");
        }
        return !shared;
    }

    private boolean isOverSources(MergedArea area) {
        return columns.all()
                        .filter(it -> it.number() >= area.first().column()
                                && it.number() <= area.last().column())
                        .count()
                > 1;
    }

    private static boolean isOverTasks(MergedArea area, IntFunction<String> named) {
        return IntStream.rangeClosed(area.first().row(), area.last().row())
                        .mapToObj(named)
                        .filter(text -> !text.isEmpty())
                        .distinct()
                        .count()
                > 1;
    }

    /** A row's sum is that of its parts, with or without money from elsewhere; one without any parts has no source. */
    private void checkSum(int row, MoneyColumns.Column sum) {
        Optional<BigDecimal> stated = at(row, sum.number()).flatMap(cell -> value(sum, cell));
        List<MoneyColumns.Column> parts = columns.parts(sum.amount());
        List<MoneyColumns.Column> strange = columns.strange().stream()
                .map(it -> new MoneyColumns.Column(sum.amount(), "", it, sum.measure()))
                .toList();
        Optional<BigDecimal> ofParts = sum(row, parts);
        Optional<BigDecimal> ofAll =
                sum(row, Stream.concat(parts.stream(), strange.stream()).toList());
        if (stated.isEmpty() || ofParts.isEmpty() || ofAll.isEmpty()) {
            return;
        }
        boolean undivided = Stream.concat(parts.stream(), strange.stream())
                .allMatch(it -> telling(row, it.number()).isEmpty());
        boolean right = TotalCheck.same(stated.get(), ofParts.get()) || TotalCheck.same(stated.get(), ofAll.get());
        if (undivided && stated.get().signum() != 0) {
            sayUnknown(
                    table.isProgress()
                            ? sum.headed().path().leaf()
                            : at(row, sum.number()).orElseThrow(),
                    "");
        } else if (!right) {
            at(row, sum.number())
                    .ifPresent(cell -> say(Finding.of(
                                    FindingKind.TOTAL_DIFFERS,
                                    place(cell),
                                    sum.amount().heading(),
                                    new Quantity(stated.get()),
                                    new Quantity(ofParts.get()))
                            .seeing(cell.raw())));
        }
    }

    /** The sum of what stands in those columns; empty when anything there cannot be understood. */
    private Optional<BigDecimal> sum(int row, List<MoneyColumns.Column> some) {
        BigDecimal sum = BigDecimal.ZERO;
        for (MoneyColumns.Column column : some) {
            Optional<GridCell> cell = telling(row, column.number());
            Optional<BigDecimal> value = cell.flatMap(it -> value(column, it));
            if (cell.isPresent() && value.isEmpty()) {
                return Optional.empty();
            }
            sum = sum.add(value.orElse(BigDecimal.ZERO));
        }
        return Optional.of(sum);
    }

    private Optional<BigDecimal> value(MoneyColumns.Column column, GridCell cell) {
        return quantity(column, cell, quiet -> {})
                .flatMap(it -> Optional.ofNullable(it.value()))
                .map(Quantity::value);
    }

    private void sayUnknown(GridCell cell, String source) {
        say(Finding.of(FindingKind.UNKNOWN_SOURCE, place(cell), source, known).seeing(cell.raw()));
    }

    private void say(Finding finding) {
        findings.accept(finding);
    }

    private Place place(GridCell cell) {
        return Place.ofCell(file, table.grid().name(), cell.position());
    }
}
