package org.taizhang.intake;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.taizhang.intake.IndicatorCodes.Led;
import org.taizhang.intake.Recognition.Conflicting;
import org.taizhang.intake.Recognition.Indicated;
import org.taizhang.intake.Recognition.Nameless;
import org.taizhang.intake.Recognition.Similar;
import org.taizhang.intake.Recognition.Stranger;
import org.taizhang.intake.Recognition.TaskOnly;
import org.taizhang.plan.Indicator;
import org.taizhang.plan.Plan;
import org.taizhang.plan.Task;
import org.taizhang.spreadsheet.CellContent;
import org.taizhang.spreadsheet.GridCell;
import org.taizhang.terms.CellPosition;

/**
 * Which indicator a row means: by code, by name, by task and name; exactly one of the plan's, or none. What only looks like an
 * indicator is shown as a candidate and never taken for it.
 */
final class IndicatorRows {

    /** An unknown name that is this like another indicator's speaks against the code beside it. */
    private static final double CONTRADICTS = 0.75;

    private final Plan plan;
    private final IndicatorCodes codes;
    private final IndicatorNames names;
    private final TaskNames tasks;
    private final MoneySources moneySources;
    private final Remembered<Naming, Recognition> known = new Remembered<>(this::understand, Naming::isShort);

    IndicatorRows(Plan plan) {
        this.plan = plan;
        this.codes = new IndicatorCodes(plan);
        this.names = new IndicatorNames(plan);
        this.tasks = new TaskNames(plan, codes, names);
        this.moneySources = new MoneySources(plan);
    }

    Plan plan() {
        return plan;
    }

    TaskNames tasks() {
        return tasks;
    }

    MoneySources moneySources() {
        return moneySources;
    }

    /** What the naming of a row comes to. */
    Recognition recognise(Naming naming) {
        return known.of(naming.anywhere());
    }

    private Recognition understand(Naming naming) {
        Optional<Task> task = taskOf(naming);
        Named named = named(naming);
        if (!named.byCode.isEmpty() && !named.byName.isEmpty()) {
            return both(naming, named, task);
        }
        if (!named.byCode.isEmpty()) {
            return byCode(naming, named, task);
        }
        if (!named.byName.isEmpty()) {
            return byName(named.byName, task);
        }
        return otherwise(naming, task);
    }

    /** What a line between rows names: a task before an indicator. */
    Recognition recognise(String line) {
        CellContent text = new CellContent.Text(line);
        GridCell cell = new GridCell(new CellPosition(1, 1), text, false);
        return tasks.ofName(line)
                .<Recognition>map(TaskOnly::new)
                .orElseGet(() -> recognise(new Naming(
                        Optional.empty(), Optional.of(cell), Optional.empty(), Optional.empty(), Optional.empty())));
    }

    /** The task that the row itself names, else the one named above it. */
    Optional<Task> taskOf(Naming naming) {
        return ownTask(naming).or(naming::section);
    }

    private Optional<Task> ownTask(Naming naming) {
        return tasksConflict(naming) ? Optional.empty() : taskOfCode(naming).or(() -> taskOfName(naming));
    }

    private boolean tasksConflict(Naming naming) {
        Optional<Task> byCode = taskOfCode(naming);
        Optional<Task> byName = taskOfName(naming);
        return byCode.isPresent() && byName.isPresent() && !byCode.equals(byName);
    }

    private Optional<Task> taskOfCode(Naming naming) {
        return naming.taskCode().flatMap(tasks::ofCode);
    }

    private Optional<Task> taskOfName(Naming naming) {
        return naming.task().flatMap(cell -> tasks.ofName(cell.raw()));
    }

    /** What code and name mean each by itself; a code before the name in one cell is a code. */
    private record Named(List<Indicator> byCode, List<Indicator> byName) {}

    private Named named(Naming naming) {
        Optional<Led> led =
                naming.name().or(naming::code).filter(IndicatorRows::isText).flatMap(this::leading);
        List<Indicator> ledTo = led.map(Led::indicator).stream().toList();
        List<Indicator> byName = led.map(Led::rest)
                .or(() -> naming.name()
                        .or(naming::code)
                        .filter(IndicatorRows::isText)
                        .map(GridCell::raw))
                .map(names::of)
                .orElse(List.of());
        List<Indicator> byCode = naming.code().map(codes::of).orElse(List.of());
        if (byCode.isEmpty()) {
            return new Named(ledTo, byName);
        }
        return new Named(byCode, byName.isEmpty() && naming.name().isPresent() ? ledTo : byName);
    }

