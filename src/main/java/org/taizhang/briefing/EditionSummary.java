package org.taizhang.briefing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.taizhang.aggregation.Edition;
import org.taizhang.aggregation.EditionChanges;
import org.taizhang.aggregation.EditionChanges.FindingChange;
import org.taizhang.aggregation.FrozenFigures;

/** What a later edition says of the one that it replaces, in a sentence or two; a first edition says nothing. */
final class EditionSummary {

    private static final int NAMED = 5;

    private final FrozenFigures figures;
    private final Edition edition;

    EditionSummary(FrozenFigures figures, Edition edition) {
        this.figures = figures;
        this.edition = edition;
    }

    /** For the 督查专报. */
    Optional<String> paragraph() {
        return replacing(edition.changes(figures).map(this::all));
    }

    /** For the first page: what it replaces, who handed in since and how many lights changed; nothing in a first edition. */
    String sentence() {
        if (edition.number() == 1) {
            return "";
        }
        String changed = edition.changes(figures).map(this::briefly).orElse("");
        return Wording.say("edition.brief", edition.number(), edition.number() - 1, changed);
    }

    private String briefly(EditionChanges changes) {
        if (changes.isEmpty()) {
            return Wording.say("edition.brief.nothing");
        }
        String counts = Stream.of(
                        count("edition.brief.handIns", changes.handIns().size()),
                        count("edition.brief.figures", ofUnits(changes)),
                        lights("edition.brief.lights", changes))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(Wording.say("list.comma")));
        return counts.isEmpty() ? "" : Wording.say("clause.comma") + counts;
    }

    /** For the 财政简报. */
    Optional<String> moneyParagraph() {
        return replacing(edition.changes(figures).map(EditionSummary::money));
    }

    private Optional<String> replacing(Optional<String> changes) {
        if (edition.number() == 1) {
            return Optional.empty();
        }
        return Optional.of(Wording.say("edition.replaces", edition.number(), edition.number() - 1)
                + changes.orElseGet(() -> Wording.say("edition.unknown")));
    }

    private String all(EditionChanges changes) {
        if (changes.isEmpty()) {
            return Wording.say("edition.nothing");
        }
        List<String> parts = new ArrayList<>();
        handIns(changes).ifPresent(parts::add);
        count("edition.some.targets", changes.targets().size()).ifPresent(parts::add);
        count("edition.some.figures", ofUnits(changes)).ifPresent(parts::add);
        int ofWhole = changes.figures().size() - ofUnits(changes);
        if (ofWhole > 0) {
            parts.add(Wording.say(
                    "edition.some.city", ofWhole, figures.head().naming().whole()));
        }
        lights("edition.some.lights", changes).ifPresent(parts::add);
        count("edition.some.money", changes.money().size()).ifPresent(parts::add);
        count(
                        "edition.some.closed",
                        changes.findings().stream()
                                .mapToInt(FindingChange::closed)
                                .sum())
                .ifPresent(parts::add);
        count(
                        "edition.some.raised",
                        changes.findings().stream()
                                .mapToInt(FindingChange::raised)
                                .sum())
                .ifPresent(parts::add);
        return Wording.say("edition.some", String.join(Wording.say("clause.semicolon"), parts));
    }

    private static String money(EditionChanges changes) {
        return changes.money().isEmpty()
                ? Wording.say("edition.noMoney")
                : Wording.say(
                        "edition.some",
                        Wording.say("edition.some.money", changes.money().size()));
    }

    private Optional<String> handIns(EditionChanges changes) {
        Units units = new Units(figures);
        List<String> names = changes.handIns().stream()
                .limit(NAMED)
                .map(change -> units.shortName(change.now().unit()))
                .toList();
        int all = changes.handIns().size();
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(Wording.say("edition.some.handIns", all, ChangeSummary.someOf(names, all)));
    }

    private static int ofUnits(EditionChanges changes) {
        return (int) changes.figures().stream()
                .filter(change -> change.unit() != null)
                .count();
    }

    /** City lights that turned. */
    private Optional<String> lights(String key, EditionChanges changes) {
        long turned = changes.figures().stream()
                .filter(change -> change.unit() == null && change.lightBefore() != change.lightNow())
                .count();
        return turned == 0
                ? Optional.empty()
                : Optional.of(Wording.say(key, turned, figures.head().naming().whole()));
    }

    private static Optional<String> count(String key, int number) {
        return number == 0 ? Optional.empty() : Optional.of(Wording.say(key, number));
    }
}
