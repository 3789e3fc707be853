package org.taizhang.briefing;

import java.util.List;

/** Several things in one sentence (列举): the first few are named, and that there are more is said. */
final class Listing {

    /** How many are named where the sentence is one among several. */
    static final int FEW = 3;
    /** How many are named where the sentence is about nothing else. */
    static final int MANY = 5;

    private Listing() {}

    /** The first of the names, 等 after them when there are more. */
    static String first(List<String> names, int most) {
        return more(Wording.list(names.subList(0, Math.min(most, names.size()))), names, most);
    }

    /** The same for clauses that hold commas of their own. */
    static String clauses(List<String> clauses, int most) {
        String separator = Wording.say("clause.semicolon");
        return more(String.join(separator, clauses.subList(0, Math.min(most, clauses.size()))), clauses, most);
    }

    private static String more(String list, List<String> all, int most) {
        return all.size() > most ? Wording.say("list.more", list) : list;
    }
}
