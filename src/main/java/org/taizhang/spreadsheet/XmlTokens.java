package org.taizhang.spreadsheet;

import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/**
 * A part cut into tags and what stands between them; joined again they are the part, character for character. The part is known to
 * be well-formed, since it was read before.
 */
final class XmlTokens {

    private static final int BUFFER = 1 << 14;

    private final Reader reader;
    private final char[] buffer = new char[BUFFER];
    private final StringBuilder token = new StringBuilder();
    private int next;
    private int filled;

    XmlTokens(Reader reader) {
        this.reader = reader;
    }

    /** The next tag, comment or text; null at the end. */
    @Nullable
    String next() throws IOException {
        token.setLength(0);
        int first = peek();
        if (first < 0) {
            return null;
        }
        if (first == '<') {
            markup();
        } else {
            upTo('<');
        }
        return token.toString();
    }

    private void upTo(char end) throws IOException {
        for (int character = peek(); character >= 0 && character != end; character = peek()) {
            take();
        }
    }

    private void markup() throws IOException {
        take();
        if (peek() == '!') {
            declaration();
        } else if (peek() == '?') {
            through("?>");
        } else {
            tag();
        }
    }

    private void declaration() throws IOException {
        take();
        through(peek() == '-' ? "-->" : peek() == '[' ? "]]>" : ">");
    }

    private void through(String end) throws IOException {
        do {
            take();
        } while (!endsWith(end));
    }

    private boolean endsWith(String end) {
        int from = token.length() - end.length();
        return from > 2 && token.indexOf(end, from) == from;
    }

    private void tag() throws IOException {
        int quote = 0;
        while (true) {
            int character = take();
            if (quote != 0) {
                quote = character == quote ? 0 : quote;
            } else if (character == '"' || character == '\'') {
                quote = character;
            } else if (character == '>') {
                return;
            }
        }
    }

    private int peek() throws IOException {
        if (next == filled) {
            filled = reader.read(buffer, 0, BUFFER);
            next = 0;
        }
        if (filled <= 0) {
            filled = 0;
            return -1;
        }
        return buffer[next];
    }

    private int take() throws IOException {
        int character = peek();
        if (character < 0) {
            throw new Unmarkable("the part ends inside a tag");
        }
        token.append((char) character);
        next++;
        return character;
    }
}
