package org.taizhang.intake;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.taizhang.plan.Plan;

/**
 * The columns of a table whose sources of money stand side by side: for each amount a column a source, and perhaps one for their
 * sum (小计), which is held against them and never counted.
 */
final class MoneyColumns {

    /**
     * A column of amounts.
     *
     * @param source one of the plan's, or what the heading says instead; empty for a sum
     * @param measure the unit of measure that stands above its rows, empty when none does
     */
    record Column(LedgerColumn amount, String source, HeadedColumn headed, String measure) {

        int number() {
            return headed.column();
        }

        /** As a finding names it: 中央安排资金. */
        String heading() {
            return source + amount.heading();
        }
    }

    private final Table table;
    private final MoneySources sources;
    private final List<Column> parts;
    private final Map<LedgerColumn, Column> sums = new EnumMap<>(LedgerColumn.class);

    MoneyColumns(Table table, Plan plan) {
        this.table = table;
        this.sources = new MoneySources(plan);
        Map<HeadingMatch, List<HeadedColumn>> claims =
                table.choice().ofSources().stream().collect(Collectors.groupingBy(HeadedColumn::match));
        this.parts = table.choice().ofSources().stream()
                .filter(it -> Objects.requireNonNull(claims.get(it.match())).size() == 1)
                .map(it -> part(it, (HeadingMatch.OfSource) it.match()))
                .toList();
        LedgerColumn.AMOUNTS.forEach(amount -> sum(amount).ifPresent(sum -> sums.put(amount, sum)));
    }

    private Column part(HeadedColumn it, HeadingMatch.OfSource match) {
        return new Column(match.column(), match.source(), it, measure(it, match.column()));
    }

    private Optional<Column> sum(LedgerColumn amount) {
        List<HeadedColumn> claims = table.choice().chosen().getOrDefault(amount, List.of());
        return claims.size() == 1
                ? Optional.of(new Column(amount, "", claims.get(0), measure(claims.get(0), amount)))
                : Optional.empty();
    }

    /** An aside that belongs to a source's name, as in 县（区）, is no unit of measure. */
    private String measure(HeadedColumn it, LedgerColumn amount) {
        List<HeadingText> path = it.path().headings().stream()
                .filter(text ->
                        text.asides().isEmpty() || sources.of(text.full()).isEmpty())
                .toList();
        return table.measureOf(path, amount).orElse("");
    }

    boolean isEmpty() {
        return parts.isEmpty();
    }

    /** The columns that are read, from left to right. */
    List<Column> parts() {
        return parts;
    }

    /** The columns of one amount that are read. */
    List<Column> parts(LedgerColumn amount) {
        return parts.stream().filter(part -> part.amount() == amount).toList();
    }

    /** The column that adds up an amount's parts, or gives an amount undivided. */
    Optional<Column> sum(LedgerColumn amount, boolean divided) {
        return Optional.ofNullable(sums.get(amount))
                .filter(none -> parts(amount).isEmpty() != divided);
    }

    /** Columns of amounts from something that is no source of the plan. */
    List<HeadedColumn> strange() {
        return table.choice().strange();
    }

    /** Every column of amounts whose rows can be added up. */
    Stream<Column> all() {
        return Stream.concat(parts.stream(), sums.values().stream());
    }
}
