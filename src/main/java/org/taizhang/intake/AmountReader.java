package org.taizhang.intake;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.taizhang.findings.FindingKind;
import org.taizhang.intake.AmountText.Nothing;
import org.taizhang.intake.AmountText.Unusable;

/** Reads one text as an amount. Only whole texts count, and only forms that can mean one thing. */
final class AmountReader {

    private static final String UNIT =
            "(?:\\((?<aside>" + AmountWords.UNIT + ")\\)|(?<unit>" + AmountWords.UNIT + "))?";

    private static final Pattern ARABIC = Pattern.compile(AmountWords.BEFORE + "(?<yuan>[-+]? ?¥)?\\s*(?<number>"
            + ArabicNumber.FORM + ") ?" + AmountWords.ODD + "(?<multiple>" + Multiples.FORM + ")?(?<rest>余|多)?\\s*"
            + UNIT
            + "\\s*" + AmountWords.AFTER);
    private static final Pattern CHINESE = Pattern.compile(AmountWords.BEFORE + "(?<minus>负)?(?<number>["
            + ChineseNumeral.CHARACTERS + "]+) ?" + AmountWords.ODD + "\\s*" + UNIT + "\\s*" + AmountWords.AFTER);
    private static final Pattern PER_HUNDRED = Pattern.compile(AmountWords.BEFORE + "百分之(?<number>百|"
            + AmountWords.DIGITS + "|[" + ChineseNumeral.CHARACTERS + "]+)" + AmountWords.ODD + AmountWords.AFTER);
    private static final Pattern IN_BRACKETS =
            Pattern.compile("(?<yuan>¥ ?)?\\( ?(?<inner>¥ ?)?(?<number>" + AmountWords.DIGITS + ")(?<unit>%)? ?\\)");

    /** Alone, this is a dash more often than a number. */
    private static final String ONE_OR_DASH = "一";

    private static final BigDecimal HUNDRED = new BigDecimal(100);

    private final String text;
    private final List<FindingKind> remarks = new ArrayList<>();

    AmountReader(String raw) {
        String half = HalfWidth.of(raw);
        this.text = half.startsWith("'") ? half.substring(1).strip() : half;
    }

    AmountText read() {
        if (text.isEmpty() || AmountWords.NOTHING.matcher(text).matches()) {
            return new Nothing();
        }
        if (AmountWords.NOT_STARTED.matcher(text).matches()) {
            return new Amount(BigDecimal.ZERO, "", List.of(FindingKind.NOT_STARTED_AS_ZERO));
        }
        if (AmountWords.ERROR_VALUE.matcher(text).matches()) {
            return Unusable.because(FindingKind.FORMULA_ERROR, text);
        }
        // A digit may be lost before it.
        boolean broken = text.startsWith(",");
        Optional<Amount> amount = broken || text.length() > UnusableText.LONGEST ? Optional.empty() : amount();
        return amount.isPresent() ? amount.get() : UnusableText.reason(text);
    }

    private Optional<Amount> amount() {
        return form(ARABIC)
                .flatMap(this::arabic)
                .or(() -> form(IN_BRACKETS).flatMap(this::negative))
                .or(() -> form(PER_HUNDRED).flatMap(this::percentage))
                .or(() -> form(CHINESE).flatMap(this::chinese));
    }

    private Optional<Matcher> form(Pattern pattern) {
        return Optional.of(pattern.matcher(text)).filter(Matcher::matches);
    }

    private Optional<Amount> arabic(Matcher form) {
        Optional<ArabicNumber> number = ArabicNumber.parse(form.group("number"));
        String unit = number.map(ArabicNumber::multiple).orElse("") + text(form, "multiple") + unit(form);
        String yuan = text(form, "yuan");
        boolean strange = !AmountWords.mayBeUnit(unit) || (!yuan.isEmpty() && !couldBeMoney(unit));
        if (number.isEmpty() || strange) {
            return Optional.empty();
        }
        boolean rough = form.group("rest") != null || number.get().rounded();
        noteVague(form, rough);
        BigDecimal value = number.get().value();
        String measure = !yuan.isEmpty() && unit.isEmpty() ? Measures.YUAN_SIGN : unit;
        return Optional.of(new Amount(yuan.startsWith("-") ? value.negate() : value, measure, remarks));
    }

    private static boolean couldBeMoney(String unit) {
        return unit.isEmpty() || Multiples.isOne(unit) || Measures.isMoney(unit);
    }

    private Optional<Amount> negative(Matcher form) {
        boolean yuan = form.group("yuan") != null || form.group("inner") != null;
        String measure = yuan ? Measures.YUAN_SIGN : text(form, "unit");
        remarks.add(FindingKind.NEGATIVE_IN_BRACKETS);
        return ArabicNumber.parse(form.group("number"))
                .map(number -> new Amount(number.value().negate(), measure, remarks));
    }

    private Optional<Amount> percentage(Matcher form) {
        String written = form.group("number");
        Optional<BigDecimal> number = written.equals("百") ? Optional.of(HUNDRED) : ChineseNumeral.parse(written);
        if (Character.isDigit(written.charAt(0))) {
            number = ArabicNumber.parse(written).map(ArabicNumber::value);
        }
        noteVague(form, false);
        remarks.add(FindingKind.CHINESE_NUMERAL);
        return number.map(value -> new Amount(value, "%", remarks));
    }

    private Optional<Amount> chinese(Matcher form) {
        String unit = unit(form);
        Optional<BigDecimal> number = ChineseNumeral.parse(form.group("number"));
        if (number.isEmpty() || text.equals(ONE_OR_DASH) || !AmountWords.mayBeUnit(unit)) {
            return Optional.empty();
        }
        noteVague(form, false);
        remarks.add(FindingKind.CHINESE_NUMERAL);
        BigDecimal value =
                form.group("minus") == null ? number.get() : number.get().negate();
        return Optional.of(
                unit.isEmpty() ? withoutUnit(value, form.group("number")) : new Amount(value, unit, remarks));
    }

    /** 一万二千 names 万 itself, as 1.2万 does: under 万户 it is 1.2 of them. */
    private Amount withoutUnit(BigDecimal number, String written) {
        boolean named = written.contains("万") || written.contains("亿");
        return named ? new Amount(number.movePointLeft(4), "万", remarks) : new Amount(number, "", remarks);
    }

    private void noteVague(Matcher form, boolean rough) {
        boolean vague = AmountWords.VAGUE.matcher(form.group("before")).find();
        if (rough || vague || form.group("odd") != null || form.group("after") != null) {
            remarks.add(FindingKind.APPROXIMATE);
        }
    }

    private static String unit(Matcher form) {
        return text(form, "aside") + text(form, "unit");
    }

    private static String text(Matcher form, String group) {
        @Nullable String found = form.group(group);
        return found == null ? "" : found;
    }
}
