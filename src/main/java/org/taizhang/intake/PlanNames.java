package org.taizhang.intake;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.taizhang.plan.Indicator;
import org.taizhang.plan.Plan;

/** The names that a plan gives to things, in normal form: they prove what a column holds, and that a row is no total. */
final class PlanNames {

    private static final Pattern DASHES = Pattern.compile("[—–―_.]");
    private static final Pattern LEADING_CODE = Pattern.compile("^\\d+[-—–.]\\d+[、.]*(.+)$");
    private static final int LONGEST_SOURCE_TAIL = 6;

    private final Set<String> codes = new HashSet<>();
    private final Set<String> indicators = new HashSet<>();
    private final Set<String> tasks = new HashSet<>();
    private final Set<String> measures = new HashSet<>();
    private final List<String> sources;

    PlanNames(Plan plan) {
        plan.indicators().forEach(this::learn);
        plan.tasks().forEach(task -> tasks.add(Wording.normal(task.name())));
        plan.unitsOfMeasure().keySet().forEach(measure -> measures.add(Wording.normal(measure)));
        measures.add("%");
        sources = plan.moneySources();
    }

    private void learn(Indicator indicator) {
        codes.add(indicator.code().value());
        indicators.add(Wording.normal(indicator.name()));
        indicator.synonyms().forEach(synonym -> indicators.add(Wording.normal(synonym)));
        measures.add(Wording.normal(indicator.unitOfMeasure()));
    }

    boolean isIndicatorCode(String text) {
        return codes.contains(DASHES.matcher(Wording.normal(text)).replaceAll("-"));
    }

    boolean isIndicator(String text) {
        String normal = Wording.normal(text);
        if (normal.isEmpty() || !Character.isDigit(normal.charAt(0))) {
            return indicators.contains(normal);
        }
        Matcher leading = LEADING_CODE.matcher(normal);
        return indicators.contains(normal) || (leading.matches() && indicators.contains(leading.group(1)));
    }

    boolean isTask(String text) {
        return tasks.contains(Wording.normal(text));
    }

    boolean isMeasure(String text) {
        String normal = Wording.normal(text);
        return !normal.isEmpty() && measures.contains(normal);
    }

    /** Whether the text begins with a source of money and says little more: 中央, 省级财政资金. */
    boolean isSource(String text) {
        String normal = Wording.normal(text);
        return sources.stream()
                .anyMatch(source ->
                        normal.startsWith(source) && normal.length() <= source.length() + LONGEST_SOURCE_TAIL);
    }
}
