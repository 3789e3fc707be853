package org.taizhang.recomputation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.taizhang.recomputation.MoneyFacts.Pace;

/** What is written around the chart of payments against the work: each task that can be compared, and five marks on both axes. */
final class MoneyChart implements Accounting.Whole {

    private static final String ANNEX = "资金支付与工作进度对照";

    /** The scale runs in whole steps from the smallest to the largest figure and at least so far around the expected progress. */
    private static final int STEP = 20;

    private static final BigDecimal AROUND = BigDecimal.TEN;
    private static final BigDecimal MOST = BigDecimal.valueOf(140);
    private static final int MARKS = 4;

    /** Longer names of tasks end with an ellipsis. */
    private static final int NAME = 14;

    private final Facts facts;
    private final List<Fact> tasks;

    MoneyChart(Facts facts) {
        this.facts = facts;
        this.tasks = new MoneyFacts(facts)
                .withMoney().stream()
                        .filter(task -> Pace.of(task) != Pace.UNKNOWN)
                        .toList();
    }

    /** Everything, sorted. */
    List<String> labels() {
        List<String> labels =
                new ArrayList<>(tasks.stream().map(MoneyChart::label).toList());
        if (!tasks.isEmpty()) {
            labels.addAll(marks());
            labels.addAll(marks());
        }
        labels.sort(Comparator.naturalOrder());
        return labels;
    }

    private static String label(Fact task) {
        String name = task.text("label");
        return Run.solid(task.text("key") + (name.length() <= NAME ? name : name.substring(0, NAME - 1) + "…"));
    }

    private List<String> marks() {
        BigDecimal expected = facts.head().number("expected");
        List<BigDecimal> figures = Stream.concat(
                        tasks.stream()
                                .flatMap(task ->
                                        Stream.of("executionRate", "progress").map(task::number)),
                        Stream.of(expected.subtract(AROUND), expected.add(AROUND)))
                .map(figure -> figure.abs().min(MOST))
                .sorted()
                .toList();
        int low = figures.get(0).intValue() / STEP * STEP;
        BigDecimal largest = figures.get(figures.size() - 1);
        int high = Math.max(
                low + 2 * STEP,
                -Math.floorDiv(-largest.setScale(0, RoundingMode.UP).intValue(), STEP) * STEP);
        return Stream.iterate(0, mark -> mark + 1)
                .limit(MARKS + 1L)
                .map(mark -> low + (high - low) * mark / MARKS + "%")
                .toList();
    }

    @Override
    public List<String> complaints(Paper paper) {
        List<String> expected = labels();
        List<String> printed = paper.passages().stream()
                .filter(passage -> passage.place().chapter().equals(ANNEX))
                .map(Passage::text)
                .filter(text -> expected.contains(text) || text.matches("\\d+%"))
                .sorted()
                .toList();
        return Objects.equals(printed, expected)
                ? List.of()
                : List.of("around the chart " + printed + ", not " + expected);
    }
}
