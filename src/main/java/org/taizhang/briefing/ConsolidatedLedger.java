package org.taizhang.briefing;

import java.nio.file.Path;
import org.taizhang.aggregation.Edition;
import org.taizhang.aggregation.FrozenFigures;
import org.taizhang.aggregation.FrozenFigures.Head;
import org.taizhang.spreadsheet.WorkbookDraft;

/** The 汇总台账: every frozen figure in a workbook, one row a figure with its source cell, sums and rates as live formulas. */
final class ConsolidatedLedger {

    private static final int[] ABOUT_WIDTHS = {18, 100};

    private ConsolidatedLedger() {}

    /** Writes the workbook over any earlier one. */
    static void write(FrozenFigures figures, Edition edition, Path file) {
        WorkbookDraft book = new WorkbookDraft();
        Head head = figures.head();
        String subject = Wording.say("ledger.subject", head.region(), head.year(), Wording.name(head.round()));
        LedgerAbout about = new LedgerAbout(subject, figures.sample());
        UnitSheet units = new UnitSheet(figures);
        IndicatorSheet indicators = new IndicatorSheet(figures, units);
        indicators.write(book, about);
        new CategorySheet(figures, indicators).write(book, about);
        units.write(book, about);
        new MoneySheets(figures).write(book, about);
        new ReportingSheets(figures).write(book, about);
        new EditionSheet(figures).write(book, about, edition);
        new RevisionSheet(figures).write(book, about);
        about(book, about, figures, edition);
        book.titled(about.titled(Wording.say("ledger.name"))).writeXlsx(file);
    }

    private static void about(WorkbookDraft book, LedgerAbout about, FrozenFigures figures, Edition edition) {
        Head head = figures.head();
        LedgerTable table = new LedgerTable(book, "about", about, ABOUT_WIDTHS);
        line(table, "plan", head.planTitle() + " " + head.documentNumber());
        line(table, "round", head.round() + " " + Wording.name(head.round()));
        line(table, "asOf", Amounts.of(head.asOf()));
        line(table, "due", Amounts.of(head.due()));
        line(table, "expected", Amounts.of(head.expected()));
        line(table, "edition", String.valueOf(edition.number()));
        line(table, "identity", figures.figuresHash());
        line(table, "formulas", Wording.say("ledger.about.formulas.words"));
        line(table, "lights", Wording.say("ledger.about.lights.words"));
        if (figures.sample()) {
            line(table, "sample", Wording.say("sample.mark"));
        }
    }

    private static void line(LedgerTable table, String key, String words) {
        table.nextRow();
        table.text(Wording.say("ledger.about." + key)).text(words);
    }
}
