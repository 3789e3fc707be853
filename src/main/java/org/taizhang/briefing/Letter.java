package org.taizhang.briefing;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * A letter (函件) that goes to one unit, set on the office's paper: title, recipient, paragraphs, attachment, signature and date.
 *
 * @param recipient as it is addressed, without the colon
 * @param attachment what comes with it; empty for nothing
 * @param sender who signs
 * @param dated the line below the signature, such as 数据截至2024年9月30日
 * @param date the day that it speaks of; the file's own dates are set to it, since the same inputs must give the same bytes
 * @param sample whether it rests on sample data (示例数据), so that it must say so
 * @param identity the hash of the run's inputs
 */
public record Letter(
        String title,
        String recipient,
        List<String> paragraphs,
        String attachment,
        String sender,
        String dated,
        LocalDate date,
        boolean sample,
        String identity) {

    /** Copies the paragraphs. */
    public Letter {
        paragraphs = List.copyOf(paragraphs);
    }

    /** The same with every character that a face lacks replaced, since letters quote what units wrote. */
    Letter legible(Faces faces) {
        return new Letter(
                LegibleFigures.legible(title, faces),
                LegibleFigures.legible(recipient, faces),
                paragraphs.stream()
                        .map(paragraph -> LegibleFigures.legible(paragraph, faces))
                        .toList(),
                LegibleFigures.legible(attachment, faces),
                LegibleFigures.legible(sender, faces),
                dated,
                date,
                sample,
                identity);
    }

    /** What its file says of itself; the identifier of the file rests on it. */
    Masthead masthead() {
        String words = String.join(
                "\n", Stream.concat(Stream.of(recipient), paragraphs.stream()).toList());
        return new Masthead(
                title, "", sender, "", title + " " + recipient, title, "", words, sample, identity, Address.NONE, date);
    }
}
