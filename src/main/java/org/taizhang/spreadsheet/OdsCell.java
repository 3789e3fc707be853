package org.taizhang.spreadsheet;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.taizhang.spreadsheet.CellContent.ErrorValue;
import org.taizhang.spreadsheet.CellContent.Moment;
import org.taizhang.spreadsheet.CellContent.Text;
import org.taizhang.spreadsheet.CellContent.Truth;
import org.taizhang.spreadsheet.CellContent.Uncalculated;

/** Reads the cells of one OpenDocument table: the stored value in its own type, not the shown text. */
final class OdsCell {

    private static final CellNumbers NUMBERS = new CellNumbers(false);
    private static final int MOST_SPACES = 1000;

    /** Day 0 of Excel's calendar, on which a bare time falls. */
    private static final LocalDateTime DAY_ZERO = LocalDateTime.of(1899, 12, 31, 0, 0);

    private final XmlPart xml;
    private @Nullable String formula;

    OdsCell(XmlPart xml) {
        this.xml = xml;
    }

    /** The formula of the cell that was read last. */
    @Nullable
    String formula() {
        return formula;
    }

    /** What the cell it stands on holds, null when it is blank. */
    @Nullable
    CellContent read(String place) {
        formula = formulaWithoutPrefix(xml.attribute("formula"));
        String type = Optional.ofNullable(xml.attribute("value-type")).orElse("");
        String stored = stored(type);
        String text = text();
        if (formula != null && type.isEmpty() && text.isEmpty()) {
            return new Uncalculated(formula);
        }
        return stored == null ? shown(type, text) : typed(type, stored, text, place);
    }

    /** {@code of:=[.A1]+1} without what stands before the sign of equality, which names the language. */
    private static @Nullable String formulaWithoutPrefix(@Nullable String stored) {
        return stored == null ? null : stored.substring(stored.indexOf('=') + 1);
    }

    private @Nullable String stored(String type) {
        return switch (type) {
            case "float", "percentage", "currency" -> xml.needed("value");
            case "date" -> xml.needed("date-value");
            case "time" -> xml.needed("time-value");
            case "boolean" -> xml.needed("boolean-value");
            case "string" -> xml.attribute("string-value");
            default -> null;
        };
    }

    private CellContent typed(String type, String stored, String text, String place) {
        return switch (type) {
            case "float", "currency" -> NUMBERS.read(stored.strip(), Shown.NUMBER, () -> place);
            case "percentage" -> NUMBERS.read(stored.strip(), Shown.PERCENT, () -> place);
            case "boolean" -> new Truth(stored.strip().equals("true"));
            case "date", "time" -> new Moment(moment(type, stored.strip(), place));
            default -> stored.isEmpty() ? words(text) : words(stored);
        };
    }

    private @Nullable CellContent shown(String type, String text) {
        return text.isEmpty() && type.isEmpty() ? null : words(text);
    }

    /** Formulas that failed are stored as text. */
    private CellContent words(String text) {
        boolean failed = formula != null && (WrittenTexts.isError(text) || text.matches("Err:\\d+"));
        return failed ? new ErrorValue(text) : new Text(text);
    }

    private static LocalDateTime moment(String type, String stored, String place) {
        try {
            if (type.equals("time")) {
                return DAY_ZERO.plus(Duration.parse(stored));
            }
            return stored.contains("T")
                    ? LocalDateTime.parse(stored)
                    : LocalDate.parse(stored).atStartOfDay();
        } catch (DateTimeException | ArithmeticException e) {
            throw Refusal.damaged(place, "not a " + type + ": " + XmlPart.brief(stored));
        }
    }

    /** The paragraphs of the cell, a line each. */
    private String text() {
        StringBuilder lines = new StringBuilder();
        boolean[] first = {true};
        xml.each("p", () -> {
            lines.append(first[0] ? "" : "\n").append(xml.deepText(this::standsFor));
            first[0] = false;
        });
        return lines.toString();
    }

    /** Remarks, notes, pictures and phonetic hints are not what the cell says. */
    private @Nullable String standsFor(String element) {
        return switch (element) {
            case "annotation", "note", "ruby-text", "frame", "custom-shape" -> null;
            case "s" -> " ".repeat(xml.number("c", 0, MOST_SPACES, 1));
            case "tab" -> "\t";
            case "line-break" -> "\n";
            default -> "";
        };
    }
}
