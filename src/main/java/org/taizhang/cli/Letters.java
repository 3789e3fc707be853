package org.taizhang.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.taizhang.distribution.Delivery;
import org.taizhang.distribution.LetterBook;
import org.taizhang.distribution.LetterEntry;
import org.taizhang.distribution.MailServer;
import org.taizhang.distribution.Mailing;
import org.taizhang.distribution.OutgoingMail;
import org.taizhang.distribution.Sender;
import org.taizhang.job.MailSettings;
import org.taizhang.job.Refusal;
import org.taizhang.plan.Plan;

/**
 * Letters at the screen (发文): shows who gets what, asks, sends, and says what became of each.
 *
 * @param dryRun whether only to show
 * @param yes whether nobody need be asked
 * @param again whether those go out again of which nobody knows whether they did
 */
record Letters(Desk desk, Screen screen, Plan plan, boolean dryRun, boolean yes, boolean again) {

    private static final Set<String> YES = Set.of("y", "yes", "是");
    private static final int LONGEST = 60;

    /** Sends them; the exit code of that. */
    int send(List<OutgoingMail> mails) {
        Path output = desk.folders().output(plan.id());
        LetterBook.Letters known = LetterBook.read(output);
        show(mails, known);
        long due = mails.stream().filter(mail -> isDue(known, mail)).count();
        if (dryRun) {
            screen.say("send.dry-run", due);
            return isUncertain(mails, known) ? ExitCode.INCOMPLETE : ExitCode.DONE;
        }
        if (due == 0) {
            screen.say("send.nothing");
            return isUncertain(mails, known) ? ExitCode.INCOMPLETE : ExitCode.DONE;
        }
        MailSettings settings = MailSettings.of(desk.folders());
        MailServer server = settings.outgoing();
        Sender sender = settings.sender(plan.supervisor());
        warn(screen, settings);
        return isAgreed(due, sender) ? deliver(mails, server, sender, output) : refused();
    }

    private int deliver(List<OutgoingMail> mails, MailServer server, Sender sender, Path output) {
        try (LetterBook book = LetterBook.open(output)) {
            List<Delivery> deliveries =
                    new Mailing(server, sender, book, Clock.system(plan.zone())).deliver(mails, again);
            return report(deliveries);
        }
    }

    private int refused() {
        screen.say("send.not-agreed");
        return ExitCode.DONE;
    }

    private boolean isDue(LetterBook.Letters known, OutgoingMail mail) {
        return known.state(mail)
                .map(state -> state == LetterEntry.State.FAILED || (again && state != LetterEntry.State.SENT))
                .orElse(true);
    }

    private boolean isUncertain(List<OutgoingMail> mails, LetterBook.Letters known) {
        return mails.stream()
                .anyMatch(mail -> !isDue(known, mail)
                        && known.state(mail)
                                .filter(LetterEntry.State.SENT::equals)
                                .isEmpty());
    }

    private void show(List<OutgoingMail> mails, LetterBook.Letters known) {
        List<List<String>> rows = head("send.to", "send.address", "send.subject", "send.files", "send.state");
        mails.forEach(mail -> rows.add(List.of(
                mail.name(),
                mail.to(),
                plain(mail.subject()),
                mail.attachments().stream()
                        .map(OutgoingMail.Attachment::name)
                        .collect(Collectors.joining(screen.words().say("list.separator"))),
                screen.words()
                        .say("send.state." + known.state(mail).map(Enum::name).orElse("NEW")))));
        screen.table(rows);
    }

    private List<List<String>> head(String... columns) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(Stream.of(columns).map(column -> screen.words().say(column)).toList());
        return rows;
    }

    private boolean isAgreed(long due, Sender sender) {
        if (yes) {
            return true;
        }
        if (!desk.interactive()) {
            throw new Refusal(Refusal.Reason.MAIL_NOT_ASKED, String.valueOf(due));
        }
        screen.say("send.ask", due, sender.address());
        return YES.contains(answer());
    }

    private static String answer() {
        try {
            // Not closed: it is the program's own input.
            BufferedReader in = new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset()));
            String line = in.readLine();
            return line == null ? "" : line.strip().toLowerCase(Locale.ROOT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int report(List<Delivery> deliveries) {
        screen.line("");
        for (Delivery delivery : deliveries) {
            OutgoingMail mail = delivery.mail();
            screen.say("send." + delivery.outcome(), mail.name(), mail.to(), delivery.reply());
        }
        long sent = count(deliveries, Delivery.Outcome.SENT);
        long before = count(deliveries, Delivery.Outcome.SENT_BEFORE);
        screen.say("send.sum", sent, before, deliveries.size() - sent - before, LetterBook.FILE);
        return sent + before == deliveries.size() ? ExitCode.DONE : ExitCode.INCOMPLETE;
    }

    private static long count(List<Delivery> deliveries, Delivery.Outcome outcome) {
        return deliveries.stream().filter(it -> it.outcome() == outcome).count();
    }

    /** Says which files with a password are open to all. */
    static void warn(Screen screen, MailSettings settings) {
        settings.readableByAll().forEach(file -> screen.say("mail.readable", file));
    }

    /** A text of a mail as a terminal can show it: one line, no control characters, not too long. */
    static String plain(String text) {
        String line = text.replaceAll("[\\p{Cntrl}\\p{Cf}\\s]+", " ").strip();
        return line.codePointCount(0, line.length()) > LONGEST
                ? line.substring(0, line.offsetByCodePoints(0, LONGEST)) + "…"
                : line;
    }
}
