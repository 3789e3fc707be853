package org.taizhang.briefing;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.taizhang.aggregation.FrozenFigures.Head;
import org.taizhang.aggregation.FrozenFigures.IndicatorFigures;
import org.taizhang.aggregation.Standing;
import org.taizhang.aggregation.UpperLimit;
import org.taizhang.plan.Indicator.Comparison;
import org.taizhang.terms.Percent;
import org.taizhang.terms.Quantity;

/**
 * How far a target is met, as papers say it. What is to be reached has a completion rate (完成率); what is to be kept below a limit
 * (控制数) has none that anybody would understand, so it is said to be within (控制内), or by how many per cent it is over (+5.56%). While
 * units are missing it is only so far within (暂控制内), since a missing figure can break a limit.
 */
final class Pledge {

    private static final String PER_CENT = "%";

    private final Head head;
    private final IndicatorFigures indicator;
    private final Standing standing;

    private Pledge(Head head, IndicatorFigures indicator, Standing standing) {
        this.head = head;
        this.indicator = indicator;
        this.standing = standing;
    }

    static Pledge of(Head head, IndicatorFigures indicator, Standing standing) {
        return new Pledge(head, indicator, standing);
    }

    static Pledge ofCity(Head head, IndicatorFigures indicator) {
        return of(head, indicator, indicator.city());
    }

    static boolean isLimit(IndicatorFigures indicator) {
        return indicator.comparison() == Comparison.AT_MOST;
    }

    private Optional<UpperLimit> limit() {
        return UpperLimit.of(head, indicator, standing);
    }

    /** The completion rate as tables show it, or how the limit is kept. */
    String rate() {
        return isLimit(indicator) ? limit().map(this::shown).orElse(Amounts.NONE) : Amounts.of(standing.rate());
    }

    /** The same in a sentence, where zeros at the end go; nothing where there is no rate. */
    Optional<String> said() {
        return isLimit(indicator)
                ? limit().map(this::kept)
                : Optional.ofNullable(standing.rate()).map(Said::of);
    }

    private String shown(UpperLimit limit) {
        if (limit.isKept()) {
            return Wording.say(standing.partial() ? "limit.kept.partial" : "limit.kept");
        }
        return Wording.say("limit.more", limit.excess().map(Amounts::of).orElseGet(() -> amount(limit.surplus())));
    }

    private String kept(UpperLimit limit) {
        if (limit.isKept()) {
            return Wording.say(standing.partial() ? "limit.kept.partial" : "limit.kept.said");
        }
        return Wording.say("limit.over", limit.excess().map(Said::of).orElseGet(() -> amount(limit.surplus())));
    }

    /** By how much it is over the limit, in a sentence: 50件（5.56%）, of a rate 0.31个百分点. */
    String surplus() {
        return limit().map(this::surplus).orElse(Amounts.NONE);
    }

    private String surplus(UpperLimit limit) {
        if (isRate()) {
            return Wording.say("limit.points", Amounts.of(limit.surplus()));
        }
        Optional<Percent> excess = limit.excess();
        String over = amount(limit.surplus());
        return excess.map(part -> Wording.say("limit.surplus", over, Said.of(part)))
                .orElse(over);
    }

    /** The gap to what is expected: percentage points, or how much over the limit; a dash within it. */
    String gap() {
        if (!isLimit(indicator)) {
            return Amounts.points(standing.gap());
        }
        return limit().filter(limit -> !limit.isKept())
                .map(limit -> Amounts.signed(limit.surplus()))
                .orElse(Amounts.NONE);
    }

    /** What is expected by now: a percentage of the target, or the part of the limit that may be used. */
    String expected() {
        return isLimit(indicator) ? allowed() : Amounts.of(standing.expected());
    }

    /** The target as a number, a limit with its sign. */
    String target() {
        return atMost(standing.target());
    }

    /** What may be reached by this round at most. */
    String allowed() {
        return atMost(limit().map(UpperLimit::allowed).orElse(standing.target()));
    }

    /** What may be reached by this round at most, without its sign but with the unit of measure. */
    String allowedAmount() {
        return limit().map(limit -> amount(limit.allowed())).orElse(Amounts.NONE);
    }

    private String atMost(@Nullable Quantity quantity) {
        boolean bounded = quantity != null && isLimit(indicator);
        return bounded ? Wording.say("limit.atMost", Amounts.of(quantity)) : Amounts.of(quantity);
    }

    private boolean isRate() {
        return indicator.unitOfMeasure().equals(PER_CENT);
    }

    private String amount(Quantity quantity) {
        return Said.amount(quantity, indicator);
    }
}
