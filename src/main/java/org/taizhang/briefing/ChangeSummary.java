package org.taizhang.briefing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.taizhang.aggregation.FrozenFigures;
import org.taizhang.aggregation.FrozenFigures.IndicatorFigures;
import org.taizhang.aggregation.FrozenFigures.TrendPoint;
import org.taizhang.aggregation.Light;
import org.taizhang.plan.Indicator;
import org.taizhang.terms.IndicatorCode;
import org.taizhang.terms.Percent;
import org.taizhang.terms.Quantity;
import org.taizhang.terms.Round;

/** What changed since the last round: lights that turned, and where most was added for the size of the target. */
final class ChangeSummary {

    private static final int NAMED = 2;

    private final FrozenFigures figures;

    ChangeSummary(FrozenFigures figures) {
        this.figures = figures;
    }

    String paragraph() {
        return lastRound().map(this::since).orElseGet(() -> Wording.say("change.first"));
    }

    /** How many lights turned, in a sentence; nothing in the first round. */
    String sentence() {
        return lastRound().map(this::counted).orElse("");
    }

    private String counted(Round last) {
        Map<IndicatorCode, Light> before = before(last);
        int better = turned(before, -1).size();
        int worse = turned(before, 1).size();
        String counts = Stream.of(count("change.better", better), count("change.worse.count", worse))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(Wording.say("list.comma")));
        return counts.isEmpty()
                ? Wording.say("change.lights.none", Wording.name(last))
                : Wording.say("change.lights", Wording.name(last), counts);
    }

    private static String count(String key, int lights) {
        return lights == 0 ? "" : Wording.say(key, lights);
    }

    private Optional<Round> lastRound() {
        return figures.trend().stream()
                .map(TrendPoint::round)
                .filter(round -> round.compareTo(figures.head().round()) < 0)
                .max(Comparator.naturalOrder());
    }

    private String since(Round last) {
        Map<IndicatorCode, Light> before = before(last);
        List<IndicatorFigures> better = turned(before, -1);
        List<IndicatorFigures> worse = turned(before, 1);
        StringBuilder text = new StringBuilder();
        text.append(
                better.isEmpty() && worse.isEmpty()
                        ? Wording.say("change.lights.none", Wording.name(last))
                        : Wording.say("change.lights", Wording.name(last), lights(better, worse, before)));
        text.append(most());
        return text.append(fallen()).toString();
    }

    private Map<IndicatorCode, Light> before(Round last) {
        return figures.trend().stream()
                .filter(point -> point.round().equals(last))
                .collect(Collectors.toMap(TrendPoint::indicator, TrendPoint::light));
    }

    /** Those whose light turned in that direction; only judged lights can be compared. */
    private List<IndicatorFigures> turned(Map<IndicatorCode, Light> before, int direction) {
        return figures.indicators().stream()
                .filter(indicator -> {
                    Light then = before.get(indicator.code());
                    Light now = indicator.city().light();
                    return then != null
                            && isJudged(then)
                            && isJudged(now)
                            && Integer.signum(now.compareTo(then)) == direction;
                })
                .toList();
    }

    private static boolean isJudged(Light light) {
        return light.compareTo(Light.FAR_BEHIND) <= 0;
    }

    private static String lights(
            List<IndicatorFigures> better, List<IndicatorFigures> worse, Map<IndicatorCode, Light> before) {
        List<String> parts = new ArrayList<>();
        if (!better.isEmpty()) {
            parts.add(Wording.say("change.better", better.size()));
        }
        if (!worse.isEmpty()) {
            List<String> names = worse.stream()
                    .limit(NAMED)
                    .map(indicator -> Wording.say(
                            "change.turn",
                            indicator.code(),
                            indicator.name(),
                            Wording.name(before.getOrDefault(indicator.code(), Light.NO_TARGET)),
                            Wording.name(indicator.city().light())))
                    .toList();
            parts.add(Wording.say("change.worse", worse.size(), someOf(names, worse.size())));
        }
        return String.join(Wording.say("clause.comma"), parts);
    }

    /** Names the first few and says when there are more. */
    static String someOf(List<String> names, int all) {
        String list = Wording.list(names);
        return names.size() < all ? Wording.say("list.more", list) : list;
    }

    private String most() {
        List<String> grown = figures.indicators().stream()
                .filter(indicator -> share(indicator).signum() > 0)
                .sorted(Comparator.comparing(ChangeSummary::share).reversed())
                .limit(NAMED)
                .map(indicator -> Wording.say(
                        "change.growth",
                        indicator.code(),
                        indicator.name(),
                        change(indicator),
                        Said.of(new Percent(share(indicator)))))
                .toList();
        return grown.isEmpty() ? "" : Wording.say("change.most", Wording.list(grown));
    }

    private String fallen() {
        List<String> fallen = figures.indicators().stream()
                .filter(indicator ->
                        isCumulative(indicator) && signum(indicator.city().change()) < 0)
                .map(indicator -> Wording.say("change.fall", indicator.code(), indicator.name(), change(indicator)))
                .toList();
        return fallen.isEmpty() ? "" : Wording.say("change.fallen", Wording.list(fallen));
    }

    private static String change(IndicatorFigures indicator) {
        return Amounts.signed(indicator.city().change()) + indicator.unitOfMeasure();
    }

    private static int signum(@Nullable Quantity quantity) {
        return quantity == null ? 0 : quantity.signum();
    }

    /** Only what is counted since 1 January can be said to have fallen or to have been added to; a level moves both ways. */
    private static boolean isCumulative(IndicatorFigures indicator) {
        return indicator.kind() == Indicator.Kind.SUM && indicator.prorated();
    }

    /** The change in per cent of the target; zero where that says nothing, and where more is not better. */
    private static BigDecimal share(IndicatorFigures indicator) {
        Quantity change = indicator.city().change();
        Quantity target = indicator.city().target();
        if (change == null
                || target == null
                || target.signum() <= 0
                || !isCumulative(indicator)
                || Pledge.isLimit(indicator)) {
            return BigDecimal.ZERO;
        }
        return Percent.ofParts(change.value(), target.value()).value();
    }
}
