package org.taizhang.recomputation;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** How tables write where an indicator stands. */
final class StandingCells {

    private StandingCells() {}

    /** The target as the plan words it. */
    static String target(Fact indicator) {
        return indicator.has("targetText") && !indicator.text("targetText").isEmpty()
                ? indicator.text("targetText")
                : target(indicator.of("city").decimal("target"));
    }

    static String target(@Nullable BigDecimal target) {
        return target == null ? "待下达" : Written.amount(target);
    }

    /** What is done: at least, while units are missing, or so far, where what is missing may lower it; with a star while in doubt. */
    static String figure(Fact standing) {
        if (!standing.has("achieved")) {
            return Written.NONE;
        }
        return bounded(standing) + Written.amount(standing.number("achieved")) + (standing.is("doubtful") ? "*" : "");
    }

    /** What stands before a figure while units are missing: a ratio, and a milestone that has a stage, can fall too. */
    static String bounded(Fact standing) {
        if (!isPartial(standing)) {
            return "";
        }
        return standing.has("denominator") || standing.has("stage") ? "暂" : "至少";
    }

    /** The same with its stage, and with how many units reported while some are missing. */
    static String achieved(Fact standing, String separator) {
        String figure = figure(standing);
        if (!standing.has("achieved")) {
            return figure;
        }
        String stage = standing.has("stage") ? separator + standing.text("stage") : "";
        String reported =
                isPartial(standing) ? separator + standing.text("reported") + "/" + standing.text("owed") + "家" : "";
        return figure + stage + reported;
    }

    static boolean isPartial(Fact standing) {
        int reported = standing.count("reported");
        return reported > 0 && reported < standing.count("owed");
    }

    static String change(Fact standing) {
        BigDecimal change = standing.decimal("change");
        return change == null ? Written.NONE : Written.sign(change) + Written.amount(change);
    }

    static String light(Fact standing) {
        String light = standing.text("light");
        return Facts.sign(light) + Facts.lightName(light);
    }

    /** None is nothing. */
    static String count(Fact lights, String light) {
        return lights.has(light) && lights.count(light) > 0 ? lights.text(light) : "";
    }
}
