package org.taizhang.spreadsheet;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text inside XML. */
final class XmlTexts {

    private static final Pattern ENTITY = Pattern.compile("&(#x[0-9A-Fa-f]+|#\\d+|amp|lt|gt|quot|apos);");
    private static final int HEX = 16;

    private XmlTexts() {}

    /** The text as it may stand in an element or an attribute. */
    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("\n", "&#10;");
    }

    /** What the text says, its entities resolved. */
    static String plain(String text) {
        return text.indexOf('&') < 0
                ? text
                : ENTITY.matcher(text).replaceAll(entity -> Matcher.quoteReplacement(resolved(entity.group(1))));
    }

    private static String resolved(String entity) {
        return switch (entity) {
            case "amp" -> "&";
            case "lt" -> "<";
            case "gt" -> ">";
            case "quot" -> "\"";
            case "apos" -> "'";
            default ->
                Character.toString(
                        entity.startsWith("#x")
                                ? Integer.parseInt(entity.substring(2), HEX)
                                : Integer.parseInt(entity.substring(1)));
        };
    }
}
