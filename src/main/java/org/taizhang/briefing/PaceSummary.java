package org.taizhang.briefing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.taizhang.aggregation.FrozenFigures;
import org.taizhang.aggregation.FrozenFigures.MoneyRow;
import org.taizhang.terms.Percent;

/** How payments keep pace with the work (支付与工作进度对照), in sentences: how many tasks keep which pace, and the farthest out. */
final class PaceSummary {

    private final FrozenFigures figures;
    private final List<MoneyRow> tasks;
    private final Map<Pace, List<MoneyRow>> byPace = new EnumMap<>(Pace.class);

    PaceSummary(FrozenFigures figures) {
        this.figures = figures;
        this.tasks = ExecutionRow.withMoney(figures);
        tasks.forEach(task ->
                byPace.computeIfAbsent(Pace.of(task), pace -> new ArrayList<>()).add(task));
    }

    List<String> paragraphs() {
        if (tasks.isEmpty()) {
            return List.of(Wording.say("pace.noTasks"));
        }
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(counted() + farthest(Pace.AHEAD) + farthest(Pace.BEHIND));
        unknown().ifPresent(paragraphs::add);
        return paragraphs;
    }

    private String counted() {
        String reference = MoneyAnnex.PACE.reference(figures);
        if (byPace.size() == 1) {
            Pace only = byPace.keySet().iterator().next();
            return Wording.say("pace.all." + only.name(), tasks.size(), reference);
        }
        List<String> parts = new ArrayList<>();
        byPace.forEach((pace, rows) -> parts.add(Wording.say("pace.part." + pace.name(), rows.size())));
        return Wording.say("pace.some", tasks.size(), Wording.list(parts), reference);
    }

    private String farthest(Pace pace) {
        return byPace.getOrDefault(pace, List.of()).stream()
                .max(Comparator.comparing(PaceSummary::distance))
                .map(row -> Wording.say(
                        "pace.farthest." + pace.name(),
                        MoneyView.TASK.name(row),
                        Amounts.of(row.executionRate()),
                        Amounts.of(row.progress()),
                        distance(row)))
                .orElse("");
    }

    /** How far the rates are apart, in percentage points. */
    static Percent distance(MoneyRow row) {
        return new Percent(Objects.requireNonNull(Pace.gap(row)).value().abs());
    }

    private Optional<String> unknown() {
        List<String> parts = new ArrayList<>();
        for (Unknown reason : Unknown.values()) {
            List<String> names = byPace.getOrDefault(Pace.UNKNOWN, List.of()).stream()
                    .filter(row -> Unknown.why(row, figures) == reason)
                    .map(MoneyView.TASK::name)
                    .toList();
            if (!names.isEmpty()) {
                parts.add(
                        Wording.say("pace.unknown." + reason.name(), names.size(), Listing.first(names, Listing.MANY)));
            }
        }
        return parts.isEmpty() ? Optional.empty() : Optional.of(String.join("", parts));
    }

    /** Why a task's payments cannot be held against its work. */
    enum Unknown {
        /** Nothing is arranged, so there is no execution rate. */
        NOTHING_ARRANGED,
        /** Nobody reported progress. */
        WORDLESS,
        /** Progress was reported, but there is no target to judge it by. */
        NO_TARGET;

        static Unknown why(MoneyRow row, FrozenFigures figures) {
            if (row.executionRate() == null) {
                return NOTHING_ARRANGED;
            }
            return Tasks.isWordless(row.key(), figures) ? WORDLESS : NO_TARGET;
        }
    }
}
