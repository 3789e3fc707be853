package org.taizhang.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.taizhang.aggregation.FrozenFigures;
import org.taizhang.distribution.Sha256;
import org.taizhang.intake.Intake;
import org.taizhang.intake.ReceivedFile;
import org.taizhang.terms.PlanId;
import org.taizhang.terms.Round;

/**
 * What lies in the drop folders (收件清单) of a round and of the rounds before it, so that a database that is gone can be built
 * again.
 *
 * @param planHash of the plan workbook
 * @param files by round, then by name
 */
record Stock(String planHash, List<ReceivedFile> files) {

    /** Lock files of Excel and WPS, and what systems leave in folders; no ledger is called so. */
    private static final Pattern IGNORED =
            Pattern.compile("(~\\$|\\.~|\\.).*|Thumbs\\.db|desktop\\.ini", Pattern.CASE_INSENSITIVE);

    Stock {
        files = List.copyOf(files);
    }

    static Stock take(Folders folders, PlanId plan, List<Round> rounds) {
        List<ReceivedFile> files = rounds.stream()
                .sorted()
                .flatMap(round -> list(folders.dropFolder(plan, round), round).stream())
                .toList();
        return new Stock(Sha256.ofFile(folders.planWorkbook(plan)), files);
    }

    private static List<ReceivedFile> list(Path folder, Round round) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> tree = Files.walk(folder)) {
            return tree.filter(Files::isRegularFile)
                    .filter(file -> !isIgnored(folder.relativize(file)))
                    .map(file -> received(folder, file, round))
                    .sorted(Comparator.comparing(ReceivedFile::name))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isIgnored(Path relative) {
        return Stream.iterate(relative, path -> path != null, Path::getParent)
                .anyMatch(part -> IGNORED.matcher(part.getFileName().toString()).matches());
    }

    private static ReceivedFile received(Path folder, Path file, Round round) {
        String name = folder.relativize(file).toString().replace('\\', '/');
        return new ReceivedFile(round, name, Sha256.ofFile(file), file);
    }

    /** The identity of these inputs: the same hash makes the same documents. */
    String hash(PlanId plan, Round round) {
        String versions = Intake.VERSION + " " + FrozenFigures.VERSION;
        String list = files.stream()
                .map(file -> file.round() + " " + file.sha256() + " " + file.name())
                .collect(Collectors.joining("\n"));
        return Sha256.ofText(String.join("\n", plan.value(), round.toString(), planHash, versions, list));
    }
}
