package org.taizhang.briefing;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.taizhang.aggregation.AnnualFigures;
import org.taizhang.aggregation.AnnualFigures.CarriedOver;
import org.taizhang.aggregation.AnnualFigures.PartScore;
import org.taizhang.aggregation.AnnualFigures.UnitScore;
import org.taizhang.spreadsheet.WorkbookDraft;
import org.taizhang.terms.CellPosition;
import org.taizhang.terms.UnitCode;

/** The ranked list (考核排名): counties, towns and departments with their parts, those that are not ranked, what did not count and what is carried over. */
final class RankBook {

    private static final int[] RANK_WIDTHS = {8, 26, 10, 12, 12, 12, 12, 12, 12, 44};
    private static final int[] LEFT_OUT_WIDTHS = {26, 10, 40, 60};
    private static final int[] CARRIED_WIDTHS = {10, 36, 10, 14, 14, 12, 14, 40, 14};
    private static final int SCORE = 4;
    private static final int FIRST_PART = 5;

    private final AnnualFigures figures;
    private final Map<UnitCode, String> sheets;
    private final Units units;
    private final LedgerAbout about;
    private final WorkbookDraft book = new WorkbookDraft();

    private RankBook(AnnualFigures figures, Map<UnitCode, String> sheets) {
        this.figures = figures;
        this.sheets = sheets;
        this.units = new Units(figures.units());
        AnnualFigures.Head head = figures.head();
        this.about = new LedgerAbout(Wording.say("score.subject", head.year(), head.region()), figures.sample());
    }

    /**
     * Writes the workbook over any earlier one.
     *
     * @param sheets where each unit's score sheet lies, from where this file does
     */
    static void write(AnnualFigures figures, Map<UnitCode, String> sheets, Path file) {
        new RankBook(figures, sheets).write(file);
    }

    private void write(Path file) {
        ranking("rank.counties", figures.counties());
        if (!figures.towns().isEmpty()) {
            ranking("rank.towns", figures.towns());
        }
        ranking("rank.departments", figures.departments());
        ranking("rank.unranked", figures.unranked());
        leftOut();
        carriedOver();
        new RuleTable(figures.rules()).write(book, about);
        book.titled(about.titled(Wording.say("rank.name"))).writeXlsx(file);
    }

    private void ranking(String key, List<UnitScore> scores) {
        LedgerTable table = new LedgerTable(book, key, about, RANK_WIDTHS);
        int last = LedgerTable.HEAD + scores.size();
        for (UnitScore score : scores) {
            int row = table.nextRow();
            if (score.rank() == null) {
                table.centred(Amounts.NONE);
            } else {
                String all = fixed(LedgerTable.FIRST, last);
                table.count(score.rank(), () -> "RANK(" + cell(row, SCORE) + "," + all + ",0)");
            }
            table.text(units.name(score.unit())).centred(grade(score));
            total(table, row, score);
            score.parts().forEach(part -> points(table, part));
            table.text(sheets.getOrDefault(score.unit(), ""));
        }
        table.finish(2);
    }

    /** What a unit's score is called. */
    static String grade(UnitScore score) {
        return score.grade() == null ? Amounts.NONE : RuleTable.name(score.grade());
    }

    private static void total(LedgerTable table, int row, UnitScore score) {
        if (score.score() == null) {
            table.centred(Amounts.NONE);
        } else {
            String parts = cell(row, FIRST_PART) + ":"
                    + cell(row, FIRST_PART + score.parts().size() - 1);
            table.score(score.score(), "ROUND(ROUND(SUM(" + parts + "),8),2)");
        }
    }

    private static void points(LedgerTable table, PartScore part) {
        if (part.absence() == null) {
            table.shown(Objects.requireNonNull(part.points()));
        } else {
            table.centred(Amounts.NONE);
        }
    }

    private void leftOut() {
        LedgerTable table = new LedgerTable(book, "rank.leftOut", about, LEFT_OUT_WIDTHS);
        figures.scores()
                .forEach(score -> score.leftOut().forEach(left -> {
                    table.nextRow();
                    table.text(units.name(score.unit()))
                            .centred(left.indicator().value())
                            .text(left.name())
                            .text(Wording.say("assessment.why." + left.why()));
                }));
        table.finish(1);
    }

    private void carriedOver() {
        LedgerTable table = new LedgerTable(book, "rank.carried", about, CARRIED_WIDTHS);
        for (CarriedOver carried : figures.carriedOver()) {
            table.nextRow();
            table.centred(carried.indicator().value())
                    .text(carried.name())
                    .centred(carried.unitOfMeasure())
                    .quantity(carried.target())
                    .quantity(carried.achieved())
                    .percent(carried.rate())
                    .quantity(carried.remainder())
                    .text(units.shortNames(carried.leads()))
                    .centred(Wording.say(carried.open() ? "rank.open" : "rank.unfinished"));
        }
        table.finish(2);
    }

    private static String fixed(int first, int last) {
        String letters = CellPosition.columnLetters(SCORE);
        return "$" + letters + "$" + first + ":$" + letters + "$" + last;
    }

    private static String cell(int row, int column) {
        return new CellPosition(row, column).toString();
    }
}
