package org.taizhang.sample;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.taizhang.plan.Indicator;
import org.taizhang.plan.Plan;
import org.taizhang.terms.IndicatorCode;
import org.taizhang.terms.Quantity;
import org.taizhang.terms.UnitCode;
import org.taizhang.words.Words;

/**
 * What each unit means to do in the year, in the indicator's unit of measure: its target where the plan gives one, else a
 * likely amount, so that an indicator whose target is open moves too.
 */
final class Ambitions {

    private static final Pattern COUNT = Pattern.compile("\\d+");
    private static final BigDecimal WHOLE = new BigDecimal(100);
    private static final BigDecimal COMMON_RATE = new BigDecimal(80);

    private final Plan plan;
    private final long seed;
    private final Words words = Words.of(SampleLedgers.class, "ledger", Words.CHINESE);
    private final Set<String> continuous;
    private final Map<IndicatorCode, Map<UnitCode, Integer>> denominators = new HashMap<>();

    Ambitions(Plan plan, long seed) {
        this.plan = plan;
        this.seed = seed;
        this.continuous = Set.of(words.say("measures.continuous").split(","));
        plan.indicators().forEach(indicator -> denominators.put(indicator.code(), denominators(indicator)));
    }

    /** The year's amount, rate or percentage; zero where the split gives the unit nothing. */
    BigDecimal of(Indicator indicator, UnitCode unit) {
        return switch (indicator.kind()) {
            case SUM -> amount(indicator, unit);
            case RATIO -> plan.targetOf(indicator, unit).map(Quantity::value).orElse(COMMON_RATE);
            case MILESTONE ->
                plan.targetOf(indicator, unit).map(Quantity::value).orElse(WHOLE);
        };
    }

    private BigDecimal amount(Indicator indicator, UnitCode unit) {
        return plan.targetOf(indicator, unit).map(Quantity::value).orElseGet(() -> unsplit(indicator, unit));
    }

    private BigDecimal unsplit(Indicator indicator, UnitCode unit) {
        if (!indicator.shares().isEmpty()) {
            return BigDecimal.ZERO;
        }
        List<UnitCode> basis = indicator.basis();
        int place = basis.indexOf(unit);
        if (indicator.target().isEmpty() || place < 0) {
            return BigDecimal.valueOf(
                    Dice.of(seed, "likely", indicator.code(), unit).between(3, 9));
        }
        BigDecimal target = indicator.target().get().value();
        return Split.of(target, basis.stream().map(each -> 1).toList(), target.scale() + 1)
                .get(place);
    }

    /** How many decimals the unit's figures have: none for what is counted, one for what is measured, more under 万. */
    int scale(Indicator indicator, BigDecimal ambition) {
        if (Measure.isMultiple(plan, indicator)) {
            return ambition.compareTo(BigDecimal.ONE) < 0 ? 3 : 2;
        }
        return continuous.contains(indicator.unitOfMeasure()) ? 1 : Math.max(0, ambition.scale());
    }

    /** What a unit's ratio is of; the same all year. */
    int denominator(Indicator indicator, UnitCode unit) {
        Integer denominator =
                denominators.getOrDefault(indicator.code(), Map.of()).get(unit);
        return denominator == null ? WHOLE.intValue() : denominator;
    }

    /** Bed days are many, people fewer, everything else some hundred. */
    private int likely(String name, Dice dice) {
        if (mentions("denominators.huge", name)) {
            return dice.between(21_000, 88_000);
        }
        return mentions("denominators.large", name) ? dice.between(1_900, 5_600) : dice.between(120, 380);
    }

    private boolean mentions(String key, String name) {
        return Arrays.stream(words.say(key).split(",")).anyMatch(name::contains);
    }

    /** A denominator whose name gives a count, such as 建制村总数（1284个）, is split so that the units' add up to it. */
    private Map<UnitCode, Integer> denominators(Indicator indicator) {
        List<UnitCode> basis = indicator.basis();
        String name = indicator.denominatorName().orElse("");
        List<Integer> likely = basis.stream()
                .map(unit -> likely(name, Dice.of(seed, "denominator", indicator.code(), unit)))
                .toList();
        Matcher count = COUNT.matcher(name);
        List<BigDecimal> parts = !basis.isEmpty() && count.find()
                ? Split.of(new BigDecimal(count.group()), likely, 0)
                : likely.stream().map(BigDecimal::valueOf).toList();
        Map<UnitCode, Integer> found = new HashMap<>();
        for (int i = 0; i < basis.size(); i++) {
            found.put(basis.get(i), parts.get(i).intValue());
        }
        return found;
    }
}
