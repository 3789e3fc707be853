package org.taizhang.recomputation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A form that sentences have, and what makes one true. The words are a regular expression; {name} in it is a slot, {name#} one for
 * up to three digits only; the rule must account for every slot that holds a digit. Digits in the words themselves are the papers' own, such as 每项最高计100%.
 */
record SentenceForm(Pattern words, List<String> slots, Rule rule) {

    private static final Pattern SLOT = Pattern.compile("\\{(\\w+)(#?)}");

    /** Compares what a sentence says with the figures; throws {@link Unexplained}. */
    interface Rule {
        void check(Said said);
    }

    static SentenceForm form(String words, Rule rule) {
        List<String> slots = new ArrayList<>();
        Matcher slot = SLOT.matcher(words);
        while (slot.find()) {
            slots.add(slot.group(1));
        }
        return new SentenceForm(
                Pattern.compile(slot.replaceAll(found ->
                        "(?<" + found.group(1) + ">" + (found.group(2).isEmpty() ? ".+?" : "\\\\d{1,3}") + ")")),
                slots,
                rule);
    }

    /** A sentence without any figure of the round. */
    static SentenceForm fixed(String words) {
        return form(words, said -> {});
    }

    /** Whether it has the form; if so it must be true. */
    boolean explains(String sentence, Topic topic) {
        Matcher matcher = words.matcher(sentence);
        if (!matcher.matches()) {
            return false;
        }
        Said said = new Said(matcher, slots, topic);
        rule.check(said);
        said.isAllAccountedFor();
        return true;
    }
}
