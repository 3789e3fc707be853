package org.taizhang.spreadsheet;

import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A tag as it stands in a part, so that what nobody changes keeps its spelling. Names are looked up without their prefixes. Read
 * letter by letter: a sheet has a tag a cell and more, and patterns would take most of the time.
 */
record XmlTag(String raw) {

    /** Drawings of old programs hold this one without its end, as HTML does. */
    private static final String LINE_BREAK = "br";

    /** Where an attribute stands: from the blank before its name to behind its last quote. */
    private record Attribute(int start, int end, String value) {}

    static boolean isTag(String token) {
        return token.length() > 2 && token.charAt(0) == '<' && token.charAt(1) != '!' && token.charAt(1) != '?';
    }

    boolean closes() {
        return raw.charAt(1) == '/';
    }

    boolean empty() {
        return raw.endsWith("/>") || (!closes() && name().equalsIgnoreCase(LINE_BREAK));
    }

    /** The name without its prefix. */
    String name() {
        String full = fullName();
        return full.substring(full.indexOf(':') + 1);
    }

    private String fullName() {
        return raw.substring(closes() ? 2 : 1, nameEnd());
    }

    private int nameEnd() {
        int end = closes() ? 2 : 1;
        while (end < raw.length() && isOfName(raw.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isOfName(char character) {
        return character > ' ' && character != '/' && character != '>' && character != '=';
    }

    /** The name's prefix with its colon, or nothing. */
    String prefix() {
        String full = fullName();
        return full.substring(0, full.indexOf(':') + 1);
    }

    /** The value of the attribute of that local name, its entities resolved. */
    Optional<String> attribute(String name) {
        Attribute found = find(full -> full.endsWith(name)
                && (full.length() == name.length() || full.charAt(full.length() - name.length() - 1) == ':'));
        return found == null ? Optional.empty() : Optional.of(XmlTexts.plain(found.value()));
    }

    private @Nullable Attribute find(Predicate<String> wanted) {
        int at = nameEnd();
        while (at < raw.length()) {
            int start = at;
            int name = pass(at, ' ');
            int nameEnd = name;
            while (nameEnd < raw.length() && isOfName(raw.charAt(nameEnd))) {
                nameEnd++;
            }
            int quote = pass(pass(pass(nameEnd, ' '), '='), ' ');
            if (nameEnd == name || quote >= raw.length()) {
                return null;
            }
            int end = raw.indexOf(raw.charAt(quote), quote + 1);
            if (end < 0) {
                throw new Unmarkable("not a tag: " + XmlPart.brief(raw));
            }
            if (wanted.test(raw.substring(name, nameEnd))) {
                return new Attribute(start, end + 1, raw.substring(quote + 1, end));
            }
            at = end + 1;
        }
        return null;
    }

    /** Behind the characters of that sort; a blank stands for any white space. */
    private int pass(int from, char sort) {
        int at = from;
        while (at < raw.length() && (raw.charAt(at) == sort || (sort == ' ' && raw.charAt(at) < ' '))) {
            at++;
        }
        return at;
    }

    /** The attribute as a whole number, or else the value given. */
    int number(String name, int otherwise) {
        try {
            return attribute(name).map(value -> Integer.parseInt(value.strip())).orElse(otherwise);
        } catch (NumberFormatException e) {
            throw new Unmarkable(raw);
        }
    }

    boolean flag(String name) {
        return attribute(name)
                .filter(value -> value.equals("1") || value.equals("true") || value.equals("on"))
                .isPresent();
    }

    /** The same with the attribute, named in full, set to that value; it keeps its place if it is there. */
    XmlTag with(String fullName, String value) {
        String attribute = " " + fullName + "=\"" + XmlTexts.escaped(value) + "\"";
        Attribute there = find(fullName::equals);
        if (there != null) {
            return new XmlTag(raw.substring(0, there.start()) + attribute + raw.substring(there.end()));
        }
        int end = raw.endsWith("/>") ? raw.length() - 2 : raw.length() - 1;
        return new XmlTag(raw.substring(0, end).stripTrailing() + attribute + raw.substring(end));
    }

    /** The same without the attribute, named in full. */
    XmlTag without(String fullName) {
        Attribute there = find(fullName::equals);
        return there == null ? this : new XmlTag(raw.substring(0, there.start()) + raw.substring(there.end()));
    }

    /** The same as the beginning of an element that holds something. */
    XmlTag opened() {
        return raw.endsWith("/>")
                ? new XmlTag(raw.substring(0, raw.length() - 2).stripTrailing() + ">")
                : this;
    }

    /** The tag that ends the element which this one begins. */
    String end() {
        return "</" + fullName() + ">";
    }
}
