package org.taizhang.corpus;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.taizhang.plan.Plan;

/** Every habit of the corpus. */
final class Habits {

    private Habits() {}

    static List<Habit> all(Plan plan) {
        List<Habit> habits = Stream.of(
                        HeadHabits.all(plan),
                        RowHabits.all(),
                        FigureHabits.all(),
                        MoneyHabits.all(),
                        SheetHabits.all(),
                        LineHabits.all(plan),
                        Format.all().stream().map(Habit::of))
                .flatMap(each -> each)
                .toList();
        requireOwnNames(habits);
        return habits;
    }

    /** A failure is reported by its habit's name, so no two may share one. */
    private static void requireOwnNames(List<Habit> habits) {
        String shared =
                habits.stream().collect(Collectors.groupingBy(Habit::name, Collectors.counting())).entrySet().stream()
                        .filter(entry -> entry.getValue() > 1)
                        .map(java.util.Map.Entry::getKey)
                        .collect(Collectors.joining(", "));
        if (!shared.isEmpty()) {
            throw new IllegalStateException("habits of one name: " + shared);
        }
    }
}
