package org.taizhang.cli;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.taizhang.aggregation.FrozenFigures;
import org.taizhang.aggregation.FrozenFigures.IndicatorFigures;
import org.taizhang.aggregation.FrozenFigures.UnitFigures;
import org.taizhang.aggregation.Standing;
import org.taizhang.aggregation.UpperLimit;
import org.taizhang.findings.Finding;
import org.taizhang.findings.FindingKind;
import org.taizhang.findings.Severity;
import org.taizhang.job.Refusal;
import org.taizhang.plan.Indicator;
import org.taizhang.terms.PlanId;
import org.taizhang.terms.Quantity;
import org.taizhang.terms.UnitCode;
import org.taizhang.validation.Source;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code explain ROUND INDICATOR [UNIT]}: where a published figure comes from, to the cell, with each step of the arithmetic; {@code
 * explain CODE}: what a finding means; {@code explain --all}: what every finding means, as a page in Markdown.
 */
@Command(name = "explain", mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {

    private final Desk desk;

    @Mixin
    private Common common = new Common();

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--all", descriptionKey = "option.all-rules")
    private boolean all;

    @Parameters(index = "0", arity = "0..1", paramLabel = "ROUND|CODE", descriptionKey = "option.round-or-code")
    private @Nullable String subject;

    @Parameters(index = "1", arity = "0..1", paramLabel = "INDICATOR", descriptionKey = "option.indicator")
    private @Nullable String indicator;

    @Parameters(index = "2", arity = "0..1", paramLabel = "UNIT", descriptionKey = "option.unit")
    private @Nullable String unit;

    ExplainCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        Screen screen = desk.screen(common);
        if (all) {
            new Rules(screen, desk.severities(common)).showAll();
        } else if (Rules.looksLikeCode(subject())) {
            new Rules(screen, desk.severities(common)).show(subject());
        } else {
            explainFigure(screen, subject());
        }
        return ExitCode.DONE;
    }

    private String subject() {
        if (subject == null) {
            CommandSpec given = Objects.requireNonNull(spec);
            throw new CommandLine.MissingParameterException(
                    given.commandLine(),
                    given.positionalParameters().get(0),
                    "Missing required parameter: 'ROUND|CODE'");
        }
        return subject;
    }

    private void explainFigure(Screen screen, String round) {
        PlanId plan = desk.plans().choose(common.planName(), round);
        FrozenFigures figures = desk.published(plan, round);
        IndicatorFigures found = find(figures);
        new Explanation(screen, figures, found).show(Optional.ofNullable(unit).map(name -> unitCode(figures, name)));
    }

    private IndicatorFigures find(FrozenFigures figures) {
        String wanted = Objects.requireNonNullElse(indicator, "");
        return figures.indicators().stream()
                .filter(it -> it.code().value().equals(wanted) || it.name().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new Refusal(Refusal.Reason.NO_SUCH_INDICATOR, wanted));
    }

    private static UnitCode unitCode(FrozenFigures figures, String name) {
        return figures.units().stream()
                .filter(it -> it.code().value().equals(name)
                        || it.name().equals(name)
                        || it.shortName().equals(name))
                .map(FrozenFigures.UnitEntry::code)
                .findFirst()
                .orElseThrow(() -> new Refusal(Refusal.Reason.NO_SUCH_UNIT, name));
    }

    /** The explanation of one indicator. */
    private record Explanation(Screen screen, FrozenFigures figures, IndicatorFigures indicator) {

        void show(Optional<UnitCode> unit) {
            screen.say(
                    "explain.head",
                    indicator.code(),
                    indicator.name(),
                    indicator.unitOfMeasure(),
                    figures.head().round(),
                    figures.head().asOf());
            if (unit.isPresent()) {
                showUnit(unit.get());
            } else {
                showCity();
            }
        }

        private void showUnit(UnitCode unit) {
            List<UnitFigures> own =
                    of(unit, Stream.concat(indicator.units().stream(), indicator.otherReports().stream()));
            List<UnitFigures> made = of(unit, indicator.subtotals().stream());
            if (own.isEmpty() && made.isEmpty()) {
                screen.say("explain.not-reported-by", name(unit));
            }
            own.forEach(it -> showStanding(name(unit), it.standing()));
            if (!made.isEmpty()) {
                screen.say("explain.below", name(unit));
            }
            made.forEach(it -> showStanding(name(unit), it.standing()));
            showFindings(Stream.concat(
                            Stream.of(unit),
                            made.stream()
                                    .flatMap(it -> it.standing().sources().stream())
                                    .map(Source::unit))
                    .distinct()
                    .toList());
        }

        private static List<UnitFigures> of(UnitCode unit, Stream<UnitFigures> all) {
            return all.filter(it -> it.unit().equals(unit)).toList();
        }

        private void showCity() {
            showStanding(figures.head().region(), indicator.city());
            if (!indicator.otherReports().isEmpty()) {
                screen.say("explain.others");
                indicator.otherReports().forEach(it -> showSources(it.standing().sources()));
            }
            showFindings(Stream.of(indicator.units(), indicator.otherReports())
                    .flatMap(List::stream)
                    .map(UnitFigures::unit)
                    .toList());
        }

        /** What was found about these units' figures, and why some of them gave none. */
        private void showFindings(List<UnitCode> units) {
            List<Finding> bearing = figures.findings().stream()
                    .filter(finding -> finding.unit() != null && units.contains(finding.unit()))
                    .filter(this::bears)
                    .toList();
            if (!bearing.isEmpty()) {
                screen.say("explain.findings");
                FindingTable.print(screen, bearing, this::name);
            }
        }

        private boolean bears(Finding finding) {
            boolean wholeLedger = finding.severity() == Severity.REJECT || finding.kind() == FindingKind.MISSING_LEDGER;
            return wholeLedger || indicator.code().equals(finding.indicator());
        }

        private void showStanding(String who, Standing standing) {
            screen.say("explain.who", who, standing.reported(), standing.owed());
            showSources(standing.sources());
            if (standing.achieved() == null) {
                screen.say("explain.nothing");
            } else {
                showArithmetic(standing);
            }
            screen.say("explain.light", screen.words().say("light." + standing.light()));
        }

        private void showSources(List<Source> sources) {
            for (Source source : sources) {
                screen.say(
                        "explain.source",
                        name(source.unit()),
                        screen.words().say("part." + source.part()),
                        source.value(),
                        source.file(),
                        source.sheet(),
                        source.cell(),
                        source.raw());
            }
        }

        private void showArithmetic(Standing standing) {
            String parts = indicator.kind() == Indicator.Kind.RATIO ? ratio(standing) : sum(standing);
            screen.say("explain.achieved", parts, standing.achieved(), indicator.unitOfMeasure());
            Optional<UpperLimit> limit = UpperLimit.of(figures.head(), indicator, standing);
            limit.ifPresent(it -> showLimit(it, standing));
            if (standing.rate() != null && limit.isEmpty()) {
                screen.say("explain.rate", standing.achieved(), standing.target(), standing.rate());
            }
            if (standing.expected() != null && standing.gap() != null && limit.isEmpty()) {
                screen.say("explain.gap", standing.rate(), standing.expected(), standing.gap());
            }
            if (standing.change() != null) {
                screen.say("explain.change", standing.change(), standing.changeUnits());
            }
        }

        private void showLimit(UpperLimit limit, Standing standing) {
            String key = limit.isKept() ? "explain.limit.kept" : "explain.limit.over";
            String excess = limit.excess().map(part -> part + "%").orElse("");
            screen.say(key, standing.target(), limit.allowed(), standing.achieved(), limit.surplus(), excess);
        }

        private static String ratio(Standing standing) {
            return standing.numerator() + " ÷ " + standing.denominator() + " × 100";
        }

        private static String sum(Standing standing) {
            return standing.sources().stream()
                    .map(Source::value)
                    .map(Quantity::toString)
                    .collect(Collectors.joining(" + "));
        }

        private String name(UnitCode unit) {
            return figures.units().stream()
                    .filter(it -> it.code().equals(unit))
                    .map(FrozenFigures.UnitEntry::name)
                    .findFirst()
                    .orElse(unit.value());
        }
    }
}
