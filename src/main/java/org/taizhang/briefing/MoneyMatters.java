package org.taizhang.briefing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.taizhang.aggregation.FrozenFigures;
import org.taizhang.aggregation.FrozenFigures.MoneyLine;
import org.taizhang.aggregation.FrozenFigures.MoneyRow;
import org.taizhang.terms.Money;
import org.taizhang.terms.TaskCode;

/**
 * Money that somebody should look into (需关注的资金), each with its amounts and its units: idle, ahead of the work, behind it, without a
 * word on progress, planned but not reported, out of order.
 */
final class MoneyMatters {

    private final FrozenFigures figures;
    private final Units units;
    private final Map<String, String> taskNames;
    /** The items of each matter, the largest first; a matter that does not arise has none. */
    private final Map<String, List<String>> matters = new LinkedHashMap<>();

    MoneyMatters(FrozenFigures figures) {
        this.figures = figures;
        this.units = new Units(figures);
        this.taskNames = figures.money().byTask().stream()
                .collect(Collectors.toMap(MoneyRow::key, MoneyView.TASK::name, (one, other) -> one));
        List<MoneyRow> tasks = ExecutionRow.withMoney(figures);
        matters.put("idle", idle());
        matters.put("ahead", outOfPace(tasks, Pace.AHEAD));
        matters.put("behind", outOfPace(tasks, Pace.BEHIND));
        matters.put("wordless", wordless(tasks));
        matters.put("unreported", unreported());
        matters.put("disordered", disordered());
        matters.values().removeIf(List::isEmpty);
    }

    /** Each matter that arises, with how often. */
    List<String> counts() {
        List<String> counts = new ArrayList<>();
        matters.forEach((matter, items) -> counts.add(Wording.say("matter.count." + matter, items.size())));
        return counts;
    }

    List<String> paragraphs() {
        List<String> paragraphs = new ArrayList<>();
        matters.forEach((matter, items) ->
                paragraphs.add(Wording.say("matter." + matter, items.size(), Listing.clauses(items, Listing.MANY))));
        return paragraphs.isEmpty() ? List.of(Wording.say("money.matters.none")) : paragraphs;
    }

    /** A unit's money for a task that is in place and of which nothing is paid. */
    private List<String> idle() {
        return UnitMoney.of(figures.money()).stream()
                .filter(money -> money.inPlace().signum() > 0 && money.paid().signum() == 0)
                .sorted(Comparator.comparing(UnitMoney::inPlace).reversed())
                .map(money -> Wording.say(
                        "matter.item.idle",
                        units.shortName(money.unit()),
                        task(money.task()),
                        Amounts.of(money.inPlace())))
                .toList();
    }

    private List<String> outOfPace(List<MoneyRow> tasks, Pace pace) {
        return tasks.stream()
                .filter(row -> Pace.of(row) == pace)
                .sorted(Comparator.comparing(PaceSummary::distance).reversed())
                .map(row -> outOfPace(row, pace))
                .toList();
    }

    private String outOfPace(MoneyRow row, Pace pace) {
        String facts = Wording.say(
                "matter.item." + pace.name(),
                MoneyView.TASK.name(row),
                Amounts.of(row.paid()),
                Amounts.of(row.executionRate()),
                Amounts.of(row.progress()),
                PaceSummary.distance(row));
        return facts + leads(row) + extreme(row, pace);
    }

    /** The unit whose execution rate is farthest out in that direction, where more than one has a rate. */
    private String extreme(MoneyRow row, Pace pace) {
        Comparator<UnitMoney> byRate = Comparator.comparing(money -> Objects.requireNonNull(money.executionRate()));
        List<UnitMoney> rated = UnitMoney.of(figures.money()).stream()
                .filter(money -> money.task().value().equals(row.key()) && money.executionRate() != null)
                .sorted(pace == Pace.AHEAD ? byRate.reversed() : byRate)
                .toList();
        if (rated.size() < 2) {
            return "";
        }
        UnitMoney first = rated.get(0);
        return Wording.say(
                "matter.extreme." + pace.name(), units.shortName(first.unit()), Amounts.of(first.executionRate()));
    }

    private String leads(MoneyRow row) {
        String leads = Tasks.leads(row.key(), figures);
        return leads.isEmpty() ? "" : Wording.say("matter.leads", leads);
    }

    /** Tasks none of whose indicators has any figure. */
    private List<String> wordless(List<MoneyRow> tasks) {
        return tasks.stream()
                .filter(row -> Tasks.isWordless(row.key(), figures))
                .sorted(Comparator.comparing(MoneyRow::arranged).reversed())
                .map(row -> Wording.say(
                                "matter.item.wordless",
                                MoneyView.TASK.name(row),
                                Amounts.of(row.arranged()),
                                Amounts.of(row.paid()))
                        + leads(row)
                        + reporters(row))
                .toList();
    }

    private String reporters(MoneyRow row) {
        List<String> names = UnitMoney.of(figures.money()).stream()
                .filter(money -> money.task().value().equals(row.key()))
                .map(money -> units.shortName(money.unit()))
                .toList();
        return Wording.say("matter.reporters", Listing.first(names, Listing.FEW));
    }

    /** Tasks for which money is planned and no unit reported a line. */
    private List<String> unreported() {
        return figures.money().byTask().stream()
                .filter(row -> row.planned() != null && row.planned().signum() > 0)
                .filter(row -> figures.money().lines().stream()
                        .noneMatch(line -> line.task().value().equals(row.key())))
                .sorted(Comparator.comparing((MoneyRow row) -> Objects.requireNonNull(row.planned()))
                        .reversed())
                .map(row -> Wording.say("matter.item.unreported", MoneyView.TASK.name(row), Amounts.of(row.planned()))
                        + leads(row))
                .toList();
    }

    private List<String> disordered() {
        return figures.money().lines().stream()
                .filter(line -> exceeds(line.paid(), line.inPlace()) || exceeds(line.inPlace(), line.arranged()))
                .map(this::disordered)
                .toList();
    }

    private static boolean exceeds(@Nullable Money part, @Nullable Money whole) {
        return part != null && whole != null && part.compareTo(whole) > 0;
    }

    private String disordered(MoneyLine line) {
        return Wording.say(
                "matter.item.disordered",
                units.shortName(line.unit()),
                task(line.task()),
                line.source(),
                Amounts.of(line.arranged()),
                Amounts.of(line.inPlace()),
                Amounts.of(line.paid()));
    }

    private String task(TaskCode code) {
        return taskNames.getOrDefault(code.value(), code.value());
    }
}
