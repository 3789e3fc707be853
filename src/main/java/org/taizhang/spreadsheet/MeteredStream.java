package org.taizhang.spreadsheet;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.zip.ZipException;

/**
 * The unpacked bytes of a part, counted as they come. Its exceptions are unchecked so that an XML reader in between does not
 * turn a failing disk into a broken file.
 */
final class MeteredStream extends InputStream {

    /** No tag, attribute, comment or text of a workbook comes near it: a cell holds 32,767 characters. */
    private static final int LONGEST_TOKEN = 2_000_000;

    private final String part;
    private final InputStream in;
    private final ReadMeter meter;
    private int token;

    MeteredStream(String part, InputStream in, ReadMeter meter) {
        this.part = part;
        this.in = in;
        this.meter = meter;
    }

    /** Says that what was read so far has been understood. */
    void tokenDone() {
        token = 0;
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
        try {
            return counted(in.read(buffer, offset, length));
        } catch (ZipException | EOFException e) {
            throw Refusal.damaged(part, String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int counted(int bytes) {
        if (bytes > 0) {
            meter.inflated(bytes);
            token += bytes;
            if (token > LONGEST_TOKEN) {
                throw Refusal.damaged(part, "a tag or text longer than " + LONGEST_TOKEN + " bytes");
            }
        }
        return bytes;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
