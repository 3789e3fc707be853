package org.taizhang.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.taizhang.aggregation.FrozenFigures;
import org.taizhang.distribution.Sha256;
import org.taizhang.intake.Intake;
import org.taizhang.intake.ReceivedFile;
import org.taizhang.spreadsheet.Leftovers;
import org.taizhang.spreadsheet.ReadLimits;
import org.taizhang.terms.PlanId;
import org.taizhang.terms.Round;

/**
 * What lies in the drop folders (收件清单) of a round and of the rounds before it, so that a database that is gone can be built
 * again. The files in a zip archive count each for itself, under the archive's name and their own.
 *
 * @param planHash of the plan workbook
 * @param files by round, then by name
 */
record Stock(String planHash, List<ReceivedFile> files) {

    private static final Logger LOG = LoggerFactory.getLogger(Stock.class);

    Stock {
        files = List.copyOf(files);
    }

    static Stock take(Folders folders, PlanId plan, List<Round> rounds, ReadLimits limits) {
        Archives archives = new Archives(folders.unpacked(plan), limits.archive());
        List<ReceivedFile> files = rounds.stream()
                .sorted()
                .flatMap(round -> list(folders.dropFolder(plan, round), round, archives).stream())
                .toList();
        archives.tidy();
        return new Stock(Sha256.ofFile(folders.planWorkbook(plan)), files);
    }

    private static List<ReceivedFile> list(Path folder, Round round, Archives archives) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> tree = Files.walk(folder)) {
            return tree.filter(Files::isRegularFile)
                    .filter(file -> !isIgnored(name(folder, file)))
                    .map(file -> new ReceivedFile(round, name(folder, file), Sha256.ofFile(file), file))
                    .flatMap(file -> archives.open(file).stream())
                    .sorted(Comparator.comparing(ReceivedFile::name))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isIgnored(String name) {
        boolean ignored = Leftovers.include(name);
        if (ignored) {
            LOG.info("ignored: {}", name);
        }
        return ignored;
    }

    private static String name(Path folder, Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }

    /** Where each file can be read, an archive's in its unpacked copy: by round and name, as {@code 2024-Q3/包.zip/台账.xlsx}. */
    Map<String, Path> locations() {
        return files.stream()
                .collect(Collectors.toMap(file -> file.round() + "/" + file.name(), ReceivedFile::location));
    }

    /** The identity of these inputs, read under those caps: the same hash makes the same documents. */
    String hash(PlanId plan, Round round, ReadLimits limits) {
        String versions = Intake.VERSION + " " + FrozenFigures.VERSION + " " + limits;
        String list = files.stream()
                .map(file -> file.round() + " " + file.sha256() + " " + file.name())
                .collect(Collectors.joining("\n"));
        return Sha256.ofText(String.join("\n", plan.value(), round.toString(), planHash, versions, list));
    }
}
