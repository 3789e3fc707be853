package org.taizhang.spreadsheet;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a text file holds, told from its first characters. */
enum TextKind {
    DELIMITED,
    HTML,
    MHTML,
    SPREADSHEETML,
    FLAT_ODS,
    /** Word 2003's XML and flat OpenDocument text. */
    WORD_XML,
    /** The Chinese office format. */
    UOF,
    OTHER_XML;

    private static final int BEGINNING = 4096;
    private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);
    private static final Pattern ROOT = Pattern.compile("<(?:[a-z][\\w.-]*:)?([a-z][\\w.-]*)");
    private static final Pattern MAIL_HEADER = Pattern.compile("(mime-version|from|content-type):.*", Pattern.DOTALL);

    static TextKind of(String text) {
        String begin =
                text.substring(0, Math.min(text.length(), BEGINNING)).strip().toLowerCase(Locale.ROOT);
        if (begin.startsWith("<")) {
            return markup(begin, text);
        }
        boolean web = MAIL_HEADER.matcher(begin).matches() && begin.contains("multipart/related");
        return web ? MHTML : DELIMITED;
    }

    private static TextKind markup(String begin, String text) {
        Matcher root = ROOT.matcher(COMMENT.matcher(begin).replaceAll(""));
        String name = root.find() ? root.group(1) : "";
        return switch (name) {
            case "workbook" ->
                begin.contains("urn:schemas-microsoft-com:office:spreadsheet") ? SPREADSHEETML : OTHER_XML;
            case "document" -> openDocument(begin);
            case "worddocument" -> WORD_XML;
            case "uof" -> UOF;
            default -> isPage(begin, name, text) ? HTML : OTHER_XML;
        };
    }

    private static TextKind openDocument(String begin) {
        if (!begin.contains("urn:oasis:names:tc:opendocument")) {
            return OTHER_XML;
        }
        return begin.contains("opendocument.spreadsheet") ? FLAT_ODS : WORD_XML;
    }

    private static boolean isPage(String begin, String root, String text) {
        return root.equals("html") || begin.startsWith("<!doctype html") || containsTable(text);
    }

    private static boolean containsTable(String text) {
        String table = "<table";
        for (int at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) {
            if (text.regionMatches(true, at, table, 0, table.length())) {
                return true;
            }
        }
        return false;
    }
}
