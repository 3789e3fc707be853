package org.taizhang.intake;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Answers that depend on the question alone, kept because ledgers ask the same ones over and over. Holds a bounded number; safe for
 * several threads.
 */
final class Remembered<Q, A> {

    private static final int MOST = 4_000;

    private final Map<Q, A> answers = new ConcurrentHashMap<>();
    private final Function<Q, A> answer;

    Remembered(Function<Q, A> answer) {
        this.answer = answer;
    }

    A of(Q question) {
        A known = answers.get(question);
        if (known != null) {
            return known;
        }
        if (answers.size() >= MOST) {
            answers.clear();
        }
        A found = answer.apply(question);
        answers.put(question, found);
        return found;
    }
}
