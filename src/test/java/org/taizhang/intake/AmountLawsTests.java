package org.taizhang.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.taizhang.findings.Finding;
import org.taizhang.spreadsheet.CellContent;
import org.taizhang.spreadsheet.GridCell;
import org.taizhang.terms.CellPosition;
import org.taizhang.terms.Place;

/** Whatever number is written in whatever style, what is read is that number or nothing. The writer shares no code with the reader. */
class AmountLawsTests {

    private static final int ROUNDS = 1500;

    private final Random random = new Random(20240705);
    private final Measures measures = new Measures(SmallPlan.plan());

    private Optional<BigDecimal> read(String text, String wanted) {
        List<Finding> findings = new ArrayList<>();
        GridCell cell = new GridCell(CellPosition.parse("G4"), new CellContent.Text(text), false);
        Place place = Place.ofCell("ledger.xlsx", "工作进展", cell.position());
        return new QuantityCell(cell, place, "累计完成", "", wanted, measures, findings::add)
                .read()
                .map(quantity ->
                        quantity.value() == null ? null : quantity.value().value());
    }

    private String number() {
        int length = 1 + random.nextInt(12);
        StringBuilder digits = new StringBuilder();
        digits.append((char) ('1' + random.nextInt(9)));
        for (int i = 1; i < length; i++) {
            digits.append((char) ('0' + random.nextInt(10)));
        }
        if (random.nextInt(3) == 0) {
            digits.append('.').append(random.nextInt(10)).append(1 + random.nextInt(9));
        }
        return digits.toString();
    }

    private static String grouped(String number, char separator) {
        int point = number.indexOf('.') < 0 ? number.length() : number.indexOf('.');
        StringBuilder grouped = new StringBuilder(number);
        for (int i = point - 3; i > 0; i -= 3) {
            grouped.insert(i, separator);
        }
        return grouped.toString();
    }

    private static String wide(String number) {
        String narrow = "0123456789.";
        StringBuilder wide = new StringBuilder();
        number.chars().forEach(letter -> {
            int place = narrow.indexOf(letter);
            wide.append(place < 0 ? (char) letter : "０１２３４５６７８９．".charAt(place));
        });
        return wide.toString();
    }

    private static Map<String, UnaryOperator<String>> styles() {
        Map<String, UnaryOperator<String>> styles = new LinkedHashMap<>();
        styles.put("plain", number -> number);
        styles.put("commas", number -> grouped(number, ','));
        styles.put("blanks", number -> grouped(number, ' '));
        styles.put("narrow blanks", number -> grouped(number, '\u2009'));
        styles.put("wide", AmountLawsTests::wide);
        styles.put("wide with commas", number -> wide(grouped(number, '，')));
        styles.put("zeros in front", number -> "000" + number);
        styles.put("zeros behind", number -> number.contains(".") ? number + "00" : number + ".00");
        styles.put("byte order mark", number -> "\ufeff" + number + "\u00a0");
        return styles;
    }

    private static final List<UnaryOperator<String>> SETTINGS = List.of(
            text -> text,
            text -> "'" + text,
            text -> text + "户",
            text -> text + " 户",
            text -> text + "（户）",
            text -> "已完成" + text + "户",
            text -> "累计完成 " + text + " 户。",
            text -> "约" + text + "户",
            text -> text + "户左右",
            text -> "≥" + text);

    @Test
    void readsEveryStyleInEverySettingExactly() {
        for (int i = 0; i < ROUNDS; i++) {
            String number = number();
            styles().forEach((name, style) -> {
                UnaryOperator<String> setting = SETTINGS.get(random.nextInt(SETTINGS.size()));
                String text = setting.apply(style.apply(number));
                assertThat(read(text, "户"))
                        .as(name + ": " + text)
                        .get()
                        .matches(value -> value.compareTo(new BigDecimal(number)) == 0);
            });
        }
    }

