package org.taizhang.correspondence;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.taizhang.aggregation.FrozenFigures;
import org.taizhang.aggregation.RollUp;
import org.taizhang.plan.Indicator;
import org.taizhang.plan.Plan;
import org.taizhang.terms.Percent;
import org.taizhang.terms.Quantity;
import org.taizhang.terms.UnitCode;

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
                : figure(line) + target(line) + reporters(line);
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

    /** With what is above it, since the level above asks about a figure that goes beyond its target and does not say so. */
    private static String target(RollUp.Line line) {
        Quantity target = line.target();
        Quantity achieved = line.achieved();
        if (target == null || achieved == null) {
            return Wording.say("upward.target.open");
        }
        boolean rated = line.kind() == Indicator.Kind.SUM && target.signum() > 0;
        boolean beyond = rated && line.beyond();
        return rated
                ? Wording.say(
                        beyond ? "upward.target.beyond" : "upward.target.rate",
                        target + line.unitOfMeasure(),
                        Percent.ofParts(achieved.value(), target.value()))
                : Wording.say("upward.target", target + line.unitOfMeasure());
    }

    private String reporters(RollUp.Line line) {
        return line.partial()
                ? Wording.say("upward.partial", line.owed(), line.reported(), gaps(line.missing(), line.lacking()))
                : Wording.say("upward.whole", line.owed());
    }

    /** What the column 数据完整性 says of a figure, so that the level above knows what it may compare it with. */
    String coverage(RollUp.Line line) {
        if (line.achieved() == null) {
            return Wording.say("upward.coverage.none", UpwardProgress.names(plan, line.missing()));
        }
        return line.partial() ? part(line.missing(), line.lacking()) : Wording.say("upward.coverage.whole");
    }

    /** The same of money. */
    String coverage(RollUp.Purse purse) {
        return purse.missing().isEmpty() && purse.lacking().isEmpty()
                ? Wording.say("upward.coverage.whole")
                : part(purse.missing(), purse.lacking());
    }

    private String part(List<UnitCode> missing, List<UnitCode> lacking) {
        return Wording.say("upward.coverage.part", gaps(missing, lacking));
    }

    private String gaps(List<UnitCode> missing, List<UnitCode> lacking) {
        return Stream.of(named("upward.gap.missing", missing), named("upward.gap.lacking", lacking))
                .filter(gap -> !gap.isEmpty())
                .collect(Collectors.joining(Wording.say("upward.gap.between")));
    }

    private String named(String key, List<UnitCode> units) {
        return units.isEmpty() ? "" : Wording.say(key, UpwardProgress.names(plan, units));
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
