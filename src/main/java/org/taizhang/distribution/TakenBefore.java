package org.taizhang.distribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What was taken out of a mailbox earlier, by the book of fetched mail. */
final class TakenBefore {

    private final String mailbox;
    private final List<FetchEntry> entries;

    TakenBefore(Mailbox mailbox, List<FetchEntry> entries) {
        this.mailbox = mailbox.identity();
        this.entries = new ArrayList<>(entries);
    }

    void add(FetchEntry entry) {
        entries.add(entry);
    }

    /** Whether that attachment of the message with that number was taken. */
    boolean has(long uidValidity, long uid, int part) {
        return entries.stream()
                .anyMatch(entry -> entry.mailbox().equals(mailbox)
                        && entry.uidValidity() == uidValidity
                        && entry.uid() == uid
                        && entry.part() == part);
    }

    /** Whether any attachment of the message with that number was taken. */
    boolean has(long uidValidity, long uid) {
        return entries.stream()
                .anyMatch(entry ->
                        entry.mailbox().equals(mailbox) && entry.uidValidity() == uidValidity && entry.uid() == uid);
    }

    /**
     * Where that very attachment was put when the message had another number, as after a move of the mailbox: the same letter of the
     * same sender with the same bytes.
     */
    Optional<String> place(String messageId, String sender, String sha256) {
        return entries.stream()
                .filter(entry -> !messageId.isEmpty()
                        && entry.messageId().equals(messageId)
                        && entry.sender().equals(sender)
                        && entry.sha256().equals(sha256))
                .map(FetchEntry::file)
                .findFirst();
    }

    /** Whether a letter of that number and sender was taken from. */
    boolean knows(String messageId, String sender) {
        return !messageId.isEmpty()
                && entries.stream()
                        .anyMatch(entry -> entry.messageId().equals(messageId)
                                && entry.sender().equals(sender));
    }
}
