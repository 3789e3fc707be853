package org.taizhang.briefing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.taizhang.aggregation.FrozenFigures;
import org.taizhang.terms.UnitCode;
import org.taizhang.validation.HandIn;

/** Who reported, who was late, who sent something unusable and who nothing at all, in sentences. */
final class SubmissionSummary {

    /** Names that a paragraph of the chapter has room for; the table in the annex has all. */
    private static final Names CHAPTER = new Names(15);

    private final Units units;
    private final List<HandIn> handIns;

    SubmissionSummary(FrozenFigures figures) {
        units = new Units(figures);
        handIns = figures.submissions().stream()
                .map(FrozenFigures.Submission::handIn)
                .toList();
    }

    /** One sentence, which holds for nobody, one and all, and names everyone. */
    String sentence() {
        return sentence(Names.ALL);
    }

    /** The same with no more names than there is room for. */
    String sentence(Names room) {
        int owing = handIns.size();
        if (owing == 0) {
            return Wording.say("submissions.nobody");
        }
        if (accepted().size() == owing) {
            return late().isEmpty()
                    ? Wording.say("submissions.all", owing)
                    : Wording.say("submissions.allSomeLate", owing, late().size(), room.bracketed(names(late())));
        }
        if (silent().size() == owing) {
            return Wording.say("submissions.allSilent", owing);
        }
        return Wording.say("submissions.some", owing, String.join(Wording.say("clause.comma"), parts(room)));
    }

    private List<String> parts(Names room) {
        List<String> parts = new ArrayList<>();
        add(parts, "accepted", accepted(), new Names(0));
        add(parts, "late", late(), room);
        add(parts, "rejected", rejected(), room);
        add(parts, "silent", silent(), room);
        return parts;
    }

    private void add(List<String> parts, String what, List<UnitCode> those, Names room) {
        if (!those.isEmpty()) {
            parts.add(Wording.say("submissions.part." + what, those.size(), room.bracketed(names(those))));
        }
    }

    /** What the chapter on submissions says above its table. */
    List<String> paragraphs() {
        List<String> paragraphs = new ArrayList<>(List.of(sentence(CHAPTER)));
        if (!accepted().isEmpty() && accepted().size() < handIns.size()) {
            paragraphs.add(Wording.say("submissions.consequence"));
        }
        return paragraphs;
    }

    List<UnitCode> accepted() {
        return those(handIn -> handIn.outcome() == HandIn.Outcome.ACCEPTED);
    }

    List<UnitCode> late() {
        return those(handIn -> handIn.outcome() == HandIn.Outcome.ACCEPTED && handIn.late());
    }

    List<UnitCode> rejected() {
        return those(handIn -> handIn.outcome() == HandIn.Outcome.REJECTED);
    }

    List<UnitCode> silent() {
        return those(handIn -> handIn.outcome() == HandIn.Outcome.SILENT);
    }

    private List<String> names(List<UnitCode> codes) {
        return codes.stream().map(units::shortName).toList();
    }

    private List<UnitCode> those(Predicate<HandIn> wanted) {
        return handIns.stream().filter(wanted).map(HandIn::unit).toList();
    }
}
