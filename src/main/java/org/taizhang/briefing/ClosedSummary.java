package org.taizhang.briefing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.taizhang.aggregation.ClosedRound;
import org.taizhang.aggregation.EditionChanges;
import org.taizhang.aggregation.FrozenFigures;

/** What has to be said of earlier rounds that were closed (已封账轮次): why one was opened again, what it comes to now, what came too late. */
final class ClosedSummary {

    private static final int NAMED = 3;

    private final FrozenFigures figures;

    ClosedSummary(FrozenFigures figures) {
        this.figures = figures;
    }

    /** For the 督查专报, a paragraph a round. */
    List<String> paragraphs() {
        return figures.closedRounds().stream()
                .map(round -> say(round, this::all))
                .toList();
    }

    /** For the 财政简报, which shows only rounds whose money is another now. */
    List<String> moneyParagraphs() {
        return figures.closedRounds().stream()
                .filter(round ->
                        round.revised() != null && !round.revised().money().isEmpty())
                .map(round -> say(round, ClosedSummary::money))
                .toList();
    }

    private static String say(ClosedRound round, Function<EditionChanges, String> counted) {
        String closed =
                Wording.say("closed.round", Wording.name(round.round()), Amounts.of(round.closed()), round.edition());
        String revised = Optional.ofNullable(round.revised())
                .map(changes -> changes.isEmpty()
                        ? Wording.say("closed.same")
                        : Wording.say("closed.revised", counted.apply(changes)))
                .orElseGet(() -> Wording.say("closed.unknown"));
        return closed + reopened(round) + revised + late(round);
    }

    private static String reopened(ClosedRound round) {
        String reopenings = round.reopenings().stream()
                .map(it -> Wording.say("closed.reopened", Amounts.of(it.day()), plain(it.reason())))
                .collect(Collectors.joining());
        return reopenings + (round.open() ? Wording.say("closed.open") : "") + Wording.say("closed.end");
    }

    /** Without the full stop that people end a reason with, since the sentence goes on. */
    private static String plain(String reason) {
        return reason.replaceFirst("[。．.；;]+$", "");
    }

    private String all(EditionChanges changes) {
        List<String> parts = new ArrayList<>();
        long ofUnits = changes.figures().stream()
                .filter(change -> change.unit() != null)
                .count();
        count("closed.handIns", changes.handIns().size()).ifPresent(parts::add);
        count("closed.targets", changes.targets().size()).ifPresent(parts::add);
        count("closed.figures", ofUnits).ifPresent(parts::add);
        if (changes.figures().size() > ofUnits) {
            parts.add(Wording.say(
                    "closed.city",
                    changes.figures().size() - ofUnits,
                    figures.head().naming().whole()));
        }
        count("closed.money", changes.money().size()).ifPresent(parts::add);
        return String.join(Wording.say("clause.comma"), parts);
    }

    private static String money(EditionChanges changes) {
        return Wording.say("closed.money", changes.money().size());
    }

    private static Optional<String> count(String key, long number) {
        return number == 0 ? Optional.empty() : Optional.of(Wording.say(key, number));
    }

    private static String late(ClosedRound round) {
        List<String> named = round.late().stream().limit(NAMED).toList();
        return named.isEmpty()
                ? ""
                : Wording.say(
                        "closed.late",
                        round.late().size(),
                        ChangeSummary.someOf(named, round.late().size()));
    }
}
