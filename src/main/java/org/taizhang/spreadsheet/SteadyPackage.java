package org.taizhang.spreadsheet;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** A package packed anew, its parts in one order and with one time, so that equal parts are equal bytes. */
public final class SteadyPackage {

    /** Readers that look only at the beginning of a file tell its kind by the content types. */
    private static final Comparator<String> CONTENT_TYPES_FIRST = Comparator.comparing(
                    (String name) -> !name.equals("[Content_Types].xml"))
            .thenComparing(Comparator.naturalOrder());

    private SteadyPackage() {}

    /** The package packed anew. */
    public static byte[] of(byte[] zip) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(zip.length);
        try (ZipOutputStream packed = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts(zip).entrySet()) {
                packed.putNextEntry(entry(part.getKey()));
                packed.write(part.getValue());
            }
        }
        return out.toByteArray();
    }

    private static Map<String, byte[]> parts(byte[] zip) throws IOException {
        Map<String, byte[]> parts = new TreeMap<>(CONTENT_TYPES_FIRST);
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                parts.put(entry.getName(), in.readAllBytes());
            }
        }
        return parts;
    }

    /** An entry with the time that all have. */
    static ZipEntry entry(String name) {
        ZipEntry entry = new ZipEntry(name);
        // Local, so that the time zone of the machine does not show.
        entry.setTimeLocal(LocalDateTime.ofInstant(XlsxBook.CREATED, ZoneOffset.UTC));
        return entry;
    }
}
