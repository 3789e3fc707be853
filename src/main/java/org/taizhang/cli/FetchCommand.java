package org.taizhang.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.taizhang.distribution.Fetched;
import org.taizhang.distribution.MailFetch;
import org.taizhang.distribution.Mailbox;
import org.taizhang.intake.Rounds;
import org.taizhang.job.MailSettings;
import org.taizhang.job.Plans;
import org.taizhang.plan.Plan;
import org.taizhang.terms.PlanId;
import org.taizhang.terms.Round;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code fetch ROUND}: takes the units' ledgers out of the mailbox into the round's drop folder. */
@Command(name = "fetch", mixinStandardHelpOptions = true)
final class FetchCommand implements Callable<Integer> {

    private final Desk desk;

    @Mixin
    private Common common = new Common();

    @Parameters(paramLabel = "ROUND", descriptionKey = "option.round")
    private String round = "";

    @Option(names = "--since", descriptionKey = "option.mail-since", paramLabel = "YYYY-MM-DD")
    private @Nullable LocalDate since;

    @Option(names = "--dry-run", descriptionKey = "option.mail-look")
    private boolean dryRun;

    @Option(names = "--again", descriptionKey = "option.mail-again")
    private boolean again;

    FetchCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        PlanId id = desk.plans().choose(common.planName(), round);
        Plan plan = desk.plans().usable(id);
        Round asked = Plans.round(plan, round);
        MailSettings settings = MailSettings.of(desk.folders());
        Mailbox mailbox = settings.mailbox();
        Screen screen = desk.screen(common);
        Letters.warn(screen, settings);
        MailFetch fetch = new MailFetch(plan, new Rounds(plan)::find, mailbox, Clock.system(plan.zone()));
        LocalDate from = Optional.ofNullable(since).orElseGet(() -> fetch.opening(asked));
        MailFetch.Order order = new MailFetch.Order(asked, from, again);
        Path output = desk.folders().output(id);
        Path drop = desk.folders().dropFolder(id, asked);
        Fetched fetched = dryRun ? fetch.look(order, output) : fetch.fetch(order, drop, output);
        show(screen, fetched, drop, from);
        return fetched.complete() ? ExitCode.DONE : ExitCode.INCOMPLETE;
    }

    private void show(Screen screen, Fetched fetched, Path drop, LocalDate from) {
        if (!fetched.taken().isEmpty()) {
            screen.say(dryRun ? "fetch.would" : "fetch.taken", fetched.taken().size(), drop);
            List<List<String>> rows = head(screen, "fetch.unit", "fetch.file", "fetch.received");
            fetched.taken()
                    .forEach(taken -> rows.add(List.of(
                            taken.unit(),
                            Letters.plain(taken.file()),
                            taken.received().toString())));
            screen.table(rows);
        }
        if (!fetched.left().isEmpty()) {
            screen.say("fetch.left", fetched.left().size());
            List<List<String>> rows = head(screen, "fetch.sender", "fetch.received", "fetch.what", "fetch.reason");
            fetched.left().forEach(left -> rows.add(row(screen, left)));
            screen.table(rows);
        }
        screen.say("fetch.sum", fetched.taken().size(), fetched.left().size(), fetched.before(), from);
    }

    private static List<List<String>> head(Screen screen, String... columns) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(Stream.of(columns).map(column -> screen.words().say(column)).toList());
        return rows;
    }

    private static List<String> row(Screen screen, Fetched.Left left) {
        return List.of(
                Letters.plain(left.sender()),
                left.received().toString(),
                Letters.plain(left.what()),
                screen.words().say("fetch." + left.reason(), left.detail()));
    }
}
