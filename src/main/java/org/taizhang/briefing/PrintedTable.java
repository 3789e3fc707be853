package org.taizhang.briefing;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.JRPrintFrame;
import net.sf.jasperreports.engine.JRPrintImage;
import net.sf.jasperreports.engine.JRPrintText;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.type.BandTypeEnum;
import net.sf.jasperreports.engine.type.HorizontalTextAlignEnum;
import net.sf.jasperreports.engine.type.ModeEnum;
import org.jspecify.annotations.Nullable;
import org.taizhang.manuscript.ManuscriptTable;
import org.taizhang.manuscript.ManuscriptTable.Cell;
import org.taizhang.manuscript.ManuscriptTable.Row;
import org.taizhang.manuscript.ManuscriptTable.Side;
import org.taizhang.manuscript.ManuscriptTable.Style;

/**
 * A table as its layout set it, by itself, told as rows and cells. So the editable copy has the very columns, heads and words of the
 * paper, whatever the layout does. A column that only draws has no words to edit, and is left out.
 */
final class PrintedTable {

    /** Edges this near each other, in points, are one. */
    private static final int NEAR = 2;

    private static final Style EMPTY = new Style(Side.LEFT, false, null, "000000", 9);

    private final List<Line> lines = new ArrayList<>();
    private final List<Integer> edges = new ArrayList<>();
    private boolean drawn;

    private PrintedTable(JasperPrint print) {
        for (var page : print.getPages()) {
            page.getElements().forEach(this::band);
        }
    }

    /** The table; empty when it is a drawing, without heads and words of its own. */
    static Optional<ManuscriptTable> of(JasperPrint print) {
        PrintedTable table = new PrintedTable(print);
        boolean headed = table.lines.stream().anyMatch(Line::head);
        return table.lines.isEmpty() || (table.drawn && !headed) ? Optional.empty() : Optional.of(table.told());
    }

    /** A frame is a row of the table, or several where its texts stand one below another. */
    private void band(JRPrintElement element) {
        boolean head = element.getOrigin().getBandType() == BandTypeEnum.COLUMN_HEADER;
        List<Box> boxes = new ArrayList<>();
        if (element instanceof JRPrintFrame frame) {
            frame.getElements().forEach(child -> boxes.add(box(child, frame.getX(), frame.getY())));
        } else {
            boxes.add(box(element, 0, 0));
        }
        TreeSet<Integer> tops = new TreeSet<>();
        boxes.stream().map(Box::y).forEach(y -> {
            Integer near = tops.floor(y);
            if (near == null || y - near > NEAR) {
                tops.add(y);
            }
        });
        tops.forEach(top -> lines.add(new Line(head, top, boxes)));
    }

    private Box box(JRPrintElement element, int x, int y) {
        List<JRPrintText> texts = new ArrayList<>();
        boolean drawing = collect(element, texts);
        drawn |= drawing;
        String words =
                String.join("\n", texts.stream().map(JRPrintText::getFullText).toList());
        Style style = texts.isEmpty() ? EMPTY : style(texts.get(0));
        return new Box(
                x + element.getX(), y + element.getY(), element.getWidth(), element.getHeight(), words, drawing, style);
    }

    /** Gathers the texts of an element; gives whether it draws. */
    private static boolean collect(JRPrintElement element, List<JRPrintText> texts) {
        boolean drawing = element instanceof JRPrintImage;
        if (element instanceof JRPrintText text) {
            texts.add(text);
        } else if (element instanceof JRPrintFrame frame) {
            for (JRPrintElement child : frame.getElements()) {
                drawing |= collect(child, texts);
            }
        }
        return drawing;
    }

    private static Style style(JRPrintText text) {
        HorizontalTextAlignEnum align = text.getHorizontalTextAlign();
        Side side = align == HorizontalTextAlignEnum.CENTER
                ? Side.CENTRE
                : align == HorizontalTextAlignEnum.RIGHT ? Side.RIGHT : Side.LEFT;
        boolean bold = FaceRole.ofFamily(text.getFontName()) == FaceRole.TABLE_BOLD;
        String fill = text.getMode() == ModeEnum.OPAQUE ? hex(text.getBackcolor()) : null;
        return new Style(side, bold, fill, hex(text.getForecolor()), text.getFontSize());
    }

