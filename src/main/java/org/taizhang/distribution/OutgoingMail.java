package org.taizhang.distribution;

import java.nio.file.Path;
import java.util.List;
import org.taizhang.terms.PlanId;
import org.taizhang.terms.Round;

/**
 * A letter to be mailed (发文): to one address, with exactly what is meant for it.
 *
 * @param to a bare address
 * @param name whose address it is, as the screen shows it
 * @param text the letter itself, plain, lines ended by a line feed
 */
public record OutgoingMail(Key key, String to, String name, String subject, String text, List<Attachment> attachments) {

    private static final int NUMBER_LENGTH = 40;

    /** Copies the list. */
    public OutgoingMail {
        attachments = List.copyOf(attachments);
    }

    /**
     * What a letter is, whoever gets it. Together with the address it makes the letter's number: the same letter to the same
     * address goes out once.
     *
     * @param matter what sort of letter, such as BRIEFINGS or REMINDER; later letters of one matter replace earlier ones
     * @param issue which of them, such as an edition's number or a reminder's day
     * @param content what tells its content from another's, such as a hash over its documents
     */
    public record Key(PlanId plan, Round round, String matter, String issue, String content) {}

    /**
     * A document that goes with the letter.
     *
     * @param name as the reader sees it
     * @param sha256 of the bytes it must have
     */
    public record Attachment(String name, Path file, String sha256) {

        /** The file as it lies there now, under its own name. */
        public static Attachment of(Path file) {
            return new Attachment(String.valueOf(file.getFileName()), file, Sha256.ofFile(file));
        }
    }

    /** Under which the letter book knows it: 40 hex digits. */
    String number() {
        String identity = String.join(
                "\n",
                key.plan().value(),
                key.round().toString(),
                key.matter(),
                key.issue(),
                key.content(),
                MailText.address(to));
        return Sha256.ofText(identity).substring(0, NUMBER_LENGTH);
    }
}
