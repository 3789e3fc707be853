package org.taizhang.spreadsheet;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.taizhang.spreadsheet.OpenedWorkbook.Reason;

/**
 * Finds out the encoding of a text file without guessing: by its byte order mark, by what the text declares, or because no other
 * encoding fits. Decoders are strict, so a text that comes out of them whole was either in their encoding or happens to be sense
 * in it; for that see {@link Legibility}.
 */
final class TextDecoding {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final Charset BIG5 = Charset.forName("Big5");
    private static final Pattern DECLARED =
            Pattern.compile("(?:charset|encoding)\\s*=\\s*[\"']?\\s*([\\w.:-]+)", Pattern.CASE_INSENSITIVE);

    /** Up to here UTF-8 takes two bytes, as GB18030 does for nearly all of Chinese: such texts may be either. */
    private static final char LAST_OF_TWO_BYTES = '\u07FF';

    private static final int CHUNK = 8192;
    private static final int WIDE_MARK = 2;
    private static final int UTF_8_MARK = 3;

    private final Path file;
    private final byte[] head;
    private final ReadMeter meter;

    TextDecoding(Path file, byte[] head, ReadMeter meter) {
        this.file = file;
        this.head = head;
        this.meter = meter;
    }

    DecodedText decode() throws IOException {
        String marks = new String(head, StandardCharsets.ISO_8859_1);
        if (marks.startsWith("\u00ef\u00bb\u00bf")) {
            return sure(StandardCharsets.UTF_8, UTF_8_MARK);
        }
        if (marks.startsWith("\u00ff\u00fe")) {
            return sure(StandardCharsets.UTF_16LE, WIDE_MARK);
        }
        if (marks.startsWith("\u00fe\u00ff")) {
            return sure(StandardCharsets.UTF_16BE, WIDE_MARK);
        }
        return FileKind.isWide(head) ? wide() : narrow(marks);
    }

    private DecodedText sure(Charset charset, int skipped) throws IOException {
        return attempt(charset, skipped)
                .filter(text -> Legibility.isLegible(text.characters()))
                .orElseThrow(TextDecoding::garbled);
    }

    private static Refusal garbled() {
        return new Refusal(Reason.GARBLED_TEXT, "");
    }

    /** Two bytes a character and no mark: certain when one order makes sense and the other does not. */
    private DecodedText wide() throws IOException {
        List<DecodedText> sensible = Stream.of(
                        attempt(StandardCharsets.UTF_16LE, 0), attempt(StandardCharsets.UTF_16BE, 0))
                .flatMap(Optional::stream)
                .filter(text -> Legibility.isOfficeText(text.characters()))
                .toList();
        if (sensible.isEmpty()) {
            throw new Refusal(Reason.NOT_A_WORKBOOK, "unknown");
        }
        if (sensible.size() > 1) {
            throw garbled();
        }
        return sensible.get(0);
    }

    private DecodedText narrow(String marks) throws IOException {
        Optional<Charset> declared = declared(marks);
        if (declared.isPresent()) {
            Optional<DecodedText> text = attempt(declared.get(), 0).filter(it -> isSense(it, declared.get()));
            if (text.isPresent()) {
                return text.get();
            }
        }
        return undeclared();
    }

    private DecodedText undeclared() throws IOException {
        Optional<DecodedText> unicode = attempt(StandardCharsets.UTF_8, 0);
        if (unicode.isPresent() && isOnlyUnicode(unicode.get().characters())) {
            return unicode.filter(text -> isSense(text, StandardCharsets.UTF_8)).orElseThrow(TextDecoding::garbled);
        }
        Optional<DecodedText> chinese = attempt(GB18030, 0).filter(text -> isSense(text, GB18030));
        if (unicode.isPresent() && chinese.isPresent()) {
            throw garbled();
        }
        return chinese.or(() -> unicode.filter(text -> isSense(text, StandardCharsets.UTF_8)))
                .orElseThrow(TextDecoding::garbled);
    }

    /** Whether a text that is valid UTF-8 can hardly be anything else: all ASCII, or characters of three bytes. */
    private static boolean isOnlyUnicode(String text) {
        return text.chars().allMatch(character -> character < 0x80)
                || text.chars().anyMatch(character -> character > LAST_OF_TWO_BYTES);
    }

    private static boolean isSense(DecodedText text, Charset charset) {
        return Legibility.isLegible(text.characters())
                && (!charset.equals(GB18030) || Legibility.isCommonChinese(text.characters()));
    }

    /** What markup says of itself; encodings in which any bytes make a text say nothing. */
    private static Optional<Charset> declared(String marks) {
        Matcher matcher = DECLARED.matcher(marks);
        if (!matcher.find()) {
            return Optional.empty();
        }
        return switch (matcher.group(1).toLowerCase(Locale.ROOT)) {
            case "utf-8", "utf8" -> Optional.of(StandardCharsets.UTF_8);
            case "gb2312", "gbk", "gb18030", "gb_2312-80", "x-gbk", "cp936", "ms936" -> Optional.of(GB18030);
            case "big5", "big5-hkscs" -> Optional.of(BIG5);
            default -> Optional.empty();
        };
    }

    /** The whole text, empty when some bytes are none of that encoding. */
    private Optional<DecodedText> attempt(Charset charset, int skipped) throws IOException {
        StringBuilder text = new StringBuilder();
        try (InputStream in = Files.newInputStream(file)) {
            in.skipNBytes(skipped);
            Reader reader = new InputStreamReader(
                    in,
                    charset.newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT));
            char[] chunk = new char[CHUNK];
            for (int read = reader.read(chunk); read >= 0; read = reader.read(chunk)) {
                text.append(chunk, 0, read);
                meter.heldText(text.length());
            }
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
        return Optional.of(new DecodedText(text.toString(), charset.name()));
    }
}
