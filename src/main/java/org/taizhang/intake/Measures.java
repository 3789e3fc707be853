package org.taizhang.intake;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.taizhang.plan.Indicator;
import org.taizhang.plan.Plan;
import org.taizhang.plan.Plan.MeasureFactor;

/**
 * Units of measure (计量单位) that convert into each other: by the plan (5000 户 is 0.5 万户), by the multiples 百, 千, 万 and 亿, and by
 * spelling (㎡ is 平方米). Nothing else converts.
 */
final class Measures {

    /** The sign of an amount in 元; what it stands for beside 万元 is the column's business. */
    static final String YUAN_SIGN = "¥";

    private static final String PERCENT = "%";
    private static final Pattern MULTIPLIED = Pattern.compile("(?<multiple>" + Multiples.FORM + ")(?<unit>.*)");
    /** 千 and 百 before a unit may be part of it; only these two are always a multiple. */
    private static final Pattern PLAINLY_MULTIPLIED = Pattern.compile("(?<multiple>万|亿)(?<unit>.+)");

    private static final Pattern STRAY = Pattern.compile("[A-Za-z]");

    private static final Map<String, String> SPELLINGS = new LinkedHashMap<>();
    private static final Remembered<String, String> CANONICAL = Remembered.ofTexts(Measures::respelled);
    private static final Map<String, MeasureFactor> BUILT_IN = Map.of(
            "公里", new MeasureFactor("米", new BigDecimal(1000)),
            "公斤", new MeasureFactor("克", new BigDecimal(1000)));
    /** What a numerator or denominator is counted in where the plan does not say. */
    private static final Set<String> COUNTED = Set.of(
            "个", "户", "套", "人", "名", "人次", "件", "次", "张", "床", "床日", "项", "所", "家", "处", "部", "台", "辆", "条", "座", "栋",
            "幢", "村", "乡", "镇", "元", "亩", "株", "头", "只", "例", "间", "平方米", "立方米", "吨", "米", "建制村", "行政村");

    static {
        spelled("平方米", "m2", "平米", "M2");
        spelled("立方米", "m3", "M3");
        spelled("平方公里", "km2", "平方千米", "KM2");
        spelled("公里", "km", "KM", "Km", "千米");
        spelled("公斤", "kg", "KG", "Kg", "千克");
        spelled("米", "m");
        spelled("吨", "t");
        spelled("元", "元整", "元正", "圆", "圆整");
        spelled("万元", "万元整", "万圆");
        spelled(PERCENT, "百分比", "百分数");
    }

    private final Map<String, MeasureFactor> factors = new LinkedHashMap<>();
    private final Set<String> known = new TreeSet<>(COUNTED);

    Measures(Plan plan) {
        plan.unitsOfMeasure()
                .forEach((measure, factor) -> factors.putIfAbsent(
                        canonical(measure), new MeasureFactor(canonical(factor.base()), factor.factor())));
        known.addAll(factors.keySet());
        plan.indicators().stream()
                .map(Indicator::unitOfMeasure)
                .map(Measures::canonical)
                .filter(measure -> !measure.isEmpty() && !isPercent(measure))
                .forEach(known::add);
    }

    private static void spelled(String measure, String... others) {
        for (String other : others) {
            SPELLINGS.put(other, measure);
        }
    }

    /** The number in the wanted unit; empty when the two do not convert. Exact wherever a decimal is; others to 34 digits. */
    Optional<BigDecimal> convert(BigDecimal number, String given, String wanted) {
        if (given.equals(wanted)) {
            return Optional.of(number);
        }
        String from = canonical(given);
        String to = canonical(wanted);
        if (from.equals(to)) {
            return Optional.of(number);
        }
        if (Multiples.isOne(from)) {
            return bare(from, to).map(unit -> times(number, scaled(unit), scaled(to)));
        }
        MeasureFactor left = scaled(from);
        MeasureFactor right = scaled(to);
        return left.base().equals(right.base()) ? Optional.of(times(number, left, right)) : Optional.empty();
    }

