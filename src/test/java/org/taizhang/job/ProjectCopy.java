package org.taizhang.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.taizhang.distribution.Sha256;
import org.taizhang.terms.PlanId;
import org.taizhang.terms.Round;
import org.taizhang.year.Ledgers;
import org.taizhang.year.Office;

/** A project folder of its own, with the reference plan and some of the committed sample ledgers or with a small city's. */
public final class ProjectCopy {

    public static final PlanId PLAN = PlanId.of("haidong-2024");
    private static final Path CHECKOUT = Path.of("").toAbsolutePath();

    private final Path home;
    private final PlanId plan;

    private ProjectCopy(Path home, PlanId plan) {
        this.home = home;
        this.plan = plan;
    }

    /** With the ledgers of these rounds whose file names pass. */
    public static ProjectCopy in(Path home, Predicate<String> wanted, String... rounds) {
        ProjectCopy copy = new ProjectCopy(home, PLAN);
        copy.take(CHECKOUT, Path.of("jobs", PLAN.value()), name -> true);
        for (String round : rounds) {
            copy.take(CHECKOUT, Path.of("input", PLAN.value(), round), wanted);
        }
        return copy;
    }

    /**
     * With the plan of {@link Office} and what its five units hand in for the third quarter: one of them more pupils in school than
     * there are, so that its ledger goes back.
     */
    static ProjectCopy ofSmallCity(Path home) {
        Office office = new Office(home);
        String round = "2030-Q3";
        office.drop(round, "东岸县.xlsx", Ledgers.county("东岸县", 3, "2030-10-03", 3, 950, 1000, "14.5", 2, 200));
        office.drop(round, "西岸区.xlsx", Ledgers.county("西岸区", 3, "2030-10-03", 2, 970, 1000, "20", 1, 150));
        office.drop(round, "北坡县.xlsx", Ledgers.county("北坡县", 3, "2030-10-04", 1, 1100, 1000, "6", 0, 100));
        office.drop(round, "水务.xlsx", Ledgers.water(3, "2030-10-04", 75, "实施"));
        office.drop(round, "教育.xlsx", Ledgers.education(3, "2030-10-04"));
        return new ProjectCopy(home, PlanId.of(Office.PLAN));
    }

    /** The same plan and ledgers, byte for byte, in another folder. */
    ProjectCopy again(Path other) {
        ProjectCopy copy = new ProjectCopy(other, plan);
        copy.take(home, Path.of("jobs"), name -> true);
        copy.take(home, Path.of("input"), name -> true);
        return copy;
    }

    private void take(Path from, Path folder, Predicate<String> wanted) {
        try (Stream<Path> files = Files.walk(from.resolve(folder))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (wanted.test(file.getFileName().toString())) {
                    Path target = home.resolve(from.relativize(file));
                    Files.createDirectories(target.getParent());
                    Files.copy(file, target);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    PlanId plan() {
        return plan;
    }

    public Path home() {
        return home;
    }

    public Folders folders() {
        return new Folders(home);
    }

    public Path input(String round) {
        return folders().dropFolder(plan, Round.parse(round));
    }

    public Path output(String round) {
        return folders().output(plan).resolve(round);
    }

    /** Every published file of the round and its hash, the run log left out, since it differs from run to run. */
    public Map<String, String> published(String round) {
        Path folder = output(round);
        try (Stream<Path> files = Files.walk(folder)) {
            Map<String, String> hashes = new TreeMap<>();
            files.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().equals("run-log.json"))
                    .forEach(file -> hashes.put(folder.relativize(file).toString(), Sha256.ofFile(file)));
            return hashes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file of the one run that is not yet published. */
    Path staged(String name) {
        return folders().output(plan).resolve(leftovers().get(0)).resolve(name);
    }

    /** What lies beside the rounds' folders in the output: nothing, unless a run left a stage behind. */
    public List<String> leftovers() {
        try (Stream<Path> entries = Files.list(folders().output(plan))) {
            return entries.map(entry -> entry.getFileName().toString())
                    .filter(name -> name.startsWith("."))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
