package org.taizhang.spreadsheet;

import java.util.AbstractSet;
import java.util.BitSet;
import java.util.Collection;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** Numbers of rows or columns, a bit each, since a filter may hide a million rows. Unmodifiable. */
final class NumberSet extends AbstractSet<Integer> {

    private final BitSet numbers;

    /** Takes a copy. */
    NumberSet(BitSet numbers) {
        this.numbers = (BitSet) numbers.clone();
    }

    static NumberSet of(Collection<Integer> numbers) {
        BitSet bits = new BitSet();
        numbers.forEach(bits::set);
        return new NumberSet(bits);
    }

    @Override
    public boolean contains(@Nullable Object number) {
        return number instanceof Integer index && index >= 0 && numbers.get(index);
    }

    @Override
    public Iterator<Integer> iterator() {
        return numbers.stream().iterator();
    }

    @Override
    public int size() {
        return numbers.cardinality();
    }
}
