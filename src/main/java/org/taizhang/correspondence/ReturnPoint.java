package org.taizhang.correspondence;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.taizhang.findings.Finding;
import org.taizhang.terms.CellPosition;
import org.taizhang.terms.Place;

/** A point of the letter that comes with a returned ledger: what is wrong with one cell, or the same with several. */
final class ReturnPoint {

    private static final int LONGEST_POINT = 180;
    private static final int LONGEST_QUOTE = 20;
    private static final int MOST_PLACES = 6;

    private final Returned returned;
    private final List<Finding> findings;

    /**
     * A point.
     *
     * @param findings alike, at least one
     */
    ReturnPoint(Returned returned, List<Finding> findings) {
        this.returned = returned;
        this.findings = List.copyOf(findings);
    }

    /** What two findings of one point have in common: how grave they are and what they say. */
    static String likeness(Finding finding) {
        return finding.severity() + sentences(finding);
    }

    private static String sentences(Finding finding) {
        return Wording.CATALOGUE.sentence(finding) + Wording.CATALOGUE.remedy(finding.kind());
    }

    /** How many findings it tells of. */
    int size() {
        return findings.size();
    }

    /** Its paragraph under that number. */
    String paragraph(int number) {
        Finding first = findings.get(0);
        String text = sentences(first);
        return Wording.say(
                "notice.point",
                number,
                Wording.CATALOGUE.name(first.severity()),
                places() + quote(text),
                text.length() <= LONGEST_POINT ? text : text.substring(0, LONGEST_POINT) + "…");
    }

    private String places() {
        List<String> named = findings.stream()
                .limit(MOST_PLACES)
                .map(finding -> place(finding.place()))
                .toList();
        String all = String.join(Wording.say("separator"), named);
        return findings.size() <= MOST_PLACES ? all : Wording.say("notice.places", all, findings.size());
    }

    /** In full for the first, and for others of its sheet the cell alone. */
    private String place(Place place) {
        Place first = findings.get(0).place();
        CellPosition cell = place.cell();
        boolean further = !place.equals(first)
                && Objects.equals(place.sheet(), first.sheet())
                && Objects.equals(place.file(), first.file());
        return further && cell != null ? cell.toString() : Places.of(returned, place);
    }

    /** What stands in the cell, where it is the same in all of them and the sentence does not say it already. */
    private String quote(String text) {
        List<@Nullable String> seen =
                findings.stream().map(Finding::seen).distinct().toList();
        @Nullable String only = seen.size() == 1 ? seen.get(0) : null;
        if (only == null || only.isBlank() || text.contains(only)) {
            return "";
        }
        return Wording.say(
                "notice.seen", only.length() <= LONGEST_QUOTE ? only : only.substring(0, LONGEST_QUOTE) + "…");
    }
}
