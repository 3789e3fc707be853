package org.taizhang.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.taizhang.plan.Plan;
import org.taizhang.plan.Unit;
import org.taizhang.terms.Round;
import org.taizhang.terms.UnitCode;

/**
 * Sample ledgers (示例台账) of all reporting units of a plan. They tell a story: some units are ahead, some late; in the last
 * but one round a figure falls back, one unit is silent, one late, one sends the same file twice and one a ledger full of
 * mistakes. The same plan and seed give the same ledgers, whichever rounds are asked for.
 */
public final class SampleLedgers {

    private SampleLedgers() {}

    /**
     * Writes the ledgers of those rounds, each into its folder such as {@code 2024-Q3}, replacing files of the same name and
     * leaving others alone.
     *
     * @param rounds rounds of the plan
     * @param inputFolderOfPlan the plan's drop folder
     * @return the files written, by round as given, then in the plan's order of units
     */
    public static List<Path> write(Plan plan, List<Round> rounds, long seed, Path inputFolderOfPlan) {
        return write(plan, rounds, seed, inputFolderOfPlan, Set.of());
    }

    /** The same without the ledgers of some units, whose own are to come. */
    public static List<Path> write(
            Plan plan, List<Round> rounds, long seed, Path inputFolderOfPlan, Set<UnitCode> absent) {
        Story story = Story.of(plan, seed);
        List<Path> written = new ArrayList<>();
        for (Round round : rounds) {
            Path folder = folder(inputFolderOfPlan.resolve(round.toString()));
            story.senders(round).stream()
                    .filter(unit -> !absent.contains(unit.code()))
                    .forEach(unit -> write(story, unit, round, folder, written));
        }
        return List.copyOf(written);
    }

    private static Path folder(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Story story, Unit unit, Round round, Path folder, List<Path> written) {
        Ledger ledger = new Ledger(story, unit, round);
        Path file = folder.resolve(ledger.fileName());
        ledger.write(file);
        written.add(file);
        if (story.rounds().isTroubled(round) && story.cast().isCopied(unit.code())) {
            written.add(copy(file, folder.resolve(ledger.copyName())));
        }
    }

    private static Path copy(Path file, Path copy) {
        try {
            return Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
