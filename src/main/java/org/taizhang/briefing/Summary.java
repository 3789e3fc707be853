package org.taizhang.briefing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.taizhang.aggregation.Edition;
import org.taizhang.aggregation.FrozenFigures;

/**
 * The first page of the 督查专报 (总体情况): what leadership must know, in sentences computed from the figures. It names as many units and
 * indicators as leave it on that page.
 */
final class Summary {

    /** Lines that stand below red head, a title of two lines, recipient and heading on the first page. */
    static final int ROOM = 11;

    /** Lines of a full page of the body (GB/T 9704). */
    static final int PAGE = 22;

    /** Of the 28 of a line, two may stay free, since a number and its unit are never parted. */
    private static final int CHARACTERS = 26;

    private static final int INDENT = 2;

    private final FrozenFigures figures;
    private final Edition edition;

    Summary(FrozenFigures figures, Edition edition) {
        this.figures = figures;
        this.edition = edition;
    }

    /**
     * The paragraphs, in order. With the most names that fit the first page; else with one name of each kind; without any name where
     * even that would be more than a page.
     */
    List<String> paragraphs() {
        return fitting(ROOM, Stream.of(new Names(3), new Names(2), new Names(1)))
                .or(() -> fitting(PAGE, Stream.of(new Names(1))))
                .orElseGet(() -> paragraphs(new Names(0)));
    }

    private Optional<List<String>> fitting(int lines, Stream<Names> rooms) {
        return rooms.map(this::paragraphs)
                .filter(paragraphs -> lines(paragraphs) <= lines)
                .findFirst();
    }

    private List<String> paragraphs(Names room) {
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(Wording.say("summary.asOf", Said.of(figures.head().asOf()))
                + new SubmissionSummary(figures).sentence(room)
                + new LightSummary(figures).sentence()
                + new ChangeSummary(figures).sentence()
                + new RankSummary(figures).sentence(room).orElse("")
                + new EditionSummary(figures, edition).sentence());
        paragraphs.add(new Decisions(figures, room).sentence());
        paragraphs.removeIf(String::isEmpty);
        return paragraphs;
    }

    /** How many lines of the body they take, two characters of each first line left free. */
    static int lines(List<String> paragraphs) {
        return paragraphs.stream()
                .mapToInt(paragraph -> paragraph.codePointCount(0, paragraph.length()))
                .map(characters -> (INDENT + characters + CHARACTERS - 1) / CHARACTERS)
                .sum();
    }
}
