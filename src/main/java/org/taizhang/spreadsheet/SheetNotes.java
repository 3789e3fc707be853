package org.taizhang.spreadsheet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.taizhang.terms.CellPosition;

/**
 * The comments of one sheet in an Office Open XML package, while ours take the place of those that an earlier marking left. Somebody
 * else's comment on the same cell keeps its text, and ours stands below it.
 */
final class SheetNotes {

    private static final String NONE = """
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <comments NAMESPACE><authors></authors><commentList></commentList></comments>""";

    private static final Pattern LINE_ENDS = Pattern.compile("(?:\\s|&#10;|&#xA;|_x000a_)+$", Pattern.CASE_INSENSITIVE);

    private final List<String> authors = new ArrayList<>();
    /** The comments that stay, each as it stands; ours are left out. */
    private final Map<CellPosition, XmlElement> others = new LinkedHashMap<>();

    private final Set<CellPosition> ours = new TreeSet<>();
    private final XmlElement comments;
    private final String prefix;

    private SheetNotes(XmlElement comments) {
        this.comments = comments;
        this.prefix = comments.tag().prefix();
        comments.child("authors").stream()
                .flatMap(element -> element.children("author").stream())
                .forEach(author -> authors.add(author.text()));
        comments.child("commentList").stream()
                .flatMap(list -> list.children("comment").stream())
                .forEach(this::sort);
    }

    /** Of a comments part, or of none, for a sheet whose parts are of that namespace. */
    static SheetNotes of(Optional<String> part, String namespace) {
        return new SheetNotes(XmlElement.parse(part.orElse(NONE.replace("NAMESPACE", namespace))));
    }

    private void sort(XmlElement comment) {
        CellPosition cell = References.cell(comment.tag().attribute("ref").orElse(""), "ref");
        XmlElement text = comment.child("text").orElse(XmlElement.parse("<" + prefix + "text/>"));
        String words = words(text);
        int author = comment.tag().number("authorId", 0);
        boolean own = author < authors.size() && authors.get(author).equals(NoteTexts.AUTHOR);
        if (own || words.startsWith(NoteTexts.HEAD)) {
            ours.add(cell);
        } else if (words.contains(NoteTexts.HEAD)) {
            ours.add(cell);
            others.put(cell, comment.replacing("text", before(text).raw()));
        } else {
            others.put(cell, comment);
        }
    }

    /** The cells that an earlier marking left its comment on. */
    Set<CellPosition> ours() {
        return ours;
    }

    /** Whether somebody else's comment stays on the cell. */
    boolean staysAt(CellPosition cell) {
        return others.containsKey(cell);
    }

    /** What the comment that stays on the cell says, nothing when there is none. */
    String wordsAt(CellPosition cell) {
        return Optional.ofNullable(others.get(cell))
                .flatMap(comment -> comment.child("text"))
                .map(SheetNotes::words)
                .orElse("");
    }

    private static String words(XmlElement text) {
        StringBuilder words = new StringBuilder();
        text.children("t").forEach(plain -> words.append(plain.text()));
        text.children("r").stream()
                .flatMap(run -> run.children("t").stream())
                .forEach(plain -> words.append(plain.text()));
        return words.toString();
    }

    /** The text up to where ours begins; a program may have joined the two into one run. */
    private static XmlElement before(XmlElement text) {
        List<String> kept = new ArrayList<>();
        for (String piece : text.pieces()) {
            if (piece.contains(NoteTexts.HEAD)) {
                cut(XmlElement.parse(piece)).ifPresent(kept::add);
                break;
            }
            kept.add(piece);
        }
        return text.with(kept);
    }

    /** A run or its text up to where ours begins; nothing when nothing stands before. */
    private static Optional<String> cut(XmlElement element) {
        if (element.tag().name().equals("t")) {
            String inside = String.join("", element.pieces());
            String before = LINE_ENDS
                    .matcher(inside.substring(0, inside.indexOf(NoteTexts.HEAD)))
                    .replaceFirst("");
            return before.isEmpty()
                    ? Optional.empty()
                    : Optional.of(element.with(List.of(before)).raw());
        }
        XmlElement rest = before(element);
        return rest.child("t").isEmpty() ? Optional.empty() : Optional.of(rest.raw());
    }

    /** The part with these texts of ours by cell. */
    String with(NavigableMap<CellPosition, String> texts) {
        int author = authors.indexOf(NoteTexts.AUTHOR);
        XmlElement list = comments.child("commentList")
                .orElse(XmlElement.parse("<" + prefix + "commentList/>"))
                .with(List.of());
        for (Map.Entry<CellPosition, XmlElement> other : others.entrySet()) {
            String own = texts.get(other.getKey());
            list = list.adding((own == null ? other.getValue() : joined(other.getValue(), own)).raw());
        }
        int number = author < 0 ? authors.size() : author;
        for (Map.Entry<CellPosition, String> text : texts.entrySet()) {
            if (!others.containsKey(text.getKey())) {
                list = list.adding(comment(text.getKey(), text.getValue(), number));
            }
        }
        return withAuthor(author < 0).replacing("commentList", list.raw()).raw();
    }

    private XmlElement withAuthor(boolean isNew) {
        if (!isNew) {
            return comments;
        }
        XmlElement all = comments.child("authors").orElse(XmlElement.parse("<" + prefix + "authors/>"));
        String raw = all.adding(wrapped("author", NoteTexts.AUTHOR)).raw();
        return comments.child("authors").isPresent()
                ? comments.replacing("authors", raw)
                : comments.inserting(raw, List.of("commentList"));
    }

    private XmlElement joined(XmlElement comment, String own) {
        XmlElement text = comment.child("text").orElse(XmlElement.parse("<" + prefix + "text/>"));
        List<String> runs = new ArrayList<>();
        for (String piece : text.pieces()) {
            runs.add(XmlElement.nameOf(piece).equals("t") ? wrapped("r", piece) : piece);
        }
        XmlElement both = text.with(runs).inserting(run("\n\n" + own), List.of("rPh", "phoneticPr"));
        return comment.child("text").isPresent()
                ? comment.replacing("text", both.raw())
                : comment.inserting(both.raw(), List.of());
    }

    private String comment(CellPosition cell, String text, int author) {
        return new XmlTag("<" + prefix + "comment>")
                        .with("ref", cell.toString())
                        .with("authorId", String.valueOf(author))
                        .with("shapeId", "0")
                        .raw()
                + wrapped("text", run(text))
                + "</" + prefix + "comment>";
    }

    private String run(String text) {
        String font = String.format(
                Locale.ROOT,
                "<%1$ssz val=\"9\"/><%1$scolor indexed=\"81\"/><%1$srFont val=\"%2$s\"/><%1$scharset val=\"134\"/>",
                prefix,
                Styles.FACE);
        String words = "<" + prefix + "t xml:space=\"preserve\">" + XmlTexts.escaped(XlsxBook.legal(text)) + "</"
                + prefix + "t>";
        return wrapped("r", wrapped("rPr", font) + words);
    }

    private String wrapped(String name, String inside) {
        return "<" + prefix + name + ">" + inside + "</" + prefix + name + ">";
    }
}
