package org.taizhang.distribution;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.taizhang.terms.PlanId;
import org.taizhang.terms.Round;

/**
 * A line of the letter book (发文登记).
 *
 * @param version of this form
 * @param number the letter's
 * @param files what went with it, each with its SHA-256
 * @param reply what the server said when it would not take the letter, or what happened when nobody knows whether it did
 */
public record LetterEntry(
        int version,
        State state,
        OffsetDateTime at,
        String number,
        String messageId,
        PlanId plan,
        Round round,
        String matter,
        String issue,
        String to,
        String subject,
        List<EnclosedFile> files,
        @Nullable String reply) {

    static final int VERSION = 1;

    /** Copies the list. */
    public LetterEntry {
        files = List.copyOf(files);
    }

    /** What is about to be done with the letter, or became of it. */
    public enum State {
        /** 待发: it is handed to the server next. Where nothing follows, nobody knows whether the server took it. */
        INTENT,
        /** 已发: the server took it. */
        SENT,
        /** 未发: the server would not have it. */
        FAILED,
        /** 可能已发: the connection broke before the server answered. */
        UNCERTAIN
    }

    /** A document that went with the letter. */
    public record EnclosedFile(String name, String sha256) {}

    LetterEntry with(State other, OffsetDateTime when, @Nullable String said) {
        return new LetterEntry(
                version, other, when, number, messageId, plan, round, matter, issue, to, subject, files, said);
    }
}
