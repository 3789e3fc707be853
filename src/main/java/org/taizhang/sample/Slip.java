package org.taizhang.sample;

import org.taizhang.plan.Indicator;

/** A mistake in one row of the wrong ledger. */
enum Slip {
    /** 已完成 although the figure is below the target. */
    DONE_BELOW_TARGET,
    /** A numerator above its denominator. */
    NUMERATOR_ABOVE,
    /** Words in place of a number. */
    NOT_A_NUMBER,
    /** A unit of measure that has nothing to do with the plan's. */
    FOREIGN_MEASURE,
    /** A figure below zero. */
    NEGATIVE,
    /** The same indicator in two rows, with different figures. */
    DUPLICATE_ROW,
    /** A formula that ends in an error. */
    BROKEN_FORMULA,
    /** No words on progress. */
    NO_PROGRESS;

    /** Whether the mistake can be made there. */
    boolean suits(Indicator indicator, Figure figure, boolean belowTarget) {
        boolean counted =
                indicator.kind() == Indicator.Kind.SUM && figure.reached().signum() > 0;
        return switch (this) {
            case NUMERATOR_ABOVE -> indicator.kind() == Indicator.Kind.RATIO;
            case DONE_BELOW_TARGET -> counted && belowTarget;
            case NO_PROGRESS -> true;
            default -> counted;
        };
    }
}
