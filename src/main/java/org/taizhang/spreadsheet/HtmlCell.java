package org.taizhang.spreadsheet;

import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.taizhang.spreadsheet.CellContent.ErrorValue;
import org.taizhang.spreadsheet.CellContent.Text;
import org.taizhang.spreadsheet.CellContent.Truth;

/**
 * Understands a cell of a web page. Excel and LibreOffice write the stored value beside the shown text ({@code x:num},
 * {@code sdval}), and only such a value is taken for a number.
 */
record HtmlCell(Element element, HtmlStyles styles) {

    private static final CellNumbers NUMBERS = new CellNumbers(false);
    private static final Pattern NUMBER =
            Pattern.compile("[+-]?(?:\\d{1,300}(?:\\.\\d{0,300})?|\\.\\d{1,300})(?:[Ee][+-]?\\d{1,3})?");
    private static final int FORMAT_PART = 2;

    boolean isFormula() {
        return element.hasAttr("x:fmla");
    }

    CellContent content() {
        String text = HtmlText.of(element);
        if (element.hasAttr("x:str")) {
            return new Text(valueOr("x:str", text));
        }
        // LibreOffice stores 0 beside the text of an error.
        if (element.hasAttr("x:err") || WrittenTexts.isError(text)) {
            return new ErrorValue(valueOr("x:err", text));
        }
        if (element.hasAttr("x:bool")) {
            return new Truth(valueOr("x:bool", text).strip().equalsIgnoreCase("TRUE"));
        }
        String number = number(text);
        if (NUMBER.matcher(number).matches()) {
            return NUMBERS.read(number, shown(text), () -> "HTML");
        }
        boolean uncalculated = element.hasAttr("x:fmla") && text.isEmpty();
        return WrittenTexts.entered(uncalculated ? element.attr("x:fmla") : text);
    }

    private String valueOr(String attribute, String text) {
        String value = element.attr(attribute);
        return value.isEmpty() ? text : value;
    }

    /** The stored value; an {@code x:num} without one says that the text is the number. Empty when no number is stored. */
    private String number(String text) {
        if (element.hasAttr("sdval")) {
            return element.attr("sdval").strip();
        }
        return element.hasAttr("x:num")
                ? valueOr("x:num", text.replace(",", "")).strip()
                : "";
    }

    private Shown shown(String text) {
        String[] parts = element.attr("sdnum").split(";", FORMAT_PART + 1);
        Shown shown = parts.length > FORMAT_PART ? Shown.named(parts[FORMAT_PART]) : styles.shown(element);
        return shown == Shown.NUMBER && text.endsWith("%") ? Shown.PERCENT : shown;
    }
}
