package org.taizhang.aggregation;

/** The light (灯号) of an indicator: where it stands against what is expected by now. */
public enum Light {
    /** 完成: the target is met. */
    DONE,
    /** 达序时: not behind the expected progress; a level indicator or an upper limit that is met stays here until the last round. */
    ON_PACE,
    /** 滞后: behind by no more than the plan's yellow band. */
    BEHIND,
    /** 严重滞后: behind by more. */
    FAR_BEHIND,
    /** 未报: no usable figure came in. */
    NOT_REPORTED,
    /** 目标待下达: there is no target to judge by, whether or not a figure came in. */
    NO_TARGET
}
