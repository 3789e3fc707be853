package org.taizhang.distribution;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.Collectors;
import org.taizhang.plan.Unit;

/**
 * What is known of a message (来信) before its attachments are looked at.
 *
 * @param uid the message's number, which holds as long as the folder's uidValidity
 * @param units whose address the sender's is
 * @param received in the plan's zone
 */
record Letter(
        IncomingMessage message,
        long uidValidity,
        long uid,
        String sender,
        List<Unit> units,
        String subject,
        ZonedDateTime received) {

    /** The folder of those who share an address, since they are not told apart. */
    private static final String SHARED = "邮件";

    Letter {
        units = List.copyOf(units);
    }

    String unitName() {
        return units.stream().map(Unit::name).collect(Collectors.joining("、"));
    }

    boolean isOfOneUnit() {
        return units.size() == 1;
    }

    /** The folder for what it brings, below the drop folder. */
    String folder() {
        return isOfOneUnit() ? AttachmentName.step(units.get(0).shortName()) : SHARED;
    }
}
