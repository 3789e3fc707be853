package org.taizhang.cli;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.taizhang.aggregation.AnnualFigures;
import org.taizhang.aggregation.AnnualFigures.CarriedOver;
import org.taizhang.aggregation.AnnualFigures.UnitScore;
import org.taizhang.aggregation.FrozenFigures.UnitEntry;
import org.taizhang.correspondence.Correspondence;
import org.taizhang.job.AnnualRuns;
import org.taizhang.terms.PlanId;
import org.taizhang.terms.Round;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code annual YEAR}: assesses the year from its published rounds, and publishes score sheets, ranked list and review. */
@Command(name = "annual", mixinStandardHelpOptions = true)
final class AnnualCommand implements Callable<Integer> {

    private static final Pattern YEAR = Pattern.compile("\\d{4}");

    private final Desk desk;

    @Mixin
    private Common common = new Common();

    @Parameters(paramLabel = "YEAR", descriptionKey = "option.year")
    private String year = "";

    @Option(names = "--again", descriptionKey = "option.again-annual")
    private boolean again;

    AnnualCommand(Desk desk) {
        this.desk = desk;
    }

    private PlanId plan() {
        return YEAR.matcher(year).matches()
                ? desk.plans().choose(common.planName(), Integer.parseInt(year))
                : desk.plans().choose(common.planName());
    }

    @Override
    public Integer call() {
        AnnualRuns.Result result = new AnnualRuns(desk.folders(), common.language()).run(plan(), year, again);
        Screen screen = desk.screen(common);
        screen.say(
                result.fresh() ? "annual.published" : "annual.nothing-new",
                year,
                result.manifest().edition(),
                desk.folders().home().relativize(result.folder()));
        say(screen, result.figures());
        files(screen, result);
        return result.figures().missing().isEmpty() ? ExitCode.DONE : ExitCode.INCOMPLETE;
    }

    private static void say(Screen screen, AnnualFigures figures) {
        screen.say(
                "annual.rounds",
                figures.rounds().size(),
                list(
                        screen,
                        figures.rounds().stream()
                                .map(AnnualFigures.RoundEntry::round)
                                .toList()));
        if (!figures.missing().isEmpty()) {
            screen.say("annual.missing", list(screen, figures.missing()));
        }
        ranked(screen, "annual.counties", figures, figures.counties());
        ranked(screen, "annual.towns", figures, figures.towns());
        ranked(screen, "annual.departments", figures, figures.departments());
        if (!figures.unranked().isEmpty()) {
            screen.say("annual.unranked", figures.unranked().size());
        }
        long open = figures.carriedOver().stream().filter(CarriedOver::open).count();
        screen.say("annual.open", open);
        screen.say("annual.carried", figures.carriedOver().size() - open);
    }

    private static String list(Screen screen, List<Round> rounds) {
        return String.join(
                screen.words().say("list.separator"),
                rounds.stream().map(Round::toString).toList());
    }

    private static void ranked(Screen screen, String group, AnnualFigures figures, List<UnitScore> scores) {
        if (scores.isEmpty()) {
            return;
        }
        UnitScore first = scores.get(0);
        UnitScore last = scores.get(scores.size() - 1);
        screen.say(
                "annual.ranked",
                screen.words().say(group),
                scores.size(),
                name(figures, first),
                Objects.requireNonNull(first.score()),
                name(figures, last),
                Objects.requireNonNull(last.score()));
    }

    private static String name(AnnualFigures figures, UnitScore score) {
        return figures.units().stream()
                .filter(unit -> unit.code().equals(score.unit()))
                .map(UnitEntry::shortName)
                .findFirst()
                .orElse(score.unit().value());
    }

    private void files(Screen screen, AnnualRuns.Result result) {
        result.manifest().documents().stream()
                .filter(document -> !document.file().startsWith(Correspondence.SCORES))
                .forEach(document -> {
                    if (document.pages() > 0) {
                        screen.say("result.document", document.file(), document.pages());
                    } else {
                        screen.say("result.document.unpaged", document.file());
                    }
                });
        screen.say(
                "annual.sheets",
                result.figures().scores().count(),
                desk.folders().home().relativize(result.folder().resolve(Correspondence.SCORES)));
    }
}
