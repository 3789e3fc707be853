package org.taizhang.sample;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.taizhang.plan.Indicator;
import org.taizhang.plan.Plan;
import org.taizhang.plan.RoundSchedule;
import org.taizhang.terms.Quantity;
import org.taizhang.terms.UnitCode;

/** How a unit's own figure grows from round to round: around the expected progress, at its own pace, never backwards. */
final class Growth {

    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final BigDecimal THOUSAND = new BigDecimal(1000);
    private static final BigDecimal FURTHEST = new BigDecimal("1.04");

    private final long seed;
    private final List<String> stages;
    private final Ambitions ambitions;
    private final Paces paces;

    Growth(Plan plan, long seed, Ambitions ambitions, Paces paces) {
        this.seed = seed;
        this.stages = plan.stages();
        this.ambitions = ambitions;
        this.paces = paces;
    }

    /** The unit's figure in that round, given the one of the round before. */
    Figure next(Indicator indicator, UnitCode unit, RoundSchedule round, @Nullable Figure last) {
        BigDecimal part = part(indicator, unit, round);
        return switch (indicator.kind()) {
            case SUM -> new Figure.Amount(new Quantity(amount(indicator, unit, part, last)));
            case RATIO -> ratio(indicator, unit, part, last);
            case MILESTONE -> stage(indicator, unit, part, last);
        };
    }

    /** The part of the year's ambition that is done: 0.75 where everything goes as expected after three of four rounds. */
    private BigDecimal part(Indicator indicator, UnitCode unit, RoundSchedule round) {
        if (!indicator.prorated()) {
            int level = Dice.of(seed, "level", indicator.code(), unit).between(930, 1070);
            return thousandths(level
                    + Dice.of(seed, "level", indicator.code(), unit, round.round())
                            .between(-12, 12));
        }
        int pace = paces.perMille(unit, indicator.code(), round.round());
        return round.expected().value().divide(HUNDRED).multiply(thousandths(pace));
    }

    private static BigDecimal thousandths(int number) {
        return BigDecimal.valueOf(number).divide(THOUSAND);
    }

    private BigDecimal amount(Indicator indicator, UnitCode unit, BigDecimal part, @Nullable Figure last) {
        BigDecimal ambition = ambitions.of(indicator, unit);
        int scale = ambitions.scale(indicator, ambition);
        BigDecimal furthest =
                ambition.multiply(FURTHEST).setScale(scale, RoundingMode.DOWN).max(ambition);
        BigDecimal done =
                ambition.multiply(part).setScale(scale, RoundingMode.HALF_UP).min(furthest);
        return notBehind(indicator, done, last);
    }

    private Figure ratio(Indicator indicator, UnitCode unit, BigDecimal part, @Nullable Figure last) {
        BigDecimal denominator = BigDecimal.valueOf(ambitions.denominator(indicator, unit));
        BigDecimal numerator = denominator
                .multiply(ambitions.of(indicator, unit))
                .multiply(part)
                .divide(HUNDRED, 0, RoundingMode.HALF_UP)
                .min(denominator);
        BigDecimal before = last instanceof Figure.Ratio ratio && indicator.prorated()
                ? ratio.numerator().value()
                : BigDecimal.ZERO;
        return new Figure.Ratio(new Quantity(numerator.max(before)), new Quantity(denominator));
    }

    private Figure stage(Indicator indicator, UnitCode unit, BigDecimal part, @Nullable Figure last) {
        BigDecimal ambition = ambitions.of(indicator, unit);
        BigDecimal percent =
                ambition.multiply(part).setScale(0, RoundingMode.HALF_UP).min(ambition);
        BigDecimal reached = notBehind(indicator, percent, last);
        return new Figure.Stage(new Quantity(reached), stageAt(reached));
    }

    /** The first stage only at nought, the last only at a hundred per cent, the others evenly between. */
    private String stageAt(BigDecimal percent) {
        if (stages.isEmpty()) {
            return "";
        }
        int last = stages.size() - 1;
        if (percent.signum() == 0 || last == 0) {
            return stages.get(0);
        }
        boolean done = percent.compareTo(HUNDRED) >= 0;
        return stages.get(done ? last : Math.min(last - 1, 1 + percent.intValue() * (last - 1) / HUNDRED.intValue()));
    }

    private static BigDecimal notBehind(Indicator indicator, BigDecimal done, @Nullable Figure last) {
        return indicator.prorated()
                ? Optional.ofNullable(last)
                        .map(figure -> done.max(figure.reached().value()))
                        .orElse(done)
                : done;
    }
}
