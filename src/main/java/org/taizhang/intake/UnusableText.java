package org.taizhang.intake;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.taizhang.findings.FindingKind;
import org.taizhang.intake.AmountText.Unusable;

/** Why a text that is no amount is none, so that its writer learns what to mend. */
final class UnusableText {

    private static final String NUMBER = "(?:" + ArabicNumber.FORM + "|[" + ChineseNumeral.CHARACTERS + "]+)";
    private static final String UNIT = " ?" + Multiples.FORM + "? ?(?:" + AmountWords.UNIT + ")?? ?";
    private static final String AROUND = "[^\\d" + ChineseNumeral.CHARACTERS + "]{0,8}";

    private static final Pattern FRACTION = Pattern.compile(AROUND + "\\d+ ?[/⁄] ?\\d+" + AROUND + "|.*[¼-¾⅐-⅞↉⁄].*|.*["
            + ChineseNumeral.CHARACTERS + "\\d]分之[" + ChineseNumeral.CHARACTERS + "\\d].*");
    private static final Pattern DAY = Pattern.compile(
            "\\d{4} ?[-/.年] ?\\d{1,2} ?[-/.月] ?\\d{1,2} ?[日号]?.*|\\d{4} ?年 ?\\d{1,2} ?月份?|\\d{1,2} ?月 ?\\d{1,2} ?[日号]");
    private static final Pattern RANGE = Pattern.compile(AmountWords.BEFORE + NUMBER + UNIT
            + "(?:-{1,2}|–|[—―─]{1,2}|~{1,2}|至|到) ?" + NUMBER + UNIT + AmountWords.AFTER);
    /** Letters that look like 1 or 0, of three alphabets, and the circles of 二〇二四. */
    private static final Pattern LETTERS = Pattern.compile(AmountWords.BEFORE
            + "¥? ?(?<number>[-+]?[\\dlIi|OoОоΟο〇○][\\dlIi|OoОоΟο〇○,.]*)" + UNIT + AmountWords.AFTER);

    private static final Map<String, String> LOOKS_LIKE = Map.of("[lIi|]", "1", "[OoОоΟο〇○]", "0");
    private static final Pattern DIGITS = Pattern.compile("[-+]?" + AmountWords.DIGITS);
    private static final Pattern TOKEN = Pattern.compile("\\d[\\d,.:]*");

    /** Longer texts are stories. */
    static final int LONGEST = 200;

    private UnusableText() {}

    static Unusable reason(String text) {
        return text.length() > LONGEST ? Unusable.because(otherwise(text)) : ofShort(text);
    }

    private static Unusable ofShort(String text) {
        if (FRACTION.matcher(text).matches() && !DAY.matcher(text).matches()) {
            return Unusable.because(FindingKind.UNCLEAR_FRACTION);
        }
        if (DAY.matcher(text).matches()) {
            return Unusable.because(FindingKind.DATE_FOR_NUMBER);
        }
        if (RANGE.matcher(text).matches()) {
            return Unusable.because(FindingKind.RANGE);
        }
        return suspected(text)
                .map(number -> Unusable.because(FindingKind.STRAY_LETTERS, number))
                .orElseGet(() -> Unusable.because(otherwise(text)));
    }

    private static FindingKind otherwise(String text) {
        boolean several = TOKEN.matcher(text).results().limit(2).count() > 1;
        return several ? FindingKind.SEVERAL_NUMBERS : FindingKind.NOT_A_NUMBER;
    }

    /** The number that the text would be with digits in place of letters. */
    private static Optional<String> suspected(String text) {
        Matcher form = LETTERS.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        String written = form.group("number");
        String mended = written;
        for (Map.Entry<String, String> letters : LOOKS_LIKE.entrySet()) {
            mended = mended.replaceAll(letters.getKey(), letters.getValue());
        }
        boolean mixed = !mended.equals(written) && written.chars().anyMatch(Character::isDigit);
        return mixed && DIGITS.matcher(mended).matches() ? Optional.of(mended) : Optional.empty();
    }
}
