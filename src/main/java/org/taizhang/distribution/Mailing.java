package org.taizhang.distribution;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.NoSuchProviderException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Sends letters (发文) and keeps the letter book. A letter that went out before is not sent again; one of which nobody knows is sent
 * again only when asked for, and then under its old number, so that a server or reader that has it can drop the second.
 */
public final class Mailing {

    /** An answer of a server that says no; anything else is no answer. */
    private static final Pattern NO = Pattern.compile("[45]\\d\\d(?:[ -].*)?", Pattern.DOTALL);

    private final MailConnection connection;
    private final Sender sender;
    private final LetterBook book;
    private final Clock clock;

    /** @param clock in the plan's zone, for the days in the book */
    public Mailing(MailServer server, Sender sender, LetterBook book, Clock clock) {
        this.connection = new MailConnection(server, "smtp");
        this.sender = sender;
        this.book = book;
        this.clock = clock;
    }

    /**
     * Sends them one by one. A letter that the server refuses does not keep the others; a server that cannot be reached does.
     *
     * @param again whether those go out again of which nobody knows whether they did
     */
    public List<Delivery> deliver(List<OutgoingMail> mails, boolean again) {
        List<Delivery> settled = new ArrayList<>();
        LetterBook.Letters letters = book.letters();
        if (mails.stream().allMatch(mail -> standing(letters, mail, again).isPresent())) {
            mails.forEach(mail -> settled.add(standing(letters, mail, again).orElseThrow()));
            return settled;
        }
        Session session = connection.session();
        try (Transport transport = transport(session)) {
            connection.open(transport);
            for (OutgoingMail mail : mails) {
                LetterBook.Letters known = book.letters();
                settled.add(standing(known, mail, again).orElseGet(() -> send(session, transport, known, mail)));
            }
        } catch (MessagingException closing) {
            // Every letter has its answer by then.
        }
        return settled;
    }

    /** What is already settled about a letter; nothing when it is to be sent. */
    private static Optional<Delivery> standing(LetterBook.Letters letters, OutgoingMail mail, boolean again) {
        return letters.state(mail).flatMap(state -> switch (state) {
            case SENT -> Optional.of(new Delivery(mail, Delivery.Outcome.SENT_BEFORE, ""));
            case INTENT, UNCERTAIN ->
                again ? Optional.empty() : Optional.of(new Delivery(mail, Delivery.Outcome.UNCERTAIN, ""));
            case FAILED -> Optional.empty();
        });
    }

    private Transport transport(Session session) {
        try {
            return session.getTransport(connection.protocol());
        } catch (NoSuchProviderException impossible) {
            throw new IllegalStateException("the mail library knows SMTP", impossible);
        }
    }

    private Delivery send(Session session, Transport transport, LetterBook.Letters letters, OutgoingMail mail) {
        String messageId =
                letters.messageId(mail).orElseGet(() -> "<taizhang." + mail.number() + "@" + sender.domain() + ">");
        MimeLetter letter = MimeLetter.of(session, mail, sender, messageId, clock.instant());
        reconnect(transport);
        LetterEntry entry = entry(mail, messageId);
        book.add(entry);
        Delivery delivery = hand(transport, letter, mail);
        LetterEntry.State state = LetterEntry.State.valueOf(delivery.outcome().name());
        book.add(entry.with(state, now(), delivery.reply().isEmpty() ? null : delivery.reply()));
        return delivery;
    }

    /** A server may hang up after a letter that it refused. */
    private void reconnect(Transport transport) {
        if (!transport.isConnected()) {
            connection.open(transport);
        }
    }

    private Delivery hand(Transport transport, MimeLetter letter, OutgoingMail mail) {
        try {
            Address[] all = letter.getAllRecipients();
            transport.sendMessage(letter, all);
            return new Delivery(mail, Delivery.Outcome.SENT, "");
        } catch (MessagingException e) {
            return refusal(e)
                    .map(reply -> new Delivery(mail, Delivery.Outcome.FAILED, reply))
                    .orElseGet(() -> new Delivery(mail, Delivery.Outcome.UNCERTAIN, MailConnection.reply(e)));
        }
    }

    /** What the server said when it said no, to the letter or to its only address. */
    private static Optional<String> refusal(MessagingException thrown) {
        return Stream.iterate((Exception) thrown, it -> it != null, Mailing::next)
                .map(MailConnection::reply)
                .filter(reply -> NO.matcher(reply).matches())
                .findFirst();
    }

    private static @Nullable Exception next(Exception thrown) {
        return thrown instanceof MessagingException mail ? mail.getNextException() : null;
    }

    private LetterEntry entry(OutgoingMail mail, String messageId) {
        return new LetterEntry(
                LetterEntry.VERSION,
                LetterEntry.State.INTENT,
                now(),
                mail.number(),
                messageId,
                mail.key().plan(),
                mail.key().round(),
                mail.key().matter(),
                mail.key().issue(),
                mail.to(),
                mail.subject(),
                mail.attachments().stream()
                        .map(file -> new LetterEntry.EnclosedFile(file.name(), file.sha256()))
                        .toList(),
                null);
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS);
    }
}
