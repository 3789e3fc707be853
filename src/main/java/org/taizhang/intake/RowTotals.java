package org.taizhang.intake;

import java.util.List;
import java.util.regex.Pattern;
import org.taizhang.spreadsheet.GridCell;

/** Rows that only add up others (合计、小计、总计), and rows that are a part of the one above (其中). */
final class RowTotals {

    private static final Pattern TOTAL =
            Pattern.compile("(?:合计|小计|总计|共计|本页|其中)[::]?.*|.{1,12}(?:合计|小计|总计)[::]?(?:\\(.*\\))?");
    private static final Pattern PART = Pattern.compile("其中.*");
    /** A sum is named in one of a row's first cells; further on, the word is part of a text. */
    private static final int NAMING_CELLS = 4;

    private RowTotals() {}

    static boolean isTotal(List<GridCell> row) {
        return names(row, TOTAL);
    }

    static boolean isPart(List<GridCell> row) {
        return names(row, PART);
    }

    private static boolean names(List<GridCell> row, Pattern pattern) {
        return row.stream()
                .limit(NAMING_CELLS)
                .map(GridCell::raw)
                .filter(RowTotals::mayName)
                .anyMatch(text -> pattern.matcher(Wording.normal(text)).matches());
    }

    /** Rules nearly every text out before anything dear is done with it. */
    private static boolean mayName(String text) {
        return text.indexOf('计') >= 0 || text.indexOf('其') >= 0 || text.indexOf('页') >= 0;
    }
}
