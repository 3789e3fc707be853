package org.taizhang.spreadsheet;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.ZipException;

/** The unpacked bytes of an entry, held against its checksum at the end: a changed digit is well-formed XML too. */
final class ChecksummedStream extends FilterInputStream {

    /** What an XML reader leaves unread behind the last element; a bomb has more, and has been refused already. */
    private static final int TAIL = 65_536;

    private final String part;
    private final long expected;
    private final CRC32 checksum = new CRC32();
    private boolean ended;

    ChecksummedStream(String part, InputStream in, long expected) {
        super(in);
        this.part = part;
        this.expected = expected;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        if (read > 0) {
            checksum.update(buffer, offset, read);
        } else if (read < 0 && !ended) {
            ended = true;
            if (checksum.getValue() != expected) {
                throw Refusal.damaged(part, "checksum");
            }
        }
        return read;
    }

    /** Reads on to the end, so that the checksum is known. */
    @Override
    public void close() throws IOException {
        try {
            readNBytes(TAIL);
        } catch (ZipException | EOFException e) {
            throw Refusal.damaged(part, String.valueOf(e.getMessage()));
        } finally {
            super.close();
        }
    }
}
