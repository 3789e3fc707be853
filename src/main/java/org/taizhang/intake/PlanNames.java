package org.taizhang.intake;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.taizhang.plan.Indicator;
import org.taizhang.plan.Plan;

/** The names that a plan gives to things, in normal form: they prove what a column holds, and that a row is no total. */
final class PlanNames {

    private static final Pattern DASHES = Pattern.compile("[—–―_.]");
    private static final Pattern LEADING_CODE = Pattern.compile("^\\(?\\d+[-—–.]\\d+\\)?[、.]*(.+)$");
    private static final int LONGEST_SOURCE_TAIL = 6;

    private final Set<String> codes = new HashSet<>();
    private final Set<String> indicators = new HashSet<>();
    /** The same without what people write around names. */
    private final Set<String> letters = new HashSet<>();

    private final Set<String> tasks = new HashSet<>();
    private final Set<String> measures = new HashSet<>();
    private final List<String> sources;

    PlanNames(Plan plan) {
        plan.indicators().forEach(this::learn);
        plan.tasks().forEach(task -> tasks.add(Wording.normal(task.name())));
        plan.unitsOfMeasure().keySet().forEach(measure -> measures.add(Wording.normal(measure)));
        measures.add("%");
        sources = plan.moneySources();
        letters.remove("");
    }

    private void learn(Indicator indicator) {
        codes.add(indicator.code().value());
        Stream.concat(Stream.of(indicator.name()), indicator.synonyms().stream())
                .forEach(name -> {
                    indicators.add(Wording.normal(name));
                    letters.add(NameForms.letters(name));
                });
        measures.add(Wording.normal(indicator.unitOfMeasure()));
    }

    boolean isIndicatorCode(String text) {
        return codes.contains(DASHES.matcher(Wording.normal(text)).replaceAll("-"));
    }

    boolean isIndicator(String text) {
        String normal = Wording.normal(text);
        return indicators.contains(normal)
                || isIndicatorBehindCode(normal)
                || letters.contains(NameForms.letters(text));
    }

    private boolean isIndicatorBehindCode(String normal) {
        boolean may = !normal.isEmpty() && (Character.isDigit(normal.charAt(0)) || normal.charAt(0) == '(');
        if (!may) {
            return false;
        }
        Matcher leading = LEADING_CODE.matcher(normal);
        return leading.matches() && indicators.contains(leading.group(1));
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
