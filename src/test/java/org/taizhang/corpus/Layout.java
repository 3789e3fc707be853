package org.taizhang.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lays a drafted sheet out in cells: lines, head, rows, merged areas. */
final class Layout {

    private static final String STEMS = "甲乙丙丁戊己庚辛壬癸";
    private static final Set<Field> MERGED_DOWN = Set.of(Field.CATEGORY, Field.TASK_CODE, Field.TASK);

    private final Canvas.Sheet sheet;

    private Layout(Canvas.Sheet sheet) {
        this.sheet = sheet;
    }

    static Canvas.Sheet of(SheetDraft draft) {
        Canvas.Sheet sheet = new Canvas.Sheet(draft.name, draft.visibility);
        new Layout(sheet).place(draft);
        return sheet;
    }

    private void place(SheetDraft draft) {
        int row = 1;
        for (Line line : draft.lines) {
            line(line, row++, 1, 6);
        }
        int top = row;
        int left = 1;
        int bottom = row;
        int linesAbove = 0;
        for (TableDraft table : draft.tables) {
            if (table.beside) {
                left = sheet.lastColumn() + 2;
                bottom = Math.max(
                        bottom, new Placing(table, left).place(Math.max(1, top + linesAbove - table.above.size())));
            } else {
                top = bottom == 1 ? 1 : bottom + 1;
                left = 1;
                linesAbove = table.above.size();
                bottom = new Placing(table, left).place(top);
            }
        }
    }

    private void line(Line line, int row, int left, int width) {
        line.cells()
                .forEach((column, ink) -> sheet.put(
                        row, left + column, new Dot(ink, line.figures().get(column), null)));
        if (line.merged() && width > 1) {
            sheet.merges.add(new Canvas.Area(row, left, row, left + width - 1));
        }
    }

    /** The placing of one table. */
    private final class Placing {

        private final TableDraft table;
        private final int left;
        private final int width;
        private int next;

        Placing(TableDraft table, int left) {
            this.table = table;
            this.left = left;
            this.width = table.columns.size();
        }

        /** The first free row below. */
        int place(int top) {
            next = top;
            table.above.forEach(line -> line(line, next++, left, width));
            if (!table.withoutHead) {
                head();
            }
            numbering();
            rows();
            table.below.forEach(line -> line(line, next++, left, width));
            for (int i = 0; i < width; i++) {
                if (table.columns.get(i).hidden) {
                    sheet.hiddenColumns.add(left + i);
                }
            }
            return next;
        }

        private void head() {
            int depth = table.depth();
            for (int i = 0; i < width; i++) {
                List<String> path = table.columns.get(i).path;
                groups(i, path);
                own(i, path, depth);
            }
            next += depth;
        }

        private void groups(int index, List<String> path) {
            boolean merging = table.headStyle == TableDraft.HeadStyle.MERGED;
            for (int level = 0; level < path.size() - 1; level++) {
                boolean first = index == 0 || !samePrefix(index - 1, index, level);
                if (first || table.headStyle == TableDraft.HeadStyle.OPEN_REPEATED) {
                    sheet.put(next + level, left + index, Dot.of(Ink.words(path.get(level))));
                }
                int last = lastOfGroup(index, level);
                if (first && merging && last > index) {
                    sheet.merges.add(new Canvas.Area(next + level, left + index, next + level, left + last));
                }
            }
        }

        private int lastOfGroup(int index, int level) {
            int last = index;
            while (last + 1 < width && samePrefix(index, last + 1, level)) {
                last++;
            }
            return last;
        }

        private boolean samePrefix(int one, int other, int level) {
            List<String> left1 = table.columns.get(one).path;
            List<String> right = table.columns.get(other).path;
            return left1.size() > level + 1
                    && right.size() > level + 1
                    && left1.subList(0, level + 1).equals(right.subList(0, level + 1));
        }

