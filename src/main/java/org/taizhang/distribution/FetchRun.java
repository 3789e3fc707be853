package org.taizhang.distribution;

import jakarta.mail.FolderClosedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.StoreClosedException;
import jakarta.mail.UIDFolder;
import java.io.IOException;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.taizhang.distribution.Fetched.Left;
import org.taizhang.distribution.Fetched.Reason;
import org.taizhang.distribution.Fetched.Taken;
import org.taizhang.distribution.IncomingMessage.Attachment;
import org.taizhang.plan.Plan;
import org.taizhang.plan.Unit;
import org.taizhang.terms.Round;

/**
 * One going through a mailbox. Of each attachment first the file is there, then its line in the register of receipts, then its line in the
 * book, and when the whole message is done its mark; each step finds what a killed run did of it and does it no second time.
 */
final class FetchRun {

    private static final Logger LOG = LoggerFactory.getLogger(FetchRun.class);

    private final Plan plan;
    private final FetchLimits limits;
    private final MailConnection connection;
    private final MessageSorting sorting;
    private final TakenBefore before;
    private final Optional<Taking> taking;
    private final boolean canMark;
    private final List<Taken> taken = new ArrayList<>();
    private final List<Left> left = new ArrayList<>();
    private int passed;

    FetchRun(
            Plan plan,
            FetchLimits limits,
            MailConnection connection,
            MessageSorting sorting,
            TakenBefore before,
            Optional<Taking> taking,
            boolean canMark) {
        this.plan = plan;
        this.limits = limits;
        this.connection = connection;
        this.sorting = sorting;
        this.before = before;
        this.taking = taking;
        this.canMark = canMark;
    }

    Fetched result() {
        return new Fetched(taken, left, passed);
    }

    void take(Message message, UIDFolder folder, MailFetch.Order order) throws MessagingException {
        IncomingMessage incoming = new IncomingMessage(message);
        ZonedDateTime received = incoming.received(plan.zone());
        if (incoming.isDeleted() || sorting.isTooEarly(received.toLocalDate())) {
            return;
        }
        long uid = folder.getUID(message);
        try {
            sort(incoming, folder.getUIDValidity(), uid, received, order);
        } catch (FolderClosedException | StoreClosedException gone) {
            throw connection.brokenOff(gone);
        } catch (MessagingException unreadable) {
            if (!incoming.isOpen()) {
                throw connection.brokenOff(unreadable);
            }
            leave(incoming.sender().orElse("?"), incoming.subject(), received, Reason.UNREADABLE, "", true);
        }
    }

    private void sort(
            IncomingMessage message, long uidValidity, long uid, ZonedDateTime received, MailFetch.Order order)
            throws MessagingException {
        Optional<String> sender = message.sender();
        List<Unit> units = sender.map(sorting::units).orElse(List.of());
        Letter letter = new Letter(message, uidValidity, uid, sender.orElse("?"), units, message.subject(), received);
        if (sender.isEmpty()) {
            leave(letter.sender(), letter.subject(), received, Reason.NO_SINGLE_SENDER, "", true);
        } else if (units.isEmpty()) {
            leave(letter.sender(), letter.subject(), received, Reason.NOT_A_UNIT, "", false);
        } else if (message.isForged()) {
            leave(letter.sender(), letter.subject(), received, Reason.FORGED, "", true);
        } else if (message.isMarked() && !order.again()) {
            passMarked(letter);
        } else {
            take(letter, order);
        }
    }

    private void passMarked(Letter letter) throws MessagingException {
        if (before.has(letter.uidValidity(), letter.uid())
                || before.knows(letter.message().messageId(), letter.sender())) {
            passed++;
        } else {
            leave(letter.unitName(), letter.subject(), letter.received(), Reason.MARKED_ELSEWHERE, "", true);
        }
    }

    private void take(Letter letter, MailFetch.Order order) throws MessagingException {
        List<Attachment> attachments = attachments(letter.message());
        List<Attachment> ledgers = attachments.stream()
                .filter(attachment -> AttachmentName.mayBeLedger(attachment.name()))
                .toList();
        List<Attachment> due = ledgers.stream()
                .filter(ledger -> order.again() || !before.has(letter.uidValidity(), letter.uid(), ledger.number()))
                .toList();
        if (!ledgers.isEmpty() && due.isEmpty()) {
            passed++;
            mark(letter);
            return;
        }
        leaveOthers(letter, attachments, ledgers.isEmpty());
        if (!due.isEmpty() && takeAll(letter, due)) {
            mark(letter);
        }
    }