    private static BigDecimal times(BigDecimal number, MeasureFactor from, MeasureFactor to) {
        BigDecimal inBase = number.multiply(from.factor());
        try {
            return inBase.divide(to.factor());
        } catch (ArithmeticException endless) {
            return inBase.divide(to.factor(), MathContext.DECIMAL128);
        }
    }

    /**
     * The unit that a multiple without one stands for: 万 is 万户 where 万户 or 户 is wanted. 5千 under 万户 may be 5 thousand 户 or
     * 5 thousand 万户, and is neither.
     */
    private static Optional<String> bare(String multiple, String wanted) {
        if (isPercent(wanted)) {
            return Optional.empty();
        }
        Matcher own = PLAINLY_MULTIPLIED.matcher(wanted);
        if (own.matches()) {
            boolean larger = Multiples.value(multiple).compareTo(Multiples.value(own.group("multiple"))) >= 0;
            return larger ? Optional.of(multiple + own.group("unit")) : Optional.empty();
        }
        boolean plain = !MULTIPLIED.matcher(wanted).matches();
        return plain ? Optional.of(multiple + wanted) : Optional.empty();
    }

    /**
     * The number without a multiple, for a numerator or denominator of which only the kind of thing is known: 0.5万人 is 5000. Empty
     * for a part of something else (%), for what is no unit of measure, for a unit such as 公里 that could also be meant in 米, and for
     * a single letter such as m, which may have strayed in.
     */
    Optional<BigDecimal> count(BigDecimal number, String given) {
        if (STRAY.matcher(HalfWidth.of(given)).matches()) {
            return Optional.empty();
        }
        String measure = canonical(given);
        if (Multiples.isOne(measure)) {
            return Optional.of(number.multiply(Multiples.value(measure)));
        }
        String unit = unmultiplied(measure);
        boolean countable = known.contains(unit) && scaled(unit).factor().compareTo(BigDecimal.ONE) == 0;
        return countable ? Optional.of(number.multiply(scaled(measure).factor())) : Optional.empty();
    }

    private String unmultiplied(String measure) {
        Matcher form = MULTIPLIED.matcher(measure);
        return form.matches() && known.contains(form.group("unit")) ? form.group("unit") : measure;
    }

    /** The unit without a multiple, such as 户 for 万户. */
    String baseOf(String given) {
        return scaled(canonical(given)).base();
    }

    /** What a name such as 撂荒地总面积（亩） says that it is counted in; empty when that is no known unit. */
    String inName(Optional<String> name) {
        return name.flatMap(Wording::aside)
                .filter(aside -> known.contains(canonical(aside)))
                .orElse("");
    }

    /** Whether the text is a unit of measure and nothing else. */
    boolean isMeasure(String text) {
        String measure = canonical(text);
        return isPercent(measure) || known.contains(unmultiplied(measure));
    }

    private MeasureFactor scaled(String measure) {
        MeasureFactor planned = factors.get(measure);
        if (planned != null) {
            return planned;
        }
        MeasureFactor builtIn = BUILT_IN.get(measure);
        if (builtIn != null) {
            return larger(builtIn.factor(), builtIn.base());
        }
        Matcher form = MULTIPLIED.matcher(measure);
        return form.matches() && !form.group("unit").isEmpty()
                ? larger(Multiples.value(form.group("multiple")), form.group("unit"))
                : new MeasureFactor(measure, BigDecimal.ONE);
    }

    private MeasureFactor larger(BigDecimal times, String unit) {
        MeasureFactor smaller = scaled(canonical(unit));
        return new MeasureFactor(smaller.base(), smaller.factor().multiply(times));
    }

    private static String canonical(String measure) {
        return CANONICAL.of(measure);
    }

    private static String respelled(String measure) {
        String half = HalfWidth.of(measure).replaceAll("\\s", "");
        return SPELLINGS.getOrDefault(half, half);
    }

    static boolean isPercent(String measure) {
        return canonical(measure).equals(PERCENT);
    }

    static boolean isYuan(String measure) {
        return canonical(measure).equals("元");
    }

    /** Whether it is an amount of money. */
    static boolean isMoney(String measure) {
        return canonical(measure).endsWith("元");
    }
}
