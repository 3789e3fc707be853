package org.taizhang.distribution;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A mail server (邮件服务器) and how to talk to it.
 *
 * @param login nothing for a relay that asks for none
 * @param seconds after how many a connection that does not come about, an answer that does not come or a write that does not go
 *     through is given up
 * @param trusted the only certificates trusted, PEM or a PKCS12 or JKS store; nothing for those that Java itself trusts
 */
public record MailServer(
        String host, int port, Encryption encryption, Optional<Login> login, int seconds, Optional<Trusted> trusted) {

    /** How the connection is kept from being read. Certificate and host name are checked wherever there is one. */
    public enum Encryption {
        /** From the first byte (IMAPS, SMTPS). */
        TLS,
        /** Switched to after the greeting (STARTTLS); a server that does not offer it is refused. */
        STARTTLS,
        /** None: for a relay on the same machine. */
        NONE
    }

    /** Who logs in. */
    public record Login(String user, Secret password) {}

    /** A file of certificates; the password opens a store, PEM needs none. */
    public record Trusted(Path file, Secret password) {}

    /** The server as it is named on the screen. */
    public String address() {
        return host + ":" + port;
    }
}
