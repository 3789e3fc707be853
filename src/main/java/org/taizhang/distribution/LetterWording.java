package org.taizhang.distribution;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.taizhang.aggregation.Edition;
import org.taizhang.aggregation.EditionChanges;
import org.taizhang.aggregation.EditionChanges.FigureChange;
import org.taizhang.aggregation.EditionChanges.FindingChange;
import org.taizhang.aggregation.FrozenFigures;
import org.taizhang.distribution.EditionLetters.Matter;
import org.taizhang.plan.Plan;

/** What a letter with an edition's documents says: what they are, what they replace, and what has changed. */
final class LetterWording {

    private static final String INDENT = "　　";

    private final Plan plan;
    private final Manifest manifest;
    private final FrozenFigures figures;
    private final Matter matter;
    private final String what;
    private final LocalDate day;

    /** @param what the documents, in a word */
    LetterWording(Plan plan, Manifest manifest, FrozenFigures figures, Matter matter, String what, LocalDate day) {
        this.plan = plan;
        this.manifest = manifest;
        this.figures = figures;
        this.matter = matter;
        this.what = what;
        this.day = day;
    }

    String subject(Optional<LetterEntry> earlier) {
        String mark = manifest.sample() ? Wording.say("sample") : "";
        String round = Wording.name(manifest.round());
        return matter == Matter.RETURNS
                ? mark + Wording.say("subject.return", plan.title(), what, round)
                : mark + Wording.say("subject", plan.title(), what, round, edition(earlier));
    }

    private String edition(Optional<LetterEntry> earlier) {
        return edition(manifest, earlier);
    }

    /** Which edition it is, and which one it replaces. */
    static String edition(Manifest manifest, Optional<LetterEntry> earlier) {
        return earlier.map(letter -> isOf(manifest, letter)
                        ? Wording.say("subject.again", manifest.edition())
                        : Wording.say("subject.replaces", manifest.edition(), letter.issue()))
                .orElseGet(() -> Wording.say("subject.edition", manifest.edition()));
    }

    /** Whether the letter brought that edition. */
    static boolean isOf(Manifest manifest, LetterEntry letter) {
        return letter.issue().equals(String.valueOf(manifest.edition()));
    }

    /** @param then the figures of the edition that the earlier letter brought */
    String text(OutgoingMail mail, Optional<LetterEntry> earlier, Optional<FrozenFigures> then) {
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(opening());
        earlier.ifPresent(letter -> paragraphs.add(replaces(letter, then)));
        return page(plan, mail.name(), paragraphs, manifest.sample(), mail.attachments(), day);
    }

    /**
     * A letter as a whole.
     *
     * @param name who is greeted
     * @param sample whether it rests on sample data (示例数据)
     */
    static String page(
            Plan plan,
            String name,
            List<String> paragraphs,
            boolean sample,
            List<OutgoingMail.Attachment> attachments,
            LocalDate day) {
        List<String> lines = new ArrayList<>();
        lines.add(Wording.say("greeting", name));
        paragraphs.forEach(paragraph -> lines.add(INDENT + paragraph));
        if (sample) {
            lines.add(INDENT + Wording.say("sample.note"));
        }
        lines.add("");
        lines.addAll(attached(attachments));
        lines.add("");
        lines.add(plan.supervisor());
        lines.add(Wording.day(day));
        lines.add("");
        lines.add(Wording.say("foot"));
        return String.join("\n", lines) + "\n";
    }

    private String opening() {
        String round = Wording.name(manifest.round());
        String asOf = Wording.day(figures.head().asOf());
        return switch (matter) {
            case BRIEFINGS -> Wording.say("briefings.text", plan.title(), round, what, manifest.edition(), asOf);
            case NOTICES -> Wording.say("notice.text", plan.title(), round, manifest.edition(), asOf);
            case RETURNS -> Wording.say("return.text", plan.title(), round);
        };
    }

    private String replaces(LetterEntry letter, Optional<FrozenFigures> then) {
        String sent = Wording.day(letter.at().toLocalDate());
        if (matter == Matter.RETURNS) {
            return Wording.say("return.replaces", sent);
        }
        if (isOf(manifest, letter)) {
            return Wording.say("replaces.same", sent);
        }
        String replaces = Wording.say("replaces", sent, letter.issue());
        return matter == Matter.BRIEFINGS ? replaces + changes(letter.issue(), then) : replaces;
    }

    private String changes(String edition, Optional<FrozenFigures> then) {
        Optional<EditionChanges> changes =
                then.flatMap(before -> new Edition(manifest.edition(), before).changes(figures));
        if (changes.isEmpty()) {
            return Wording.say("changes.unknown", edition);
        }
        String counted = counted(changes.get());
        return counted.isEmpty()
                ? Wording.say("changes.none", edition)
                : Wording.say("changes", edition, counted) + where(edition);
    }

    /** The briefings themselves compare with the edition just before. */
    private String where(String edition) {
        return edition.equals(String.valueOf(manifest.edition() - 1)) ? Wording.say("changes.where") : "";
    }

    private String counted(EditionChanges changes) {
        long city = changes.figures().stream().filter(LetterWording::isCity).count();
        int closed = changes.findings().stream().mapToInt(FindingChange::closed).sum();
        int raised = changes.findings().stream().mapToInt(FindingChange::raised).sum();
        return Stream.of(
                        count("changes.handIns", changes.handIns().size()),
                        count("changes.targets", changes.targets().size()),
                        count("changes.figures", changes.figures().size() - city),
                        city == 0
                                ? ""
                                : Wording.say(
                                        "changes.city",
                                        city,
                                        figures.head().naming().whole()),
                        count("changes.money", changes.money().size()),
                        closed + raised == 0 ? "" : Wording.say("changes.findings", closed, raised))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(Wording.say("stop")));
    }

    private static boolean isCity(FigureChange change) {
        return change.unit() == null;
    }

    private static String count(String key, long number) {
        return number == 0 ? "" : Wording.say(key, number);
    }

    /** What is attached, a line each. */
    private static List<String> attached(List<OutgoingMail.Attachment> files) {
        if (files.size() == 1) {
            return List.of(Wording.say("attached", files.get(0).name()));
        }
        return IntStream.range(0, files.size())
                .mapToObj(i -> attached(i, files.get(i).name()))
                .toList();
    }

    private static String attached(int index, String name) {
        String line = Wording.say("attached.one", index + 1, name);
        return index == 0 ? Wording.say("attached", line) : INDENT + " " + line;
    }
}
