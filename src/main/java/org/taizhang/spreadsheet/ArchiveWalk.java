package org.taizhang.spreadsheet;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.taizhang.spreadsheet.OpenedWorkbook.Reason;

/** Goes through a zip archive once, under caps, and ends with a {@link Refusal} at the first thing that is wrong with it. */
final class ArchiveWalk {

    /**
     * A file that was found.
     *
     * @param number under which its bytes were stored
     */
    record Found(int number, String name, FileKind.Family family) {

        /** Pictures and the like are sent along as evidence; nobody expects to read a ledger from them. */
        boolean isDocument() {
            return family != FileKind.Family.IMAGE && family != FileKind.Family.OTHER;
        }

        boolean mayBeLedger() {
            return isDocument() && family != FileKind.Family.PDF && family != FileKind.Family.WORD;
        }
    }

    /** Where the bytes of a file go. */
    interface Store {
        OutputStream open(int number) throws IOException;
    }

    private static final int CHUNK = 8192;

    /** Smaller files may shrink as they like. */
    private static final long WORTH_A_RATIO = 1_000_000;

    private final Path archive;
    private final ArchiveLimits limits;
    private final Set<String> names = new HashSet<>();
    private long inflated;

    ArchiveWalk(Path archive, ArchiveLimits limits) {
        this.archive = archive;
        this.limits = limits;
    }

    List<Found> walk(Store store) throws IOException {
        cap(Files.size(archive), limits.bytes(), "bytes");
        try (ZipFile zip = new ZipFile(archive.toFile(), StandardCharsets.ISO_8859_1)) {
            cap(zip.size(), limits.entries(), "entries");
            List<Found> found = new ArrayList<>();
            for (ZipEntry entry : zip.stream().toList()) {
                String name = name(entry);
                if (!entry.isDirectory() && !name.endsWith("/") && !Leftovers.include(name)) {
                    found.add(take(zip, entry, name, found.size() + 1, store));
                }
            }
            if (found.stream().noneMatch(Found::mayBeLedger)) {
                throw new Refusal(Reason.ARCHIVE_WITHOUT_LEDGER, String.valueOf(found.size()));
            }
            return found;
        } catch (ZipException | EOFException e) {
            throw broken("zip", String.valueOf(e.getMessage()));
        }
    }

    private static Refusal broken(String place, String what) {
        return new Refusal(Reason.ARCHIVE_TOO_LARGE, place + ": " + what);
    }

    private static void cap(long used, long limit, String name) {
        if (used > limit) {
            throw new Refusal(Reason.ARCHIVE_TOO_LARGE, name + " > " + limit);
        }
    }

    private String name(ZipEntry entry) {
        String name = EntryName.decode(entry.getName()).orElseThrow(() -> broken("zip", "name"));
        if (!EntryName.isSafe(name) || !names.add(name.toLowerCase(Locale.ROOT))) {
            throw new Refusal(Reason.ARCHIVE_TOO_LARGE, XmlPart.brief(name));
        }
        return name;
    }

    private Found take(ZipFile zip, ZipEntry entry, String name, int number, Store store) throws IOException {
        byte[] head;
        try (InputStream in = zip.getInputStream(entry)) {
            head = in.readNBytes(FileKind.HEAD_LENGTH);
        }
        FileKind kind = FileKind.of(head);
        refuseArchive(kind, head, name);
        try (InputStream in = zip.getInputStream(entry);
                OutputStream out = store.open(number)) {
            copy(in, out, entry, name);
        }
        return new Found(number, name, kind.family());
    }

    private static void refuseArchive(FileKind kind, byte[] head, String name) {
        boolean zip = kind.family() == FileKind.Family.ZIP || kind.family() == FileKind.Family.LOCKED_ZIP;
        boolean document = ZipArchive.beginsAPackage(head) || ZipArchive.hasPackageExtension(name);
        if (kind.family() == FileKind.Family.ARCHIVE || (zip && !document)) {
            throw broken(name, kind.name());
        }
    }

    private void copy(InputStream in, OutputStream out, ZipEntry entry, String name) throws IOException {
        CRC32 checksum = new CRC32();
        byte[] chunk = new byte[CHUNK];
        long size = 0;
        for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
            size += read;
            check(size, read, entry, name);
            checksum.update(chunk, 0, read);
            out.write(chunk, 0, read);
        }
        if (checksum.getValue() != entry.getCrc()) {
            throw broken(name, "checksum");
        }
    }

    private void check(long size, int read, ZipEntry entry, String name) {
        inflated += read;
        cap(inflated, limits.inflatedBytes(), "inflatedBytes");
        cap(size, limits.entryBytes(), name + ": bytes");
        if (size > WORTH_A_RATIO) {
            cap(size / Math.max(1, entry.getCompressedSize()), limits.ratio(), name + ": ratio");
        }
    }
}
