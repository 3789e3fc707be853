package org.taizhang.distribution;

import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.ContentDisposition;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.internet.ParameterList;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.util.Date;
import java.util.Locale;
import java.util.Map;

/** A letter as it travels (RFC 5322). It keeps the number that it was given, so that a second try is the same letter. */
final class MimeLetter extends MimeMessage {

    private static final Map<String, String> TYPES = Map.of(
            "pdf", "application/pdf",
            "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "xlsm", "application/vnd.ms-excel.sheet.macroEnabled.12",
            "xls", "application/vnd.ms-excel",
            "docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "ics", "text/calendar; charset=UTF-8");
    private static final String OTHER = "application/octet-stream";
    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final String messageId;

    private MimeLetter(Session session, String messageId) {
        super(session);
        this.messageId = messageId;
    }

    /** The letter, its attachments proved to be the documents that were meant. */
    static MimeLetter of(Session session, OutgoingMail mail, Sender sender, String messageId, Instant now) {
        try {
            MimeLetter letter = new MimeLetter(session, messageId);
            letter.setFrom(new InternetAddress(sender.address(), sender.name(), UTF_8));
            letter.setRecipient(Message.RecipientType.TO, new InternetAddress(mail.to(), mail.name(), UTF_8));
            letter.setSubject(mail.subject(), UTF_8);
            letter.setSentDate(Date.from(now));
            // Holiday answers and the like do not answer to it (RFC 3834, and Outlook's own way to say so).
            letter.setHeader("Auto-Submitted", "auto-generated");
            letter.setHeader("X-Auto-Response-Suppress", "All");
            letter.setContent(content(mail));
            letter.saveChanges();
            return letter;
        } catch (MessagingException e) {
            throw new IllegalArgumentException("not a letter: " + mail.subject(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MimeMultipart content(OutgoingMail mail) throws MessagingException, IOException {
        MimeMultipart content = new MimeMultipart();
        MimeBodyPart text = new MimeBodyPart();
        text.setText(mail.text().replace("\n", "\r\n"), UTF_8);
        text.setHeader("Content-Transfer-Encoding", "base64");
        content.addBodyPart(text);
        for (OutgoingMail.Attachment attachment : mail.attachments()) {
            content.addBodyPart(part(attachment));
        }
        return content;
    }

    private static MimeBodyPart part(OutgoingMail.Attachment attachment) throws MessagingException, IOException {
        String type =
                TYPES.getOrDefault(AttachmentName.extension(attachment.name()).toLowerCase(Locale.ROOT), OTHER);
        MimeBodyPart part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(bytes(attachment), type)));
        // The name in both ways: RFC 2231 for all that know it, an encoded word for older Outlook and Foxmail, which do
        // not.
        String word = MimeUtility.encodeWord(attachment.name(), UTF_8, "B");
        part.setHeader("Content-Type", type + ";\r\n name=\"" + word + "\"");
        ParameterList name = new ParameterList();
        name.set("filename", attachment.name(), UTF_8);
        part.setHeader("Content-Disposition", new ContentDisposition(Part.ATTACHMENT, name).toString());
        part.setHeader("Content-Transfer-Encoding", "base64");
        return part;
    }

    private static byte[] bytes(OutgoingMail.Attachment attachment) throws IOException {
        byte[] bytes = Files.readAllBytes(attachment.file());
        if (!Sha256.ofBytes(bytes).equals(attachment.sha256())) {
            throw new MailFailure(
                    MailFailure.Reason.NOT_INTACT, attachment.file().toString());
        }
        return bytes;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", messageId);
    }
}
