package org.taizhang.spreadsheet;

import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.taizhang.spreadsheet.ArchiveWalk.Found;
import org.taizhang.spreadsheet.OpenedWorkbook.Reason;

/**
 * A zip archive (压缩包) of ledgers, as people send several at once. A workbook that is a zip itself, such as .xlsx or .ods, is
 * none.
 */
public final class ZipArchive {

    /** What came of unpacking. */
    public sealed interface Unpacked {

        /**
         * The files that may be ledgers, and those beside them that are documents: each is to be answered for.
         *
         * @param leftOut names of the others, such as pictures
         */
        record Contents(List<Member> members, List<String> leftOut) implements Unpacked {
            /** Copies the lists. */
            public Contents {
                members = List.copyOf(members);
                leftOut = List.copyOf(leftOut);
            }
        }

        /** Nothing of it is read. {@link Workbooks#open} says of the archive why. */
        record Refused() implements Unpacked {}
    }

    /**
     * A file of the archive.
     *
     * @param name its path in the archive, with forward slashes
     * @param location where its bytes lie now
     */
    public record Member(String name, Path location) {}

    private static final Set<String> PACKAGE_PARTS =
            Set.of("[content_types].xml", "_rels/.rels", "mimetype", "ofd.xml", "uof.xml");

    private static final Set<String> PACKAGE_EXTENSIONS = Set.of(
            "xlsx", "xlsm", "xltx", "xltm", "xlsb", "et", "ett", "ods", "ots", "docx", "docm", "wps", "pptx", "odt",
            "ofd");

    private ZipArchive() {}

    /** Whether a file is a zip that holds other files, rather than the parts of one document. */
    public static boolean isArchive(Path file) {
        try {
            return isArchive(file, FileKind.head(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static boolean isArchive(Path file, byte[] head) throws IOException {
        if (FileKind.of(head).family() != FileKind.Family.ZIP || beginsAPackage(head)) {
            return false;
        }
        try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.ISO_8859_1)) {
            return zip.stream()
                    .noneMatch(entry -> PACKAGE_PARTS.contains(
                            entry.getName().replace('\\', '/').toLowerCase(Locale.ROOT)));
        } catch (ZipException | EOFException e) {
            // Its entries cannot be told: only the name says what it was meant to be.
            boolean locked = String.valueOf(e.getMessage()).contains("encrypted");
            return !locked
                    && String.valueOf(file.getFileName())
                            .toLowerCase(Locale.ROOT)
                            .endsWith(".zip");
        }
    }

    /** As nearly every writer of workbooks and documents begins; an archive hardly ever does. */
    static boolean beginsAPackage(byte[] head) {
        String first = FileKind.firstEntry(head).toLowerCase(Locale.ROOT);
        return PACKAGE_PARTS.contains(first)
                || first.startsWith("_rels/")
                || first.startsWith("docprops/")
                || first.startsWith("xl/");
    }

    static boolean hasPackageExtension(String name) {
        return PACKAGE_EXTENSIONS.contains(
                name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
    }

    /** Why an archive is no workbook: what is wrong with it, or only that it is an archive. */
    static Refusal refusal(Path archive, ArchiveLimits limits) throws IOException {
        try {
            new ArchiveWalk(archive, limits).walk(number -> OutputStream.nullOutputStream());
            return new Refusal(Reason.ARCHIVE, "ZIP");
        } catch (Refusal refusal) {
            return refusal;
        }
    }

    /** Writes the files of the archive below that folder, under numbers and never under their own names. */
    public static Unpacked unpack(Path archive, Path folder, ArchiveLimits limits) {
        try {
            Files.createDirectories(folder);
            List<Found> found =
                    new ArchiveWalk(archive, limits).walk(number -> Files.newOutputStream(part(folder, number)));
            List<Member> members = new ArrayList<>();
            for (Found file : found) {
                Path location = folder.resolve(String.valueOf(file.number()));
                Files.move(part(folder, file.number()), location, StandardCopyOption.REPLACE_EXISTING);
                if (file.isDocument()) {
                    members.add(new Member(file.name(), location));
                }
            }
            return new Unpacked.Contents(members, names(found));
        } catch (Refusal refusal) {
            return new Unpacked.Refused();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path part(Path folder, int number) {
        return folder.resolve(number + ".part");
    }

    private static List<String> names(List<Found> found) {
        return found.stream()
                .filter(file -> !file.isDocument())
                .map(Found::name)
                .toList();
    }
}
