package org.taizhang.distribution;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.DummySSLServerSocketFactory;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.Certificate;
import java.time.Instant;
import java.util.Base64;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/** A mail server of our own on this machine, on free ports, with the office's mailbox: SMTP and IMAP, encrypted and not. */
public final class MailOffice implements AutoCloseable {

    public static final String ADDRESS = "office@river.example";
    public static final String PASSWORD = "open-sesame-7731";

    static {
        // GreenMail's own certificate names no host and expires; ours is localhost's, made for this run.
        Path store = keyStore();
        System.setProperty(DummySSLServerSocketFactory.GREENMAIL_KEYSTORE_FILE_PROPERTY, store.toString());
        System.setProperty(DummySSLServerSocketFactory.GREENMAIL_KEYSTORE_PASSWORD_PROPERTY, "changeit");
        System.setProperty(DummySSLServerSocketFactory.GREENMAIL_KEY_PASSWORD_PROPERTY, "changeit");
    }

    private final GreenMail server = new GreenMail(new ServerSetup[] {
        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTPS),
        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP),
        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAPS)
    });
    private final GreenMailUser user;

    public MailOffice() {
        server.start();
        user = server.setUser(ADDRESS, ADDRESS, PASSWORD);
    }

    private static Path keyStore() {
        try {
            Path own = Files.createTempDirectory("mail-office");
            Path store = own.resolve("store.p12");
            String keytool =
                    Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
            Process made = new ProcessBuilder(
                            keytool,
                            "-genkeypair",
                            "-alias",
                            "office",
                            "-keyalg",
                            "RSA",
                            "-dname",
                            "CN=localhost",
                            "-ext",
                            "san=dns:localhost",
                            "-storetype",
                            "PKCS12",
                            "-keystore",
                            store.toString(),
                            "-storepass",
                            "changeit")
                    .redirectErrorStream(true)
                    .start();
            made.getInputStream().readAllBytes();
            made.waitFor();
            // In the order in which it must not go: the last named goes first.
            own.toFile().deleteOnExit();
            store.toFile().deleteOnExit();
            return store;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public GreenMail server() {
        return server;
    }

    public int smtp() {
        return server.getSmtp().getPort();
    }

    public int smtps() {
        return server.getSmtps().getPort();
    }

    public int imap() {
        return server.getImap().getPort();
    }

    public int imaps() {
        return server.getImaps().getPort();
    }

    MailServer plain(int port) {
        return new MailServer("127.0.0.1", port, MailServer.Encryption.NONE, login(PASSWORD), 10, Optional.empty());
    }

    static Optional<MailServer.Login> login(String password) {
        return Optional.of(new MailServer.Login(ADDRESS, new Secret(password)));
    }

    /** Everything that the server took for that address. */
    public List<MimeMessage> received(String address) {
        GreenMailUser reader = server.getUserManager().getUserByEmail(address);
        if (reader == null) {
            return List.of();
        }
        try {
            return inbox(reader).getMessages().stream()
                    .map(StoredMessage::getMimeMessage)
                    .toList();
        } catch (FolderException e) {
            throw new IllegalStateException(e);
        }
    }

    private MailFolder inbox(GreenMailUser reader) throws FolderException {
        return server.getManagers().getImapHostManager().getInbox(reader);
    }

    /** Lays a message into the office's mailbox, as it came at that time. */
    public void arrived(String raw, String when) {
        try {
            MimeMessage message = new MimeMessage(
                    Session.getInstance(new Properties()),
                    new ByteArrayInputStream(raw.replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1)));
            inbox(user).appendMessage(message, new Flags(), Date.from(Instant.parse(when)));
        } catch (MessagingException | FolderException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The flags of the messages in the office's mailbox, oldest first. */
    public List<Flags> flags() {
        try {
            return inbox(user).getMessages().stream()
                    .map(StoredMessage::getFlags)
                    .toList();
        } catch (FolderException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Empties the office's mailbox. */
    public void clear() {
        try {
            inbox(user).deleteAllMessages();
        } catch (FolderException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Takes all marks off the messages in the office's mailbox. */
    public void unmark() {
        try {
            MailFolder inbox = inbox(user);
            for (long uid : inbox.getMessageUids()) {
                inbox.replaceFlags(new Flags(), uid, null, true);
            }
        } catch (FolderException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The server's own certificate, which nobody issued. */
    public Path certificate(Path file) {
        try {
            var store = ((DummySSLServerSocketFactory) DummySSLServerSocketFactory.getDefault()).getKeyStore();
            StringBuilder pem = new StringBuilder();
            for (String alias : Collections.list(store.aliases())) {
                Certificate certificate = store.getCertificate(alias);
                pem.append("-----BEGIN CERTIFICATE-----\n")
                        .append(Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate.getEncoded()))
                        .append("\n-----END CERTIFICATE-----\n");
            }
            return Files.writeString(file, pem);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        server.stop();
    }

    /** A message with attachments, as raw text: sender's head, subject's head, then the name's parameter and content of each. */
    public static String message(String from, String subject, String id, Object... attachments) {
        StringBuilder raw = new StringBuilder();
        raw.append("From: ")
                .append(from)
                .append("\nTo: ")
                .append(ADDRESS)
                .append("\nSubject: ")
                .append(subject);
        raw.append("\nMessage-ID: <").append(id).append("@unit.example>");
        raw.append("\nDate: Mon, 01 Jan 2029 00:00:00 +0800");
        raw.append("\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=\"b\"\n\n");
        raw.append("--b\nContent-Type: text/plain; charset=UTF-8\n\nhello\n");
        for (int i = 0; i < attachments.length; i += 2) {
            raw.append("--b\nContent-Type: application/octet-stream\nContent-Transfer-Encoding: base64\n");
            raw.append("Content-Disposition: attachment; ")
                    .append(attachments[i])
                    .append("\n\n");
            raw.append(Base64.getMimeEncoder()
                    .encodeToString(bytes(attachments[i + 1]))
                    .replace("\r\n", "\n"));
            raw.append("\n");
        }
        return raw.append("--b--\n").toString();
    }

    private static byte[] bytes(Object content) {
        return content instanceof byte[] bytes ? bytes : content.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** A text as an encoded word. */
    public static String word(String text, String charset) {
        byte[] bytes = text.getBytes(java.nio.charset.Charset.forName(charset));
        return "=?" + charset + "?B?" + Base64.getEncoder().encodeToString(bytes) + "?=";
    }
}
