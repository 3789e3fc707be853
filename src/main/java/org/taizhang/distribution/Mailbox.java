package org.taizhang.distribution;

/**
 * Where ledgers come in by mail (收件邮箱).
 *
 * @param server an IMAP server
 * @param folder of the mailbox, such as INBOX
 */
public record Mailbox(MailServer server, String folder, FetchLimits limits) {

    /** By which its messages are told from another mailbox's. */
    String identity() {
        String user = server.login().map(MailServer.Login::user).orElse("");
        return user + "@" + server.host() + "/" + folder;
    }
}
