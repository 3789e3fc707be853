package org.taizhang.distribution;

import java.util.List;

/** The mail cannot be fetched or sent, for a reason that the user can mend. The sentence is made late, in the reader's language. */
public final class MailFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Reason reason;
    private final transient List<String> arguments;

    /** A failure with the blanks of its sentence. What a server said is told, what it was sent is not. */
    public MailFailure(Reason reason, String... arguments) {
        super(reason + " " + String.join(", ", arguments));
        this.reason = reason;
        this.arguments = List.of(arguments);
    }

    /** Why. */
    public Reason reason() {
        return reason;
    }

    /** The blanks of its sentence. */
    public List<String> arguments() {
        return arguments;
    }

    /** Why mail cannot be fetched or sent. */
    public enum Reason {
        /** The server cannot be reached. Arguments: server, what happened. */
        UNREACHABLE,
        /** The server's certificate is not trusted, or is another host's. Arguments: server, what is wrong. */
        UNTRUSTED,
        /** The server does not offer encryption. Arguments: server, what it said. */
        UNENCRYPTED,
        /** The server does not let the user in. Arguments: server, user, what it said. */
        NOT_LET_IN,
        /** There is no such folder in the mailbox. Arguments: folder, server. */
        NO_SUCH_FOLDER,
        /** The connection broke off in the middle. Arguments: server, what happened. */
        BROKEN_OFF,
        /** The file of trusted certificates cannot be used. Arguments: file, what is wrong. */
        CERTIFICATES_UNREADABLE,
        /** Another program is writing the book. Arguments: file. */
        BOOK_IN_USE,
        /** A line of the book cannot be read. Arguments: file, line. */
        BOOK_DAMAGED,
        /** A document is not the one that was published. Arguments: file. */
        NOT_INTACT,
        /** The edition has no such document. Arguments: document. */
        NO_SUCH_DOCUMENT
    }
}
