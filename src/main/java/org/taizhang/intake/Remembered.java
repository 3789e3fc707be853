package org.taizhang.intake;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Answers that depend on the question alone, kept because ledgers ask the same ones over and over: headings, names, units of
 * measure. Holds a bounded number, and no long texts, which do not come again; safe for several threads.
 */
final class Remembered<Q, A> {

    private static final int MOST = 4_000;
    /** What is longer tells a story. */
    private static final int LONGEST = 64;

    private final Map<Q, A> answers = new ConcurrentHashMap<>();
    private final Function<Q, A> answer;
    private final Predicate<Q> mayComeAgain;

    /**
     * Answers to questions of whatever sort.
     *
     * @param mayComeAgain whether a question is worth keeping; one with a long text in it is not
     */
    Remembered(Function<Q, A> answer, Predicate<Q> mayComeAgain) {
        this.answer = answer;
        this.mayComeAgain = mayComeAgain;
    }

    /** Answers about texts. */
    static <A> Remembered<String, A> ofTexts(Function<String, A> answer) {
        return new Remembered<>(answer, Remembered::isShort);
    }

    /** Whether the text is short enough to come again. */
    static boolean isShort(String text) {
        return text.length() <= LONGEST;
    }

    A of(Q question) {
        A known = answers.get(question);
        if (known != null) {
            return known;
        }
        A found = answer.apply(question);
        if (mayComeAgain.test(question)) {
            keep(question, found);
        }
        return found;
    }

    private void keep(Q question, A found) {
        if (answers.size() >= MOST) {
            answers.clear();
        }
        answers.put(question, found);
    }
}
