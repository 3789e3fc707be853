package org.taizhang.spreadsheet;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * An XML part of a package, read forward once. Elements go by their local names, so that transitional and strict files read
 * alike. Document types and entities are refused: no workbook needs them, and only bombs and spies have them.
 */
final class XmlPart implements Closeable {

    private static final XMLInputFactory FACTORY = factory();

    /** A worksheet has some ten levels, and all parts together know some hundreds of names; the parser keeps both in memory. */
    private static final int DEEPEST = 100;

    private static final int MOST_NAMES = 5_000;
    private static final int WORTH_KEEPING = 200;
    /** A power of two. */
    private static final int RECENT = 64;

    private final String name;
    private final MeteredStream stream;
    private final ReadMeter meter;
    private final XMLStreamReader xml;
    private final Set<String> names = new HashSet<>();
    private final @Nullable String[] recent = new @Nullable String[RECENT];
    private int depth;

    XmlPart(String name, MeteredStream stream, ReadMeter meter) {
        this.name = name;
        this.stream = stream;
        this.meter = meter;
        this.xml = open();
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        return factory;
    }

    private XMLStreamReader open() {
        try {
            return FACTORY.createXMLStreamReader(stream);
        } catch (XMLStreamException e) {
            throw notWellFormed();
        }
    }

    String name() {
        return name;
    }

    /** Goes to the root element and gives its name. */
    String root() {
        int event = advance();
        while (event != XMLStreamConstants.START_ELEMENT && event != XMLStreamConstants.END_DOCUMENT) {
            event = advance();
        }
        return event == XMLStreamConstants.START_ELEMENT ? xml.getLocalName() : "";
    }

    /** Visits the children of the element it stands on; what a visitor leaves unread is passed over. */
    void children(Consumer<String> visitor) {
        int own = depth;
        while (true) {
            int event = advance();
            if (depth < own) {
                return;
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                visitor.accept(xml.getLocalName());
                while (depth > own) {
                    advance();
                }
            }
        }
    }

    /** Visits the children of one name. */
    void each(String child, Runnable visitor) {
        children(found -> {
            if (found.equals(child)) {
                visitor.run();
            }
        });
    }

    /** The text of the element it stands on, without that of its children. Nearly every text comes in one piece. */
    String text() {
        int own = depth;
        String only = "";
        StringBuilder joined = null;
        while (true) {
            int event = advance();
            if (depth < own) {
                return joined == null ? only : joined.toString();
            }
            if (depth == own && isText(event)) {
                String piece = piece();
                if (joined != null) {
                    joined.append(piece);
                } else if (only.isEmpty()) {
                    only = piece;
                } else {
                    joined = new StringBuilder(only).append(piece);
                }
                held(joined == null ? only.length() : joined.length());
            }
        }
    }

    /** So many characters lie in memory because of this part. */
    void held(long characters) {
        meter.heldText(characters);
    }

    /**
     * The text of the element it stands on and of the elements inside it, in their order.
     *
     * @param standsFor what an element inside stands for before its own text, null where it and its text are left out
     */
    String deepText(Function<String, @Nullable String> standsFor) {
        int own = depth;
        StringBuilder text = new StringBuilder();
        while (true) {
            int event = advance();
            if (depth < own) {
                return text.toString();
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                String words = standsFor.apply(xml.getLocalName());
                int outside = depth - 1;
                while (words == null && depth > outside) {
                    advance();
                }
                text.append(Objects.requireNonNullElse(words, ""));
            } else if (isText(event)) {
                text.append(piece());
            }
            meter.heldText(text.length());
        }
    }

    private static boolean isText(int event) {
        return event == XMLStreamConstants.CHARACTERS
                || event == XMLStreamConstants.CDATA
                || event == XMLStreamConstants.SPACE;
    }

    /** An attribute of the element it stands on, by its local name. */
    @Nullable
    String attribute(String attribute) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(attribute)) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    /** An attribute that must be there. */
    String needed(String attribute) {
        String value = attribute(attribute);
        if (value == null) {
            throw Refusal.damaged(name, "<" + xml.getLocalName() + "> without " + attribute);
        }
        return value;
    }

    /** A yes-or-no attribute, no when it is absent. */
    boolean flag(String attribute) {
        String value = attribute(attribute);
        return value != null && (value.equals("1") || value.equals("true") || value.equals("on"));
    }

    /** A whole number that must be there, inside bounds. */
    int number(String attribute, int least, int most) {
        return number(needed(attribute), attribute, least, most);
    }

    /** A whole number inside bounds, or else the value given. */
    int number(String attribute, int least, int most, int otherwise) {
        String value = attribute(attribute);
        return value == null ? otherwise : number(value, attribute, least, most);
    }

    private int number(String value, String attribute, int least, int most) {
        try {
            int number = Integer.parseInt(value.strip());
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Refused below, as one out of bounds is.
        }
        throw Refusal.damaged(name, attribute + "=" + brief(value));
    }

    /** So much of a text as a finding can quote. */
    static String brief(String text) {
        int most = 40;
        return text.length() <= most ? text : text.substring(0, most) + "…";
    }

    private int advance() {
        int event = next();
        stream.tokenDone();
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> enter();
            case XMLStreamConstants.END_ELEMENT -> depth--;
            case XMLStreamConstants.PROCESSING_INSTRUCTION -> note(xml.getPITarget());
            case XMLStreamConstants.DTD -> throw Refusal.damaged(name, "a document type");
            case XMLStreamConstants.ENTITY_REFERENCE -> throw Refusal.damaged(name, "an entity");
            default -> {}
        }
        return event;
    }

    private void enter() {
        depth++;
        if (depth > DEEPEST) {
            throw Refusal.damaged(name, "elements nested deeper than " + DEEPEST);
        }
        note(xml.getLocalName());
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            note(xml.getAttributeLocalName(i));
        }
        for (int i = 0; i < xml.getNamespaceCount(); i++) {
            note(xml.getNamespacePrefix(i));
        }
    }

    /** The parser gives the same name as the same string nearly always, so that few need to be looked for. */
    @SuppressWarnings({"ReferenceEquality", "StringEquality"})
    private void note(@Nullable String word) {
        if (word == null) {
            return;
        }
        int place = word.hashCode() & (RECENT - 1);
        if (recent[place] != word) {
            recent[place] = word;
            if (names.add(word) && names.size() > MOST_NAMES) {
                throw Refusal.damaged(name, "more than " + MOST_NAMES + " names");
            }
        }
    }

    private int next() {
        try {
            return xml.next();
        } catch (XMLStreamException e) {
            throw notWellFormed();
        } catch (RuntimeException e) {
            throw faultOrNotWellFormed(e);
        }
    }

    private String piece() {
        try {
            return xml.getText();
        } catch (RuntimeException e) {
            throw faultOrNotWellFormed(e);
        }
    }

    /** Aalto reads lazily: a fault in a text may show only when the text is fetched, in unchecked exceptions of its own. */
    private RuntimeException faultOrNotWellFormed(RuntimeException e) {
        return e instanceof Refusal || e instanceof UncheckedIOException ? e : notWellFormed();
    }

    private Refusal notWellFormed() {
        return Refusal.damaged(name, "XML not well-formed");
    }

    /** The parser keeps the names it met for the parts to come; those of an odd part would only pile up. */
    @Override
    public void close() throws IOException {
        stream.close();
        try {
            if (names.size() <= WORTH_KEEPING) {
                xml.close();
            }
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }
}
