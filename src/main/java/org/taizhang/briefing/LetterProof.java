package org.taizhang.briefing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Proves a finished letter: every text of it is set in full, and is read back from the PDF. */
final class LetterProof {

    private final Letter letter;
    private final PrintedPages printed;
    private final Faces faces;
    private final List<Miss> misses = new ArrayList<>();

    LetterProof(Letter letter, PrintedPages printed, Faces faces) {
        this.letter = letter;
        this.printed = printed;
        this.faces = faces;
    }

    /** What is wrong with the file; empty when it is proved. */
    List<Miss> of(Path file) {
        String name = String.valueOf(file.getFileName());
        PagesProof pages = new PagesProof(name, printed, faces, letter.masthead(), misses::add);
        pages.set();
        String everything = String.join("\n", printed.streams());
        Stream.concat(
                        Stream.of(
                                letter.title(),
                                letter.recipient(),
                                letter.attachment(),
                                letter.sender(),
                                letter.dated()),
                        letter.paragraphs().stream())
                .map(text -> Texts.solid(Texts.printable(text)))
                .filter(text -> !everything.contains(text))
                .forEach(text -> misses.add(new Miss(name, Miss.Kind.TEXT_LOST, "", PagesProof.quoted(text))));
        pages.read(file);
        return List.copyOf(misses);
    }
}
