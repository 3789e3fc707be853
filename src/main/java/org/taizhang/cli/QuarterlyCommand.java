package org.taizhang.cli;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.taizhang.aggregation.FrozenFigures;
import org.taizhang.aggregation.Light;
import org.taizhang.distribution.Manifest;
import org.taizhang.findings.Catalogue;
import org.taizhang.findings.Finding;
import org.taizhang.findings.Severity;
import org.taizhang.job.JobSession;
import org.taizhang.job.QuarterlyRuns;
import org.taizhang.job.RunResult;
import org.taizhang.validation.HandIn;
import org.taizhang.validation.Reconciliation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code quarterly ROUND}: the main job. */
@Command(name = "quarterly", mixinStandardHelpOptions = true)
final class QuarterlyCommand implements Callable<Integer> {

    private final Desk desk;

    @Mixin
    private Common common = new Common();

    @Parameters(paramLabel = "ROUND", descriptionKey = "option.round")
    private String round = "";

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
        var plan = desk.plans().choose(common.planName());
        Terminal terminal = new Terminal(desk.out(), screen.words(), desk.interactive());
        try (JobSession session = JobSession.open(desk.folders(), common.language())) {
            RunResult result = session.quarterly().run(plan, round, mode(), terminal);
            result.reconciliation().ifPresent(it -> showDryRun(screen, result, it));
            result.manifest().ifPresent(it -> showEdition(screen, result, it));
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
        Map<Severity, Long> found = reconciliation.findings().stream()
                .collect(Collectors.groupingBy(Finding::severity, Collectors.counting()));
        screen.say("result.findings", severities(screen, found));
        screen.say("result.dry-run");
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
        manifest.documents().stream()
                .filter(document -> document.pages() > 0)
                .forEach(document -> screen.say("result.document", document.file(), document.pages()));
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
