package org.taizhang.briefing;

import org.taizhang.aggregation.Edition;
import org.taizhang.aggregation.FrozenFigures;
import org.taizhang.spreadsheet.WorkbookDraft;

/** The sheet 版次变化 of the 汇总台账: what is different from the edition before, a row a matter. A first edition has none. */
final class EditionSheet {

    private static final int[] WIDTHS = {8, 12, 18, 60, 24, 24};

    private final FrozenFigures figures;

    EditionSheet(FrozenFigures figures) {
        this.figures = figures;
    }

    void write(WorkbookDraft book, LedgerAbout about, Edition edition) {
        new EditionSummary(figures, edition).paragraph().ifPresent(paragraph -> {
            LedgerTable table = new LedgerTable(book, "edition", about, WIDTHS);
            EditionRow.of(figures, edition).forEach(row -> line(table, row));
            table.finish(1);
        });
    }

    private static void line(LedgerTable table, EditionRow row) {
        table.nextRow();
        table.centred(row.number())
                .centred(row.kind())
                .text(row.unit())
                .text(row.matter())
                .text(row.before())
                .text(row.now());
    }
}
