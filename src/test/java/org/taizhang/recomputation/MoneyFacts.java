package org.taizhang.recomputation;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What figures.json says of money, 万元, and what follows from it. */
final class MoneyFacts {

    /** Percentage points from which payments and work are out of step. */
    static final int BAND = 20;

    private static final Map<String, String> VIEWS =
            Map.of("分类别", "byCategory", "分任务", "byTask", "分来源", "bySource", "分单位", "byUnit");

    private final Facts facts;

    MoneyFacts(Facts facts) {
        this.facts = facts;
    }

    /** How payments keep pace with the work. */
    enum Pace {
        AHEAD,
        MATCHING,
        BEHIND,
        UNKNOWN;

        static Pace of(Fact row) {
            BigDecimal gap = gap(row);
            if (gap == null) {
                return UNKNOWN;
            }
            if (gap.abs().compareTo(BigDecimal.valueOf(BAND)) < 0) {
                return MATCHING;
            }
            return gap.signum() > 0 ? AHEAD : BEHIND;
        }
    }

    Fact total() {
        return facts.money().of("total");
    }

    List<Fact> tasks() {
        return facts.money().all("byTask");
    }

    List<Fact> lines() {
        return facts.money().all("lines");
    }

    /** The rows of the view of that heading, such as 分任务. */
    List<Fact> rows(String view) {
        return facts.money().all(Objects.requireNonNull(VIEWS.get(view), view));
    }

    /** Those with money arranged. */
    List<Fact> arranged(String view) {
        return rows(view).stream()
                .filter(row -> row.number("arranged").signum() > 0)
                .toList();
    }

    static String name(String view, Fact row) {
        return view.equals("分任务") ? Facts.taskName(row) : row.text("label");
    }

    static @Nullable BigDecimal gap(Fact row) {
        BigDecimal rate = row.decimal("executionRate");
        BigDecimal progress = row.decimal("progress");
        return rate == null || progress == null ? null : rate.subtract(progress);
    }

    /** What was paid since the last round; nothing where there was none. */
    static @Nullable BigDecimal grown(Fact row) {
        return row.has("lastPaid") ? row.number("paid").subtract(row.number("lastPaid")) : null;
    }

    /** Tasks that anybody reported money for. */
    List<Fact> withMoney() {
        return tasks().stream()
                .filter(row -> List.of("arranged", "inPlace", "paid").stream()
                        .anyMatch(field -> row.number(field).signum() != 0))
                .toList();
    }

    /** Those out of step that way, the farthest first. */
    List<Fact> withPace(Pace pace) {
        return withMoney().stream()
                .filter(row -> Pace.of(row) == pace)
                .sorted(Comparator.comparing(MoneyFacts::distance).reversed())
                .toList();
    }

    static BigDecimal distance(Fact row) {
        return Objects.requireNonNullElse(gap(row), BigDecimal.ZERO).abs();
    }

    /** A unit's money for a task. */
    record OfUnit(String unit, String task, BigDecimal arranged, BigDecimal inPlace, BigDecimal paid) {

        Optional<BigDecimal> rate() {
            return arranged.signum() == 0 ? Optional.empty() : Optional.of(Written.share(paid, arranged));
        }

        private OfUnit plus(Fact line) {
            return new OfUnit(
                    unit,
                    task,
                    arranged.add(line.sum("arranged")),
                    inPlace.add(line.sum("inPlace")),
                    paid.add(line.sum("paid")));
        }
    }

    /** Each unit's money for each task, in the order of the lines. */
    List<OfUnit> byUnitAndTask() {
        Map<String, OfUnit> sums = new LinkedHashMap<>();
        for (Fact line : lines()) {
            String key = line.text("unit") + " " + line.text("task");
            OfUnit none =
                    new OfUnit(line.text("unit"), line.text("task"), BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);
            sums.put(key, sums.getOrDefault(key, none).plus(line));
        }
        return List.copyOf(sums.values());
    }

    /** The units that lead a task, two at most and 等 where there are more. */
    String leads(Fact task) {
        List<String> names = facts.unitNames(facts.indicatorsOf(task).stream()
                .flatMap(indicator -> indicator.texts("leads").stream())
                .distinct()
                .toList());
        return String.join("、", names.subList(0, Math.min(2, names.size()))) + (names.size() > 2 ? "等" : "");
    }
}