    private static List<Attachment> attachments(IncomingMessage message) throws MessagingException {
        try {
            return message.attachments();
        } catch (IOException e) {
            throw new MessagingException("structure", e);
        }
    }

    private void leaveOthers(Letter letter, List<Attachment> attachments, boolean nothingElse) {
        if (attachments.isEmpty()) {
            leave(letter.unitName(), letter.subject(), letter.received(), Reason.NO_ATTACHMENT, "", false);
        }
        attachments.stream()
                .filter(attachment -> !AttachmentName.mayBeLedger(attachment.name()))
                .forEach(other -> leave(
                        letter.unitName(),
                        other.name(),
                        letter.received(),
                        Reason.NOT_A_LEDGER,
                        "",
                        nothingElse && !AttachmentName.isPicture(other.name())));
    }

    /** Whether nothing of it had to be left. */
    private boolean takeAll(Letter letter, List<Attachment> due) throws MessagingException {
        if (due.size() > limits.attachments()) {
            leave(letter, letter.subject(), Reason.TOO_MANY, String.valueOf(limits.attachments()));
            return false;
        }
        long room = limits.messageBytes();
        boolean whole = true;
        for (Attachment ledger : due) {
            long most = Math.min(limits.attachmentBytes(), room);
            if (isOfThisRound(letter, ledger)) {
                long bytes = take(letter, ledger, most);
                whole &= bytes >= 0;
                room -= Math.max(0, bytes);
            } else {
                whole = false;
            }
        }
        return whole;
    }

    private boolean isOfThisRound(Letter letter, Attachment ledger) {
        Optional<Round> other = sorting.otherRound(letter.subject(), ledger.name());
        boolean known = sorting.isOfThisRound(
                letter.subject(), ledger.name(), letter.received().toLocalDate());
        other.ifPresent(round -> leave(letter, ledger.name(), Reason.OTHER_ROUND, round.toString()));
        if (other.isEmpty() && !known) {
            leave(letter, ledger.name(), Reason.ROUND_NOT_TOLD, "");
        }
        return other.isEmpty() && known;
    }

    /** How many bytes were taken; less than none when it had to be left. */
    private long take(Letter letter, Attachment ledger, long most) throws MessagingException {
        if (ledger.leastBytes() > most) {
            leave(letter, ledger.name(), Reason.TOO_LARGE, String.valueOf(most));
            return -1;
        }
        if (taking.isEmpty()) {
            taken(letter, letter.folder() + "/" + ledger.name());
            return 0;
        }
        return put(letter, ledger, most, taking.get());
    }

    private long put(Letter letter, Attachment ledger, long most, Taking into) throws MessagingException {
        try {
            Optional<DropBox.Placed> placed = into.put(letter, ledger, most);
            placed.ifPresentOrElse(
                    file -> say(letter, file),
                    () -> leave(letter, ledger.name(), Reason.TOO_LARGE, String.valueOf(most)));
            return placed.map(DropBox.Placed::bytes).orElse(-1L);
        } catch (DropBox.Damaged damaged) {
            if (!letter.message().isOpen()) {
                throw connection.brokenOff(damaged);
            }
            leave(letter, ledger.name(), Reason.UNREADABLE, "");
            return -1;
        }
    }

    /** A server that takes no mark is no harm: the book says the same. */
    private void mark(Letter letter) {
        try {
            if (canMark && !letter.message().isMarked()) {
                letter.message().mark();
            }
        } catch (MessagingException refused) {
            if (!letter.message().isOpen()) {
                throw connection.brokenOff(refused);
            }
            LOG.info("not marked: {}", letter.uid());
        }
    }

    private void say(Letter letter, DropBox.Placed placed) {
        if (!placed.before()) {
            taken(letter, placed.file());
        }
    }

    private void taken(Letter letter, String file) {
        taken.add(new Taken(letter.unitName(), file, letter.received().toLocalDate()));
    }

    private void leave(Letter letter, String what, Reason reason, String detail) {
        leave(letter.unitName(), what, letter.received(), reason, detail, true);
    }

    private void leave(
            String sender, String what, ZonedDateTime received, Reason reason, String detail, boolean needsSomebody) {
        left.add(new Left(sender, what, received.toLocalDate(), reason, detail, needsSomebody));
    }
}
