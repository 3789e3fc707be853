package org.taizhang.aggregation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.taizhang.findings.Severity;
import org.taizhang.plan.Assessment;
import org.taizhang.plan.Indicator;
import org.taizhang.plan.Plan;
import org.taizhang.plan.Unit;
import org.taizhang.terms.Round;
import org.taizhang.validation.HandIn;
import org.taizhang.validation.Reconciliation;

/**
 * A year of the small plan that can be assessed by hand: two rounds are published, the second and the last. The western county is silent in
 * the second, the health bureau's last ledger was rejected, one bureau only cooperates.
 */
public final class SmallYear {

    private SmallYear() {}

    public static Plan plan() {
        List<Unit> units = new ArrayList<>(SmallPlan.units());
        units.add(SmallPlan.unit("help", "市残联", Unit.Type.DEPARTMENT));
        units.add(SmallPlan.unit("treasury", "财政局", Unit.Type.OFFICE));
        List<Indicator> indicators =
                SmallPlan.indicators().stream().map(SmallYear::named).toList();
        return SmallPlan.plan(units, indicators, SmallPlan.money());
    }

    /** A ratio says what it counts, so that the plan's workbook is sound. */
    private static Indicator named(Indicator plain) {
        boolean ratio = plain.kind() == Indicator.Kind.RATIO;
        return new Indicator(
                plain.code(),
                plain.task(),
                plain.name(),
                plain.unitOfMeasure(),
                plain.kind(),
                plain.target(),
                plain.targetText(),
                plain.comparison(),
                plain.prorated(),
                plain.basis(),
                plain.crossChecking(),
                ratio ? Optional.of("分子") : Optional.empty(),
                ratio ? Optional.of("分母") : Optional.empty(),
                plain.synonyms(),
                plain.shares(),
                plain.sampleShares());
    }

    static Plan plan(Assessment assessment) {
        Plan plan = plan();
        return plan.with(plan.practice().with(assessment));
    }

    static Reconciliation second() {
        return second("100");
    }

    private static Reconciliation second(String eastern) {
        return all(new RoundDraft(SmallPlan.Q2), "park", "housing", "health", "help")
                .handIn("east", HandIn.Outcome.ACCEPTED)
                .handIn("west", HandIn.Outcome.SILENT)
                .amount("east", "1-1", eastern)
                .amount("park", "1-1", "50")
                .amount("east", "1-2", "7")
                .ratio("east", "2-1", "30", "100")
                .ratio("health", "2-2", "65", "100")
                .amount("east", "2-3", "4")
                .milestone("housing", "3-1", "30", "前期")
                .finding("east", Severity.ERROR)
                .finding("east", Severity.WARNING)
                .finding("east", Severity.WARNING)
                .done();
    }

    static Reconciliation last() {
        return all(new RoundDraft(SmallPlan.Q4), "west", "park", "housing", "help")
                .came("east", "2024-12-08", true, "east旧.xlsx")
                .handIn("health", HandIn.Outcome.REJECTED)
                .amount("east", "1-1", "300")
                .amount("west", "1-1", "400")
                .amount("park", "1-1", "200")
                .amount("east", "1-2", "9")
                .ratio("east", "2-1", "70", "100")
                .amount("east", "2-3", "6")
                .amount("west", "2-3", "5")
                .milestone("housing", "3-1", "60", "主体施工")
                .money("east", "1", "中央", "200", "150", "100")
                .sample()
                .done();
    }

    private static RoundDraft all(RoundDraft round, String... units) {
        Arrays.stream(units).forEach(unit -> round.handIn(unit, HandIn.Outcome.ACCEPTED));
        return round;
    }

    /** The second round as it was before the eastern county mended its figure from 80 to 100. */
    public static FrozenFigures secondAtFirst() {
        return freeze(plan(), SmallPlan.Q2, second("80"));
    }

    /** What the two rounds published. */
    public static List<FrozenFigures> rounds() {
        return rounds(plan());
    }

    static List<FrozenFigures> rounds(Plan plan) {
        return List.of(freeze(plan, SmallPlan.Q2, second()), freeze(plan, SmallPlan.Q4, last()));
    }

    static FrozenFigures freeze(Plan plan, Round round, Reconciliation reconciliation) {
        return Tally.freeze(plan, round, List.of(reconciliation), "hash of " + round);
    }
}
