package org.taizhang.briefing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.taizhang.aggregation.FrozenFigures;
import org.taizhang.aggregation.FrozenFigures.Head;
import org.taizhang.aggregation.FrozenFigures.IndicatorFigures;
import org.taizhang.aggregation.Light;
import org.taizhang.aggregation.Standing;
import org.taizhang.terms.Quantity;

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

    /** A target that is a number and a remark in brackets, such as 12862（示例）. */
    private static final Pattern REMARKED = Pattern.compile("(\\d+(?:\\.\\d+)?)((?:（[^（）]*）)?)");

    /** By category, in the order in which the plan first names them, so that each has one heading. */
    static List<LightRow> of(FrozenFigures figures) {
        List<String> categories = figures.indicators().stream()
                .map(IndicatorFigures::category)
                .distinct()
                .toList();
        return figures.indicators().stream()
                .sorted(Comparator.comparingInt(indicator -> categories.indexOf(indicator.category())))
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
                tabled(target(indicator)),
                achieved(city),
                pledge.rate(),
                city.light() == Light.NO_TARGET ? Amounts.NONE : pledge.expected(),
                Wording.sign(city.light()),
                style(city.light()),
                Amounts.signed(city.change()));
    }

    /** The target as the plan words it; where its words are the number and a remark, the number is grouped as everywhere. */
    static String target(IndicatorFigures indicator) {
        return target(indicator, "");
    }

    /** The same outside a table: with its unit of measure, unless it is in words. */
    static String measuredTarget(IndicatorFigures indicator) {
        return target(indicator, indicator.unitOfMeasure());
    }

    private static String target(IndicatorFigures indicator, String measure) {
        Quantity target = indicator.city().target();
        String text = indicator.targetText();
        if (text == null || text.isEmpty()) {
            return target == null ? Wording.say("target.open") : bounded(indicator, target) + measure;
        }
        Matcher remarked = REMARKED.matcher(text);
        if (target == null || !remarked.matches() || !target.equals(new Quantity(new BigDecimal(remarked.group(1))))) {
            return Character.isDigit(text.charAt(text.length() - 1)) ? text + measure : text;
        }
        return bounded(indicator, target) + measure + remarked.group(2);
    }

    private static String bounded(IndicatorFigures indicator, Quantity target) {
        String amount = Amounts.of(target);
        return Pledge.isLimit(indicator) ? Wording.say("limit.atMost", amount) : amount;
    }

    /** In a narrow cell a remark stands below its number. */
    static String tabled(String target) {
        return target.replaceFirst("(?<=\\d)(?=（)", "\n");
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

    /** The figure itself: “at least” or “so far” while units are missing, a star while a warning bears on it. */
    static String figure(Standing standing) {
        String figure = Amounts.of(standing.achieved());
        String bounded = standing.partial() ? soFar(standing, figure) : figure;
        return standing.doubtful() ? Wording.say("achieved.doubtful", bounded) : bounded;
    }

    /** A sum can only grow by what is missing; a ratio, and a milestone that all must reach, can fall too. */
    static String soFar(Standing standing, String figure) {
        boolean adds = standing.denominator() == null && standing.stage() == null;
        return Wording.say(adds ? "achieved.atLeast" : "achieved.soFar", figure);
    }

    /** The style that colours a light. */
    static String style(Light light) {
        return "light-" + light.name();
    }
}
