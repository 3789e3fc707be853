package org.taizhang.distribution;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.taizhang.terms.Round;
import org.taizhang.terms.UnitCode;

/**
 * A line of the book of fetched mail (收信登记): an attachment that lies in the drop folder.
 *
 * @param version of this form
 * @param mailbox user, server and folder
 * @param uid the message's number, which holds as long as the folder's uidValidity
 * @param part the number of the attachment in its message
 * @param unit the sender, null when several units share the address
 * @param received when the server took the message in
 * @param file below the round's drop folder
 */
record FetchEntry(
        int version,
        OffsetDateTime at,
        String mailbox,
        long uidValidity,
        long uid,
        String messageId,
        int part,
        Round round,
        @Nullable UnitCode unit,
        String sender,
        OffsetDateTime received,
        String file,
        String sha256) {

    static final int VERSION = 1;
}
