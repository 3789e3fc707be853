package org.taizhang.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.taizhang.distribution.Sha256;
import org.taizhang.intake.ReceivedFile;
import org.taizhang.spreadsheet.ArchiveLimits;
import org.taizhang.spreadsheet.ZipArchive;
import org.taizhang.spreadsheet.ZipArchive.Unpacked;

/**
 * The zip archives in a plan's drop folders (压缩包), unpacked into a work folder of the plan. They are unpacked anew whenever
 * stock is taken, so that the work folder may be deleted at any time, and never holds what no archive holds.
 */
final class Archives {

    private static final Logger LOG = LoggerFactory.getLogger(Archives.class);

    private final Path workFolder;
    private final ArchiveLimits limits;
    private final Set<String> unpacked = new HashSet<>();

    Archives(Path workFolder, ArchiveLimits limits) {
        this.workFolder = workFolder;
        this.limits = limits;
    }

    /** A received file, or in place of an archive the files that came in it; one that cannot be unpacked stands for itself. */
    List<ReceivedFile> open(ReceivedFile file) {
        if (!ZipArchive.isArchive(file.location())) {
            return List.of(file);
        }
        Path folder = workFolder.resolve(file.sha256());
        if (!(ZipArchive.unpack(file.location(), folder, limits) instanceof Unpacked.Contents contents)) {
            return List.of(file);
        }
        unpacked.add(file.sha256());
        contents.leftOut().forEach(name -> LOG.info("left out: {}/{}", file.name(), name));
        return contents.members().stream()
                .map(member -> new ReceivedFile(
                        file.round(),
                        file.name() + "/" + member.name(),
                        Sha256.ofFile(member.location()),
                        member.location()))
                .toList();
    }

    /** Clears away what was unpacked from archives that are there no more, or that could not be unpacked whole. */
    void tidy() {
        if (!Files.isDirectory(workFolder)) {
            return;
        }
        try (Stream<Path> folders = Files.list(workFolder)) {
            for (Path folder : folders.toList()) {
                if (!unpacked.contains(String.valueOf(folder.getFileName()))) {
                    delete(folder);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> tree = Files.walk(folder)) {
            for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
