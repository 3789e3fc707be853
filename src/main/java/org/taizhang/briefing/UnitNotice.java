package org.taizhang.briefing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.taizhang.aggregation.FrozenFigures;
import org.taizhang.aggregation.FrozenFigures.UnitEntry;

/**
 * The page model of a 单位通报: one page for one unit.
 *
 * @param letter what it says in words
 * @param rows its indicators in plan order, as many as there is room for
 * @param note small print below the table
 */
record UnitNotice(Letter letter, List<NoticeRow> rows, String note) {

    /** Findings told in full. */
    static final int POINTS = 3;

    /** Copies the rows. */
    UnitNotice {
        rows = List.copyOf(rows);
    }

    /**
     * The notice with only so much in it, so that it fits on a page. The indicators left out are those that need least attention, and
     * how many they are is said.
     *
     * @param most how many indicators are shown at most
     * @param points how many findings are told in full at most
     */
    static UnitNotice of(UnitEntry unit, FrozenFigures figures, int most, int points) {
        List<NoticeRow> all = NoticeRow.of(unit, figures);
        List<NoticeRow> shown = all.stream()
                .sorted(Comparator.comparingInt(NoticeRow::urgency))
                .limit(most)
                .toList();
        List<NoticeRow> rows = all.stream().filter(shown::contains).toList();
        String key = rows.size() < all.size() ? "notice.note.some" : "notice.note";
        String note = all.isEmpty()
                ? ""
                : Wording.say(
                        key, all.size() - rows.size(), figures.head().naming().whole());
        return new UnitNotice(letter(unit, figures, all, points), rows, note);
    }

    private static Letter letter(UnitEntry unit, FrozenFigures figures, List<NoticeRow> rows, int points) {
        FrozenFigures.Head head = figures.head();
        return new Letter(
                Wording.say("notice.title", head.planTitle(), Wording.name(head.round())),
                unit.name(),
                new NoticeWords(unit, figures, rows).paragraphs(points),
                "",
                head.supervisor(),
                Wording.say("masthead.date", Amounts.of(head.asOf())),
                head.asOf(),
                figures.sample(),
                figures.figuresHash());
    }

    /** The same with every character that a face lacks replaced. */
    UnitNotice legible(Faces faces) {
        return new UnitNotice(letter.legible(faces), rows, note);
    }

    /** Every text that the page must show. */
    List<String> texts() {
        List<String> texts = new ArrayList<>(letter.paragraphs());
        Stream.of(letter.title(), letter.recipient(), letter.sender(), note).forEach(texts::add);
        rows.forEach(row -> texts.addAll(row.cells()));
        texts.removeIf(String::isBlank);
        return texts;
    }
}
