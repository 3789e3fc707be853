package org.taizhang.intake;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.taizhang.plan.Indicator;
import org.taizhang.plan.Plan;

/** What a name may mean: the plan's names and synonyms, each in the forms that people give them; and what is only like one. */
final class IndicatorNames {

    /** What may stand behind a name without making it another: a number and a unit of measure, such as ≥40家. */
    private static final Pattern QUANTITY_BEHIND =
            Pattern.compile("[:,/]?\\(?(?:单位:)?(?:不少于|不低于|达到|[≥≤<>]=?|约|共)?(?<number>\\d[\\d,]*(?:\\.\\d+)?)?"
                    + "(?<measure>[^\\d()]{0,4}?)(?:以上|左右)?\\)?[,。.;]?");
    /** Or what is counted: 户数, 数量. */
    private static final Pattern COUNT_BEHIND = Pattern.compile("\\(?(?<measure>[^\\d()]{0,3}?)(?:总数|数量|数)\\)?");
    /** A number and its unit of measure before the name: 2890套老旧小区改造. */
    private static final Pattern BEFORE =
            Pattern.compile("(?:不少于|不低于|约|共)?(?<number>\\d[\\d,]*(?:\\.\\d+)?)(?<measure>[^\\d()]{1,4}?)的?");

    private static final String FULFIL = "完成";
    /** Likeness in parts of one from which a name is worth showing as a candidate; nothing is decided by it. */
    private static final double LIKE = 0.6;

    private static final int SHOWN = 3;
    private static final int TELLING_LENGTH = 4;
    private static final LevenshteinDistance DISTANCE = LevenshteinDistance.getDefaultInstance();

    private final Measures measures;
    private final List<Named> known = new ArrayList<>();
    private final Map<String, Set<Indicator>> exact = new LinkedHashMap<>();
    private final Map<String, Set<Indicator>> letters = new LinkedHashMap<>();

    /** An indicator with all its names. */
    private record Named(Indicator indicator, List<Name> names) {}

    /** A name in its normal form and in its letters. */
    private record Name(String normal, String letters) {}

    IndicatorNames(Plan plan) {
        this.measures = new Measures(plan);
        plan.indicators().forEach(this::learn);
    }

    private void learn(Indicator indicator) {
        List<String> all = Stream.concat(Stream.of(indicator.name()), indicator.synonyms().stream())
                .filter(name -> !NameForms.letters(name).isEmpty())
                .toList();
        known.add(new Named(
                indicator,
                all.stream()
                        .map(name -> new Name(Wording.normal(name), NameForms.letters(name)))
                        .toList()));
        for (String name : all) {
            exact.computeIfAbsent(Wording.normal(name), none -> new LinkedHashSet<>())
                    .add(indicator);
            letters.computeIfAbsent(NameForms.letters(name), none -> new LinkedHashSet<>())
                    .add(indicator);
        }
    }

    /** The indicators of that name: none, one, or several where the plan uses a name twice. Stricter forms go first. */
    List<Indicator> of(String text) {
        Set<Indicator> found = exact.getOrDefault(Wording.normal(text), Set.of());
        if (found.isEmpty()) {
            found = exact.getOrDefault(Wording.normal(NameForms.unnumbered(text)), Set.of());
        }
        if (found.isEmpty()) {
            found = letters.getOrDefault(NameForms.letters(text), Set.of());
        }
        return found.isEmpty() ? withQuantity(text) : List.copyOf(found);
    }

    /** By a name that a number or a unit of measure is attached to. */
    private List<Indicator> withQuantity(String text) {
        String whole = Wording.normal(NameForms.unnumbered(text));
        String fulfilled = whole.startsWith(FULFIL) ? whole.substring(FULFIL.length()) : whole;
        return known.stream()
                .filter(it -> it.names.stream()
                        .anyMatch(name -> isAttached(it.indicator, name.normal, whole)
                                || isAttached(it.indicator, name.normal, fulfilled)))
                .map(Named::indicator)
                .toList();
    }

    private boolean isAttached(Indicator indicator, String name, String text) {
        if (text.equals(name)) {
            return true;
        }
        if (text.startsWith(name)) {
            String behind = text.substring(name.length());
            return isQuantity(indicator, behind) || isCount(indicator, behind);
        }
        Matcher before = BEFORE.matcher(text.substring(0, Math.max(0, text.length() - name.length())));
        return text.endsWith(name) && before.matches() && fits(indicator, before.group("measure"));
    }

    private boolean isQuantity(Indicator indicator, String text) {
        Matcher quantity = QUANTITY_BEHIND.matcher(text);
        if (!quantity.matches()) {
            return false;
        }
        String measure = quantity.group("measure");
        return measure.isEmpty() ? quantity.group("number") != null : fits(indicator, measure);
    }

    private boolean isCount(Indicator indicator, String text) {
        Matcher count = COUNT_BEHIND.matcher(text);
        return count.matches() && (count.group("measure").isEmpty() || fits(indicator, count.group("measure")));
    }

    /** Whether the unit of measure converts to the indicator's. */
    private boolean fits(Indicator indicator, String measure) {
        return measures.convert(BigDecimal.ONE, measure, indicator.unitOfMeasure())
                .isPresent();
    }

    /** Up to three indicators whose names are like the text, the likest first, for people to choose from. */
    List<Indicator> like(String text) {
        return like(text, LIKE).stream().limit(SHOWN).toList();
    }

    /** The same with at least that likeness, all of them. */
    List<Indicator> like(String text, double least) {
        String wanted = NameForms.letters(text);
        List<Likeness> found = new ArrayList<>();
        for (Named named : known) {
            double likeness = likeness(named, wanted);
            if (likeness >= least) {
                found.add(new Likeness(named.indicator, likeness));
            }
        }
        return found.stream()
                .sorted(Comparator.comparingDouble(Likeness::degree).reversed())
                .map(Likeness::indicator)
                .toList();
    }

    private record Likeness(Indicator indicator, double degree) {}

    private static double likeness(Named named, String wanted) {
        return named.names.stream()
                .mapToDouble(name -> likeness(name.letters, wanted))
                .max()
                .orElse(0);
    }

    private static double likeness(String name, String wanted) {
        int longer = Math.max(name.length(), wanted.length());
        int shorter = Math.min(name.length(), wanted.length());
        if (shorter == 0) {
            return 0;
        }
        boolean within = shorter >= TELLING_LENGTH && (name.contains(wanted) || wanted.contains(name));
        double degree = 1 - DISTANCE.apply(name, wanted) / (double) longer;
        return within ? Math.max(degree, LIKE) : degree;
    }
}
