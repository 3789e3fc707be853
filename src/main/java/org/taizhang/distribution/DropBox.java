package org.taizhang.distribution;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Puts attachments into a round's drop folder (收件文件夹), each unit's into a folder of its own. Nothing that lies there is ever written
 * over. A file appears whole or not at all; the same content under the same name is the same file.
 */
final class DropBox {

    /** Begins with a dot, so that a run passes over it. */
    private static final String DRAFT = ".fetching.part";

    private static final int CHUNK = 1 << 16;

    private final Path folder;

    DropBox(Path folder) {
        this.folder = folder;
    }

    /**
     * Where an attachment lies, below the drop folder.
     *
     * @param before whether it was put there by an earlier fetch, and maybe taken away by somebody since
     */
    record Placed(String file, String sha256, long bytes, boolean before) {}

    /** The content cannot be read to its end; the folder is not to blame. */
    static final class Damaged extends IOException {

        private static final long serialVersionUID = 1L;

        Damaged(IOException cause) {
            super(cause);
        }
    }

    /**
     * Puts a file there.
     *
     * @param most bytes; what is longer is not kept
     * @param known where an earlier fetch put the content with that hash
     * @return nothing when it is longer
     */
    Optional<Placed> put(
            String unit, String name, InputStream content, long most, Function<String, Optional<String>> known)
            throws IOException {
        Path own = Files.createDirectories(folder.resolve(unit));
        Path draft = own.resolve(DRAFT);
        boolean whole = false;
        try {
            whole = copy(content, draft, most);
            return whole ? Optional.of(place(own, unit, name, known)) : Optional.empty();
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static boolean copy(InputStream content, Path draft, long most) throws IOException {
        try (FileChannel channel = FileChannel.open(
                        draft,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.TRUNCATE_EXISTING);
                OutputStream out = Channels.newOutputStream(channel)) {
            byte[] chunk = new byte[CHUNK];
            long length = 0;
            for (int read = read(content, chunk); read >= 0; read = read(content, chunk)) {
                length += read;
                if (length > most) {
                    return false;
                }
                out.write(chunk, 0, read);
            }
            channel.force(true);
            return true;
        }
    }

    private static int read(InputStream content, byte[] chunk) throws Damaged {
        try {
            return content.read(chunk);
        } catch (IOException e) {
            throw new Damaged(e);
        }
    }

    private static Placed place(Path own, String unit, String name, Function<String, Optional<String>> known)
            throws IOException {
        Path draft = own.resolve(DRAFT);
        String sha256 = Sha256.ofFile(draft);
        long bytes = Files.size(draft);
        Optional<String> earlier = known.apply(sha256);
        if (earlier.isPresent()) {
            return new Placed(earlier.get(), sha256, bytes, true);
        }
        List<Path> there = files(own);
        for (int number = 1; ; number++) {
            String wanted = number == 1 ? name : AttachmentName.numbered(name, number);
            Optional<Path> holder = there.stream()
                    .filter(file -> AttachmentName.form(String.valueOf(file.getFileName()))
                            .equals(AttachmentName.form(wanted)))
                    .findFirst();
            if (holder.isEmpty()) {
                // Without the option to replace, so that a file that appears this moment is safe too.
                Files.move(draft, own.resolve(wanted));
                return new Placed(unit + "/" + wanted, sha256, bytes, false);
            }
            if (Sha256.ofFile(holder.get()).equals(sha256)) {
                return new Placed(unit + "/" + holder.get().getFileName(), sha256, bytes, false);
            }
        }
    }

    private static List<Path> files(Path own) throws IOException {
        try (Stream<Path> entries = Files.list(own)) {
            return entries.filter(file -> !String.valueOf(file.getFileName()).equals(DRAFT))
                    .sorted()
                    .toList();
        }
    }
}
