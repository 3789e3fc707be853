package org.taizhang.spreadsheet;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.taizhang.spreadsheet.OpenedWorkbook.Reason;

/** The parts of a zipped package by name; names differ in more than case, as the packaging rules ask. */
final class ZipParts implements Closeable {

    private static final Pattern MACROS =
            Pattern.compile("(.*/)?vbaproject\\.bin|xl/macrosheets/.+|basic/.+/.+|scripts/.+");

    private final ZipFile zip;
    private final ReadMeter meter;
    private final Map<String, ZipEntry> entries = new HashMap<>();

    private ZipParts(ZipFile zip, ReadMeter meter) {
        this.zip = zip;
        this.meter = meter;
        meter.parts(zip.size());
        zip.stream().forEach(this::index);
    }

    static ZipParts open(Path file, ReadMeter meter) throws IOException {
        ZipFile zip = zip(file);
        try {
            return new ZipParts(zip, meter);
        } catch (Refusal refusal) {
            zip.close();
            throw refusal;
        }
    }

    private static ZipFile zip(Path file) throws IOException {
        try {
            // Any byte is a Latin-1 character: an odd entry name must not make the whole package unreadable.
            return new ZipFile(file.toFile(), StandardCharsets.ISO_8859_1);
        } catch (ZipException | EOFException e) {
            String message = String.valueOf(e.getMessage());
            throw message.contains("encrypted")
                    ? new Refusal(Reason.ENCRYPTED, "ZIP")
                    : Refusal.damaged("zip", message);
        }
    }

    /** Two parts of one name: programs would differ in which of them they read. */
    private void index(ZipEntry entry) {
        if (entries.put(normal(entry.getName()), entry) != null) {
            throw Refusal.damaged(entry.getName(), "two parts of this name");
        }
    }

    private static String normal(String name) {
        String path = name.replace('\\', '/').toLowerCase(Locale.ROOT);
        return path.startsWith("/") ? path.substring(1) : path;
    }

    boolean has(String name) {
        return entries.containsKey(normal(name));
    }

    /** Whether programs lie in the package, as Excel and LibreOffice store them. */
    boolean hasMacros() {
        return entries.keySet().stream().anyMatch(part -> MACROS.matcher(part).matches());
    }

    /** The part as XML, if there is one of that name. */
    Optional<XmlPart> xml(String name) throws IOException {
        return has(name) ? Optional.of(new XmlPart(name, stream(name, meter), meter)) : Optional.empty();
    }

    /** A part that is open already, for a second look at it. */
    XmlPart again(String name) throws IOException {
        ReadMeter second = meter.again();
        return new XmlPart(name, stream(name, second), second);
    }

    /** The beginning of a part as text, empty when there is no such part. */
    String beginning(String name, int length) throws IOException {
        if (!has(name)) {
            return "";
        }
        try (InputStream in = stream(name, meter)) {
            return new String(in.readNBytes(length), StandardCharsets.US_ASCII);
        }
    }

    private MeteredStream stream(String name, ReadMeter meter) throws IOException {
        ZipEntry entry = Objects.requireNonNull(entries.get(normal(name)), name);
        try {
            ChecksummedStream content = new ChecksummedStream(name, zip.getInputStream(entry), entry.getCrc());
            return new MeteredStream(name, content, meter);
        } catch (ZipException | EOFException e) {
            throw Refusal.damaged(name, String.valueOf(e.getMessage()));
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
