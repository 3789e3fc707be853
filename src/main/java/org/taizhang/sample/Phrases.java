package org.taizhang.sample;

import org.taizhang.words.Words;

/** The numbered phrases of the narratives; from round to round one takes the next in turn, so that no text comes twice. */
final class Phrases {

    private final Words words = Words.of(SampleLedgers.class, "narrative", Words.CHINESE);

    /** One of the phrases key.1, key.2, …: which one to begin with is for the dice, the turn goes on from there. */
    String say(String key, Dice dice, int turn, Object... arguments) {
        int count = count(key);
        int choice = Math.floorMod(dice.below(count) + turn, count) + 1;
        return words.say(key + "." + choice, arguments);
    }

    private int count(String key) {
        int count = 0;
        while (words.has(key + "." + (count + 1))) {
            count++;
        }
        return count;
    }

    /** The one phrase under that key. */
    String only(String key, Object... arguments) {
        return words.say(key, arguments);
    }

    /** Whether the text holds one of the words listed under that key. */
    boolean mentions(String key, String text) {
        for (String word : words.say(key).split(",")) {
            if (text.contains(word)) {
                return true;
            }
        }
        return false;
    }
}
