package org.taizhang.aggregation;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.taizhang.aggregation.FrozenFigures.MoneyFigures;
import org.taizhang.aggregation.FrozenFigures.MoneyLine;
import org.taizhang.aggregation.FrozenFigures.MoneyRow;
import org.taizhang.plan.Plan;
import org.taizhang.plan.PlannedMoney;
import org.taizhang.plan.Task;
import org.taizhang.plan.Unit;
import org.taizhang.terms.Money;
import org.taizhang.terms.Percent;
import org.taizhang.terms.TaskCode;
import org.taizhang.terms.UnitCode;
import org.taizhang.validation.AcceptedMoney;

/**
 * Money (资金) of a round in every view, all of the same lines, so that the views cannot disagree. Sources: planned money from the plan
 * workbook's sheet 资金; 到位率, 支付率 and 执行率 as the finance edition of the product rules names them.
 */
final class MoneyTally {

    private static final String TOTAL = "total";

    private final Plan plan;
    private final RoundTally tally;
    private final List<AcceptedMoney> lines;
    private final Optional<List<AcceptedMoney>> lastLines;

    MoneyTally(RoundTally tally) {
        this.plan = tally.plan();
        this.tally = tally;
        this.lines = tally.reconciliation().money();
        this.lastLines = tally.last().map(last -> last.reconciliation().money());
    }

    /**
     * A way of looking at the lines.
     *
     * @param order every key that the plan knows, in its order
     * @param key which row a line belongs to
     * @param plannedKey which row planned money belongs to; nothing where the plan does not say
     * @param label how a document names the row
     * @param concerned the appraisals that show what the row's money has brought about
     */
    private record View(
            List<String> order,
            Function<AcceptedMoney, String> key,
            Function<PlannedMoney, Optional<String>> plannedKey,
            Function<String, String> label,
            Function<String, List<Appraisal>> concerned) {}

    /** All views. */
    MoneyFigures freeze() {
        return new MoneyFigures(
                !plan.money().isEmpty() || investment().isPresent(),
                plan.money().stream().anyMatch(PlannedMoney::sample),
                total(row(total(), TOTAL)),
                rows(byCategory()),
                rows(byTask()),
                rows(bySource()),
                rows(byUnit()),
                frozenLines());
    }

    /** The total that the document names without dividing it. */
    private Optional<Money> investment() {
        return plan.practice().level().totals().investment();
    }

    /** Where nothing is arranged by task, what the document names in all. */
    private MoneyRow total(MoneyRow row) {
        return new MoneyRow(
                row.key(),
                row.label(),
                row.planned() == null ? investment().orElse(null) : row.planned(),
                row.arranged(),
                row.inPlace(),
                row.paid(),
                row.inPlaceRate(),
                row.paidRate(),
                row.executionRate(),
                row.progress(),
                row.lastPaid());
    }

    private View total() {
        return new View(
                List.of(TOTAL),
                line -> TOTAL,
                planned -> Optional.of(TOTAL),
                key -> plan.region(),
                key -> tally.city(indicator -> true));
    }

    private View byCategory() {
        return new View(
                plan.categories(),
                line -> category(line.task()),
                planned -> Optional.of(category(planned.task())),
                category -> category,
                category -> tally.city(indicator -> category(indicator.task()).equals(category)));
    }

    private View byTask() {
        return new View(
                plan.tasks().stream().map(task -> task.code().value()).toList(),
                line -> line.task().value(),
                planned -> Optional.of(planned.task().value()),
                key -> plan.task(TaskCode.of(key)).name(),
                key -> tally.city(indicator -> indicator.task().value().equals(key)));
    }

    private View bySource() {
        return new View(
                plan.moneySources(),
                AcceptedMoney::source,
                planned -> Optional.of(planned.source()),
                source -> source,
                source -> tally.city(indicator -> tasksPaidFrom(source).contains(indicator.task())));
    }

