package org.taizhang.distribution;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A book that is only ever added to (登记簿): a line of JSON an entry, on the disk before the next step is taken. It lies beside what
 * is published and outlives the database. One program at a time may write it.
 *
 * <p>A line is there when its line feed is. What a killed program left without one is taken out when the book is opened the next
 * time: nothing was done yet, or nothing more, on the strength of it.
 */
final class BookFile<T> implements AutoCloseable {

    /** Far behind anything that is ever written, so that others may read while one writes. */
    private static final long LOCKED = Long.MAX_VALUE - 1;

    /** The days in a book are those of the plan's time zone, in which it was written. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DateTimeFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
            .build();

    private final Path file;
    private final Class<T> form;
    private final FileChannel channel;

    private BookFile(Path file, Class<T> form, FileChannel channel) {
        this.file = file;
        this.form = form;
        this.channel = channel;
    }

    /** Opens the book to write in it. */
    static <T> BookFile<T> open(Path file, Class<T> form) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            BookFile<T> book = new BookFile<>(file, form, channel);
            book.lock();
            book.mend();
            return book;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void lock() throws IOException {
        @Nullable FileLock lock;
        try {
            lock = channel.tryLock(LOCKED, 1, false);
        } catch (OverlappingFileLockException byThisProgram) {
            lock = null;
        }
        if (lock == null) {
            channel.close();
            throw new MailFailure(MailFailure.Reason.BOOK_IN_USE, file.toString());
        }
    }

    private void mend() throws IOException {
        byte[] bytes = bytes();
        int end = bytes.length;
        while (end > 0 && bytes[end - 1] != '\n') {
            end--;
        }
        if (end < bytes.length) {
            channel.truncate(end);
            channel.force(true);
        }
    }

    private byte[] bytes() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteBuffer chunk = ByteBuffer.allocate(1 << 16);
        long position = 0;
        for (int read = channel.read(chunk, 0); read > 0; read = channel.read(chunk, position)) {
            out.write(chunk.array(), 0, read);
            position += read;
            chunk.clear();
        }
        return out.toByteArray();
    }

    /** Everything in it, first to last. */
    List<T> entries() {
        try {
            return parse(file, form, bytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same without the right to write, and without making the book when there is none. */
    static <T> List<T> read(Path file, Class<T> form) {
        try {
            return Files.isRegularFile(file) ? parse(file, form, Files.readAllBytes(file)) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> List<T> parse(Path file, Class<T> form, byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        List<String> lines =
                text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
        List<T> entries = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            try {
                entries.add(JSON.readValue(lines.get(i), form));
            } catch (JacksonException unreadable) {
                // To pass over it might be to send a letter twice.
                throw new MailFailure(MailFailure.Reason.BOOK_DAMAGED, file.toString(), String.valueOf(i + 1));
            }
        }
        return entries;
    }

    /** Adds an entry; it is on the disk when this returns. */
    void add(T entry) {
        ByteBuffer line = ByteBuffer.wrap((JSON.writeValueAsString(entry) + "\n").getBytes(StandardCharsets.UTF_8));
        try {
            long position = channel.size();
            while (line.hasRemaining()) {
                position += channel.write(line, position);
            }
            channel.force(true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
