package org.taizhang.corpus;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A seeded choice among habits, even over the parts of a ledger that they change, so that the many ways of writing a number do not crowd out the rest. */
final class Choice {

    private final List<List<Habit>> groups;
    private final Random chance;

    Choice(List<Habit> habits, long seed) {
        Map<String, List<Habit>> byPart = new LinkedHashMap<>();
        habits.forEach(habit ->
                byPart.computeIfAbsent(part(habit), none -> new ArrayList<>()).add(habit));
        this.groups = List.copyOf(byPart.values());
        this.chance = new Random(seed * 0x9E3779B97F4A7C15L);
    }

    private static String part(Habit habit) {
        return habit.name().startsWith("count ") ? "count" : habit.phase() + " " + habit.slots();
    }

    /** So many habits that go together. */
    List<Habit> together(int count) {
        List<Habit> chosen = new ArrayList<>();
        for (int attempt = 0; chosen.size() < count && attempt < 200; attempt++) {
            List<Habit> group = groups.get(chance.nextInt(groups.size()));
            Habit habit = group.get(chance.nextInt(group.size()));
            chosen.add(habit);
            if (chosen.stream().distinct().count() < chosen.size() || !Habit.goTogether(chosen)) {
                chosen.remove(chosen.size() - 1);
            }
        }
        return chosen;
    }
}
