package org.taizhang.briefing;

import org.taizhang.aggregation.FrozenFigures;
import org.taizhang.spreadsheet.WorkbookDraft;

/** The sheet 封账修订 of the 汇总台账: figures of closed rounds that are others now. Where there is none there is no sheet. */
final class RevisionSheet {

    private static final int[] WIDTHS = {8, 18, 12, 18, 60, 24, 24};

    private final FrozenFigures figures;

    RevisionSheet(FrozenFigures figures) {
        this.figures = figures;
    }

    void write(WorkbookDraft book, LedgerAbout about) {
        if (RevisionRow.of(figures).isEmpty()) {
            return;
        }
        LedgerTable table = new LedgerTable(book, "revisions", about, WIDTHS);
        RevisionRow.of(figures).forEach(row -> line(table, row));
        table.finish(1);
    }

    private static void line(LedgerTable table, RevisionRow row) {
        table.nextRow();
        table.centred(row.number())
                .text(row.round())
                .centred(row.kind())
                .text(row.unit())
                .text(row.matter())
                .text(row.closed())
                .text(row.now());
    }
}
