package org.taizhang.intake;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.commons.text.similarity.LevenshteinDistance;

/**
 * How like a heading is to the known ones: one less the part of its letters that would have to change (Levenshtein), in per cent.
 * A heading is taken for a column only when it is very like, no other column is nearly as like, and the letters that differ could
 * not turn the sense round: 未完成数量 is like 已完成数量, and its contrary.
 */
final class Likeness {

    /** Four letters of five, the least that a slip of the pen in a heading of usual length leaves. */
    private static final int ENOUGH = 80;
    /** By how much the second must fall behind. */
    private static final int MARGIN = 15;
    /** From here on a column is named as a candidate; three letters of four. */
    private static final int WITHIN_REACH = 75;

    private static final int SHORTEST = 4;
    private static final Pattern WEIGHTY =
            Pattern.compile("[未不无非应拟待预计划目标本当上下前后去同月季周日旬年增减率比差剩余欠缺占总全市省县区级人期额资金投款分子母需仅只否中新旧]");

    private final Map<String, LedgerColumn> known;

    Likeness(Map<String, LedgerColumn> known) {
        this.known = new TreeMap<>(known);
    }

    /** A column that the heading is like, several that it may mean, or none. */
    HeadingMatch of(String heading) {
        if (heading.length() < SHORTEST) {
            return new HeadingMatch.Unread();
        }
        Map<LedgerColumn, Integer> likeness = new EnumMap<>(LedgerColumn.class);
        known.forEach((word, column) -> likeness.merge(column, percent(heading, word), Math::max));
        Set<LedgerColumn> near = EnumSet.noneOf(LedgerColumn.class);
        likeness.entrySet().stream()
                .filter(entry -> entry.getValue() >= WITHIN_REACH)
                .forEach(entry -> near.add(entry.getKey()));
        List<Integer> best = likeness.values().stream()
                .sorted((one, other) -> Integer.compare(other, one))
                .limit(2)
                .toList();
        boolean clear = near.size() == 1 && best.get(0) >= ENOUGH && best.get(0) - best.get(1) >= MARGIN;
        if (clear && !turnsSense(heading, near.iterator().next())) {
            return new HeadingMatch.Alike(near.iterator().next(), best.get(0));
        }
        return near.isEmpty() ? new HeadingMatch.Unread() : new HeadingMatch.Several(near);
    }

    private static int percent(String one, String other) {
        int longer = Math.max(one.length(), other.length());
        int shorter = Math.min(one.length(), other.length());
        if (shorter * 100 < longer * WITHIN_REACH) {
            return 0;
        }
        int changes = LevenshteinDistance.getDefaultInstance().apply(one, other);
        return 100 * (longer - changes) / longer;
    }

    /** Whether every word that is so like the heading differs from it by a letter that bears the sense. */
    private boolean turnsSense(String heading, LedgerColumn column) {
        return known.entrySet().stream()
                .filter(entry -> entry.getValue() == column && percent(heading, entry.getKey()) >= ENOUGH)
                .allMatch(entry -> differsWeightily(heading, entry.getKey()));
    }

    private static boolean differsWeightily(String one, String other) {
        return hasWeightyOfItsOwn(one, other) || hasWeightyOfItsOwn(other, one);
    }

    private static boolean hasWeightyOfItsOwn(String one, String other) {
        return one.codePoints()
                .mapToObj(Character::toString)
                .filter(letter -> !other.contains(letter))
                .anyMatch(letter -> WEIGHTY.matcher(letter).matches());
    }
}
