package org.taizhang.briefing;

import java.util.ArrayList;
import java.util.List;
import org.taizhang.aggregation.FrozenFigures;
import org.taizhang.aggregation.FrozenFigures.Head;
import org.taizhang.aggregation.FrozenFigures.IndicatorFigures;
import org.taizhang.aggregation.Light;
import org.taizhang.aggregation.Standing;

/** An indicator's row in the table of lights. */
record LightRow(
        String category,
        String code,
        String name,
        String measure,
        String target,
        String achieved,
        String rate,
        String expected,
        String light,
        String style,
        String change) {

    static List<LightRow> of(FrozenFigures figures) {
        return figures.indicators().stream()
                .map(indicator -> of(figures.head(), indicator))
                .toList();
    }

    private static LightRow of(Head head, IndicatorFigures indicator) {
        Standing city = indicator.city();
        Pledge pledge = Pledge.ofCity(head, indicator);
        return new LightRow(
                indicator.category(),
                indicator.code().value(),
                indicator.name(),
                indicator.unitOfMeasure().isEmpty() ? Amounts.NONE : indicator.unitOfMeasure(),
                target(indicator),
                achieved(city),
                pledge.rate(),
                city.light() == Light.NO_TARGET ? Amounts.NONE : pledge.expected(),
                Wording.sign(city.light()),
                style(city.light()),
                Amounts.signed(city.change()));
    }

    /** The target as the plan words it. */
    static String target(IndicatorFigures indicator) {
        if (indicator.targetText() != null && !indicator.targetText().isEmpty()) {
            return indicator.targetText();
        }
        if (indicator.city().target() == null) {
            return Wording.say("target.open");
        }
        String amount = Amounts.of(indicator.city().target());
        return Pledge.isLimit(indicator) ? Wording.say("limit.atMost", amount) : amount;
    }

    /** The same outside a table: with its unit of measure, unless it ends in words. */
    static String measuredTarget(IndicatorFigures indicator) {
        String target = target(indicator);
        return Character.isDigit(target.charAt(target.length() - 1)) ? target + indicator.unitOfMeasure() : target;
    }

    /** The figure, and below it what a reader must know of it. */
    static String achieved(Standing standing) {
        return achieved(standing, "");
    }

    /** The same with the figure's unit of measure. */
    static String achieved(Standing standing, String measure) {
        if (standing.achieved() == null) {
            return Amounts.NONE;
        }
        List<String> lines = new ArrayList<>();
        lines.add(figure(standing) + measure);
        if (standing.stage() != null) {
            lines.add(standing.stage());
        }
        if (standing.partial()) {
            lines.add(missing(standing));
        }
        return String.join("\n", lines);
    }

    /** How many of the units reported; where all did, how many of their figures leave out a part. */
    private static String missing(Standing standing) {
        return standing.reported() < standing.owed()
                ? Wording.say("achieved.partial", standing.reported(), standing.owed())
                : Wording.say("achieved.lacking", standing.lacking());
    }

    /** The figure itself: “at least” while units are missing, a star while a warning bears on it. */
    static String figure(Standing standing) {
        String figure = Amounts.of(standing.achieved());
        String bounded = standing.partial() ? Wording.say("achieved.atLeast", figure) : figure;
        return standing.doubtful() ? Wording.say("achieved.doubtful", bounded) : bounded;
    }

    /** The style that colours a light. */
    static String style(Light light) {
        return "light-" + light.name();
    }
}
