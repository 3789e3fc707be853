package org.taizhang.spreadsheet;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The names of files in an archive. They never become paths on the disk, and yet none is taken that would leave its folder. */
final class EntryName {

    private static final int LAST_LATIN = 0xFF;
    private static final int LONGEST = 400;

    /** Names that Windows keeps for devices. */
    private static final Pattern RESERVED =
            Pattern.compile("(con|prn|aux|nul|com[1-9]|lpt[1-9])(\\..*)?", Pattern.CASE_INSENSITIVE);

    private static final Pattern UNFIT = Pattern.compile("[\\p{Cntrl}:]");

    private EntryName() {}

    /**
     * The name with forward slashes; empty when its characters cannot be told. Windows writes names in GBK and everybody else
     * in UTF-8, with or without saying so.
     *
     * @param stored the name, its bytes as Latin-1 unless the archive says that it is UTF-8
     */
    static Optional<String> decode(String stored) {
        if (stored.chars().anyMatch(character -> character > LAST_LATIN)) {
            return Optional.of(slashed(stored));
        }
        byte[] bytes = stored.getBytes(StandardCharsets.ISO_8859_1);
        return strictly(bytes, StandardCharsets.UTF_8)
                .or(() -> strictly(bytes, Charset.forName("GB18030")))
                .map(EntryName::slashed);
    }

    private static String slashed(String name) {
        return name.replace('\\', '/');
    }

    private static Optional<String> strictly(byte[] bytes, Charset charset) {
        try {
            return Optional.of(
                    charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** Whether the name stays below its folder and is one that every system can bear. */
    static boolean isSafe(String name) {
        String path = name.endsWith("/") ? name.substring(0, name.length() - 1) : name;
        return path.length() <= LONGEST
                && !UNFIT.matcher(path).find()
                && Stream.of(path.split("/", -1)).allMatch(EntryName::isSafeStep);
    }

    private static boolean isSafeStep(String step) {
        return !step.isBlank()
                && !step.equals(".")
                && !step.equals("..")
                && !RESERVED.matcher(step).matches();
    }
}
