package org.taizhang.briefing;

import org.jspecify.annotations.Nullable;
import org.taizhang.aggregation.Standing;
import org.taizhang.terms.CellPosition;
import org.taizhang.terms.Money;
import org.taizhang.terms.Percent;

/** Rates as formulas of the 汇总台账, and what those formulas come to, so that one is only written where it gives the frozen rate. */
final class Rates {

    private static final int PART_SCALE = 4;

    private Rates() {}

    /** The part of one that a cell of the row is of another, rounded as the frozen rates are. */
    static String formula(int row, int part, int whole) {
        return "ROUND(" + cell(row, part) + "/" + cell(row, whole) + "," + PART_SCALE + ")";
    }

    private static CellPosition cell(int row, int column) {
        return new CellPosition(row, column);
    }

    /** What that formula gives for a standing: achieved over target. */
    static @Nullable Percent simple(Standing standing) {
        if (standing.achieved() == null
                || standing.target() == null
                || standing.target().signum() == 0) {
            return null;
        }
        return Percent.ofParts(standing.achieved().value(), standing.target().value());
    }

    /** What that formula gives for two amounts. */
    static @Nullable Percent simple(@Nullable Money part, @Nullable Money whole) {
        if (part == null || whole == null || whole.signum() == 0) {
            return null;
        }
        return Percent.ofParts(part.wan(), whole.wan());
    }
}
