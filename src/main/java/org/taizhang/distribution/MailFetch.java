package org.taizhang.distribution;

import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.FolderNotFoundException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.NoSuchProviderException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.UIDFolder;
import jakarta.mail.search.ComparisonTerm;
import jakarta.mail.search.ReceivedDateTerm;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.taizhang.plan.Plan;
import org.taizhang.terms.Round;

/**
 * Takes ledgers out of a mailbox (收信) into a round's drop folder. Messages stay where they are and as they are, but for a mark on those
 * that were taken whole; the book of fetched mail, which lies beside what is published, says the same once more, for servers that
 * know no marks.
 */
public final class MailFetch {

    /** The book of fetched mail, in the plan's output folder. */
    public static final String BOOK = "收信登记.jsonl";

    private static final Logger LOG = LoggerFactory.getLogger(MailFetch.class);
    private static final int AT_ONCE = 200;

    private final Plan plan;
    private final Function<String, Optional<Round>> rounds;
    private final Mailbox mailbox;
    private final Clock clock;
    private final MailConnection connection;

    /** @param rounds which round a text names */
    public MailFetch(Plan plan, Function<String, Optional<Round>> rounds, Mailbox mailbox, Clock clock) {
        this.plan = plan;
        this.rounds = rounds;
        this.mailbox = mailbox;
        this.clock = clock;
        this.connection = new MailConnection(mailbox.server(), "imap");
    }

    /**
     * What is to be done.
     *
     * @param since messages that came before that day are not looked at
     * @param again whether marks and book are passed over; what lies there under the same name with the same content stays one file
     */
    public record Order(Round round, LocalDate since, boolean again) {}

    /** From which day on a round's ledgers come: after the due date of the round before, or with the plan itself. */
    public LocalDate opening(Round round) {
        return plan.roundBefore(round).map(before -> before.due().plusDays(1)).orElse(plan.issued());
    }

    /** Takes what there is. */
    public Fetched fetch(Order order, Path dropFolder, Path outputOfPlan) {
        try (BookFile<FetchEntry> book = BookFile.open(outputOfPlan.resolve(BOOK), FetchEntry.class)) {
            TakenBefore before = new TakenBefore(mailbox, book.entries());
            Taking taking = new Taking(order, dropFolder, mailbox, book, before, clock);
            return visit(order, Folder.READ_WRITE, before, Optional.of(taking));
        }
    }

    /** Says what would be taken, and changes nothing. */
    public Fetched look(Order order, Path outputOfPlan) {
        List<FetchEntry> entries = BookFile.read(outputOfPlan.resolve(BOOK), FetchEntry.class);
        return visit(order, Folder.READ_ONLY, new TakenBefore(mailbox, entries), Optional.empty());
    }

    private Fetched visit(Order order, int mode, TakenBefore before, Optional<Taking> taking) {
        Session session = connection.session();
        try (Store store = store(session)) {
            connection.open(store);
            introduce(store);
            try (Folder folder = store.getFolder(mailbox.folder())) {
                folder.open(mode);
                return read(order, folder, before, taking);
            }
        } catch (FolderNotFoundException e) {
            throw new MailFailure(
                    MailFailure.Reason.NO_SUCH_FOLDER,
                    mailbox.folder(),
                    mailbox.server().address());
        } catch (MessagingException e) {
            throw connection.brokenOff(e);
        }
    }

    private Store store(Session session) {
        try {
            return session.getStore(connection.protocol());
        } catch (NoSuchProviderException impossible) {
            throw new IllegalStateException("the mail library knows IMAP", impossible);
        }
    }

    /** Some servers, such as NetEase's, show no folder to a program that has not said its name (RFC 2971). */
    private static void introduce(Store store) {
        try {
            store.getClass().getMethod("id", Map.class).invoke(store, Map.of("name", "Taizhang"));
        } catch (ReflectiveOperationException notAsked) {
            // The common interface has no such call, and a server that knows none needs none.
            LOG.debug("not introduced", notAsked);
        }
    }

    private Fetched read(Order order, Folder folder, TakenBefore before, Optional<Taking> taking)
            throws MessagingException {
        MessageSorting sorting = new MessageSorting(plan, rounds, order, opening(order.round()));
        FetchRun run = new FetchRun(plan, mailbox.limits(), connection, sorting, before, taking, canMark(folder));
        Message[] found = folder.search(new ReceivedDateTerm(ComparisonTerm.GE, searchFrom(order.since())));
        for (int from = 0; from < found.length; from += AT_ONCE) {
            Message[] some = Arrays.copyOfRange(found, from, Math.min(found.length, from + AT_ONCE));
            folder.fetch(some, heads());
            for (Message message : some) {
                run.take(message, (UIDFolder) folder, order);
            }
        }
        return run.result();
    }

    /** Servers go by their own zone's days, so one more is asked for, and told apart here. */
    private Date searchFrom(LocalDate since) {
        return Date.from(since.minusDays(1).atStartOfDay(plan.zone()).toInstant());
    }

    private static boolean canMark(Folder folder) {
        return folder.getMode() == Folder.READ_WRITE
                && folder.getPermanentFlags().contains(Flags.Flag.USER);
    }

    private static FetchProfile heads() {
        FetchProfile heads = new FetchProfile();
        heads.add(FetchProfile.Item.ENVELOPE);
        heads.add(FetchProfile.Item.FLAGS);
        heads.add(UIDFolder.FetchProfileItem.UID);
        heads.add("From");
        heads.add("Subject");
        heads.add("Message-ID");
        heads.add("Authentication-Results");
        return heads;
    }
}
