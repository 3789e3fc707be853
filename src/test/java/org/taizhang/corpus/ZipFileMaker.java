package org.taizhang.corpus;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A zip package in memory, made fast rather than small. */
final class ZipFileMaker {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(32_000);
    private final ZipOutputStream zip = new ZipOutputStream(bytes);

    ZipFileMaker() {
        zip.setLevel(Deflater.BEST_SPEED);
    }

    ZipFileMaker part(String name, String content) {
        return part(new ZipEntry(name), content.getBytes(StandardCharsets.UTF_8));
    }

    /** A part without compression, as the type of an OpenDocument must be. */
    ZipFileMaker stored(String name, String content) {
        byte[] data = content.getBytes(StandardCharsets.UTF_8);
        ZipEntry entry = new ZipEntry(name);
        CRC32 sum = new CRC32();
        sum.update(data);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(data.length);
        entry.setCrc(sum.getValue());
        return part(entry, data);
    }

    private ZipFileMaker part(ZipEntry entry, byte[] data) {
        try {
            zip.putNextEntry(entry);
            zip.write(data);
            zip.closeEntry();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] bytes() {
        try {
            zip.close();
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
