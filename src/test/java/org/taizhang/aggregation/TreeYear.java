package org.taizhang.aggregation;

import java.util.List;

/** The last round of a year in the city of {@link TreeTests}: 1-1 is 30, 36, 20 and 80 of 60, 40, 20 and 80. */
public final class TreeYear {

    private TreeYear() {}

    /** What the round published. */
    public static FrozenFigures last() {
        RoundDraft last = TreeTests.handedIn(new RoundDraft(SmallPlan.Q4), "hill", "lake", "wood", "south")
                .amount("hill", "1-1", "30")
                .amount("lake", "1-1", "36")
                .amount("wood", "1-1", "20")
                .amount("south", "1-1", "80")
                .amount("hill", "2-3", "20")
                .amount("lake", "2-3", "30")
                .amount("south", "2-3", "60");
        return Tally.freeze(TreeTests.PLAN, SmallPlan.Q4, List.of(last.done()), "hash");
    }

    /** The year that rests on it. */
    public static AnnualFigures year() {
        return AnnualTally.freeze(TreeTests.PLAN, List.of(last()), "inputs");
    }
}