    private Optional<Led> leading(GridCell cell) {
        return codes.leading(cell.raw());
    }

    private static boolean isText(GridCell cell) {
        return cell.content() instanceof CellContent.Text;
    }

    private Recognition both(Naming naming, Named named, Optional<Task> task) {
        List<Indicator> common =
                named.byCode.stream().filter(named.byName::contains).toList();
        if (common.isEmpty()) {
            return new Conflicting(
                    named.byCode.get(0).code().value(),
                    raw(naming.name().or(naming::code)),
                    Stream.concat(named.byCode.stream(), named.byName.stream()).toList());
        }
        return one(within(common, task))
                .<Recognition>map(found -> new Indicated(found, isDate(naming)))
                .orElseGet(() -> new Similar(common));
    }

    private Recognition byCode(Naming naming, Named named, Optional<Task> task) {
        Optional<Indicator> found = one(within(named.byCode, task));
        if (found.isEmpty()) {
            return new Similar(named.byCode);
        }
        Optional<String> against = contradiction(naming, found.get());
        return against.isPresent()
                ? new Conflicting(
                        found.get().code().value(),
                        against.get(),
                        Stream.concat(found.stream(), names.like(against.get(), CONTRADICTS).stream())
                                .toList())
                : new Indicated(found.get(), isDate(naming));
    }

    /** What the row says beside the code that speaks against it: another task, or a name that is very like another indicator's. */
    private Optional<String> contradiction(Naming naming, Indicator coded) {
        Optional<String> name = naming.name().map(GridCell::raw).filter(text -> {
            List<Indicator> like = names.like(text, CONTRADICTS);
            return !like.isEmpty() && !like.contains(coded);
        });
        return name.or(() -> ownTask(naming)
                .filter(task -> !task.code().equals(coded.task()))
                .map(Task::name));
    }

    private static Recognition byName(List<Indicator> named, Optional<Task> task) {
        List<Indicator> within = task.isPresent() ? ofTask(named, task.get()) : named;
        return one(within)
                .<Recognition>map(found -> new Indicated(found, false))
                .orElseGet(() -> new Similar(named));
    }

    /** Narrowed by the task when that leaves any. */
    private static List<Indicator> within(List<Indicator> some, Optional<Task> task) {
        List<Indicator> narrowed = task.map(it -> ofTask(some, it)).orElse(some);
        return narrowed.isEmpty() ? some : narrowed;
    }

    private static List<Indicator> ofTask(List<Indicator> some, Task task) {
        return some.stream()
                .filter(indicator -> indicator.task().equals(task.code()))
                .toList();
    }

    private static Optional<Indicator> one(List<Indicator> some) {
        return some.size() == 1 ? Optional.of(some.get(0)) : Optional.empty();
    }

    private static boolean isDate(Naming naming) {
        return naming.code()
                .filter(cell -> cell.content() instanceof CellContent.Moment)
                .isPresent();
    }

    /** Without code and name of an indicator: a task's row, something unknown, or nothing. */
    private Recognition otherwise(Naming naming, Optional<Task> task) {
        if (naming.isBlank()) {
            return ofTaskCell(naming, task);
        }
        Optional<Task> named = naming.name()
                .flatMap(cell -> tasks.ofName(cell.raw()))
                .or(() -> naming.code().filter(cell -> naming.name().isEmpty()).flatMap(tasks::ofCode));
        if (named.isPresent()) {
            return new TaskOnly(named.get());
        }
        List<Indicator> like = names.like(naming.text());
        return like.isEmpty() ? new Stranger() : new Similar(like);
    }

    /** Some ledgers write the indicator where the task belongs. */
    private Recognition ofTaskCell(Naming naming, Optional<Task> task) {
        if (tasksConflict(naming)) {
            return new Conflicting(
                    raw(naming.taskCode()),
                    raw(naming.task()),
                    Stream.of(taskOfCode(naming), taskOfName(naming))
                            .flatMap(Optional::stream)
                            .flatMap(it -> plan.indicatorsOf(it.code()).stream())
                            .toList());
        }
        if (task.isPresent()) {
            return new TaskOnly(task.get());
        }
        if (naming.task().isEmpty()) {
            return naming.taskCode().isEmpty() ? new Nameless() : new Stranger();
        }
        return recognise(
                new Naming(Optional.empty(), naming.task(), Optional.empty(), Optional.empty(), Optional.empty()));
    }

    private static String raw(Optional<GridCell> cell) {
        return cell.map(GridCell::raw).orElse("");
    }
}
