package org.taizhang.distribution;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.taizhang.terms.Round;

/**
 * The letters sent (发文登记): each is entered before it is handed to the server and after, so that a crash between the two neither
 * loses a letter nor sends it twice. One program at a time may write it.
 */
public final class LetterBook implements AutoCloseable {

    /** Its file, in the plan's output folder. */
    public static final String FILE = "发文登记.jsonl";

    private final BookFile<LetterEntry> book;

    private LetterBook(BookFile<LetterEntry> book) {
        this.book = book;
    }

    /** Opens the book of that output folder to write in it. */
    public static LetterBook open(Path outputOfPlan) {
        return new LetterBook(BookFile.open(outputOfPlan.resolve(FILE), LetterEntry.class));
    }

    /** What stands in the book of that output folder. */
    public static Letters read(Path outputOfPlan) {
        return new Letters(BookFile.read(outputOfPlan.resolve(FILE), LetterEntry.class));
    }

    /** What stands in it now. */
    public Letters letters() {
        return new Letters(book.entries());
    }

    void add(LetterEntry entry) {
        book.add(entry);
    }

    @Override
    public void close() {
        book.close();
    }

    /**
     * The letters in a book.
     *
     * @param entries first to last
     */
    public record Letters(List<LetterEntry> entries) {

        /** Copies the list. */
        public Letters {
            entries = List.copyOf(entries);
        }

        /** What is known of a letter; nothing when it was never tried. */
        public Optional<LetterEntry.State> state(OutgoingMail mail) {
            return last(entries.stream().filter(entry -> entry.number().equals(mail.number())))
                    .map(LetterEntry::state);
        }

        /** The last letter of that matter that the address got before this one. */
        public Optional<LetterEntry> earlier(OutgoingMail mail) {
            return last(sent(mail.key().round(), mail.key().matter())
                    .filter(entry -> MailText.address(entry.to()).equals(MailText.address(mail.to())))
                    .filter(entry -> !entry.number().equals(mail.number())));
        }

        /** The letters of that matter that went out for the round. */
        Stream<LetterEntry> sent(Round round, String matter) {
            return entries.stream()
                    .filter(entry -> entry.state() == LetterEntry.State.SENT)
                    .filter(entry ->
                            entry.round().equals(round) && entry.matter().equals(matter));
        }

        /** Under which number the letter was tried last, which a second try keeps. */
        Optional<String> messageId(OutgoingMail mail) {
            return last(entries.stream().filter(entry -> entry.number().equals(mail.number())))
                    .map(LetterEntry::messageId);
        }

        private static Optional<LetterEntry> last(Stream<LetterEntry> some) {
            return some.reduce((earlier, later) -> later);
        }
    }
}
