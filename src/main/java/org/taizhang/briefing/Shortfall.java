package org.taizhang.briefing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.Optional;
import org.taizhang.aggregation.FrozenFigures;
import org.taizhang.aggregation.FrozenFigures.IndicatorFigures;
import org.taizhang.aggregation.FrozenFigures.TrendPoint;
import org.taizhang.aggregation.Standing;
import org.taizhang.terms.Quantity;

/** What an indicator will fall short by at the present pace, and the pace that its target would need from now on. */
final class Shortfall {

    /** A needed pace of so many times what a round has brought so far counts as out of reach. */
    static final int TIMES = 2;

    private static final int DECIMALS = 4;

    private final int roundsLeft;
    private final BigDecimal rounds;

    Shortfall(FrozenFigures figures) {
        roundsLeft = figures.head().roundsLeft();
        long known = figures.trend().stream().map(TrendPoint::round).distinct().count();
        rounds = BigDecimal.valueOf(Math.max(1, known));
    }

    /** Whether the needed pace is out of reach. */
    boolean isUnreachable(IndicatorFigures indicator) {
        return times(indicator).compareTo(BigDecimal.valueOf(TIMES)) >= 0;
    }

    /** How many times what a round has brought on average is needed in each round left; zero where there is no pace. */
    BigDecimal times(IndicatorFigures indicator) {
        Standing city = indicator.city();
        if (city.needed() == null || city.achieved() == null) {
            return BigDecimal.ZERO;
        }
        BigDecimal done = city.achieved().value();
        return done.signum() <= 0
                ? BigDecimal.ZERO
                : city.needed().value().multiply(rounds).divide(done, DECIMALS, RoundingMode.HALF_UP);
    }

    /** What the summary says: projection and target; empty where there is no projection or it reaches the target. */
    Optional<String> clause(IndicatorFigures indicator, String name, String acting) {
        Standing city = indicator.city();
        if (!isShort(indicator) || city.target() == null || city.projected() == null) {
            return Optional.empty();
        }
        String key = Pledge.isLimit(indicator) ? "decisions.pace.limit" : "decisions.pace";
        return Optional.of(Wording.say(
                roundsLeft == 0 ? key + ".end" : key,
                city.partial() ? Wording.say("decisions.pace.partial", name) : name,
                Said.projected(city.projected(), indicator),
                Said.amount(city.target(), indicator),
                acting));
    }

    /** Projection and pace needed as a sentence of the chapter; empty where neither can be said, and in the last round. */
    String sentence(IndicatorFigures indicator) {
        Standing city = indicator.city();
        if (city.projected() == null || roundsLeft == 0) {
            return "";
        }
        return city.projected().signum() == 0 && city.needed() != null && !Pledge.isLimit(indicator)
                ? outlook(indicator, city.projected())
                : Wording.say("shortfall.pace", pace(city)) + outlook(indicator, city.projected());
    }

    /** By what the year's end is reckoned: the pace so far, or while units are missing only what came in. */
    static String pace(Standing city) {
        return Wording.say(city.partial() ? "pace.reported" : "pace.present");
    }

    private String outlook(IndicatorFigures indicator, Quantity end) {
        Standing city = indicator.city();
        String projected = Said.projected(end, indicator);
        if (Pledge.isLimit(indicator)) {
            return isShort(indicator)
                    ? Wording.say(
                            "shortfall.limit", projected, Said.amount(Objects.requireNonNull(city.target()), indicator))
                    : Wording.say("shortfall.kept", projected);
        }
        if (city.needed() == null) {
            return Wording.say("shortfall.projected", projected);
        }
        String needed = Said.needed(city.needed(), indicator);
        return end.signum() == 0
                ? Wording.say(key("shortfall.none"), roundsLeft, needed)
                : Wording.say(key("shortfall.needed"), projected, roundsLeft, needed);
    }

    private String key(String several) {
        return roundsLeft == 1 ? several + ".last" : several;
    }

    /** Whether it lags and nothing was done at all. */
    static boolean isNotStarted(IndicatorFigures indicator) {
        Quantity achieved = indicator.city().achieved();
        return Lagging.isBehind(indicator.city()) && achieved != null && achieved.signum() == 0;
    }

    /** Whether the year will end short of the target at the present pace, or over the limit. */
    private static boolean isShort(IndicatorFigures indicator) {
        Quantity projected = indicator.city().projected();
        Quantity target = indicator.city().target();
        if (projected == null || target == null) {
            return false;
        }
        int order = projected.compareTo(target);
        return Pledge.isLimit(indicator) ? order > 0 : order < 0;
    }
}