    /** The plan arranges money for tasks, so it says nothing of units; a unit's progress is its own. */
    private View byUnit() {
        return new View(
                plan.units().stream().map(unit -> unit.code().value()).toList(),
                line -> line.unit().value(),
                planned -> Optional.empty(),
                key -> plan.unit(UnitCode.of(key)).shortName(),
                key -> tally.own(UnitCode.of(key)));
    }

    private String category(TaskCode task) {
        return plan.task(task).category();
    }

    /** The tasks for which money from that source is planned or reported. */
    private Set<TaskCode> tasksPaidFrom(String source) {
        Stream<TaskCode> reported =
                lines.stream().filter(line -> line.source().equals(source)).map(AcceptedMoney::task);
        Stream<TaskCode> planned = plan.money().stream()
                .filter(money -> money.source().equals(source))
                .map(PlannedMoney::task);
        return Stream.concat(reported, planned).collect(Collectors.toSet());
    }

    /** A row for every key with money planned or reported; keys that the plan does not list come last rather than being lost. */
    private List<MoneyRow> rows(View view) {
        Set<String> used = Stream.concat(
                        lines.stream().map(view.key()),
                        plan.money().stream().map(view.plannedKey()).flatMap(Optional::stream))
                .collect(Collectors.toSet());
        return Stream.concat(view.order().stream(), used.stream().sorted())
                .distinct()
                .filter(used::contains)
                .map(key -> row(view, key))
                .toList();
    }

    private MoneyRow row(View view, String key) {
        List<AcceptedMoney> own = ofKey(view, key, lines);
        Money arranged = sum(own, AcceptedMoney::arranged);
        Money inPlace = sum(own, AcceptedMoney::inPlace);
        Money paid = sum(own, AcceptedMoney::paid);
        return new MoneyRow(
                key,
                view.label().apply(key),
                planned(view, key),
                arranged,
                inPlace,
                paid,
                rate(inPlace, arranged),
                rate(paid, inPlace),
                rate(paid, arranged),
                Appraisal.pace(view.concerned().apply(key)),
                lastLines
                        .map(last -> sum(ofKey(view, key, last), AcceptedMoney::paid))
                        .orElse(null));
    }

    private static List<AcceptedMoney> ofKey(View view, String key, List<AcceptedMoney> lines) {
        return lines.stream().filter(line -> view.key().apply(line).equals(key)).toList();
    }

    private @Nullable Money planned(View view, String key) {
        return plan.money().stream()
                .filter(money ->
                        view.plannedKey().apply(money).filter(key::equals).isPresent())
                .map(PlannedMoney::amount)
                .reduce(Money::plus)
                .orElse(null);
    }

    /** An amount that was not given counts as nothing. */
    private static Money sum(List<AcceptedMoney> lines, Function<AcceptedMoney, @Nullable Money> amount) {
        return lines.stream().map(amount).filter(Objects::nonNull).reduce(Money.ZERO, Money::plus);
    }

    private static @Nullable Percent rate(Money part, Money whole) {
        return whole.signum() == 0 ? null : Percent.ofParts(part.wan(), whole.wan());
    }

    private List<MoneyLine> frozenLines() {
        return lines.stream().sorted(planOrder()).map(MoneyTally::frozen).toList();
    }

    private static MoneyLine frozen(AcceptedMoney line) {
        return new MoneyLine(
                line.unit(),
                line.task(),
                line.source(),
                line.arranged(),
                line.inPlace(),
                line.paid(),
                line.partial(),
                line.sources());
    }

    /** By unit, task and source, each in the plan's order. */
    private Comparator<AcceptedMoney> planOrder() {
        List<UnitCode> units = plan.units().stream().map(Unit::code).toList();
        List<TaskCode> tasks = plan.tasks().stream().map(Task::code).toList();
        return Comparator.<AcceptedMoney>comparingInt(line -> units.indexOf(line.unit()))
                .thenComparingInt(line -> tasks.indexOf(line.task()))
                .thenComparingInt(line -> plan.moneySources().indexOf(line.source()))
                .thenComparing(AcceptedMoney::source);
    }
}
