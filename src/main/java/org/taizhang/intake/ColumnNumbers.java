package org.taizhang.intake;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.taizhang.spreadsheet.GridCell;

/**
 * The row below a head that only numbers the columns (栏次): 甲 乙 1 2, (1) (2), A B C, 1 2 3=1+2. The numbers count up by one, from
 * one or from the letters before them.
 */
final class ColumnNumbers {

    private static final Pattern LETTER = Pattern.compile("[甲乙丙丁戊己庚辛壬癸A-Z]|栏次|栏目|[-—–/]+");
    private static final Pattern NUMBER = Pattern.compile("[(\\[]?(\\d{1,2})[)\\]]?(?:[.、]?[=＝].*)?");
    private static final Pattern REASON =
            Pattern.compile("[(\\[]?(?:\\d{1,2}|[A-Z])[)\\]]?=[\\d(][\\d()\\[\\]+*/×÷%-]*|[A-Z]=[A-Z(][A-Z()+*/×÷%-]*");
    private static final int FEWEST = 3;

    private ColumnNumbers() {}

    /** Whether the row numbers the columns and says nothing else. */
    static boolean are(List<GridCell> row) {
        int next = 1;
        int numbers = 0;
        int letters = 0;
        for (GridCell cell : row) {
            String text = Wording.normal(cell.raw());
            Matcher number = NUMBER.matcher(text);
            if (number.matches()) {
                int value = Integer.parseInt(number.group(1));
                boolean goesOn = value == next || (numbers == 0 && value == letters + 1);
                if (!goesOn) {
                    return false;
                }
                next = value + 1;
                numbers++;
            } else if (LETTER.matcher(text).matches() || REASON.matcher(text).matches()) {
                letters++;
            } else {
                return false;
            }
        }
        return numbers + letters >= FEWEST && numbers + letters == row.size();
    }
}
