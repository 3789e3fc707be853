package org.taizhang.distribution;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Texts in a mail's head, as Chinese mail programs write them: encoded words (RFC 2047) in UTF-8 or a GB charset, of which some cut a
 * character in two; or bare bytes.
 */
final class MailText {

    private static final Charset GB = Charset.forName("GB18030");
    private static final Set<String> GB_NAMES =
            Set.of("gb2312", "gbk", "gb18030", "x-gbk", "cp936", "ms936", "windows-936", "hz-gb-2312");
    private static final Pattern WORD = Pattern.compile("=\\?([^?\\s]+)\\?([bBqQ])\\?([^?]*)\\?=");
    private static final int LAST_BYTE = 0xFF;
    private static final int LAST_ASCII = 0x7F;
    private static final int HEX = 16;

    private MailText() {}

    /** The text as its writer meant it. What cannot be told stays as it stands. */
    static String decode(String raw) {
        String line = raw.replaceAll("\\r?\\n[ \\t]*", " ").strip();
        return WORD.matcher(line).find() ? decodeWords(line) : told(line);
    }

    /** An address as it is compared: case and white space aside. */
    static String address(String written) {
        return written.strip().toLowerCase(Locale.ROOT);
    }

    /** Words of one charset that follow each other are one run of bytes, whoever cut them where. */
    private static String decodeWords(String line) {
        StringBuilder text = new StringBuilder();
        ByteArrayOutputStream run = new ByteArrayOutputStream();
        String charset = "";
        int end = 0;
        Matcher word = WORD.matcher(line);
        while (word.find()) {
            String between = line.substring(end, word.start());
            if (!between.isBlank() || !charset.equalsIgnoreCase(word.group(1))) {
                flush(run, charset, text);
                text.append(between.isBlank() && end > 0 ? "" : told(between));
            }
            charset = word.group(1);
            run.writeBytes(bytes(word));
            end = word.end();
        }
        flush(run, charset, text);
        return text.append(told(line.substring(end))).toString();
    }

    private static void flush(ByteArrayOutputStream run, String charset, StringBuilder text) {
        text.append(decode(run.toByteArray(), charset));
        run.reset();
    }

    private static byte[] bytes(Matcher word) {
        String content = word.group(3);
        if (word.group(2).equalsIgnoreCase("Q")) {
            return quoted(content);
        }
        try {
            return Base64.getMimeDecoder().decode(content);
        } catch (IllegalArgumentException broken) {
            return word.group().getBytes(StandardCharsets.US_ASCII);
        }
    }

    private static byte[] quoted(String content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int i = 0; i < content.length(); i++) {
            char character = content.charAt(i);
            if (character == '=' && content.substring(i).matches("(?s)=[0-9A-Fa-f]{2}.*")) {
                out.write(Integer.parseInt(content.substring(i + 1, i + 3), HEX));
                i += 2;
            } else {
                out.write(character == '_' ? ' ' : character);
            }
        }
        return out.toByteArray();
    }

    private static String decode(byte[] bytes, String charset) {
        return charset(charset)
                .flatMap(known -> strictly(bytes, known))
                .or(() -> strictly(bytes, StandardCharsets.UTF_8))
                .or(() -> strictly(bytes, GB))
                .orElseGet(() -> new String(bytes, StandardCharsets.UTF_8));
    }

    /** The GB charsets by their largest: mail programs write gb2312 and mean it. */
    private static Optional<Charset> charset(String name) {
        String plain = name.replaceFirst("\\*.*", "").toLowerCase(Locale.ROOT);
        if (GB_NAMES.contains(plain)) {
            return Optional.of(GB);
        }
        try {
            return Optional.of(Charset.forName(plain));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return Optional.empty();
        }
    }

    /** Bytes that stand there without a word of what they are. */
    private static String told(String text) {
        boolean bytes = text.chars().allMatch(character -> character <= LAST_BYTE)
                && text.chars().anyMatch(character -> character > LAST_ASCII);
        if (!bytes) {
            return text;
        }
        byte[] raw = text.getBytes(StandardCharsets.ISO_8859_1);
        return strictly(raw, StandardCharsets.UTF_8).or(() -> strictly(raw, GB)).orElse(text);
    }

    private static Optional<String> strictly(byte[] bytes, Charset charset) {
        try {
            return Optional.of(
                    charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
