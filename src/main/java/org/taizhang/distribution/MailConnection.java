package org.taizhang.distribution;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Service;
import jakarta.mail.Session;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** Connections to one mail server: encrypted, its certificate and host name checked, and never without an end. */
final class MailConnection {

    private static final int MILLIS = 1_000;
    private static final int LONGEST_REPLY = 200;

    private final MailServer server;
    private final String protocol;

    /** @param family imap or smtp */
    MailConnection(MailServer server, String family) {
        this.server = server;
        this.protocol = server.encryption() == MailServer.Encryption.TLS ? family + "s" : family;
    }

    MailServer server() {
        return server;
    }

    String protocol() {
        return protocol;
    }

    Session session() {
        Properties settings = new Properties();
        String millis = String.valueOf(server.seconds() * MILLIS);
        set(settings, "connectiontimeout", millis);
        set(settings, "timeout", millis);
        set(settings, "writetimeout", millis);
        set(settings, "auth", String.valueOf(server.login().isPresent()));
        set(settings, "ssl.checkserveridentity", "true");
        set(settings, "starttls.enable", String.valueOf(startsTls()));
        set(settings, "starttls.required", String.valueOf(startsTls()));
        // Or the library, when our sockets refuse a certificate, tries again with Java's.
        set(settings, "socketFactory.fallback", "false");
        server.trusted()
                .ifPresent(trusted -> settings.put(name("ssl.socketFactory"), TrustedCertificates.sockets(trusted)));
        // Reading a mail does not mark it as read, and an attachment comes in few pieces.
        set(settings, "peek", "true");
        set(settings, "fetchsize", String.valueOf(1 << 18));
        return Session.getInstance(settings);
    }

    private boolean startsTls() {
        return server.encryption() == MailServer.Encryption.STARTTLS;
    }

    private String name(String setting) {
        return "mail." + protocol + "." + setting;
    }

    private void set(Properties settings, String setting, String value) {
        settings.setProperty(name(setting), value);
    }

    /** Connects and logs in. */
    void open(Service service) {
        try {
            String user = server.login().map(MailServer.Login::user).orElse(null);
            String password =
                    server.login().map(login -> login.password().reveal()).orElse(null);
            service.connect(server.host(), server.port(), user, password);
        } catch (MessagingException e) {
            throw failure(e);
        }
    }

    private MailFailure failure(MessagingException thrown) {
        if (thrown instanceof AuthenticationFailedException) {
            String user = server.login().map(MailServer.Login::user).orElse("");
            return new MailFailure(MailFailure.Reason.NOT_LET_IN, server.address(), user, reply(thrown));
        }
        if (causes(thrown).anyMatch(MailConnection::isAboutTrust)) {
            return new MailFailure(MailFailure.Reason.UNTRUSTED, server.address(), reply(deepest(thrown)));
        }
        if (String.valueOf(thrown.getMessage()).contains("STARTTLS")) {
            return new MailFailure(MailFailure.Reason.UNENCRYPTED, server.address(), reply(thrown));
        }
        return new MailFailure(MailFailure.Reason.UNREACHABLE, server.address(), reply(deepest(thrown)));
    }

    /** The library says by a plain exception that the certificate is another host's. */
    private static boolean isAboutTrust(Throwable cause) {
        return cause instanceof SSLException
                || cause instanceof GeneralSecurityException
                || (cause instanceof IOException
                        && String.valueOf(cause.getMessage()).contains("verify identity"));
    }

    private static Throwable deepest(Throwable thrown) {
        return causes(thrown).reduce((outer, inner) -> inner).orElse(thrown);
    }

    private static Stream<Throwable> causes(Throwable thrown) {
        return Stream.iterate(thrown, it -> it != null, MailConnection::cause);
    }

    private static @Nullable Throwable cause(Throwable thrown) {
        @Nullable Throwable next = thrown instanceof MessagingException mail ? mail.getNextException() : null;
        return next == null ? thrown.getCause() : next;
    }

    /** What a server or the network said, in one line that any terminal can bear. */
    static String reply(Throwable thrown) {
        String said = Optional.ofNullable(thrown.getMessage())
                .orElse(thrown.getClass().getSimpleName());
        String line = said.replaceAll("[\\p{Cntrl}\\p{Cf}\\s]+", " ").strip();
        return line.length() > LONGEST_REPLY ? line.substring(0, LONGEST_REPLY) : line;
    }

    MailFailure brokenOff(Exception thrown) {
        return new MailFailure(MailFailure.Reason.BROKEN_OFF, server.address(), reply(deepest(thrown)));
    }
}
