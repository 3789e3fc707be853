package org.taizhang.spreadsheet;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.taizhang.terms.CellPosition;

/** What must be known of a sheet before it is marked: the styles of the cells concerned, sizes, and where its notes are drawn. */
final class SheetSurvey {

    private static final double DEFAULT_WIDTH = 8.43;
    private static final double DEFAULT_HEIGHT = 15;
    private static final double PIXELS_A_CHARACTER = 7.5;
    private static final double PIXELS_A_POINT = 96.0 / 72;

    /** Columns of one width and style. */
    private record Columns(int first, int last, double width, boolean hidden, int style) {}

    private final Set<CellPosition> wanted;
    private final Set<Integer> wantedRows = new HashSet<>();
    private final CellCursor cursor = new CellCursor();
    private final Map<CellPosition, Integer> styles = new HashMap<>();
    private final Map<Integer, Integer> rowStyles = new HashMap<>();
    private final Map<Integer, Double> heights = new HashMap<>();
    private final List<Columns> columns = new ArrayList<>();
    private double width = DEFAULT_WIDTH;
    private double height = DEFAULT_HEIGHT;
    private boolean selected;
    private String root = "";
    private @Nullable String drawing;

    private SheetSurvey(Set<CellPosition> wanted) {
        this.wanted = wanted;
        wanted.forEach(position -> wantedRows.add(position.row()));
    }

    /** Reads the sheet; when no cell is wanted, only as far as its data begins. */
    static SheetSurvey of(Reader sheet, Set<CellPosition> wanted) throws IOException {
        SheetSurvey survey = new SheetSurvey(wanted);
        XmlTokens tokens = new XmlTokens(sheet);
        int depth = 0;
        for (String token = tokens.next(); token != null; token = tokens.next()) {
            if (XmlTag.isTag(token)) {
                XmlTag tag = new XmlTag(token);
                depth -= tag.closes() ? 1 : 0;
                if (!tag.closes() && survey.ends(tag, depth)) {
                    return survey;
                }
                depth += tag.closes() || tag.empty() ? 0 : 1;
            }
        }
        return survey;
    }

    /** Takes a tag in; whether all that is wanted is known. */
    private boolean ends(XmlTag tag, int depth) {
        switch (depth) {
            case 0 -> root = tag.raw();
            case 1 -> part(tag);
            case 2 -> inside(tag);
            case 3 -> cell(tag);
            default -> {}
        }
        return wanted.isEmpty() && depth == 1 && tag.name().equals("sheetData");
    }

    private void part(XmlTag tag) {
        if (tag.name().equals("sheetFormatPr")) {
            width = tag.attribute("defaultColWidth").map(SheetSurvey::size).orElse(DEFAULT_WIDTH);
            height = tag.attribute("defaultRowHeight").map(SheetSurvey::size).orElse(DEFAULT_HEIGHT);
        } else if (tag.name().equals("legacyDrawing")) {
            drawing = tag.attribute("id").orElse(null);
        }
    }

    private void inside(XmlTag tag) {
        switch (tag.name()) {
            case "sheetView" -> selected |= tag.flag("tabSelected");
            case "col" -> columns.add(columns(tag));
            case "row" -> row(tag);
            default -> {}
        }
    }

    private Columns columns(XmlTag tag) {
        int first = tag.number("min", 1);
        return new Columns(
                first,
                tag.number("max", first),
                tag.attribute("width").map(SheetSurvey::size).orElse(width),
                tag.flag("hidden"),
                tag.number("style", 0));
    }

    private void row(XmlTag tag) {
        int row = cursor.row(tag);
        if (tag.flag("hidden")) {
            heights.put(row, 0.0);
        } else {
            tag.attribute("ht").ifPresent(value -> heights.put(row, size(value)));
        }
        if (tag.flag("customFormat") && wantedRows.contains(row)) {
            rowStyles.put(row, tag.number("s", 0));
        }
    }

    private void cell(XmlTag tag) {
        if (wantedRows.contains(cursor.row()) && tag.name().equals("c")) {
            CellPosition position = cursor.cell(tag);
            if (wanted.contains(position)) {
                styles.put(position, tag.number("s", 0));
            }
        }
    }

    private static double size(String value) {
        try {
            return Double.parseDouble(value.strip());
        } catch (NumberFormatException e) {
            throw new Unmarkable("no size: " + XmlPart.brief(value));
        }
    }

    boolean has(CellPosition cell) {
        return styles.containsKey(cell);
    }

    /** The cell's style; of one that is not in the file the style that its row or column would give it. */
    int style(CellPosition cell) {
        return Optional.ofNullable(styles.get(cell))
                .or(() -> Optional.ofNullable(rowStyles.get(cell.row())))
                .or(() -> column(cell.column()).map(Columns::style))
                .orElse(0);
    }

    private Optional<Columns> column(int number) {
        return columns.stream()
                .filter(it -> it.first() <= number && number <= it.last())
                .findFirst();
    }

    /** Whether the sheet is among those whose tabs are selected. */
    boolean selected() {
        return selected;
    }

    /** The key of the part in which the sheet's notes are drawn. */
    Optional<String> drawing() {
        return Optional.ofNullable(drawing);
    }

    /** The tag of the whole sheet. */
    XmlTag root() {
        return new XmlTag(root);
    }

    int columnPixels(int number) {
        Optional<Columns> column = column(number);
        if (column.filter(Columns::hidden).isPresent()) {
            return 0;
        }
        return (int) Math.round(column.map(Columns::width).orElse(width) * PIXELS_A_CHARACTER);
    }

    int rowPixels(int number) {
        return (int) Math.round(heights.getOrDefault(number, height) * PIXELS_A_POINT);
    }
}
