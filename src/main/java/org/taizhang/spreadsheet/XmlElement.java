package org.taizhang.spreadsheet;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An element of a small part, one level deep: its tag and its pieces, which are child elements and what stands between them, each as
 * it stands in the part.
 *
 * @param lead what stands before the element, such as the XML declaration
 * @param tail what stands after it
 */
record XmlElement(String lead, XmlTag tag, List<String> pieces, String tail) {

    XmlElement {
        pieces = List.copyOf(pieces);
    }

    static XmlElement parse(String xml) {
        return new Parse(new XmlTokens(new StringReader(xml))).element();
    }

    /** The parsing of one element. */
    private static final class Parse {

        private final XmlTokens tokens;
        private final StringBuilder lead = new StringBuilder();
        private final List<String> pieces = new ArrayList<>();
        private final StringBuilder piece = new StringBuilder();
        private int depth;

        Parse(XmlTokens tokens) {
            this.tokens = tokens;
        }

        XmlElement element() {
            try {
                XmlTag open = open();
                if (!open.empty()) {
                    collect();
                }
                return new XmlElement(lead.toString(), open, pieces, rest());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private XmlTag open() throws IOException {
            String token = required();
            while (!XmlTag.isTag(token)) {
                lead.append(token);
                token = required();
            }
            return new XmlTag(token);
        }

        private void collect() throws IOException {
            while (true) {
                String token = required();
                int change = change(token);
                if (depth + change < 0) {
                    return;
                }
                piece.append(token);
                depth += change;
                if (depth == 0) {
                    pieces.add(piece.toString());
                    piece.setLength(0);
                }
            }
        }

        private static int change(String token) {
            if (!XmlTag.isTag(token)) {
                return 0;
            }
            XmlTag tag = new XmlTag(token);
            return tag.closes() ? -1 : tag.empty() ? 0 : 1;
        }

        private String rest() throws IOException {
            StringBuilder rest = new StringBuilder();
            for (String token = tokens.next(); token != null; token = tokens.next()) {
                rest.append(token);
            }
            return rest.toString();
        }

        private String required() throws IOException {
            String token = tokens.next();
            if (token == null) {
                throw new Unmarkable("an element without its end");
            }
            return token;
        }
    }

    static boolean isElement(String piece) {
        return XmlTag.isTag(piece);
    }

    static String nameOf(String piece) {
        return isElement(piece) ? firstTag(piece).name() : "";
    }

    /** The tag that a piece begins with; quotes may hold the sign that ends it. */
    private static XmlTag firstTag(String piece) {
        try {
            String token = new XmlTokens(new StringReader(piece)).next();
            return new XmlTag(token == null ? "" : token);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its child elements of that name. */
    List<XmlElement> children(String name) {
        return pieces.stream()
                .filter(piece -> nameOf(piece).equals(name))
                .map(XmlElement::parse)
                .toList();
    }

    /** Its first child element of that name. */
    Optional<XmlElement> child(String name) {
        return children(name).stream().findFirst();
    }

    /** Its text without that of its children, entities resolved. */
    String text() {
        return XmlTexts.plain(
                pieces.stream().filter(piece -> !piece.startsWith("<")).collect(Collectors.joining()));
    }

    XmlElement with(List<String> other) {
        return new XmlElement(lead, tag, other, tail);
    }

    XmlElement with(XmlTag other) {
        return new XmlElement(lead, other, pieces, tail);
    }

    /** The same with a further piece at its end. */
    XmlElement adding(String piece) {
        return with(Stream.concat(pieces.stream(), Stream.of(piece)).toList());
    }

    /** The same with its only child of that name in another form. */
    XmlElement replacing(String name, String child) {
        return with(pieces.stream()
                .map(piece -> nameOf(piece).equals(name) ? child : piece)
                .toList());
    }

    /** The same with a further child before the first one of those names, or at the end. */
    XmlElement inserting(String child, List<String> before) {
        List<String> all = new ArrayList<>(pieces);
        int at = 0;
        while (at < all.size() && !before.contains(nameOf(all.get(at)))) {
            at++;
        }
        all.add(at, child);
        return with(all);
    }

    /** As it stands in the part. */
    String raw() {
        if (pieces.isEmpty() && tag.raw().endsWith("/>")) {
            return lead + tag.raw() + tail;
        }
        return lead + tag.opened().raw() + String.join("", pieces) + tag.end() + tail;
    }
}
