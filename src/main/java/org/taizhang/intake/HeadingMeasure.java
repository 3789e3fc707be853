package org.taizhang.intake;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The unit of measure (计量单位) that a heading carries: in brackets, behind 单位:, or behind a stroke. What stands in brackets is
 * taken for a unit of measure unless it plainly is something else, since an unread unit would make a figure wrong in silence.
 */
final class HeadingMeasure {

    private static final Pattern LABELLED = Pattern.compile("(?:金额|计量|资金)?单位[:]([^\\d:、,;)]{1,6})$");
    private static final Pattern BEHIND_MARK = Pattern.compile("[:/,、](亿元|万元|千元|百元|元|%)$");
    private static final Pattern MONEY = Pattern.compile("(?<=[^\\d:/,、].)(亿元|万元|千元)$");
    private static final Pattern NO_MEASURE = Pattern.compile(
            ".*(?:[\\d=+、,;]|填|累计|累积|截|至|今|年|月|季|期|含|按|自|如|见|注|选|数字|小数|附|公式|下同|合计|盖章|简要|说明|字|序号|名称|请|或|可).*|[A-Z甲乙丙丁戊]");

    private static final Pattern AREA = Pattern.compile("[万千]?k?m[23]");

    private static final Remembered<HeadingText, Optional<String>> KNOWN =
            new Remembered<>(HeadingMeasure::read, text -> Remembered.isShort(text.full()));

    private HeadingMeasure() {}

    /** Of a heading's path, the nearest unit to the heading itself. */
    static Optional<String> of(List<HeadingText> path) {
        Optional<String> found = Optional.empty();
        for (int i = path.size() - 1; i >= 0 && found.isEmpty(); i--) {
            found = of(path.get(i));
        }
        return found;
    }

    private static Optional<String> of(HeadingText text) {
        return KNOWN.of(text);
    }

    private static Optional<String> read(HeadingText text) {
        return text.asides().stream()
                .flatMap(aside -> measure(aside).stream())
                .findFirst()
                .or(() -> behind(text.bare()));
    }

    private static Optional<String> measure(String aside) {
        Matcher labelled = LABELLED.matcher(aside);
        if (labelled.find()) {
            return Optional.of(labelled.group(1));
        }
        String bare = aside.startsWith("单位") ? aside.substring("单位".length()) : aside;
        boolean anything = !bare.isEmpty() && bare.length() <= 6;
        boolean measure = anything
                && (AREA.matcher(bare).matches() || !NO_MEASURE.matcher(bare).matches());
        return measure ? Optional.of(bare) : Optional.empty();
    }

    private static Optional<String> behind(String bare) {
        return Stream.of(LABELLED, BEHIND_MARK, MONEY)
                .map(form -> form.matcher(bare))
                .filter(Matcher::find)
                .map(matcher -> matcher.group(1))
                .findFirst();
    }

    /** The heading without a unit of measure at its end: 安排资金:万元 is 安排资金. */
    static String without(String bare) {
        boolean none = !bare.endsWith("元") && !bare.endsWith("%") && !bare.contains("单位");
        if (none) {
            return bare;
        }
        for (Pattern form : List.of(LABELLED, BEHIND_MARK, MONEY)) {
            Matcher matcher = form.matcher(bare);
            if (matcher.find()) {
                return bare.substring(0, matcher.start());
            }
        }
        return bare;
    }
}
