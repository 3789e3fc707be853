package org.taizhang.intake;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Finds items that stand in a list twice. Of each item eight bytes of a hash are kept, and of the first quarter of a million only,
 * so that a list of any length fits; among that many, two different items share a hash with a probability of one in 500 million.
 */
final class ItemRepeats {

    private static final int KEPT = 250_000;

    private final Map<Long, Integer> rows = new HashMap<>();
    private final MessageDigest digest;

    ItemRepeats() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The row in which the same item stood before. */
    Optional<Integer> before(int row, String item) {
        long hash = ByteBuffer.wrap(digest.digest(item.getBytes(StandardCharsets.UTF_8)))
                .getLong();
        Integer first = rows.get(hash);
        if (first == null && rows.size() < KEPT) {
            rows.put(hash, row);
        }
        return Optional.ofNullable(first);
    }
}
