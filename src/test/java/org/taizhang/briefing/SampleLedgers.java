package org.taizhang.briefing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.taizhang.aggregation.FrozenFigures;
import org.taizhang.aggregation.Tally;
import org.taizhang.distribution.Sha256;
import org.taizhang.intake.Intake;
import org.taizhang.intake.ReceivedFile;
import org.taizhang.intake.SubmittedLedger;
import org.taizhang.plan.Plan;
import org.taizhang.plan.PlanWorkbook;
import org.taizhang.spreadsheet.ReadLimits;
import org.taizhang.terms.Round;
import org.taizhang.validation.RoundLedgers;
import org.taizhang.validation.Validation;

/** The figures that the sample ledgers under input/ come to, round by round, without a database; each round is read once. */
public final class SampleLedgers {

    private static final Path PLAN = Path.of("jobs", "haidong-2024", "plan.xlsx");
    private static final Path INPUT = Path.of("input", "haidong-2024");

    private static final String HASH = FiguresDraft.HASH;

    private final Plan plan = PlanWorkbook.read(PLAN).plan().orElseThrow();
    private final Intake intake = new Intake(plan, ReadLimits.STANDARD);
    private final List<RoundLedgers> rounds = new ArrayList<>();

    /** The figures of the next round. */
    public FrozenFigures next() {
        Round round = plan.rounds().get(rounds.size()).round();
        rounds.add(new RoundLedgers(round, ledgers(round)));
        return Tally.freeze(plan, round, Validation.judge(plan, rounds), HASH);
    }

    private List<SubmittedLedger> ledgers(Round round) {
        Path folder = INPUT.resolve(round.toString());
        try (var files = Files.walk(folder)) {
            return files.filter(SampleLedgers::isLedger)
                    .sorted()
                    .map(file -> intake.read(received(round, folder, file)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isLedger(Path file) {
        return Optional.of(file.toString().toLowerCase(Locale.ROOT))
                .filter(name -> name.endsWith(".xlsx") || name.endsWith(".xls"))
                .isPresent();
    }

    private static ReceivedFile received(Round round, Path folder, Path file) {
        String name = folder.relativize(file).toString().replace('\\', '/');
        return new ReceivedFile(round, name, Sha256.ofFile(file), file);
    }
}
