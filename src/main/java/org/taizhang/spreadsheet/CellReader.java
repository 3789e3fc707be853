package org.taizhang.spreadsheet;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.taizhang.spreadsheet.CellContent.ErrorValue;
import org.taizhang.spreadsheet.CellContent.Moment;
import org.taizhang.spreadsheet.CellContent.Text;
import org.taizhang.spreadsheet.CellContent.Truth;
import org.taizhang.spreadsheet.CellContent.Uncalculated;
import org.taizhang.terms.CellPosition;

/** Reads the cells of one sheet. */
final class CellReader {

    /** Day 0 of Excel's calendar, on which a bare time falls. */
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 31);

    private final XmlPart xml;
    private final ReadMeter meter;
    private final SharedTexts texts;
    private final NumberFormats formats;
    private final CellNumbers numbers;
    private final Map<String, String> sharedFormulas = new HashMap<>();
    /** Written out only for a complaint. */
    private final Supplier<String> place = this::place;

    private final Consumer<String> children = this::child;
    private @Nullable CellPosition position;

    /** What the children of the cell said. */
    private @Nullable String formula;

    private @Nullable String value;
    private @Nullable String inline;

    CellReader(XmlPart xml, ReadMeter meter, SharedTexts texts, NumberFormats formats, CellNumbers numbers) {
        this.xml = xml;
        this.meter = meter;
        this.texts = texts;
        this.formats = formats;
        this.numbers = numbers;
    }

    /** Takes the cell it stands on into the grid. */
    void read(CellPosition position, GridBuilder grid) {
        this.position = position;
        String type = xml.attribute("t");
        Shown shown = formats.of(xml.number("s", 0, Integer.MAX_VALUE, 0));
        formula = null;
        value = null;
        inline = null;
        xml.children(children);
        CellContent content = content(type == null ? "n" : type, shown);
        if (content != null) {
            grid.add(position, content, formula != null, ExternalLinks.in(formula));
        }
    }

    private String place() {
        return xml.name() + "!" + position;
    }

    private void child(String element) {
        switch (element) {
            case "f" -> formula = formula();
            case "v" -> value = xml.text();
            case "is" -> inline = SharedTexts.rich(xml);
            default -> {}
        }
    }

    /** Followers of a shared formula name it by number; their own text would differ in its references only. */
    private String formula() {
        String key = xml.attribute("si");
        String text = xml.text();
        if (key == null) {
            return text;
        }
        if (text.isEmpty()) {
            return sharedFormulas.getOrDefault(key, "");
        }
        meter.text(text.length());
        sharedFormulas.putIfAbsent(key, text);
        return text;
    }

    private @Nullable CellContent content(String type, Shown shown) {
        if (inline != null && type.equals("inlineStr")) {
            return new Text(inline);
        }
        boolean emptyText = type.equals("str") && value != null;
        if (value == null || (value.isBlank() && !emptyText)) {
            return formula == null ? null : new Uncalculated(formula);
        }
        return content(type, shown, value);
    }

    private CellContent content(String type, Shown shown, String stored) {
        return switch (type) {
            case "n" -> numbers.read(stored.strip(), shown, place);
            case "s" -> new Text(texts.at(stored.strip(), place));
            case "str", "inlineStr" -> new Text(CellTexts.decode(stored));
            case "b" -> new Truth(truth(stored.strip()));
            case "e" -> new ErrorValue(stored.strip());
            case "d" -> new Moment(moment(stored.strip()));
            default -> throw Refusal.damaged(place(), "type " + XmlPart.brief(type));
        };
    }

    private boolean truth(String stored) {
        return switch (stored) {
            case "1", "true" -> true;
            case "0", "false" -> false;
            default -> throw Refusal.damaged(place(), "neither true nor false: " + XmlPart.brief(stored));
        };
    }

    private LocalDateTime moment(String stored) {
        try {
            if (stored.contains("T")) {
                return LocalDateTime.parse(stored, DateTimeFormatter.ISO_DATE_TIME);
            }
            return stored.contains(":")
                    ? LocalTime.parse(stored).atDate(DAY_ZERO)
                    : LocalDate.parse(stored).atStartOfDay();
        } catch (DateTimeException e) {
            throw Refusal.damaged(place(), "not a date: " + XmlPart.brief(stored));
        }
    }
}
