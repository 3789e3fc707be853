package org.taizhang.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.taizhang.job.Plans;
import org.taizhang.job.Refusal;
import org.taizhang.plan.Plan;
import org.taizhang.plan.RoundSchedule;
import org.taizhang.sample.SampleLedgers;
import org.taizhang.terms.PlanId;
import org.taizhang.terms.Round;
import org.taizhang.terms.UnitCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code sample}: makes sample ledgers for a plan, so that everything can be tried before real ones arrive. */
@Command(name = "sample", mixinStandardHelpOptions = true)
final class SampleCommand implements Callable<Integer> {

    private final Desk desk;

    @Mixin
    private Common common = new Common();

    @Option(names = "--seed", descriptionKey = "option.seed", paramLabel = "N", defaultValue = "2024")
    private long seed;

    @Option(names = "--through", descriptionKey = "option.through", paramLabel = "ROUND")
    private @Nullable String through;

    @Option(names = "--to", descriptionKey = "option.to", paramLabel = "FOLDER")
    private @Nullable Path folder;

    @Option(names = "--without", descriptionKey = "option.without", paramLabel = "UNIT", split = "[,，、]")
    private List<String> without = List.of();

    SampleCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        Screen screen = desk.screen(common);
        PlanId id = desk.plans()
                .choose(common.planName(), Optional.ofNullable(through).orElse(""));
        Plan plan = desk.plans().usable(id);
        Path target = Optional.ofNullable(folder).orElse(desk.folders().input(id));
        rounds(plan).forEach(round -> requireEmpty(target.resolve(round.toString())));
        List<Path> files = SampleLedgers.write(plan, rounds(plan), seed, target, absent(plan));
        screen.say("sample.written", files.size(), target, seed);
        return ExitCode.DONE;
    }

    private Set<UnitCode> absent(Plan plan) {
        return without.stream()
                .map(name -> plan.unitNamed(name)
                        .orElseThrow(() -> new Refusal(Refusal.Reason.NO_SUCH_UNIT, name))
                        .code())
                .collect(Collectors.toSet());
    }

    /** Received ledgers are never overwritten, nor mixed with sample ones. */
    private static void requireEmpty(Path folder) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> entries = Files.list(folder)) {
            if (entries.findAny().isPresent()) {
                throw new Refusal(Refusal.Reason.FOLDER_NOT_EMPTY, folder.toString());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Up to the named round; otherwise all but the year's last, which is left to be tried by hand. */
    private List<Round> rounds(Plan plan) {
        List<Round> all =
                plan.rounds().stream().map(RoundSchedule::round).sorted().toList();
        if (through == null) {
            return all.subList(0, Math.max(1, all.size() - 1));
        }
        Round last = Plans.round(plan, through);
        return all.stream().filter(round -> round.compareTo(last) <= 0).toList();
    }
}
