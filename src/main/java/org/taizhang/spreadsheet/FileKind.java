package org.taizhang.spreadsheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What the first bytes of a file say it is, whatever its name says.
 *
 * @param name of the kind as an IT colleague would name it, in letters that need no translation
 */
record FileKind(Container container, String name) {

    /** The containers that may hold a workbook. */
    enum Container {
        ZIP,
        LOCKED_ZIP,
        OLE2,
        NONE
    }

    private static final int HEAD_LENGTH = 4096;
    private static final String OLE2_MAGIC = "d0cf11e0a1b11ae1";
    private static final int LONGEST_MAGIC = 8;
    private static final int ZIP_FLAGS = 6;
    private static final String ZIP_MAGIC = "504b0304";

    /** Beginnings as hex digits. */
    private static final Map<String, String> OTHERS = new LinkedHashMap<>();

    /** Beginnings of text files in lower case; the first that fits counts. */
    private static final Map<String, String> TEXTS = new LinkedHashMap<>();

    static {
        OTHERS.put("504b0506", "ZIP");
        OTHERS.put("25504446", "PDF");
        OTHERS.put("526172211a07", "RAR");
        OTHERS.put("377abcaf271c", "7Z");
        OTHERS.put("1f8b", "GZIP");
        OTHERS.put("89504e47", "PNG");
        OTHERS.put("ffd8ff", "JPEG");
        OTHERS.put("7b5c727466", "RTF");
        OTHERS.put("0900", "XLS 2");
        OTHERS.put("0902", "XLS 3");
        OTHERS.put("0904", "XLS 4");
        OTHERS.put("0908", "XLS 5.0/95");
        TEXTS.put("mime-version:", "MHTML");
        TEXTS.put("<!doctype html", "HTML");
        TEXTS.put("<html", "HTML");
        TEXTS.put("<table", "HTML");
    }

    static FileKind of(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return of(in.readNBytes(HEAD_LENGTH));
        }
    }

    static FileKind of(byte[] head) {
        String hex = HexFormat.of().formatHex(head, 0, Math.min(head.length, LONGEST_MAGIC));
        if (hex.startsWith(ZIP_MAGIC)) {
            boolean locked = head.length > ZIP_FLAGS && (head[ZIP_FLAGS] & 1) == 1;
            return new FileKind(locked ? Container.LOCKED_ZIP : Container.ZIP, "ZIP");
        }
        if (hex.startsWith(OLE2_MAGIC)) {
            return new FileKind(Container.OLE2, "OLE2");
        }
        String name = OTHERS.entrySet().stream()
                .filter(magic -> hex.startsWith(magic.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseGet(() -> nameOfText(head));
        return new FileKind(Container.NONE, name);
    }

    private static String nameOfText(byte[] head) {
        // Latin-1 leaves the letters of every encoding as they are; the zeros of UTF-16 go.
        String text = new String(head, StandardCharsets.ISO_8859_1);
        boolean wide = text.startsWith("\u00ff\u00fe") || text.startsWith("\u00fe\u00ff");
        if (text.contains("\0") && !wide) {
            return "unknown";
        }
        String begin = text.replace("\0", "")
                .replaceFirst("^(\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)", "")
                .strip()
                .toLowerCase(Locale.ROOT);
        return TEXTS.entrySet().stream()
                .filter(known -> begin.startsWith(known.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseGet(() -> begin.startsWith("<") ? nameOfMarkup(begin) : "CSV/TXT");
    }

    private static String nameOfMarkup(String begin) {
        if (begin.contains("urn:schemas-microsoft-com:office:spreadsheet") && begin.startsWith("<?xml")) {
            return "XML Spreadsheet 2003";
        }
        return begin.contains("<html") || begin.contains("<table") ? "HTML" : "XML";
    }
}
