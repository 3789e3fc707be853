package org.taizhang.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tells habit by habit what is not read as it should be, to be run by hand from the project's folder. Arguments: how many seeds a
 * habit (default 5), a part of the names of the habits that matter (default all), how many combinations of three to try of those
 * habits that do not fail alone (default none).
 */
final class CorpusReport {

    private final Laboratory laboratory;
    private final int seeds;
    private final Set<String> failing = new HashSet<>();

    private CorpusReport(Laboratory laboratory, int seeds) {
        this.laboratory = laboratory;
        this.seeds = seeds;
    }

    public static void main(String... arguments) throws IOException {
        int seeds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5;
        String part = arguments.length > 1 ? arguments[1] : "";
        int triples = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 0;
        Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "corpus");
        CorpusReport report = new CorpusReport(new Laboratory(folder), seeds);
        List<Habit> habits = Habits.all(Laboratory.PLAN);
        habits.stream().filter(habit -> habit.name().contains(part)).forEach(report::alone);
        System.out.println(report.failing.size() + " of " + habits.size() + " habits fail");
        report.together(
                habits.stream()
                        .filter(habit -> !report.failing.contains(habit.name()))
                        .toList(),
                triples);
    }

    private void alone(Habit habit) {
        Map<Failure.Sort, List<Failure>> failures = new LinkedHashMap<>();
        for (int seed = 1; seed <= seeds; seed++) {
            laboratory
                    .examine(new Case(seed, List.of(habit)))
                    .forEach(failure -> failures.computeIfAbsent(failure.sort(), none -> new ArrayList<>())
                            .add(failure));
        }
        failures.forEach((sort, all) -> System.out.println(habit + " | " + all.size() + " × " + all.get(0)));
        if (!failures.isEmpty()) {
            failing.add(habit.name());
        }
    }

    private void together(List<Habit> habits, int triples) {
        Trials trials = new Trials(laboratory, failure -> true);
        Choice choice = new Choice(habits, seeds);
        for (int i = 0; i < triples; i++) {
            trials.run(new Case(i, choice.together(3))).stream().limit(1).forEach(System.out::println);
        }
        System.out.println(trials.summary());
    }
}
