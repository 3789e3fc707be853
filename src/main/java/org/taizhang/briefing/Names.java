package org.taizhang.briefing;

import java.util.List;

/**
 * Names in a sentence, as many as there is room for.
 *
 * @param most how many are named; with none, only how many there are can be said
 */
record Names(int most) {

    /** All of them. */
    static final Names ALL = new Names(Integer.MAX_VALUE);

    /** 甲、乙等5家; without room for a name 5家. */
    String counted(List<String> names, String counter) {
        String count = Wording.say("names.count", names.size(), counter);
        if (most == 0) {
            return count;
        }
        return names.size() <= most ? Wording.list(names) : listed(names) + Wording.say("names.more", count);
    }

    /** （甲、乙等）, for where the count was said before; without room for a name nothing. */
    String bracketed(List<String> names) {
        return most == 0 || names.isEmpty()
                ? ""
                : Wording.say("names.bracketed", ChangeSummary.someOf(first(names), names.size()));
    }

    /** A name, unless there is no room for it: then what stands for it. */
    String one(String name, String instead) {
        return most == 0 ? instead : name;
    }

    private String listed(List<String> names) {
        return Wording.list(first(names));
    }

    private List<String> first(List<String> names) {
        return names.stream().limit(most).toList();
    }
}
