package org.taizhang.spreadsheet;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * A package that is copied part by part, byte for byte, but for the parts that are changed on the way. The order of the parts is
 * kept, new ones come last, and all bear one time, so that the same changes give the same bytes.
 */
final class PackageCopy implements Closeable {

    /** Parts that are changed as a whole lie in memory; even a workbook full of comments stays below. */
    private static final int LARGEST_TEXT = 20_000_000;

    private static final int HEAD = 200;
    private static final Pattern ENCODING = Pattern.compile("^<\\?xml[^>]*encoding=[\"']([A-Za-z0-9._-]+)[\"']");

    private final ZipFile zip;
    private final long mostBytes;
    private final Map<String, ZipEntry> entries = new LinkedHashMap<>();
    private final Map<String, byte[]> texts = new LinkedHashMap<>();
    private final Map<String, XmlCopy.Edits> edits = new HashMap<>();
    private final Set<String> dropped = new LinkedHashSet<>();

    private PackageCopy(ZipFile zip, long mostBytes) {
        this.zip = zip;
        this.mostBytes = mostBytes;
        zip.stream().forEach(entry -> entries.put(normal(entry.getName()), entry));
    }

    /**
     * Opens the package.
     *
     * @param mostBytes what all its parts may come to, unpacked
     */
    static PackageCopy open(Path file, long mostBytes) throws IOException {
        return new PackageCopy(new ZipFile(file.toFile(), StandardCharsets.ISO_8859_1), mostBytes);
    }

    private static String normal(String name) {
        String path = name.replace('\\', '/').toLowerCase(Locale.ROOT);
        return path.startsWith("/") ? path.substring(1) : path;
    }

    boolean has(String part) {
        return !dropped.contains(normal(part))
                && (entries.containsKey(normal(part)) || texts.containsKey(normal(part)));
    }

    /** A small part as text, as it will stand in the copy. */
    Optional<String> text(String part) throws IOException {
        byte[] changed = texts.get(normal(part));
        if (changed != null) {
            return Optional.of(new String(changed, StandardCharsets.UTF_8));
        }
        if (!has(part)) {
            return Optional.empty();
        }
        try (InputStream in = stream(part)) {
            byte[] bytes = in.readNBytes(LARGEST_TEXT);
            if (bytes.length == LARGEST_TEXT) {
                throw new Unmarkable(part + " is larger than " + LARGEST_TEXT);
            }
            return Optional.of(new String(bytes, charset(bytes)));
        }
    }

    /** A part that must be there. */
    XmlElement needed(String part) throws IOException {
        return XmlElement.parse(text(part).orElseThrow(() -> new Unmarkable("no " + part)));
    }

    /** A large part from its beginning. */
    Reader reader(String part) throws IOException {
        return new InputStreamReader(stream(part), charsetOf(part));
    }

    private InputStream stream(String part) throws IOException {
        ZipEntry entry = entries.get(normal(part));
        if (entry == null) {
            throw new Unmarkable("no " + part);
        }
        return zip.getInputStream(entry);
    }

    /** Puts a part in place of the one there is, or as a new one; it is written in UTF-8. */
    void put(String part, String text) {
        dropped.remove(normal(part));
        Matcher declared = ENCODING.matcher(text.substring(0, Math.min(text.length(), HEAD)));
        String steady = declared.find()
                ? text.substring(0, declared.start(1)) + "UTF-8" + text.substring(declared.end(1))
                : text;
        if (!entries.containsKey(normal(part)) && !texts.containsKey(normal(part))) {
            entries.put(normal(part), new ZipEntry(part));
        }
        texts.put(normal(part), steady.getBytes(StandardCharsets.UTF_8));
    }

    /** Has a large part changed while it is copied. */
    void edit(String part, XmlCopy.Edits changes) {
        edits.put(normal(part), changes);
    }

    /** Leaves a part out. */
    void drop(String part) {
        dropped.add(normal(part));
        texts.remove(normal(part));
    }

    /** The first name of that form for which there is no part: {@code %d} counts from 1. */
    String unused(String form) {
        for (int number = 1; ; number++) {
            String name = String.format(Locale.ROOT, form, number);
            if (!entries.containsKey(normal(name))) {
                return name;
            }
        }
    }

    /** Writes the copy, replacing the file. */
    void write(Path file) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
                ZipOutputStream packed = new ZipOutputStream(out, charsetOfNames())) {
            long written = 0;
            for (Map.Entry<String, ZipEntry> entry : entries.entrySet()) {
                if (!dropped.contains(entry.getKey())) {
                    packed.putNextEntry(SteadyPackage.entry(entry.getValue().getName()));
                    written += write(entry.getKey(), packed, mostBytes - written);
                    packed.closeEntry();
                }
            }
        }
    }

    /** Names of parts are plain letters; odd entries beside them keep their bytes as far as one encoding can. */
    private Charset charsetOfNames() {
        boolean latin = entries.values().stream()
                .allMatch(entry -> StandardCharsets.ISO_8859_1.newEncoder().canEncode(entry.getName()));
        return latin ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8;
    }

    private long write(String part, OutputStream out, long most) throws IOException {
        byte[] text = texts.get(part);
        if (text != null) {
            out.write(text);
            return text.length;
        }
        XmlCopy.Edits changes = edits.get(part);
        if (changes != null) {
            edited(part, changes, out);
            return 0;
        }
        try (InputStream in = stream(part)) {
            long bytes = in.transferTo(new CappedStream(out, most));
            return bytes;
        }
    }

    private void edited(String part, XmlCopy.Edits changes, OutputStream out) throws IOException {
        try (Reader in = reader(part)) {
            Writer writer = new OutputStreamWriter(out, charsetOf(part));
            XmlCopy.copy(in, writer, changes);
            writer.flush();
        }
    }

    private Charset charsetOf(String part) throws IOException {
        try (InputStream in = stream(part)) {
            return charset(in.readNBytes(HEAD));
        }
    }

    /** A byte order mark stays in the text as its first character, so that it is written again. */
    private static Charset charset(byte[] head) {
        String begin = new String(head, 0, Math.min(head.length, HEAD), StandardCharsets.ISO_8859_1);
        if (begin.startsWith("\u00ff\u00fe")) {
            return StandardCharsets.UTF_16LE;
        }
        if (begin.startsWith("\u00fe\u00ff")) {
            return StandardCharsets.UTF_16BE;
        }
        Matcher declared = ENCODING.matcher(begin);
        String name = declared.find() ? declared.group(1).toUpperCase(Locale.ROOT) : "UTF-8";
        if (!List.of("UTF-8", "US-ASCII", "ASCII").contains(name)) {
            throw new Unmarkable("a part in " + name);
        }
        return StandardCharsets.UTF_8;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** Ends the copying of a package that unpacks into more than it should. */
    private static final class CappedStream extends OutputStream {

        private final OutputStream out;
        private long rest;

        CappedStream(OutputStream out, long most) {
            this.out = out;
            this.rest = most;
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            rest -= length;
            if (rest < 0) {
                throw new Unmarkable("its parts unpack into too much");
            }
            out.write(bytes, offset, length);
        }
    }
}
