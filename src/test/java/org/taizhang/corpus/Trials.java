package org.taizhang.corpus;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Many cases run one after the other; a failing one's file is kept, so that it can be looked at. */
final class Trials {

    private static final Path KEPT = Path.of("target", "corpus-failures");
    private static final int KEPT_AT_MOST = 60;

    private final Laboratory laboratory;
    private final Predicate<Failure> matters;
    private final Map<String, Integer> failuresByHabit = new TreeMap<>();
    private int cases;
    private int failed;

    Trials(Laboratory laboratory, Predicate<Failure> matters) {
        this.laboratory = laboratory;
        this.matters = matters;
    }

    /** What failed, described so that it can be made again. */
    List<String> run(Case made) {
        @Nullable Draft draft = made.draft(Laboratory.PLAN).orElse(null);
        if (draft == null) {
            return List.of();
        }
        cases++;
        List<Failure> failures =
                laboratory.examine(draft).stream().filter(matters).toList();
        if (failures.isEmpty()) {
            return List.of();
        }
        failed++;
        made.habits().forEach(habit -> failuresByHabit.merge(habit.name(), 1, Integer::sum));
        String kept = failed <= KEPT_AT_MOST ? " kept as " + keep(made) : "";
        return failures.stream()
                .limit(2)
                .map(failure -> made + " " + failure + kept)
                .toList();
    }

    /** Makes it once more, since laying out draws on the same chance. */
    private Path keep(Case made) {
        Draft draft = made.draft(Laboratory.PLAN).orElseThrow();
        try {
            Files.createDirectories(KEPT);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return Laboratory.write(draft, draft.layOut(), KEPT.resolve(failed + "." + draft.format.extension()));
    }

    /** How many failed, and which habits were most often among those that did. */
    String summary() {
        String most = failuresByHabit.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()))
                .limit(12)
                .map(entry -> entry.getValue() + " × " + entry.getKey())
                .collect(Collectors.joining("; "));
        return failed + " of " + cases + " cases fail: " + most;
    }
}
