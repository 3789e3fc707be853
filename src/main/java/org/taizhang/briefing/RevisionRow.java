package org.taizhang.briefing;

import java.util.ArrayList;
import java.util.List;
import org.taizhang.aggregation.ClosedRound;
import org.taizhang.aggregation.FrozenFigures;

/** A figure of a closed round (封账修订) that is another now: what was closed, and what counts. */
record RevisionRow(String number, String round, String kind, String unit, String matter, String closed, String now) {

    static List<RevisionRow> of(FrozenFigures figures) {
        return rows(figures, false);
    }

    /** Only amounts of money. */
    static List<RevisionRow> ofMoney(FrozenFigures figures) {
        return rows(figures, true);
    }

    private static List<RevisionRow> rows(FrozenFigures figures, boolean onlyMoney) {
        List<RevisionRow> rows = new ArrayList<>();
        for (ClosedRound closed : figures.closedRounds()) {
            if (closed.revised() == null) {
                continue;
            }
            for (EditionRow row : EditionRow.of(figures, closed.revised(), onlyMoney)) {
                String number = String.valueOf(rows.size() + 1);
                String round = Wording.name(closed.round());
                rows.add(new RevisionRow(number, round, row.kind(), row.unit(), row.matter(), row.before(), row.now()));
            }
        }
        return List.copyOf(rows);
    }
}