    private static String hex(Color colour) {
        return String.format(Locale.ROOT, "%06X", colour.getRGB() & 0xFFFFFF);
    }

    private ManuscriptTable told() {
        lines.stream().flatMap(line -> line.boxes().stream()).forEach(box -> {
            edge(box.x());
            edge(box.x() + box.width());
        });
        edges.sort(Comparator.naturalOrder());
        List<Integer> kept = kept();
        return new ManuscriptTable(
                widths(kept), lines.stream().map(line -> row(line, kept)).toList());
    }

    /** The columns that are kept share the room of those that are not. */
    private List<Integer> widths(List<Integer> kept) {
        int all = edges.get(edges.size() - 1) - edges.get(0);
        int words = kept.stream().mapToInt(this::width).sum();
        return kept.stream().map(column -> width(column) * all / words).toList();
    }

    private int width(int column) {
        return edges.get(column + 1) - edges.get(column);
    }

    private void edge(int x) {
        if (edges.stream().noneMatch(known -> Math.abs(known - x) <= NEAR)) {
            edges.add(x);
        }
    }

    /** The columns that hold words below their heads, or at least no drawing. */
    private List<Integer> kept() {
        TreeSet<Integer> only = new TreeSet<>();
        for (Line line : lines) {
            line.boxes().stream().filter(Box::drawing).forEach(box -> only.addAll(columns(box)));
        }
        lines.stream()
                .filter(line -> !line.head())
                .flatMap(line -> line.boxes().stream())
                .filter(box -> !box.words().isBlank() && only.containsAll(columns(box)))
                .forEach(box -> only.removeAll(columns(box)));
        List<Integer> kept = new ArrayList<>();
        for (int i = 0; i + 1 < edges.size(); i++) {
            if (!only.contains(i)) {
                kept.add(i);
            }
        }
        return kept;
    }

    private List<Integer> columns(Box box) {
        List<Integer> columns = new ArrayList<>();
        for (int i = 0; i + 1 < edges.size(); i++) {
            boolean begins = edges.get(i) >= box.x() - NEAR;
            boolean ends = edges.get(i + 1) <= box.x() + box.width() + NEAR;
            if (begins && ends) {
                columns.add(i);
            }
        }
        return columns;
    }

    private Row row(Line line, List<Integer> kept) {
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < kept.size(); ) {
            Box box = line.at(edges.get(kept.get(i)));
            Cell cell = box == null ? new Cell("", 1, false, false, EMPTY) : cell(line, box, span(box, kept, i));
            cells.add(cell);
            i += cell.columns();
        }
        return new Row(line.head(), cells);
    }

    /** How many of the columns that are kept it covers from there. */
    private int span(Box box, List<Integer> kept, int from) {
        List<Integer> columns = columns(box);
        return (int)
                Math.max(1, kept.stream().skip(from).filter(columns::contains).count());
    }

    private static Cell cell(Line line, Box box, int columns) {
        boolean continued = line.continues(box);
        return new Cell(continued ? "" : box.words(), columns, line.goesOn(box), continued, box.style());
    }

    /** A text or a drawing in its place, in points. */
    private record Box(int x, int y, int width, int height, String words, boolean drawing, Style style) {}

    /**
     * A row of cells.
     *
     * @param boxes all of its frame
     */
    private record Line(boolean head, int top, List<Box> boxes) {

        /** The box that begins at that edge and reaches into this row. */
        @Nullable
        Box at(int edge) {
            return boxes.stream()
                    .filter(box -> Math.abs(box.x() - edge) <= NEAR)
                    .filter(box -> box.y() <= top + NEAR && box.y() + box.height() > top + NEAR)
                    .findFirst()
                    .orElse(null);
        }

        boolean continues(Box box) {
            return box.y() < top - NEAR;
        }

        /** Whether it reaches into the next row of its frame. */
        boolean goesOn(Box box) {
            return !continues(box)
                    && boxes.stream()
                            .anyMatch(other -> other.y() > top + NEAR && box.y() + box.height() > other.y() + NEAR);
        }
    }
}
