package org.taizhang.correspondence;

import java.util.List;
import java.util.Objects;
import org.taizhang.findings.Finding;
import org.taizhang.spreadsheet.Look;
import org.taizhang.spreadsheet.SheetDraft;
import org.taizhang.terms.CellPosition;
import org.taizhang.terms.Place;

/** The sheet 校验意见: everything that was found about a ledger, each with its place and how to mend it. */
final class ReviewSheet {

    private static final int MOST = 20_000;
    private static final int LONGEST_QUOTE = 200;
    private static final int COLUMNS = 7;
    private static final int HEAD = 3;
    private static final double LINE = 15;
    private static final double PADDING = 5;
    private static final double HIGHEST = 400;
    private static final int[] WIDTHS = {6, 8, 26, 22, 48, 48, 8};
    private static final Look PLAIN = Look.PLAIN.withBorder().wrapped().aligned(Look.Align.LEFT);
    private static final Look CENTRED = Look.PLAIN.withBorder().aligned(Look.Align.CENTRE);
    private static final Look HEADING = CENTRED.inBold().filled("E9EEF5");

    private final Returned returned;
    private final String title;
    private final boolean linked;

    /**
     * The sheet of one ledger.
     *
     * @param linked whether it stands in the ledger's own workbook, so that it can lead to the cells
     */
    ReviewSheet(Returned returned, String title, boolean linked) {
        this.returned = returned;
        this.title = title;
        this.linked = linked;
    }

    void draw(SheetDraft sheet) {
        sheet.widths(WIDTHS);
        line(sheet, 1, title, Look.PLAIN.inBold().sized(16).aligned(Look.Align.CENTRE));
        line(sheet, 2, about(), Look.PLAIN.wrapped().aligned(Look.Align.LEFT));
        for (int column = 1; column <= COLUMNS; column++) {
            sheet.text(HEAD, column, Wording.say("review.column." + column), HEADING);
        }
        List<Finding> listed = returned.findings()
                .subList(0, Math.min(MOST, returned.findings().size()));
        for (int i = 0; i < listed.size(); i++) {
            row(sheet, HEAD + 1 + i, i + 1, listed.get(i));
        }
        if (listed.size() < returned.findings().size()) {
            int rest = returned.findings().size() - listed.size();
            line(sheet, HEAD + 1 + listed.size(), Wording.say("review.more", rest), PLAIN);
        }
        sheet.height(2, PADDING + 2 * LINE).height(HEAD, PADDING + LINE);
        sheet.freezeAt(new CellPosition(HEAD + 1, 1)).print(true, HEAD);
    }

    private static void line(SheetDraft sheet, int row, String text, Look look) {
        sheet.text(row, 1, text, look).merge(new CellPosition(row, 1), new CellPosition(row, COLUMNS));
    }

    private String about() {
        String counts = Counts.of(returned);
        return Wording.say(linked ? "review.about" : "review.about.alone", returned.file(), counts);
    }

    private void row(SheetDraft sheet, int row, int number, Finding finding) {
        sheet.text(row, 1, String.valueOf(number), CENTRED)
                .text(
                        row,
                        2,
                        Wording.CATALOGUE.name(finding.severity()),
                        CENTRED.filled(Marks.colour(finding.severity()).hex()))
                .text(row, 4, quoted(finding), PLAIN)
                .text(row, 5, Wording.CATALOGUE.sentence(finding), PLAIN)
                .text(row, 6, Wording.CATALOGUE.remedy(finding.kind()), PLAIN)
                .text(row, 7, finding.kind().code(), CENTRED);
        place(sheet, row, finding);
        sheet.height(row, height(finding));
    }

    /** High enough in every program: LibreOffice does not fit rows to their text when it opens a file. */
    private double height(Finding finding) {
        int lines = Math.max(
                Math.max(lines(Places.of(returned, finding.place()), WIDTHS[2]), lines(quoted(finding), WIDTHS[3])),
                Math.max(
                        lines(Wording.CATALOGUE.sentence(finding), WIDTHS[4]),
                        lines(Wording.CATALOGUE.remedy(finding.kind()), WIDTHS[5])));
        return Math.min(HIGHEST, PADDING + lines * LINE);
    }

    /** A Chinese character is two wide. */
    private static int lines(String text, int characters) {
        return text.lines().mapToInt(line -> 1 + 2 * line.length() / characters).sum();
    }

    private void place(SheetDraft sheet, int row, Finding finding) {
        Place place = finding.place();
        String text = Places.of(returned, place);
        String tab = place.sheet();
        if (linked && tab != null && returned.file().equals(place.file())) {
            CellPosition cell = Objects.requireNonNullElse(place.cell(), new CellPosition(1, 1));
            sheet.link(row, 3, text, "'" + tab.replace("'", "''") + "'!" + cell, PLAIN);
        } else {
            sheet.text(row, 3, text, PLAIN);
        }
    }

    private static String quoted(Finding finding) {
        String seen = Objects.requireNonNullElse(finding.seen(), "");
        return seen.length() <= LONGEST_QUOTE ? seen : seen.substring(0, LONGEST_QUOTE) + "…";
    }
}
