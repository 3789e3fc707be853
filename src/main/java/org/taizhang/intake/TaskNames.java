package org.taizhang.intake;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.taizhang.plan.Indicator;
import org.taizhang.plan.Plan;
import org.taizhang.plan.Task;
import org.taizhang.spreadsheet.CellContent;
import org.taizhang.spreadsheet.GridCell;
import org.taizhang.terms.TaskCode;

/** Which task a code or a name means: exactly one of the plan's, or none. */
final class TaskNames {

    private static final Pattern WRAPPING = Pattern.compile("^(?:任务)?[(\\[【]?|[)\\]】]?[、.:,]*$");

    private final Plan plan;
    private final IndicatorNames indicators;
    private final IndicatorCodes codes;
    private final Map<String, Task> names = new HashMap<>();
    private final Remembered<String, Optional<Task>> coded = Remembered.ofTexts(this::findCoded);
    private final Remembered<String, Optional<Task>> known = Remembered.ofTexts(this::find);
    private final Remembered<String, Optional<Task>> knownWidely = Remembered.ofTexts(this::findWidely);

    TaskNames(Plan plan, IndicatorCodes codes, IndicatorNames indicators) {
        this.plan = plan;
        this.indicators = indicators;
        this.codes = codes;
        Set<String> twice = new HashSet<>();
        for (Task task : plan.tasks()) {
            String letters = NameForms.letters(task.name());
            if (names.putIfAbsent(letters, task) != null) {
                twice.add(letters);
            }
        }
        twice.forEach(names::remove);
        names.remove("");
    }

    /** By its code; a whole number is one too. */
    Optional<Task> ofCode(GridCell cell) {
        if (cell.content() instanceof CellContent.Moment) {
            return Optional.empty();
        }
        return coded.of(cell.raw());
    }

    private Optional<Task> findCoded(String text) {
        String code = WRAPPING.matcher(Wording.normal(text)).replaceAll("");
        return Optional.of(code).filter(TaskCode::isValid).map(TaskCode::of).flatMap(this::task);
    }

    private Optional<Task> task(TaskCode code) {
        return plan.tasks().stream().filter(task -> task.code().equals(code)).findFirst();
    }

    /** By its name, a serial mark before it left out. */
    Optional<Task> ofName(String text) {
        return known.of(text);
    }

    private Optional<Task> find(String text) {
        return Optional.ofNullable(names.get(NameForms.letters(text)));
    }

    /** By its name, else by the code or the name of an indicator that only this task has. */
    Optional<Task> ofNameOrIndicator(String text) {
        return knownWidely.of(text);
    }

    private Optional<Task> findWidely(String text) {
        return ofName(text).or(() -> {
            List<Indicator> named =
                    codes.leading(text).map(led -> List.of(led.indicator())).orElseGet(() -> indicators.of(text));
            List<TaskCode> tasks =
                    named.stream().map(Indicator::task).distinct().toList();
            return tasks.size() == 1 ? task(tasks.get(0)) : Optional.empty();
        });
    }

    /** The task of an indicator's code in a cell, such as 4-1 in a money row. */
    Optional<Task> ofIndicatorCode(GridCell cell) {
        List<TaskCode> tasks =
                codes.of(cell).stream().map(Indicator::task).distinct().toList();
        return tasks.size() == 1 ? task(tasks.get(0)) : Optional.empty();
    }
}
