package org.taizhang.briefing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.taizhang.aggregation.FrozenFigures;
import org.taizhang.terms.UnitCode;
import org.taizhang.validation.HandIn;

/** Who reported, who was late, who sent something unusable and who nothing at all, in sentences. */
final class SubmissionSummary {

    private final Units units;
    private final List<HandIn> handIns;

    SubmissionSummary(FrozenFigures figures) {
        units = new Units(figures);
        handIns = figures.submissions().stream()
                .map(FrozenFigures.Submission::handIn)
                .toList();
    }

    /** One sentence, which holds for nobody, one and all. */
    String sentence() {
        int owing = handIns.size();
        if (owing == 0) {
            return Wording.say("submissions.nobody");
        }
        if (accepted().size() == owing) {
            return late().isEmpty()
                    ? Wording.say("submissions.all", owing)
                    : Wording.say("submissions.allSomeLate", owing, late().size(), names(late()));
        }
        if (silent().size() == owing) {
            return Wording.say("submissions.none", owing);
        }
        return Wording.say("submissions.some", owing, String.join(Wording.say("clause.comma"), parts()));
    }

    private List<String> parts() {
        List<String> parts = new ArrayList<>();
        add(parts, "accepted", accepted(), false);
        add(parts, "late", late(), true);
        add(parts, "rejected", rejected(), true);
        add(parts, "silent", silent(), true);
        return parts;
    }

    private void add(List<String> parts, String what, List<UnitCode> those, boolean named) {
        if (!those.isEmpty()) {
            parts.add(Wording.say("submissions.part." + what, those.size(), named ? names(those) : ""));
        }
    }

    /** What the chapter on submissions says above its table. */
    List<String> paragraphs() {
        List<String> paragraphs = new ArrayList<>(List.of(sentence()));
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

    private String names(List<UnitCode> codes) {
        return units.shortNames(codes);
    }

    private List<UnitCode> those(Predicate<HandIn> wanted) {
        return handIns.stream().filter(wanted).map(HandIn::unit).toList();
    }
}
