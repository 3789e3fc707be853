package org.taizhang.correspondence;

import java.util.Objects;
import org.taizhang.aggregation.FrozenFigures;
import org.taizhang.aggregation.RollUp;
import org.taizhang.plan.Indicator;
import org.taizhang.plan.Plan;
import org.taizhang.terms.Percent;
import org.taizhang.terms.Quantity;

/** What a ledger that goes up says in sentences, all computed from the figures: what units wrote is not retold. */
final class UpwardWords {

    private final Plan plan;
    private final FrozenFigures figures;

    UpwardWords(Plan plan, FrozenFigures figures) {
        this.plan = plan;
        this.figures = figures;
    }

    /** The state as the drop-down of a blank ledger has it; empty where nothing is known. */
    String status(RollUp.Line line) {
        String[] states = Wording.say("blank.states").split(",");
        if (line.achieved() == null) {
            return "";
        }
        if (line.met()) {
            return states[2];
        }
        boolean begun = line.partial() || line.achieved().signum() > 0;
        return begun ? states[1] : states[0];
    }

    /** How far it is, and on how many units that rests. */
    String progress(RollUp.Line line) {
        return line.achieved() == null
                ? Wording.say("upward.none", day(), line.owed(), UpwardProgress.names(plan, line.missing()))
                : figure(line) + target(line) + coverage(line);
    }

    private String day() {
        return Wording.day(figures.head().asOf());
    }

    private String figure(RollUp.Line line) {
        Quantity achieved = Objects.requireNonNull(line.achieved());
        String whole = figures.head().region();
        String amount = (line.partial() ? Wording.say("upward.atLeast") : "") + achieved + line.unitOfMeasure();
        return switch (line.kind()) {
            case SUM -> Wording.say("upward.sum", day(), whole, amount);
            case RATIO ->
                Wording.say(
                        "upward.ratio",
                        day(),
                        whole,
                        achieved,
                        Objects.requireNonNull(line.numerator()),
                        Objects.requireNonNull(line.denominator()));
            case MILESTONE ->
                line.stage() == null
                        ? Wording.say("upward.milestone", day(), whole, achieved)
                        : Wording.say("upward.milestone.stage", day(), whole, achieved, line.stage());
        };
    }

    private static String target(RollUp.Line line) {
        Quantity target = line.target();
        Quantity achieved = line.achieved();
        if (target == null || achieved == null) {
            return Wording.say("upward.target.open");
        }
        boolean rated = line.kind() == Indicator.Kind.SUM && target.signum() > 0;
        return rated
                ? Wording.say(
                        "upward.target.rate",
                        target + line.unitOfMeasure(),
                        Percent.ofParts(achieved.value(), target.value()))
                : Wording.say("upward.target", target + line.unitOfMeasure());
    }

    private String coverage(RollUp.Line line) {
        return line.partial()
                ? Wording.say(
                        "upward.partial", line.owed(), line.reported(), UpwardProgress.names(plan, line.missing()))
                : Wording.say("upward.whole", line.owed());
    }

    /** Who is behind; empty where nobody is. */
    String difficulty(RollUp.Line line) {
        if (line.behind().isEmpty()) {
            return "";
        }
        String names = UpwardProgress.names(plan, line.behind());
        boolean prorated = line.parts().stream().allMatch(part -> part.figures().prorated());
        return prorated
                ? Wording.say(
                        "upward.behind", new Quantity(figures.head().expected().value()), names)
                : Wording.say("upward.behind.level", names);
    }
}
