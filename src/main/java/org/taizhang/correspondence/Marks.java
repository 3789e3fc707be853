package org.taizhang.correspondence;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.taizhang.findings.Finding;
import org.taizhang.findings.Severity;
import org.taizhang.spreadsheet.CellMark;
import org.taizhang.spreadsheet.MarkColour;
import org.taizhang.terms.CellPosition;
import org.taizhang.terms.Place;

/** The marks on a ledger's cells: the gravest finding gives the colour, every finding its lines of the comment. */
final class Marks {

    /** More comments make Excel slow; the list holds them all. */
    private static final int MOST = 2_000;

    private static final int LONGEST_COMMENT = 2_000;

    private Marks() {}

    static List<CellMark> of(Returned returned) {
        Map<Place, List<Finding>> byCell = returned.findings().stream()
                .filter(finding -> finding.place().cell() != null
                        && returned.file().equals(finding.place().file()))
                .collect(Collectors.groupingBy(Finding::place, LinkedHashMap::new, Collectors.toList()));
        return byCell.entrySet().stream()
                .limit(MOST)
                .map(cell -> mark(cell.getKey(), cell.getValue()))
                .toList();
    }

    /** The findings come gravest first. */
    private static CellMark mark(Place place, List<Finding> findings) {
        String sheet = Objects.requireNonNull(place.sheet());
        CellPosition cell = Objects.requireNonNull(place.cell());
        String comment = findings.stream().map(Marks::lines).distinct().collect(Collectors.joining("\n\n"));
        String cut = comment.length() <= LONGEST_COMMENT ? comment : comment.substring(0, LONGEST_COMMENT) + "…";
        return new CellMark(sheet, cell, colour(findings.get(0).severity()), cut);
    }

    private static String lines(Finding finding) {
        return Wording.say(
                "comment",
                Wording.CATALOGUE.name(finding.severity()),
                Wording.CATALOGUE.title(finding.kind()),
                finding.kind().code(),
                Wording.CATALOGUE.sentence(finding),
                Wording.CATALOGUE.remedy(finding.kind()));
    }

    static MarkColour colour(Severity severity) {
        return switch (severity) {
            case REJECT -> MarkColour.RED;
            case ERROR -> MarkColour.ORANGE;
            case WARNING -> MarkColour.YELLOW;
            case NOTE -> MarkColour.BLUE;
        };
    }
}
