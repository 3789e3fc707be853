package org.taizhang.cli;

import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.taizhang.correspondence.ContactRoster;
import org.taizhang.correspondence.ContactRoster.Entry;
import org.taizhang.correspondence.ContactRoster.Gap;
import org.taizhang.job.LedgerContacts;
import org.taizhang.job.Plans;
import org.taizhang.job.Refusal;
import org.taizhang.job.RoundStandings;
import org.taizhang.plan.Plan;
import org.taizhang.terms.PlanId;
import org.taizhang.terms.Round;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code contacts [ROUND]}: the roster of contacts, as a workbook; the screen only says what is missing, and shows no person. */
@Command(name = "contacts", mixinStandardHelpOptions = true)
final class ContactsCommand implements Callable<Integer> {

    private final Desk desk;

    @Mixin
    private Common common = new Common();

    @Parameters(paramLabel = "ROUND", descriptionKey = "option.round-or-all", arity = "0..1")
    private @Nullable String round;

    @Option(names = "--date", descriptionKey = "option.date", paramLabel = "YYYY-MM-DD")
    private @Nullable LocalDate date;

    ContactsCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        PlanId id = round == null
                ? desk.plans().choose(common.planName())
                : desk.plans().choose(common.planName(), round);
        try (RoundStandings standings = new RoundStandings(desk.folders(), id, common.language())) {
            Plan plan = standings.plan();
            Optional<Round> last = Optional.ofNullable(round).map(text -> Plans.round(plan, text));
            LocalDate today = Optional.ofNullable(date).orElseGet(() -> LocalDate.now(plan.zone()));
            ContactRoster roster = new ContactRoster(plan, new LedgerContacts(standings).upTo(last), today);
            show(roster, write(roster, desk.folders().output(id)));
            return roster.complete() ? ExitCode.DONE : ExitCode.INCOMPLETE;
        }
    }

    private static Path write(ContactRoster roster, Path folder) {
        try {
            return roster.write(folder);
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof FileSystemException inUse) {
                throw new Refusal(Refusal.Reason.FILE_IN_USE, String.valueOf(inUse.getFile()));
            }
            throw e;
        }
    }

    private void show(ContactRoster roster, Path file) {
        Screen screen = desk.screen(common);
        roster.due().ifPresentOrElse(day -> screen.say("contacts.due", day), () -> screen.say("contacts.due.none"));
        List<List<String>> rows = new ArrayList<>();
        rows.add(Stream.of("unit", "leads", "named", "timing", "gaps", "round")
                .map(column -> screen.words().say("contacts." + column))
                .toList());
        roster.entries().forEach(entry -> rows.add(row(screen, entry)));
        screen.table(rows);
        screen.line("");
        screen.say(
                "contacts.written",
                roster.entries().stream()
                        .filter(entry -> !entry.gaps().contains(Gap.NO_CONTACT))
                        .count(),
                roster.entries().size(),
                desk.folders().home().relativize(file));
    }

    private static List<String> row(Screen screen, Entry entry) {
        String gaps = Stream.of(Gap.values())
                .filter(entry.gaps()::contains)
                .map(gap -> screen.words().say("contacts.gap." + gap))
                .collect(Collectors.joining(screen.words().say("list.separator")));
        return List.of(
                entry.unit().name(),
                String.valueOf(entry.leads()),
                String.valueOf(entry.named().contacts().size()),
                screen.words().say("contacts.timing." + entry.timing(), entry.days()),
                gaps.isEmpty() ? "—" : gaps,
                Objects.toString(entry.named().round(), "—"));
    }
}
