package org.taizhang.briefing;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.taizhang.aggregation.FrozenFigures.MoneyRow;
import org.taizhang.terms.Percent;

/**
 * How a task's payments keep pace with its work: execution rate minus progress, in percentage points. The band within which
 * both are taken to match is this program's own setting; no document gives one.
 */
enum Pace {
    /** Paid far more than was done. */
    AHEAD,
    /** Within the band. */
    MATCHING,
    /** Done far more than was paid. */
    BEHIND,
    /** There is no rate or no progress to compare. */
    UNKNOWN;

    /** Percentage points; a gap of this size counts as out of step. */
    static final int BAND = 20;

    static Pace of(MoneyRow row) {
        Percent gap = gap(row);
        if (gap == null) {
            return UNKNOWN;
        }
        BigDecimal points = gap.value();
        if (points.abs().compareTo(new BigDecimal(BAND)) < 0) {
            return MATCHING;
        }
        return points.signum() > 0 ? AHEAD : BEHIND;
    }

    /** Execution rate minus progress; null when either cannot be said. */
    static @Nullable Percent gap(MoneyRow row) {
        if (row.executionRate() == null || row.progress() == null) {
            return null;
        }
        return new Percent(row.executionRate().value().subtract(row.progress().value()));
    }

    /** Which way payments lie from the work: {@code more}, {@code less} or {@code same}. */
    static String direction(Percent gap) {
        int sign = gap.value().signum();
        return sign > 0 ? "more" : sign < 0 ? "less" : "same";
    }

    /** A sign of its own, so that the paces are told apart without colour, and its name. */
    String sign() {
        return Wording.say("pace.sign." + name()) + " " + Wording.say("pace." + name());
    }
}
