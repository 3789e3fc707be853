package org.taizhang.aggregation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.taizhang.plan.Indicator;
import org.taizhang.terms.Percent;
import org.taizhang.terms.Quantity;
import org.taizhang.validation.AcceptedFigure;
import org.taizhang.validation.Source;

/**
 * How the city, or one unit, stands on an indicator in a round, with the exact rates that means and rankings need; its
 * {@link #standing()} is what people see of it.
 *
 * @param figures the usable figures of the units that owe one, in plan order of units
 * @param owed how many units owe one
 * @param target nothing while it is open or not split to this unit
 */
record Appraisal(
        Indicator indicator,
        List<AcceptedFigure> figures,
        int owed,
        Optional<Quantity> target,
        Change change,
        Checkpoint at) {

    private Optional<Yardstick> yardstick() {
        return target.map(quantity -> new Yardstick(indicator, Fraction.of(quantity), at));
    }

    private Optional<Achievement> achievement() {
        return Achievement.of(indicator.kind(), figures);
    }

    private Optional<Fraction> achieved() {
        return achievement().map(Achievement::exact);
    }

    /** Whether it counts in means and rankings: there is something to judge by, whether or not a figure came in. */
    boolean judged() {
        return yardstick().filter(Yardstick::judges).isPresent();
    }

    /** The light; an open target comes before everything, since without one even silence cannot be judged. */
    Light light() {
        return yardstick()
                .map(yardstick -> achieved().map(yardstick::light).orElse(Light.NOT_REPORTED))
                .orElse(Light.NO_TARGET);
    }

    private Optional<Fraction> rate() {
        return yardstick().flatMap(yardstick -> achieved().flatMap(yardstick::rate));
    }

    private Fraction expected() {
        return Yardstick.expected(indicator, at);
    }

    /**
     * The completion rate as it counts in a mean: at most 100, and 0 when nothing was reported, so that neither zeal nor silence
     * on one indicator hides the others.
     */
    Fraction completion() {
        return rate().orElse(Fraction.ZERO).cappedAt(Fraction.HUNDRED);
    }

    /**
     * The points that it earns in a ranking, 0 to 100: its rate over the expected progress, at most 100, and 0 when nothing was
     * reported. Where nothing is expected yet, whoever reports has all points.
     */
    Fraction score() {
        return rate().map(this::scoreAt).orElse(Fraction.ZERO);
    }

    private Fraction scoreAt(Fraction rate) {
        return expected().signum() == 0
                ? Fraction.HUNDRED
                : rate.percentOf(expected()).cappedAt(Fraction.HUNDRED);
    }

    /** What people see of it. */
    Standing standing() {
        Optional<Achievement> achievement = achievement();
        return new Standing(
                achievement.map(Achievement::shown).orElse(null),
                achievement.map(Achievement::numerator).orElse(null),
                achievement.map(Achievement::denominator).orElse(null),
                achievement.map(Achievement::stage).orElse(null),
                target.orElse(null),
                rate().map(Fraction::percent).orElse(null),
                expected().percent(),
                gap(),
                light(),
                change.by(),
                change.units(),
                projected(),
                needed(),
                figures.size(),
                owed,
                (int) figures.stream().filter(AcceptedFigure::partial).count(),
                figures.stream().anyMatch(AcceptedFigure::doubtful),
                sources());
    }

    /** Taken from the rate as shown, so that the reader's own subtraction agrees. */
    private @Nullable Percent gap() {
        BigDecimal expected = expected().percent().value();
        return rate().map(rate -> new Percent(rate.percent().value().subtract(expected)))
                .orElse(null);
    }

    /** The year's end at the present pace: achieved over the expected part of the year, two decimals, half up. */
    private @Nullable Quantity projected() {
        return achieved()
                .filter(done -> indicator.isCumulative() && at.expected().signum() > 0)
                .map(done -> done.percentOf(at.expected()).quantity(RoundingMode.HALF_UP))
                .orElse(null);
    }

    /** What is left over the rounds left, two decimals, rounded up so that doing so much each round does reach the target. */
    private @Nullable Quantity needed() {
        return achieved()
                .filter(done -> indicator.isCumulative() && !at.isLast())
                .flatMap(this::left)
                .map(left -> left.dividedBy(Fraction.of(new BigDecimal(at.roundsLeft()))))
                .map(share -> share.quantity(RoundingMode.UP))
                .orElse(null);
    }

    private Optional<Fraction> left(Fraction done) {
        return yardstick()
                .filter(yardstick -> !indicator.isUpperLimit())
                .map(yardstick -> yardstick.target().minus(done))
                .filter(left -> left.signum() > 0);
    }

    private List<Source> sources() {
        return figures.stream().flatMap(figure -> figure.sources().stream()).toList();
    }

    /** How many show each light; every light is present. */
    static Map<Light, Integer> lights(List<Appraisal> appraisals) {
        Map<Light, Integer> counts = new EnumMap<>(Light.class);
        appraisals.forEach(appraisal -> counts.merge(appraisal.light(), 1, Integer::sum));
        for (Light light : Light.values()) {
            counts.putIfAbsent(light, 0);
        }
        return counts;
    }

    /** The mean completion of those that are judged, two decimals, half up; null when none is. */
    static @Nullable Percent pace(List<Appraisal> appraisals) {
        List<Fraction> completions = appraisals.stream()
                .filter(Appraisal::judged)
                .map(Appraisal::completion)
                .toList();
        return Fraction.mean(completions).map(Fraction::percent).orElse(null);
    }
}
