package org.taizhang.sample;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.taizhang.plan.Indicator;
import org.taizhang.plan.Plan;
import org.taizhang.plan.RoundSchedule;
import org.taizhang.terms.IndicatorCode;
import org.taizhang.terms.Quantity;
import org.taizhang.terms.Round;
import org.taizhang.terms.UnitCode;

/** All true figures of all rounds: the units' own, and what lead units say the city's are. */
final class Figures {

    private static final BigDecimal FALLEN = new BigDecimal("0.86");
    private static final BigDecimal OVERSTATED = new BigDecimal("1.05");
    /** A fall must be seen: of a figure of three, one less is a rounding matter. */
    private static final BigDecimal WORTH_FALLING = new BigDecimal(8);

    private final Plan plan;
    private final long seed;
    private final Cast cast;
    private final Rounds rounds;
    private final Ambitions ambitions;
    private final Growth growth;
    private final Map<Owed, Figure> figures = new HashMap<>();
    private @Nullable Owner fallen;
    private final @Nullable IndicatorCode disagreeing;

    /** A figure that a unit owes. */
    private record Owed(UnitCode unit, IndicatorCode indicator, Round round) {}

    /**
     * A unit's indicator.
     *
     * @param unit who reports it
     * @param indicator what is reported
     */
    record Owner(UnitCode unit, IndicatorCode indicator) {}

    Figures(Plan plan, long seed, Cast cast, Ambitions ambitions, Paces paces) {
        this.plan = plan;
        this.seed = seed;
        this.cast = cast;
        this.rounds = Rounds.of(plan);
        this.ambitions = ambitions;
        this.growth = new Growth(plan, seed, ambitions, paces);
        this.disagreeing = pickDisagreeing();
        rounds.schedules().forEach(this::draw);
    }

    /** The figure, where the unit owes one. */
    Optional<Figure> of(UnitCode unit, IndicatorCode indicator, Round round) {
        return Optional.ofNullable(figures.get(new Owed(unit, indicator, round)));
    }

    /** The figure of the round before. */
    Optional<Figure> before(UnitCode unit, IndicatorCode indicator, Round round) {
        return rounds.before(round).flatMap(last -> of(unit, indicator, last));
    }

    /** Whose figure falls in the troubled round. */
    Optional<Owner> fallen() {
        return Optional.ofNullable(fallen);
    }

    /** The indicator whose lead units say more than the units' figures come to, from the second round on. */
    Optional<IndicatorCode> disagreeing() {
        return Optional.ofNullable(disagreeing);
    }

    private void draw(RoundSchedule round) {
        for (Indicator indicator : plan.indicators()) {
            indicator.basis().forEach(unit -> put(unit, indicator, round, drawn(unit, indicator, round)));
        }
        if (rounds.isTroubled(round.round())) {
            fall(round);
        }
        for (Indicator indicator : plan.indicators()) {
            indicator.crossChecking().forEach(unit -> put(unit, indicator, round, compared(unit, indicator, round)));
        }
    }

    private void put(UnitCode unit, Indicator indicator, RoundSchedule round, Figure figure) {
        figures.put(new Owed(unit, indicator.code(), round.round()), figure);
    }

    private Figure drawn(UnitCode unit, Indicator indicator, RoundSchedule round) {
        return growth.next(
                indicator,
                unit,
                round,
                before(unit, indicator.code(), round.round()).orElse(null));
    }

    private void fall(RoundSchedule round) {
        List<Owner> candidates = new ArrayList<>();
        for (Indicator indicator : plan.indicators()) {
            indicator.basis().stream()
                    .filter(unit -> canFall(unit, indicator, round))
                    .forEach(unit -> candidates.add(new Owner(unit, indicator.code())));
        }
        if (candidates.isEmpty()) {
            return;
        }
        Owner chosen = Dice.of(seed, "fall").one(candidates);
        fallen = chosen;
        Figure last = before(chosen.unit(), chosen.indicator(), round.round()).orElseThrow();
        BigDecimal less = last.reached()
                .value()
                .multiply(FALLEN)
                .setScale(Math.max(0, last.reached().value().scale()), RoundingMode.DOWN);
        figures.put(new Owed(chosen.unit(), chosen.indicator(), round.round()), new Figure.Amount(new Quantity(less)));
    }

    private boolean canFall(UnitCode unit, Indicator indicator, RoundSchedule round) {
        return indicator.kind() == Indicator.Kind.SUM
                && indicator.prorated()
                && !cast.isSilent(unit)
                && !cast.isWrong(unit)
                && before(unit, indicator.code(), round.round())
                        .filter(last -> inBaseMeasure(indicator, last.reached()).compareTo(WORTH_FALLING) >= 0)
                        .isPresent();
    }

    private BigDecimal inBaseMeasure(Indicator indicator, Quantity quantity) {
        return Measure.base(plan, indicator).of(quantity).value();
    }

    /** What a comparing unit reports: what the units' own figures come to. */
    private Figure compared(UnitCode unit, Indicator indicator, RoundSchedule round) {
        List<Figure> parts = indicator.basis().stream()
                .flatMap(each -> of(each, indicator.code(), round.round()).stream())
                .toList();
        if (parts.isEmpty()) {
            return drawn(unit, indicator, round);
        }
        return switch (indicator.kind()) {
            case SUM -> new Figure.Amount(overstated(indicator, round, sum(parts)));
            case RATIO -> ratio(parts);
            case MILESTONE -> parts.get(0);
        };
    }

    private static Quantity sum(List<Figure> parts) {
        return parts.stream().map(Figure::reached).reduce(Quantity.ZERO, Quantity::plus);
    }

    private static Figure ratio(List<Figure> parts) {
        Quantity numerator = Quantity.ZERO;
        Quantity denominator = Quantity.ZERO;
        for (Figure part : parts) {
            if (part instanceof Figure.Ratio ratio) {
                numerator = numerator.plus(ratio.numerator());
                denominator = denominator.plus(ratio.denominator());
            }
        }
        return new Figure.Ratio(numerator, denominator);
    }

    private Quantity overstated(Indicator indicator, RoundSchedule round, Quantity sum) {
        if (!indicator.code().equals(disagreeing) || rounds.indexOf(round.round()) == 0) {
            return sum;
        }
        int scale = ambitions.scale(indicator, sum.value());
        return new Quantity(sum.value().multiply(OVERSTATED).setScale(scale, RoundingMode.UP));
    }

    /** Preferably one that the silent unit has no part in, so that nothing else explains the difference. */
    private @Nullable IndicatorCode pickDisagreeing() {
        List<Indicator> candidates = plan.indicators().stream()
                .filter(indicator -> indicator.kind() == Indicator.Kind.SUM)
                .filter(indicator -> indicator.basis().size() > 1)
                .filter(indicator -> indicator.crossChecking().stream().anyMatch(unit -> !cast.isSilent(unit)))
                .toList();
        List<Indicator> better = candidates.stream()
                .filter(indicator -> indicator.basis().stream().noneMatch(cast::isSilent))
                .toList();
        List<Indicator> chosen = better.isEmpty() ? candidates : better;
        return chosen.isEmpty()
                ? null
                : Dice.of(seed, "disagreeing").one(chosen).code();
    }
}
