package org.taizhang.briefing;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.taizhang.aggregation.FrozenFigures.IndicatorFigures;
import org.taizhang.aggregation.Light;
import org.taizhang.plan.RoundNames;
import org.taizhang.terms.Round;
import org.taizhang.words.Words;

/** The words of the documents: official Chinese, the only language that these papers are written in. */
final class Wording {

    private static final Words PAPER = Words.of(Wording.class, "paper", Words.CHINESE);
    private static final int TEN = 10;

    private Wording() {}

    /** The sentence under that key with its blanks filled in. */
    static String say(String key, Object... arguments) {
        return PAPER.say(key, arguments);
    }

    /** The same words as layouts ask for them. */
    static ResourceBundle forLayouts() {
        return ResourceBundle.getBundle(Wording.class.getPackageName() + ".paper", Locale.ROOT);
    }

    /** Things one after another: 甲、乙、丙. */
    static String list(List<String> things) {
        return String.join(say("list.comma"), things);
    }

    /** A number below one hundred as it is spelt in headings: 一, 十, 十二, 二十. */
    static String numeral(int number) {
        if (number < 0 || number >= TEN * TEN) {
            throw new IllegalArgumentException("no numeral for " + number);
        }
        String units = number % TEN == 0 && number > 0 ? "" : digit(number % TEN);
        if (number < TEN) {
            return units;
        }
        String ten = say("numeral.ten");
        return (number < 2 * TEN ? ten : digit(number / TEN) + ten) + units;
    }

    private static String digit(int digit) {
        return say("numeral.digits").substring(digit, digit + 1);
    }

    /** What a light is called. */
    static String name(Light light) {
        return say("light." + light.name());
    }

    /** A light as tables show it: a sign of its own, so that it is told without colour, and its name. */
    static String sign(Light light) {
        return bareSign(light) + " " + name(light);
    }

    /**
     * What a unit's light on an indicator is called: without a target of its own, where the whole has one, its target is not open but not
     * shared out to it (未分解).
     */
    static String name(IndicatorFigures indicator, Light light) {
        return isUnshared(indicator, light) ? say("light.unshared") : name(light);
    }

    /** The same as tables show it. */
    static String sign(IndicatorFigures indicator, Light light) {
        return bareSign(indicator, light) + " " + name(indicator, light);
    }

    /** Its sign alone. */
    static String bareSign(IndicatorFigures indicator, Light light) {
        return isUnshared(indicator, light) ? say("sign.unshared") : bareSign(light);
    }

    /** Whether a unit with that light has no share of a target that is there. */
    static boolean isUnshared(IndicatorFigures indicator, Light light) {
        return light == Light.NO_TARGET && indicator.city().light() != Light.NO_TARGET;
    }

    /** Its sign alone. */
    static String bareSign(Light light) {
        return say("sign." + light.name());
    }

    /** What a round is called, such as 第三季度. */
    static String name(Round round) {
        return RoundNames.within(round);
    }

    /** The round's number within its year, which is the number of its issue. */
    static int number(Round round) {
        return RoundNames.number(round);
    }
}
