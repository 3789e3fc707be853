package org.taizhang.distribution;

/**
 * How much is taken out of one message (取信上限); what is over it stays in the mailbox and is listed.
 *
 * @param attachments how many ledgers
 * @param attachmentBytes of one of them
 * @param messageBytes of all of them together
 */
public record FetchLimits(int attachments, long attachmentBytes, long messageBytes) {

    /** What is not set. */
    public static final FetchLimits STANDARD = new FetchLimits(20, 50_000_000, 100_000_000);
}