    @Test
    void convertsMultiplesExactly() {
        for (int i = 0; i < ROUNDS; i++) {
            String number = number();
            BigDecimal value = new BigDecimal(number);
            assertThat(read(number + "万户", "户").orElseThrow()).isEqualByComparingTo(value.movePointRight(4));
            assertThat(read(number + "亿元", "万元").orElseThrow()).isEqualByComparingTo(value.movePointRight(4));
            assertThat(read(number + "元", "万元").orElseThrow()).isEqualByComparingTo(value.movePointLeft(4));
            assertThat(read(number + "千米", "公里").orElseThrow()).isEqualByComparingTo(value);
            assertThat(read(number + "百户", "户").orElseThrow()).isEqualByComparingTo(value.movePointRight(2));
        }
    }

    /** In Chinese characters, group by group of four, as taught at school. */
    private static String chinese(long number) {
        if (number == 0) {
            return "零";
        }
        String[] multiples = {"", "万", "亿", "万亿"};
        StringBuilder text = new StringBuilder();
        boolean gap = false;
        for (int group = 3; group >= 0; group--) {
            int part = (int) (number / (long) Math.pow(10_000, group) % 10_000);
            if (part == 0) {
                gap = text.length() > 0;
                continue;
            }
            if (text.length() > 0 && (gap || part < 1000)) {
                text.append('零');
            }
            text.append(group(part)).append(multiples[group]);
            gap = false;
        }
        String written = text.toString();
        return written.startsWith("一十") ? written.substring(1) : written;
    }

    private static String group(int number) {
        String digits = "零一二三四五六七八九";
        String[] units = {"", "十", "百", "千"};
        StringBuilder text = new StringBuilder();
        String padded = String.valueOf(number);
        for (int i = 0; i < padded.length(); i++) {
            int digit = padded.charAt(i) - '0';
            if (digit != 0) {
                text.append(digits.charAt(digit)).append(units[padded.length() - 1 - i]);
            } else if (text.charAt(text.length() - 1) != '零') {
                text.append('零');
            }
        }
        return text.toString().replaceAll("零+$", "");
    }

    @Test
    void readsChineseNumeralsExactly() {
        for (long number = 2; number < 12_000; number++) {
            assertChinese(number);
        }
        for (int i = 0; i < 5_000; i++) {
            assertChinese(2 + random.nextLong((long) Math.pow(10, 1 + random.nextInt(12))));
        }
    }

    private static void assertChinese(long number) {
        String text = chinese(number);
        assertThat(ChineseNumeral.parse(text)).as(text).contains(BigDecimal.valueOf(number));
    }

    @Test
    void readsChineseDigitsOneByOneExactly() {
        for (int i = 0; i < ROUNDS; i++) {
            String number = String.valueOf(100 + random.nextLong(1_000_000_000));
            StringBuilder text = new StringBuilder();
            number.chars().forEach(digit -> text.append("〇一二三四五六七八九".charAt(digit - '0')));
            assertThat(ChineseNumeral.parse(text.toString())).contains(new BigDecimal(number));
        }
    }

    /** Takes a well-written number and damages one character; what is then read must not be another number in silence. */
    @Test
    void takesNoDamagedGroupingForANumber() {
        for (int i = 0; i < ROUNDS; i++) {
            String whole = String.valueOf(1_000_000 + random.nextInt(999_000_000));
            String text = grouped(whole, ',');
            int comma = text.indexOf(',');
            String damaged = random.nextBoolean()
                    ? text.substring(0, comma + 1) + text.substring(comma + 2)
                    : text.substring(0, comma) + text.substring(comma + 1);
            assertThat(read(damaged, "户")).as(damaged).isEmpty();
        }
    }

    @Test
    void neverFailsWhateverTheTextIs() {
        String letters = "0123456789,.，．%％万亿千百十一二三〇零点两户元约近余多（）()-—~/¥￥lIOo 年月日至其中完成累计\n\u00a0";
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int j = random.nextInt(14); j >= 0; j--) {
                text.append(letters.charAt(random.nextInt(letters.length())));
            }
            read(text.toString(), List.of("户", "%", "万元", "").get(random.nextInt(4)));
        }
    }
}
