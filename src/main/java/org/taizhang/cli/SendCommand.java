package org.taizhang.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.taizhang.aggregation.FrozenFigures;
import org.taizhang.correspondence.BlankLedgers;
import org.taizhang.correspondence.Reminders;
import org.taizhang.distribution.AnnualLetters;
import org.taizhang.distribution.EditionLetters;
import org.taizhang.distribution.EditionLetters.Drafts;
import org.taizhang.distribution.EditionLetters.Matter;
import org.taizhang.distribution.LetterBook;
import org.taizhang.distribution.MailFailure;
import org.taizhang.distribution.Manifest;
import org.taizhang.distribution.OutgoingMail;
import org.taizhang.distribution.Publication;
import org.taizhang.distribution.UnitPapers;
import org.taizhang.job.AnnualRuns;
import org.taizhang.job.Plans;
import org.taizhang.job.Refusal;
import org.taizhang.plan.Plan;
import org.taizhang.plan.RoundSchedule;
import org.taizhang.terms.PlanId;
import org.taizhang.terms.Round;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code send ROUND}: mails the published briefings to the plan's distribution list; with other options, notices, returned ledgers,
 * blank ledgers or reminders to the units. {@code send YEAR --annual}: the year's papers.
 */
@Command(name = "send", mixinStandardHelpOptions = true)
final class SendCommand implements Callable<Integer> {

    private static final Pattern YEAR = Pattern.compile("\\d{4}");

    private final Desk desk;

    @Mixin
    private Common common = new Common();

    @Parameters(paramLabel = "ROUND", descriptionKey = "option.round-or-year")
    private String round = "";

    @Option(names = "--briefings", descriptionKey = "option.send-briefings")
    private boolean briefings;

    @Option(names = "--notices", descriptionKey = "option.send-notices")
    private boolean notices;

    @Option(names = "--returns", descriptionKey = "option.send-returns")
    private boolean returns;

    @Option(names = "--blanks", descriptionKey = "option.send-blanks")
    private boolean blanks;

    @Option(names = "--reminders", descriptionKey = "option.send-reminders")
    private boolean reminders;

    @Option(names = "--annual", descriptionKey = "option.send-annual")
    private boolean annual;

    @Option(names = "--dry-run", descriptionKey = "option.send-look")
    private boolean dryRun;

    @Option(names = "--yes", descriptionKey = "option.send-yes")
    private boolean yes;

    @Option(names = "--resend-uncertain", descriptionKey = "option.send-again")
    private boolean again;

    SendCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        Plan plan = desk.plans().usable(plan());
        List<Drafts> drafts = new ArrayList<>();
        if (annual) {
            drafts.addAll(ofYear(plan));
        }
        if (!annual || isAboutRound()) {
            Round asked = Plans.round(plan, round);
            drafts.addAll(edition(plan, asked));
            drafts.addAll(papers(plan, asked));
        }
        Screen screen = desk.screen(common);
        boolean complete = sayWhoIsLeftOut(screen, drafts);
        List<OutgoingMail> mails =
                drafts.stream().flatMap(each -> each.mails().stream()).toList();
        int code = send(screen, plan, mails);
        return code == ExitCode.DONE && !complete ? ExitCode.INCOMPLETE : code;
    }

    private PlanId plan() {
        return YEAR.matcher(round).matches()
                ? desk.plans().choose(common.planName(), Integer.parseInt(round))
                : desk.plans().choose(common.planName(), round);
    }

    private boolean isAboutRound() {
        return briefings || notices || returns || blanks || reminders;
    }

    /** What the published assessment of the year holds for whom. */
    private List<Drafts> ofYear(Plan plan) {
        if (!round.equals(String.valueOf(plan.year()))) {
            throw new Refusal(Refusal.Reason.NOT_THE_PLANS_YEAR, round, String.valueOf(plan.year()));
        }
        Path output = desk.folders().output(plan.id());
        Publication publication = new Publication(output, AnnualRuns.folderName(plan.year()));
        AnnualLetters letters = new AnnualLetters(
                plan,
                publication,
                intact(publication, new Refusal(Refusal.Reason.NO_YEAR_PUBLISHED, round)),
                LetterBook.read(output),
                LocalDate.now(plan.zone()));
        return List.of(letters.papers(), letters.scoreSheets());
    }

    /** What the published edition holds for whom. */
    private List<Drafts> edition(Plan plan, Round asked) {
        List<Matter> matters = matters();
        if (matters.isEmpty()) {
            return List.of();
        }
        Publication publication = new Publication(desk.folders().output(plan.id()), asked);
        EditionLetters letters = new EditionLetters(
                plan,
                publication,
                intact(publication, new Refusal(Refusal.Reason.NOTHING_PUBLISHED, asked.toString())),
                LetterBook.read(desk.folders().output(plan.id())),
                LocalDate.now(plan.zone()));
        return matters.stream().map(letters::of).toList();
    }

    /** What was written to the units about the round. */
    private List<Drafts> papers(Plan plan, Round asked) {
        Path output = desk.folders().output(plan.id());
        RoundSchedule schedule = plan.schedule(asked).orElseThrow();
        UnitPapers papers = new UnitPapers(plan, asked, isSample(plan), LocalDate.now(plan.zone()));
        List<Drafts> drafts = new ArrayList<>();
        if (blanks) {
            BlankLedgers issued = new BlankLedgers(plan, schedule, Optional.empty());
            drafts.add(papers.blanks(issued.issued(output.resolve(issued.folder()))));
        }
        if (reminders) {
            Reminders written = new Reminders(plan, schedule, output);
            drafts.add(papers.reminders(written.recorded(), written.folder()));
        }
        return drafts;
    }

    /** Whether anything that was published of the plan rests on sample data. */
    private boolean isSample(Plan plan) {
        return plan.rounds().stream()
                .flatMap(entry -> desk.published(plan.id(), entry.round()).stream())
                .anyMatch(FrozenFigures::sample);
    }

    private int send(Screen screen, Plan plan, List<OutgoingMail> mails) {
        if (mails.isEmpty()) {
            screen.say("send.nobody");
            return ExitCode.DONE;
        }
        return new Letters(desk, screen, plan, dryRun, yes, again).send(mails);
    }

    private static Manifest intact(Publication publication, Refusal nothing) {
        Manifest manifest = publication.current().orElseThrow(() -> nothing);
        if (!publication.isIntact()) {
            throw new MailFailure(
                    MailFailure.Reason.NOT_INTACT, publication.folder().toString());
        }
        return manifest;
    }

    private List<Matter> matters() {
        List<Matter> matters = new ArrayList<>();
        if (briefings || !(notices || returns || blanks || reminders)) {
            matters.add(Matter.BRIEFINGS);
        }
        if (notices) {
            matters.add(Matter.NOTICES);
        }
        if (returns) {
            matters.add(Matter.RETURNS);
        }
        return matters;
    }

    /** Whether nobody is. */
    private static boolean sayWhoIsLeftOut(Screen screen, List<Drafts> drafts) {
        List<String> unreachable = drafts.stream()
                .flatMap(each -> each.unreachable().stream())
                .distinct()
                .toList();
        List<String> dropped =
                drafts.stream().flatMap(each -> each.dropped().stream()).toList();
        unreachable.forEach(name -> screen.say("send.unreachable", name));
        dropped.forEach(address -> screen.say("send.dropped", address));
        return unreachable.isEmpty();
    }
}
