package org.taizhang.sample;

import java.util.ArrayList;
import java.util.List;

/**
 * Seeded dice: the same seed and the same names throw the same numbers on every machine and every Java, and no draw depends
 * on how often others were thrown before. The generator is SplitMix64; the JDK's own is not promised to stay as it is.
 */
final class Dice {

    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;
    private static final int HUNDRED = 100;

    private long state;

    private Dice(long state) {
        this.state = state;
    }

    /** The dice for that purpose. */
    static Dice of(long seed, Object... names) {
        long state = mixed(seed);
        for (Object name : names) {
            state = mixed(state + GOLDEN_GAMMA);
            for (char letter : String.valueOf(name).toCharArray()) {
                state = mixed(state ^ letter);
            }
        }
        return new Dice(state);
    }

    private static long mixed(long value) {
        long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** From 0 to the number before the bound. */
    int below(int bound) {
        state += GOLDEN_GAMMA;
        return (int) Long.remainderUnsigned(mixed(state), bound);
    }

    /** From low to high, both included. */
    int between(int low, int high) {
        return low + below(high - low + 1);
    }

    /** True so many times in a hundred. */
    boolean inHundred(int times) {
        return below(HUNDRED) < times;
    }

    /** One of them. */
    <T> T one(List<T> choices) {
        return choices.get(below(choices.size()));
    }

    /** All of them in another order. */
    <T> List<T> shuffled(List<T> things) {
        List<T> order = new ArrayList<>(things);
        for (int i = order.size() - 1; i > 0; i--) {
            int other = below(i + 1);
            T moved = order.get(i);
            order.set(i, order.get(other));
            order.set(other, moved);
        }
        return order;
    }
}
