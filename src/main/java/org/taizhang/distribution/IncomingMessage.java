package org.taizhang.distribution;

import jakarta.mail.BodyPart;
import jakarta.mail.Flags;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A message in the mailbox (来信), read without marking it as read. */
final class IncomingMessage {

    /** Set on messages out of which everything was taken; any mail program may show it, none needs to know it. */
    static final String TAKEN = "$TaizhangFetched";

    /** An attachment without a name. */
    private static final String NAMELESS = "附件";

    /** No code of mail takes more than three characters a byte. */
    private static final long LONGEST_CODE = 3;

    private static final int DEEPEST = 12;
    private static final int MOST_PARTS = 500;

    private final Message message;

    IncomingMessage(Message message) {
        this.message = message;
    }

    /** An attachment: its number in the message, from 1, its name as the mail gives it, and its bytes when they are asked for. */
    record Attachment(int number, String name, String type, Part part) {

        /** How long it is at the least, since a server tells the length of what is encoded; 0 when it does not tell. */
        long leastBytes() throws MessagingException {
            return Math.max(0, part.getSize()) / LONGEST_CODE;
        }
    }

    /**
     * The one address that the message is from. Only the address counts: what is shown beside it may say anything, and so may the
     * address for answers.
     */
    Optional<String> sender() throws MessagingException {
        String[] heads = message.getHeader("From");
        if (heads == null || heads.length != 1) {
            return Optional.empty();
        }
        InternetAddress[] addresses = InternetAddress.parseHeader(heads[0], false);
        return addresses.length == 1 && !addresses[0].isGroup() && addresses[0].getAddress() != null
                ? Optional.of(MailText.address(addresses[0].getAddress()))
                : Optional.empty();
    }

    /** Whether a mail server on the way found that the sender is not who he says (DMARC, RFC 7489). */
    boolean isForged() throws MessagingException {
        String[] results = message.getHeader("Authentication-Results");
        return results != null
                && Stream.of(results).anyMatch(result -> result.matches("(?is).*\\bdmarc\\s*=\\s*fail\\b.*"));
    }

    String subject() throws MessagingException {
        return head("Subject").map(MailText::decode).orElse("");
    }

    String messageId() throws MessagingException {
        return head("Message-ID").map(String::strip).orElse("");
    }

    private Optional<String> head(String name) throws MessagingException {
        String[] heads = message.getHeader(name);
        return heads == null || heads.length == 0 ? Optional.empty() : Optional.ofNullable(heads[0]);
    }

    /** When our own mail server took it in; the date that the sender wrote can be any. */
    ZonedDateTime received(ZoneId zone) throws MessagingException {
        return Optional.ofNullable(message.getReceivedDate())
                .map(Date::toInstant)
                .orElse(Instant.EPOCH)
                .atZone(zone);
    }

    boolean isMarked() throws MessagingException {
        return message.getFlags().contains(TAKEN);
    }

    boolean isDeleted() throws MessagingException {
        return message.isSet(Flags.Flag.DELETED);
    }

    /** Whether the connection to it still stands. */
    boolean isOpen() {
        return message.getFolder().isOpen();
    }

    void mark() throws MessagingException {
        message.setFlags(new Flags(TAKEN), true);
    }

    /** Everything in it that has a name or is a spreadsheet by its type, also in messages that are attached to it. */
    List<Attachment> attachments() throws MessagingException, IOException {
        List<Attachment> found = new ArrayList<>();
        collect(message, 0, found);
        return found;
    }

    private static void collect(Part part, int depth, List<Attachment> found) throws MessagingException, IOException {
        if (depth > DEEPEST || found.size() > MOST_PARTS) {
            throw new MessagingException("nested too deep");
        }
        if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart several) {
            for (int i = 0; i < several.getCount(); i++) {
                BodyPart one = several.getBodyPart(i);
                collect(one, depth + 1, found);
            }
        } else if (part.isMimeType("message/rfc822") && part.getContent() instanceof Message inner) {
            collect(inner, depth + 1, found);
        } else {
            attachment(part, found.size() + 1).ifPresent(found::add);
        }
    }

    private static Optional<Attachment> attachment(Part part, int number) throws MessagingException {
        String type = String.valueOf(part.getContentType())
                .replaceFirst(";(?s).*", "")
                .strip();
        String name = MailText.decode(Optional.ofNullable(part.getFileName()).orElse(""));
        String safe = AttachmentName.safe(name, type, NAMELESS);
        boolean attached = !name.isEmpty() || AttachmentName.mayBeLedger(safe);
        return attached ? Optional.of(new Attachment(number, safe, type, part)) : Optional.empty();
    }
}
