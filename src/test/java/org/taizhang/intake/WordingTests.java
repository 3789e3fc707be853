package org.taizhang.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Texts in normal form, held against the definition: NFKC first, then the blanks. */
class WordingTests {

    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0\\u3000\\ufeff\\u200b]+");
    private static final Pattern NOTHING = Pattern.compile("[-—–―]*|无|暂无|/+");
    private static final String OFTEN =
            " \t\n\u3000\u00a0\u200b\ufeff（）：，；％“”—–、。《》〇０Ａａ12ab%()工程完成㎡①²ｱﾞé\u0301\u0338<=-/无暂";

    @Test
    void foldsEveryLetterAsNfkcDoes() {
        IntStream.rangeClosed(0, 0xffff)
                .filter(letter -> !Character.isSurrogate((char) letter))
                .mapToObj(letter -> "共" + (char) letter + "a ")
                .forEach(WordingTests::isAsDefined);
    }

    @Test
    void foldsLettersBesideEachOtherAsNfkcDoes() {
        Random chance = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = chance.nextInt(12); length > 0; length--) {
                text.append(OFTEN.charAt(chance.nextInt(OFTEN.length())));
            }
            isAsDefined(text.toString());
        }
    }

    /** Compared before it is asserted, since an assertion costs more than all the folding. */
    private static void isAsDefined(String text) {
        String folded = Normalizer.normalize(text, Normalizer.Form.NFKC);
        String normal = BLANKS.matcher(folded).replaceAll("");
        String spaced = BLANKS.matcher(folded).replaceAll(" ").strip();
        boolean nothing = NOTHING.matcher(normal).matches();
        boolean same = Wording.normal(text).equals(normal)
                && Wording.spaced(text).equals(spaced)
                && Wording.saysNothing(text) == nothing;
        if (!same) {
            assertThat(Wording.normal(text)).as("%s", text).isEqualTo(normal);
            assertThat(Wording.spaced(text)).as("%s", text).isEqualTo(spaced);
            assertThat(Wording.saysNothing(text)).as("%s", text).isEqualTo(nothing);
        }
    }

    @Test
    void dashesStrokesAndTheWordForNothingSayNothing() {
        assertThat(new String[] {"", " ", "—", "——", "－", "/", "／／", "无", " 暂无 ", "\u3000"})
                .allMatch(Wording::saysNothing);
        assertThat(new String[] {"0", "无法", "-5", "暂", "1/2", "/3", "是"}).noneMatch(Wording::saysNothing);
    }
}
