package org.taizhang.recomputation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How the papers write numbers: thousands grouped, every digit kept. A table's percentages have two decimals, a sentence's no zeros at
 * their end; money has at least two decimals; what is not known is a dash.
 */
final class Written {

    static final String NONE = "—";

    private static final int SCALE = 2;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Written() {}

    static String amount(@Nullable BigDecimal number) {
        if (number == null) {
            return NONE;
        }
        String[] parts = number.abs().toPlainString().split("\\.", -1);
        String grouped = parts[0].replaceAll("(?<=\\d)(?=(\\d{3})+$)", ",");
        return (number.signum() < 0 ? "-" : "") + grouped + (parts.length > 1 ? "." + parts[1] : "");
    }

    /** Without zeros at its end. */
    static String plain(BigDecimal number) {
        return number.signum() == 0
                ? "0"
                : amount(
                        number.stripTrailingZeros().scale() < 0
                                ? number.setScale(0, RoundingMode.UNNECESSARY)
                                : number.stripTrailingZeros());
    }

    static String percent(@Nullable BigDecimal number) {
        return number == null ? NONE : number + "%";
    }

    static String plainPercent(BigDecimal number) {
        return plain(number) + "%";
    }

    static String money(@Nullable BigDecimal wan) {
        return wan == null ? NONE : amount(wan.scale() < SCALE ? wan.setScale(SCALE, RoundingMode.UNNECESSARY) : wan);
    }

    static String points(@Nullable BigDecimal number) {
        return number == null ? NONE : sign(number) + number;
    }

    /** A plus before what is more than nothing. */
    static String sign(BigDecimal number) {
        return number.signum() > 0 ? "+" : "";
    }

    /** Two decimals, half up. */
    static BigDecimal share(BigDecimal part, BigDecimal whole) {
        return part.multiply(HUNDRED).divide(whole, SCALE, RoundingMode.HALF_UP);
    }

    /** 2024年9月30日 for 2024-09-30. */
    static String date(String iso) {
        String[] parts = iso.split("-", -1);
        return parts[0] + "年" + Integer.parseInt(parts[1]) + "月" + Integer.parseInt(parts[2]) + "日";
    }

    /** Of equal numbers, counted from below and from above, half up. */
    static @Nullable BigDecimal median(List<BigDecimal> numbers) {
        if (numbers.isEmpty()) {
            return null;
        }
        List<BigDecimal> ordered = numbers.stream().sorted().collect(Collectors.toList());
        BigDecimal low = ordered.get((ordered.size() - 1) / 2);
        BigDecimal high = ordered.get(ordered.size() / 2);
        return low.add(high).divide(BigDecimal.valueOf(2), SCALE, RoundingMode.HALF_UP);
    }
}