        private void own(int index, List<String> path, int depth) {
            boolean low = table.headStyle == TableDraft.HeadStyle.OPEN_BOTTOM
                    || table.headStyle == TableDraft.HeadStyle.OPEN_REPEATED;
            int level = low ? depth - 1 : path.size() - 1;
            String heading = path.get(path.size() - 1);
            if (!heading.isEmpty()) {
                sheet.put(
                        next + level, left + index, new Dot(Ink.words(heading), null, table.columns.get(index).field));
            }
            if (table.headStyle == TableDraft.HeadStyle.MERGED && level < depth - 1) {
                sheet.merges.add(new Canvas.Area(next + level, left + index, next + depth - 1, left + index));
            }
        }

        private void numbering() {
            if (table.numbering == TableDraft.Numbering.NONE) {
                return;
            }
            int number = 0;
            int stem = 0;
            for (int i = 0; i < width; i++) {
                boolean text = !table.columns.get(i).field.isQuantity();
                boolean stems = table.numbering == TableDraft.Numbering.STEMS && text && stem < STEMS.length();
                Ink ink = stems
                        ? Ink.words(STEMS.substring(stem, ++stem))
                        : table.numbering == TableDraft.Numbering.BRACKETED
                                ? Ink.words("（" + ++number + "）")
                                : Ink.number(String.valueOf(++number));
                sheet.put(next, left + i, Dot.of(ink));
            }
            next++;
        }

        private void rows() {
            List<RowDraft> placed = new ArrayList<>();
            int first = next;
            int figures = 0;
            for (RowDraft row : table.rows) {
                if (table.headEvery > 0 && row.isFigures() && figures > 0 && figures % table.headEvery == 0) {
                    mergeDown(placed, first);
                    again();
                    placed.clear();
                    first = next;
                }
                figures += row.isFigures() ? 1 : 0;
                placed.add(row);
                row(row);
            }
            mergeDown(placed, first);
        }

        private void again() {
            if (table.titleWithHead && !table.above.isEmpty()) {
                line(table.above.get(0), next++, left, width);
            }
            head();
        }

        private void row(RowDraft row) {
            Line line = row.line;
            if (line != null) {
                line(line, next, left, width);
            }
            for (int i = 0; i < width; i++) {
                Field field = table.columns.get(i).field;
                Ink ink = row.cells.get(field);
                if (ink != null) {
                    sheet.put(next, left + i, new Dot(ink, figure(row, field), null));
                }
            }
            if (row.hidden) {
                sheet.hiddenRows.add(next);
            }
            next++;
        }

        private @Nullable FigureKey figure(RowDraft row, Field field) {
            String key = row.key;
            return key != null && field.isQuantity() ? new FigureKey(key, field) : null;
        }

        /** Equal tasks of neighbouring rows become one merged cell, as most offices like it. */
        private void mergeDown(List<RowDraft> placed, int first) {
            if (!table.mergeTasks) {
                return;
            }
            for (int i = 0; i < width; i++) {
                Field field = table.columns.get(i).field;
                if (MERGED_DOWN.contains(field)) {
                    mergeDown(placed, first, field, left + i);
                }
            }
        }

        private void mergeDown(List<RowDraft> placed, int first, Field field, int column) {
            int start = 0;
            for (int i = 1; i <= placed.size(); i++) {
                boolean same = i < placed.size() && mergesWith(placed.get(start), placed.get(i), field);
                if (!same) {
                    if (i - start > 1) {
                        sheet.merges.add(new Canvas.Area(first + start, column, first + i - 1, column));
                        for (int covered = start + 1; covered < i; covered++) {
                            sheet.clear(first + covered, column);
                        }
                    }
                    start = i;
                }
            }
        }

        private static boolean mergesWith(RowDraft one, RowDraft other, Field field) {
            Map<Field, Ink> cells = one.cells;
            return one.isFigures()
                    && other.isFigures()
                    && cells.get(field) != null
                    && Objects.equals(cells.get(field), other.cells.get(field))
                    && Objects.equals(cells.get(Field.TASK), other.cells.get(Field.TASK));
        }
    }
}
