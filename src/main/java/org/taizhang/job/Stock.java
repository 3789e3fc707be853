package org.taizhang.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.taizhang.aggregation.FrozenFigures;
import org.taizhang.distribution.SealBook;
import org.taizhang.distribution.SealedRound;
import org.taizhang.distribution.Sha256;
import org.taizhang.intake.Intake;
import org.taizhang.intake.ReceivedFile;
import org.taizhang.spreadsheet.Leftovers;
import org.taizhang.spreadsheet.ReadLimits;
import org.taizhang.terms.PlanId;
import org.taizhang.terms.Round;

/**
 * What lies in the drop folders (收件清单) of a round and of the rounds before it, so that a database that is gone can be built
 * again. The files in a zip archive count each for itself, under the archive's name and their own. Of a closed round count the files that
 * it was closed with, whatever became of its drop folder since.
 *
 * @param plan whose drop folders they are
 * @param planHash of the plan workbook
 * @param files by round, then by name
 * @param late what came, or was changed, in the drop folder of a closed round after its closing; by round, then by name
 * @param seals the records of the rounds that were ever closed, earliest first
 */
record Stock(PlanId plan, String planHash, List<ReceivedFile> files, List<ReceivedFile> late, List<SealBook> seals) {

    private static final Logger LOG = LoggerFactory.getLogger(Stock.class);

    Stock {
        files = List.copyOf(files);
        late = List.copyOf(late);
        seals = List.copyOf(seals);
    }

    static Stock take(Folders folders, PlanId plan, List<Round> rounds, ReadLimits limits) {
        Archives archives = new Archives(folders.unpacked(plan), limits.archive());
        List<ReceivedFile> files = new ArrayList<>();
        List<ReceivedFile> late = new ArrayList<>();
        List<SealBook> seals = new ArrayList<>();
        for (Round round : rounds.stream().sorted().toList()) {
            Path dropFolder = folders.dropFolder(plan, round);
            SealedRound sealed = new SealedRound(folders.output(plan), plan, round);
            Optional.of(sealed.book())
                    .filter(book -> !book.closings().isEmpty())
                    .ifPresent(seals::add);
            List<ReceivedFile> counting = list(sealed.ledgers().orElse(dropFolder), round, archives);
            files.addAll(counting);
            if (sealed.ledgers().isPresent()) {
                late.addAll(others(list(dropFolder, round, archives), counting));
            }
        }
        archives.tidy();
        return new Stock(plan, Sha256.ofFile(folders.planWorkbook(plan)), files, late, seals);
    }

    /** Those that are not among the closed ones, name and content alike. */
    private static List<ReceivedFile> others(List<ReceivedFile> present, List<ReceivedFile> closed) {
        Set<String> known = closed.stream().map(Stock::identity).collect(Collectors.toSet());
        return present.stream().filter(file -> !known.contains(identity(file))).toList();
    }

    static String identity(ReceivedFile file) {
        return file.round() + " " + file.sha256() + " " + file.name();
    }

    /** The files of a drop folder as they came, archives whole, by their names below it. */
    static Map<String, Path> received(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Map.of();
        }
        try (Stream<Path> tree = Files.walk(folder)) {
            return tree.filter(Files::isRegularFile)
                    .filter(file -> !isIgnored(name(folder, file)))
                    .collect(Collectors.toMap(
                            file -> name(folder, file), file -> file, (one, other) -> one, TreeMap::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<ReceivedFile> list(Path folder, Round round, Archives archives) {
        return received(folder).entrySet().stream()
                .map(file -> new ReceivedFile(round, file.getKey(), Sha256.ofFile(file.getValue()), file.getValue()))
                .flatMap(file -> archives.open(file).stream())
                .sorted(Comparator.comparing(ReceivedFile::name))
                .toList();
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

    /**
     * The identity of these inputs, read under those caps: the same hash makes the same documents. That the round itself was closed changes
     * none of its documents; those of later rounds speak of it.
     */
    String hash(Round round, ReadLimits limits) {
        String versions = Intake.VERSION + " " + FrozenFigures.VERSION + " " + limits;
        String list = files.stream().map(Stock::identity).collect(Collectors.joining("\n"));
        String closed = Stream.concat(
                        sealsBefore(round).map(SealBook::identity),
                        late.stream()
                                .filter(file -> file.round().compareTo(round) < 0)
                                .map(Stock::identity))
                .collect(Collectors.joining("\n"));
        return Sha256.ofText(String.join("\n", plan.value(), round.toString(), planHash, versions, list, closed));
    }

    /** The records of earlier rounds. */
    Stream<SealBook> sealsBefore(Round round) {
        return seals.stream().filter(book -> book.round().compareTo(round) < 0);
    }
}
