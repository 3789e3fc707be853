package org.taizhang.spreadsheet;

import java.util.Set;
import java.util.regex.Pattern;
import org.taizhang.spreadsheet.CellContent.ErrorValue;
import org.taizhang.spreadsheet.CellContent.Text;
import org.taizhang.spreadsheet.CellContent.Uncalculated;

/** What text in a file without types stands for. Numbers and dates stay text: what they mean is for intake to say. */
final class WrittenTexts {

    private static final Set<String> ERRORS = Set.of(
            "#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!", "#GETTING_DATA", "#SPILL!", "#CALC!");

    private static final Pattern FORMULA = Pattern.compile("=[A-Za-z$(+\\-0-9'\\[]");

    private WrittenTexts() {}

    /** The content that a spreadsheet program would make of it, but for numbers and dates. */
    static CellContent entered(String stored) {
        String text = stored.strip();
        if (isQuoted(text)) {
            return new Text(text.substring(2, text.length() - 1).replace("\"\"", "\""));
        }
        if (FORMULA.matcher(text).lookingAt()) {
            return new Uncalculated(text.substring(1));
        }
        boolean apostrophe = text.length() > 1 && text.startsWith("'") && text.indexOf('\'', 1) < 0;
        return shown(apostrophe ? text.substring(1) : stored);
    }

    /** Excel's way of keeping the zeros of {@code ="0012"}. */
    private static boolean isQuoted(String text) {
        return text.length() > 2
                && text.startsWith("=\"")
                && text.endsWith("\"")
                && text.substring(2, text.length() - 1).replace("\"\"", "").indexOf('"') < 0;
    }

    /** Text as a program shows it: one of the error values, or text. */
    static CellContent shown(String text) {
        return isError(text.strip()) ? new ErrorValue(text.strip()) : new Text(text);
    }

    static boolean isError(String text) {
        return ERRORS.contains(text);
    }
}
