package org.taizhang.recomputation;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Explains numbers on a paper by facts: in a sentence a number must be one of a subject that stands close to it or in the
 * heading that it belongs to, or be counted in the word that follows it, or be quoted with what stands around it; in a table it must
 * belong to what the rest of its row belongs to.
 */
final class Explanation {

    /** What the papers' own notes and headings count, which no figure can change. */
    private static final Pattern RULES = Pattern.compile(".*(每项最高计100[%分]?|计0分?|SHA-256|相差不到20|相差不足20|计100分).*");

    private static final Pattern ONLY_RULE_NUMBERS = Pattern.compile("(100%?|0|20|-?256)");
    private static final int[][] QUOTED_BETWEEN = {{6, 2}, {2, 6}, {4, 4}, {0, 8}, {8, 0}};

    private final Facts facts;

    Explanation(Facts facts) {
        this.facts = facts;
    }

    boolean explains(PrintedNumber number) {
        return number.isOfTable() ? isOfARow(number) : isInASentence(number);
    }

    private boolean isInASentence(PrintedNumber number) {
        String token = number.token();
        String near = number.before() + number.token() + number.after() + number.item();
        return facts.isDay(token)
                || facts.counts(number.plain(), number.after())
                || isRule(number)
                || isQuoted(number)
                || facts.about(number.line(), near).stream()
                        .filter(entry -> !entry.row())
                        .anyMatch(entry -> entry.says(number.plain()));
    }

    /** The number belongs to the entry that the rest of its row belongs to; a row that is broken over lines may miss its name. */
    private boolean isOfARow(PrintedNumber number) {
        List<String> others = number.others();
        return isOf(facts.about(number.line(), Facts.solid(number.line()) + number.item()), number, others)
                || isOf(facts.about(number.line(), number.around() + number.item()), number, others);
    }

    private static boolean isOf(List<Facts.Entry> entries, PrintedNumber number, List<String> others) {
        long most =
                entries.stream().mapToLong(entry -> shared(entry, others)).max().orElse(0);
        return entries.stream()
                .filter(entry -> shared(entry, others) == most)
                .anyMatch(entry -> entry.says(number.plain()));
    }

    private static long shared(Facts.Entry entry, List<String> numbers) {
        return numbers.stream().filter(entry::says).count();
    }

    private static boolean isRule(PrintedNumber number) {
        return ONLY_RULE_NUMBERS.matcher(number.token()).matches()
                && RULES.matcher(number.around()).matches();
    }

    private boolean isQuoted(PrintedNumber number) {
        for (int[] context : QUOTED_BETWEEN) {
            String words = number.between(context[0], context[1]);
            if (words.length() >= number.token().length() + context[0] + context[1] && facts.isQuoted(words)) {
                return true;
            }
        }
        return false;
    }
}
