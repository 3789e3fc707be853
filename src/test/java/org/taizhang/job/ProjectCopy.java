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

/** A project folder of its own with the reference plan and some of the committed sample ledgers. */
public final class ProjectCopy {

    public static final PlanId PLAN = PlanId.of("haidong-2024");
    private static final Path CHECKOUT = Path.of("").toAbsolutePath();

    private final Path home;

    private ProjectCopy(Path home) {
        this.home = home;
    }

    /** With the ledgers of these rounds whose file names pass. */
    public static ProjectCopy in(Path home, Predicate<String> wanted, String... rounds) {
        ProjectCopy copy = new ProjectCopy(home);
        copy.take(Path.of("jobs", PLAN.value()), name -> true);
        for (String round : rounds) {
            copy.take(Path.of("input", PLAN.value(), round), wanted);
        }
        return copy;
    }

    private void take(Path folder, Predicate<String> wanted) {
        try (Stream<Path> files = Files.walk(CHECKOUT.resolve(folder))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (wanted.test(file.getFileName().toString())) {
                    Path target = home.resolve(CHECKOUT.relativize(file));
                    Files.createDirectories(target.getParent());
                    Files.copy(file, target);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path home() {
        return home;
    }

    public Folders folders() {
        return new Folders(home);
    }

    public Path input(String round) {
        return folders().dropFolder(PLAN, Round.parse(round));
    }

    public Path output(String round) {
        return folders().output(PLAN).resolve(round);
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
        return folders().output(PLAN).resolve(leftovers().get(0)).resolve(name);
    }

    /** What lies beside the rounds' folders in the output: nothing, unless a run left a stage behind. */
    public List<String> leftovers() {
        try (Stream<Path> entries = Files.list(folders().output(PLAN))) {
            return entries.map(entry -> entry.getFileName().toString())
                    .filter(name -> name.startsWith("."))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
