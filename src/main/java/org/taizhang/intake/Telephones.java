package org.taizhang.intake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.taizhang.findings.Finding;

/**
 * Takes telephone numbers (电话号码) out of what a ledger says in words and of what findings quote, so that they get neither into the database
 * nor into anything that is published. Only what is certainly a number to call: digits behind a word such as 电话, a mobile number, an area
 * code with a hyphen. Figures understood as quantities are not touched; the unit's own file keeps everything.
 */
final class Telephones {

    /** What stands in their place. */
    static final String LEFT_OUT = "（号码略）";

    private static final String NUMBER = "\\+?\\d[\\d\\-—–() ]{4,}\\d";
    private static final Pattern LABELLED = Pattern.compile(
            "((?:电\\s?话|手\\s?机|致电|拨打|座机|联系方式|Tel\\.?|微信)(?:号码?|为|是|[::：（(\\s,，])*)(" + NUMBER + "(?:\\s?[/、;；,，]\\s?"
                    + NUMBER + ")*)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern MOBILE =
            Pattern.compile("(?<![\\d.])(?:\\+?86[- ]?)?1[3-9]\\d[- ]?\\d{4}[- ]?\\d{4}(?![\\d.%万亿千百元户人次件个平亩公米])");
    private static final Pattern WITH_AREA_CODE = Pattern.compile("(?<![\\d.-])0\\d{2,3}[-—–]\\d{7,8}(?!\\d)");
    private static final int SHORTEST = 7;

    private Telephones() {}

    /** The text without them; the same text when there is none. */
    static String leftOut(String text) {
        if (text.length() < SHORTEST || text.chars().noneMatch(Character::isDigit)) {
            return text;
        }
        String unlabelled = LABELLED.matcher(text).replaceAll("$1" + LEFT_OUT);
        return MOBILE.matcher(WITH_AREA_CODE.matcher(unlabelled).replaceAll(LEFT_OUT))
                .replaceAll(LEFT_OUT);
    }

    static SubmittedRow leftOut(SubmittedRow row) {
        return new SubmittedRow(
                row.indicator(),
                row.sheet(),
                row.row(),
                mapped(row.quantities(), Telephones::leftOut),
                mapped(row.texts(), Telephones::leftOut),
                row.blanks());
    }

    static SubmittedMoney leftOut(SubmittedMoney money) {
        return new SubmittedMoney(
                money.task(),
                money.source(),
                money.sheet(),
                money.row(),
                mapped(money.amounts(), Telephones::leftOut),
                money.said() == null ? null : leftOut(money.said()));
    }

    private static SubmittedText leftOut(SubmittedText text) {
        return new SubmittedText(text.cell(), leftOut(text.text()));
    }

    /** Of one that was understood the raw text stays: it is a figure. */
    private static SubmittedQuantity leftOut(SubmittedQuantity quantity) {
        return quantity.value() != null
                ? quantity
                : new SubmittedQuantity(
                        quantity.cell(), leftOut(quantity.raw()), null, quantity.converted(), quantity.sheet());
    }

    static Finding leftOut(Finding finding) {
        List<String> arguments =
                finding.arguments().stream().map(Telephones::leftOut).toList();
        @Nullable String seen = finding.seen() == null ? null : leftOut(finding.seen());
        return new Finding(
                finding.kind(),
                finding.severity(),
                finding.place(),
                finding.unit(),
                finding.indicator(),
                seen,
                arguments);
    }

    private static <V> Map<LedgerColumn, V> mapped(Map<LedgerColumn, V> values, UnaryOperator<V> change) {
        Map<LedgerColumn, V> changed = new LinkedHashMap<>();
        values.forEach((column, value) -> changed.put(column, change.apply(value)));
        return changed;
    }
}
