package org.taizhang.distribution;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.taizhang.terms.UnitCode;

/**
 * The taking of one attachment: first the file is there, then its line in the register of receipts, then its line in the book. Each step
 * finds what a killed run did of it, and does it no second time.
 */
final class Taking {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final MailFetch.Order order;
    private final Path dropFolder;
    private final Mailbox mailbox;
    private final BookFile<FetchEntry> book;
    private final TakenBefore before;
    private final Clock clock;

    Taking(
            MailFetch.Order order,
            Path dropFolder,
            Mailbox mailbox,
            BookFile<FetchEntry> book,
            TakenBefore before,
            Clock clock) {
        this.order = order;
        this.dropFolder = dropFolder;
        this.mailbox = mailbox;
        this.book = book;
        this.before = before;
        this.clock = clock;
    }

    /** Puts it into the drop folder; nothing when it is longer than so many bytes. */
    Optional<DropBox.Placed> put(Letter letter, IncomingMessage.Attachment ledger, long most)
            throws MessagingException, DropBox.Damaged {
        String messageId = letter.message().messageId();
        try (InputStream content = content(ledger)) {
            Optional<DropBox.Placed> placed = new DropBox(dropFolder)
                    .put(
                            letter.folder(),
                            ledger.name(),
                            content,
                            most,
                            sha256 -> order.again()
                                    ? Optional.empty()
                                    : before.place(messageId, letter.sender(), sha256));
            if (placed.isPresent()) {
                enter(letter, ledger, placed.get());
            }
            return placed;
        } catch (DropBox.Damaged damaged) {
            throw damaged;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream content(IncomingMessage.Attachment ledger) throws MessagingException, DropBox.Damaged {
        try {
            return ledger.part().getInputStream();
        } catch (IOException e) {
            throw new DropBox.Damaged(e);
        }
    }

    private void enter(Letter letter, IncomingMessage.Attachment ledger, DropBox.Placed placed)
            throws MessagingException {
        if (!placed.before()) {
            ReceiptFile.add(dropFolder, line(letter, placed));
        }
        FetchEntry entry = entry(letter, ledger, placed);
        book.add(entry);
        before.add(entry);
    }

    private static ReceiptFile.Line line(Letter letter, DropBox.Placed placed) {
        return new ReceiptFile.Line(
                placed.file(),
                letter.received().toLocalDate(),
                TIME.format(letter.received()),
                letter.isOfOneUnit() ? letter.unitName() : "",
                letter.sender());
    }

    private FetchEntry entry(Letter letter, IncomingMessage.Attachment ledger, DropBox.Placed placed)
            throws MessagingException {
        @Nullable UnitCode unit = letter.isOfOneUnit() ? letter.units().get(0).code() : null;
        return new FetchEntry(
                FetchEntry.VERSION,
                OffsetDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS),
                mailbox.identity(),
                letter.uidValidity(),
                letter.uid(),
                letter.message().messageId(),
                ledger.number(),
                order.round(),
                unit,
                letter.sender(),
                letter.received().toOffsetDateTime(),
                placed.file(),
                placed.sha256());
    }
}
