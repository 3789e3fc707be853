package org.taizhang.spreadsheet;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Formulas that take their value from another workbook: {@code [1]Sheet1!A1}, {@code 'C:\[Book2.xlsx]Sheet 1'!A1}. */
final class ExternalLinks {

    private static final Pattern TEXT = Pattern.compile("\"[^\"]*\"");
    /** A table's column, as in {@code Table1[Done]}, has brackets too, but no sheet behind them. */
    private static final Pattern LINK = Pattern.compile(
            "'[^']*\\[[^\\[\\]]+\\][^']*'!|\\[[^\\[\\]]+\\][^\\s\\[\\]'()+\\-*/^&=<>,;:]*!|'file:[^']*'#");

    private ExternalLinks() {}

    static boolean in(@Nullable String formula) {
        boolean candidate = formula != null && (formula.indexOf('[') >= 0 || formula.contains("'file:"));
        return candidate && LINK.matcher(TEXT.matcher(formula).replaceAll("")).find();
    }
}
