package org.taizhang.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.taizhang.aggregation.FrozenFigures;
import org.taizhang.aggregation.Light;
import org.taizhang.correspondence.Correspondence;
import org.taizhang.distribution.Manifest;
import org.taizhang.findings.Catalogue;
import org.taizhang.findings.Finding;
import org.taizhang.findings.Severity;
import org.taizhang.job.JobSession;
import org.taizhang.job.LedgerCheck;
import org.taizhang.job.QuarterlyRuns;
import org.taizhang.job.Refusal;
import org.taizhang.job.RunResult;
import org.taizhang.plan.Plan;
import org.taizhang.terms.PlanId;
import org.taizhang.terms.Round;
import org.taizhang.validation.HandIn;
import org.taizhang.validation.Reconciliation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code quarterly ROUND}: the main job; {@code quarterly FILE --dry-run}: the check of a single ledger. */
@Command(name = "quarterly", mixinStandardHelpOptions = true)
final class QuarterlyCommand implements Callable<Integer> {

    private final Desk desk;

    @Mixin
    private Common common = new Common();

    @Parameters(paramLabel = "ROUND|FILE", descriptionKey = "option.round-or-file")
    private String subject = "";

    @Option(names = "--round", descriptionKey = "option.round-of-file", paramLabel = "ROUND")
    private @Nullable String round;

    @Option(names = "--dry-run", descriptionKey = "option.dry-run")
    private boolean dryRun;

    @Option(names = "--again", descriptionKey = "option.again")
    private boolean again;

    QuarterlyCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        Screen screen = desk.screen(common);
        boolean file = isFile();
        String about = file ? Optional.ofNullable(round).orElse("") : subject;
        PlanId plan = desk.plans().choose(common.planName(), about);
        return file ? check(screen, plan) : run(screen, plan);
    }

    private boolean isFile() {
        boolean file = !Round.isValid(subject) && (dryRun || Files.isRegularFile(Path.of(subject)));
        if (file && !dryRun) {
            throw new Refusal(Refusal.Reason.ONLY_CHECKED, subject);
        }
        return file;
    }

    /** Checks one ledger, without the database. */
    private int check(Screen screen, PlanId id) {
        Plan plan = desk.plans().usable(id);
        LedgerCheck.Result result =
                new LedgerCheck(plan, desk.folders()).check(Path.of(subject), Optional.ofNullable(round));
        result.round()
                .ifPresentOrElse(
                        checkedAs -> screen.say("check.head", subject, result.sender(), checkedAs),
                        () -> screen.say("check.head.unread", subject));
        screen.line("");
        FindingTable.print(screen, result.findings(), code -> plan.unit(code).shortName());
        screen.line("");
        screen.say("result.findings", severities(screen, counted(result.findings())));
        result.copy().ifPresentOrElse(copy -> screen.say("check.copy", copy), () -> screen.say("check.clean"));
        return result.sound() ? ExitCode.DONE : ExitCode.INCOMPLETE;
    }

    private int run(Screen screen, PlanId plan) {
        Terminal terminal = new Terminal(desk.out(), screen.words(), desk.interactive());
        try (JobSession session = JobSession.open(desk.folders(), common.language())) {
            RunResult result = session.quarterly().run(plan, subject, mode(), terminal);
            result.reconciliation().ifPresent(it -> showDryRun(screen, result, it));
            result.manifest().ifPresent(it -> showEdition(screen, result, it));
            showClosed(screen, result);
            return result.complete() ? ExitCode.DONE : ExitCode.INCOMPLETE;
        }
    }

    private QuarterlyRuns.Mode mode() {
        if (dryRun) {
            return QuarterlyRuns.Mode.DRY_RUN;
        }
        return again ? QuarterlyRuns.Mode.AGAIN : QuarterlyRuns.Mode.ORDINARY;
    }

    private static void showDryRun(Screen screen, RunResult result, Reconciliation reconciliation) {
        screen.line("");
        FindingTable.print(
                screen,
                reconciliation.findings(),
                code -> result.plan().unit(code).shortName());
        screen.line("");
        long used = count(reconciliation.handIns(), HandIn.Outcome.ACCEPTED);
        screen.say(
                "result.units",
                used,
                reconciliation.handIns().size(),
                reconciliation.handIns().stream().filter(HandIn::late).count(),
                count(reconciliation.handIns(), HandIn.Outcome.SILENT),
                count(reconciliation.handIns(), HandIn.Outcome.REJECTED));
        screen.say("result.findings", severities(screen, counted(reconciliation.findings())));
        screen.say("result.dry-run");
    }

    private static Map<Severity, Long> counted(List<Finding> findings) {
        return findings.stream().collect(Collectors.groupingBy(Finding::severity, Collectors.counting()));
    }

    private static long count(List<HandIn> handIns, HandIn.Outcome outcome) {
        return handIns.stream().filter(handIn -> handIn.outcome() == outcome).count();
    }

    private static String severities(Screen screen, Map<Severity, Long> counts) {
        Catalogue catalogue = Catalogue.in(screen.words().locale());
        return List.of(Severity.values()).stream()
                .map(severity -> catalogue.name(severity) + " " + counts.getOrDefault(severity, 0L))
                .collect(Collectors.joining("  "));
    }

    private void showEdition(Screen screen, RunResult result, Manifest manifest) {
        screen.line("");
        String key = result.kind() == RunResult.Kind.NOTHING_NEW ? "result.nothing-new" : "result.published";
        String folder = result.folder()
                .map(it -> desk.folders().home().relativize(it).toString())
                .orElse("");
        screen.say(key, manifest.round(), manifest.edition(), folder);
        screen.say(
                "result.units",
                manifest.unitsReported(),
                manifest.unitsExpected(),
                manifest.unitsLate(),
                manifest.unitsSilent(),
                manifest.unitsRejected());
        result.figures()
                .ifPresent(figures ->
                        screen.say("result.lights", figures.indicators().size(), lights(screen, figures)));
        screen.say("result.findings", severities(screen, manifest.findingsBySeverity()));
        showReturned(screen, manifest, folder);
        showNotices(screen, manifest, folder);
        manifest.documents().stream()
                .filter(document -> !document.audience().isEmpty() && !isReturned(document) && !isNotice(document))
                .forEach(document -> showDocument(screen, document));
    }

    private static void showClosed(Screen screen, RunResult result) {
        result.closing()
                .ifPresent(closing -> screen.say("result.closed", result.round(), closing.day(), closing.edition()));
        if (!result.late().isEmpty()) {
            screen.say("result.late", result.late().size());
            result.late().forEach(file -> screen.say("result.late.file", file.round(), file.name()));
        }
    }

    private static void showDocument(Screen screen, Manifest.PublishedDocument document) {
        if (document.pages() > 0) {
            screen.say("result.document", document.file(), document.pages());
        } else {
            screen.say("result.document.unpaged", document.file());
        }
    }

    private static void showReturned(Screen screen, Manifest manifest, String folder) {
        long ledgers = manifest.documents().stream()
                .filter(document -> isReturned(document) && !document.file().endsWith(".pdf"))
                .count();
        if (ledgers > 0) {
            screen.say(
                    "result.returned",
                    ledgers,
                    Path.of(folder).resolve(Correspondence.FOLDER).toString());
        }
    }

    private static void showNotices(Screen screen, Manifest manifest, String folder) {
        long notices =
                manifest.documents().stream().filter(QuarterlyCommand::isNotice).count();
        if (notices > 0) {
            screen.say(
                    "result.notices",
                    notices,
                    Path.of(folder).resolve(Correspondence.NOTICES).toString());
        }
    }

    private static boolean isNotice(Manifest.PublishedDocument document) {
        return document.file().startsWith(Correspondence.NOTICES + "/");
    }

    private static boolean isReturned(Manifest.PublishedDocument document) {
        return document.file().startsWith(Correspondence.FOLDER + "/");
    }

    private static String lights(Screen screen, FrozenFigures figures) {
        return List.of(Light.values()).stream()
                .map(light -> screen.words().say("light." + light) + " "
                        + figures.indicators().stream()
                                .filter(indicator -> indicator.city().light() == light)
                                .count())
                .collect(Collectors.joining("  "));
    }
}
