package org.taizhang.aggregation;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An edition (版次) of a round's documents.
 *
 * @param number counted from 1; it goes up when other inputs make other documents
 * @param earlier the figures of the edition that it replaces; null for the first edition, and where those can no longer be read
 */
public record Edition(int number, @Nullable FrozenFigures earlier) {

    /** The first edition of a round, which replaces none. */
    public static Edition first() {
        return new Edition(1, null);
    }

    /** What is different in these figures from the edition before; empty where there is nothing to compare with. */
    public Optional<EditionChanges> changes(FrozenFigures now) {
        return Optional.ofNullable(earlier).map(before -> EditionChanges.between(before, now));
    }
}
