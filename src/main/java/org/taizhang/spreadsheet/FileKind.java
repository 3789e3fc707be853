package org.taizhang.spreadsheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What the first bytes of a file say it is, whatever its name says.
 *
 * @param name of the kind as an IT colleague would name it, in letters that need no translation
 */
record FileKind(Family family, String name) {

    /** What is to be done with a file. */
    enum Family {
        /** A package or an archive; its entries decide. */
        ZIP,
        /** A zip whose entries ask for a password. */
        LOCKED_ZIP,
        /** The container of the old office formats; its streams decide. */
        OLE2,
        /** Readable characters, as far as the first bytes tell; the text decides. */
        TEXT,
        OLD_EXCEL,
        ARCHIVE,
        PDF,
        IMAGE,
        WORD,
        OTHER
    }

    /** So many bytes are enough to tell. */
    static final int HEAD_LENGTH = 4096;

    private static final String ZIP_MAGIC = "504b0304";
    private static final int ZIP_FLAGS = 6;
    private static final int ZIP_NAME_LENGTH = 26;
    private static final int ZIP_NAME = 30;
    private static final int LONGEST_MAGIC = 16;
    private static final int TAR_MAGIC = 257;
    private static final int BYTE = 8;

    /** Beginnings as hex digits, where a dot stands for any digit; the first that fits counts. */
    private static final Map<String, FileKind> MAGICS = new LinkedHashMap<>();

    static {
        add(Family.ZIP, "ZIP", "504b0506", "504b0708");
        add(Family.OLE2, "OLE2", "d0cf11e0a1b11ae1");
        add(Family.OLD_EXCEL, "XLS 2", "0900");
        add(Family.OLD_EXCEL, "XLS 3", "0902");
        add(Family.OLD_EXCEL, "XLS 4", "0904");
        add(Family.OLD_EXCEL, "XLS 5.0/95", "0908");
        add(Family.ARCHIVE, "RAR", "526172211a07");
        add(Family.ARCHIVE, "7Z", "377abcaf271c");
        add(Family.ARCHIVE, "GZIP", "1f8b");
        add(Family.ARCHIVE, "BZIP2", "425a68..314159265359");
        add(Family.ARCHIVE, "XZ", "fd377a585a00");
        add(Family.ARCHIVE, "ZSTD", "28b52ffd");
        add(Family.ARCHIVE, "CAB", "4d53434600000000");
        add(Family.ARCHIVE, "LZH", "....2d6c68..2d");
        add(Family.PDF, "PDF", "25504446", "efbbbf25504446", "0d0a25504446", "0a25504446");
        add(Family.IMAGE, "PNG", "89504e47");
        add(Family.IMAGE, "JPEG", "ffd8ff");
        add(Family.IMAGE, "GIF", "4749463837", "4749463839");
        add(Family.IMAGE, "BMP", "424d........00000000");
        add(Family.IMAGE, "TIFF", "49492a00", "4d4d002a");
        add(Family.IMAGE, "WEBP", "52494646........57454250");
        add(Family.IMAGE, "HEIC", "........6674797068656963", "........667479706d696631");
        add(Family.IMAGE, "WMF", "d7cdc69a");
        add(Family.WORD, "RTF", "7b5c727466");
    }

    private static void add(Family family, String name, String... beginnings) {
        for (String beginning : beginnings) {
            MAGICS.put(beginning, new FileKind(family, name));
        }
    }

    static FileKind of(Path file) throws IOException {
        return of(head(file));
    }

    static byte[] head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(HEAD_LENGTH);
        }
    }

    static FileKind of(byte[] head) {
        String hex = HexFormat.of().formatHex(head, 0, Math.min(head.length, LONGEST_MAGIC));
        if (hex.startsWith(ZIP_MAGIC)) {
            boolean locked = head.length > ZIP_FLAGS && (head[ZIP_FLAGS] & 1) == 1;
            return new FileKind(locked ? Family.LOCKED_ZIP : Family.ZIP, "ZIP");
        }
        if (isTar(head)) {
            return new FileKind(Family.ARCHIVE, "TAR");
        }
        return MAGICS.entrySet().stream()
                .filter(magic -> begins(hex, magic.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseGet(() -> textOrUnknown(head));
    }

    private static boolean begins(String hex, String magic) {
        return hex.length() >= magic.length()
                && IntStream.range(0, magic.length())
                        .allMatch(i -> magic.charAt(i) == '.' || magic.charAt(i) == hex.charAt(i));
    }

    private static boolean isTar(byte[] head) {
        byte[] ustar = "ustar".getBytes(StandardCharsets.US_ASCII);
        return head.length > TAR_MAGIC + ustar.length
                && Arrays.equals(head, TAR_MAGIC, TAR_MAGIC + ustar.length, ustar, 0, ustar.length);
    }

    /** Text has no characters below the blank but line breaks and tabs; the zeros of UTF-16 are judged by who decodes it. */
    private static FileKind textOrUnknown(byte[] head) {
        for (byte one : head) {
            boolean control = one >= 0 && one < ' ' && one != '\n' && one != '\r' && one != '\t' && one != '\f';
            if (control && !isWide(head)) {
                return new FileKind(Family.OTHER, "unknown");
            }
        }
        return new FileKind(Family.TEXT, "TXT");
    }

    /** Whether zeros stand beside ordinary characters, or a mark says that each takes two bytes. */
    static boolean isWide(byte[] head) {
        int mark = head.length < 2 ? 0 : ((head[0] & 0xFF) << BYTE) | (head[1] & 0xFF);
        boolean zeros = IntStream.range(0, head.length).anyMatch(i -> head[i] == 0);
        return mark == 0xFEFF || mark == 0xFFFE || (zeros && head.length % 2 == 0);
    }

    /** The name of the first entry of a zip, empty when the head does not hold it; its bytes as Latin-1. */
    static String firstEntry(byte[] head) {
        if (head.length < ZIP_NAME) {
            return "";
        }
        int length = (head[ZIP_NAME_LENGTH] & 0xFF) | ((head[ZIP_NAME_LENGTH + 1] & 0xFF) << BYTE);
        int end = Math.min(head.length, ZIP_NAME + length);
        return new String(head, ZIP_NAME, end - ZIP_NAME, StandardCharsets.ISO_8859_1);
    }
}
