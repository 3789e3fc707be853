package org.taizhang.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** A laid-out workbook, before it is written in a format. Rows and columns are counted from 1. */
final class Canvas {

    final List<Sheet> sheets = new ArrayList<>();

    /** Cells from first to last row and column that are merged. */
    record Area(int firstRow, int firstColumn, int lastRow, int lastColumn) {

        String reference() {
            return cell(firstRow, firstColumn) + ":" + cell(lastRow, lastColumn);
        }

        boolean holds(int row, int column) {
            return row >= firstRow && row <= lastRow && column >= firstColumn && column <= lastColumn;
        }

        boolean isTopLeft(int row, int column) {
            return row == firstRow && column == firstColumn;
        }
    }

    /** A laid-out sheet. */
    static final class Sheet {

        String name;
        SheetDraft.Visibility visibility;
        NavigableMap<Integer, NavigableMap<Integer, Dot>> rows = new TreeMap<>();
        List<Area> merges = new ArrayList<>();
        NavigableSet<Integer> hiddenRows = new TreeSet<>();
        NavigableSet<Integer> hiddenColumns = new TreeSet<>();

        Sheet(String name, SheetDraft.Visibility visibility) {
            this.name = name;
            this.visibility = visibility;
        }

        void put(int row, int column, Dot dot) {
            rows.computeIfAbsent(row, none -> new TreeMap<>()).put(column, dot);
        }

        void clear(int row, int column) {
            Optional.ofNullable(rows.get(row)).ifPresent(cells -> cells.remove(column));
        }

        Optional<Dot> at(int row, int column) {
            return Optional.ofNullable(rows.get(row)).map(cells -> cells.get(column));
        }

        int lastRow() {
            return rows.isEmpty() ? 0 : rows.lastKey();
        }

        int lastColumn() {
            return rows.values().stream()
                    .filter(cells -> !cells.isEmpty())
                    .mapToInt(NavigableMap::lastKey)
                    .max()
                    .orElse(0);
        }

        Optional<Area> mergeAt(int row, int column) {
            return merges.stream().filter(area -> area.holds(row, column)).findFirst();
        }

        /** Makes room before that row. */
        void insertRows(int before, int count) {
            NavigableMap<Integer, NavigableMap<Integer, Dot>> moved = new TreeMap<>();
            rows.forEach((row, cells) -> moved.put(row < before ? row : row + count, cells));
            rows = moved;
            hiddenRows = shifted(hiddenRows, before, count);
            merges = new ArrayList<>(merges.stream()
                    .map(area -> new Area(
                            moved(area.firstRow, before, count),
                            area.firstColumn,
                            moved(area.lastRow, before, count),
                            area.lastColumn))
                    .toList());
        }

        /** Makes room before that column. */
        void insertColumns(int before, int count) {
            rows.replaceAll((row, cells) -> {
                TreeMap<Integer, Dot> moved = new TreeMap<>();
                cells.forEach((column, dot) -> moved.put(moved(column, before, count), dot));
                return moved;
            });
            hiddenColumns = shifted(hiddenColumns, before, count);
            merges = new ArrayList<>(merges.stream()
                    .map(area -> new Area(
                            area.firstRow,
                            moved(area.firstColumn, before, count),
                            area.lastRow,
                            moved(area.lastColumn, before, count)))
                    .toList());
        }

        private static NavigableSet<Integer> shifted(NavigableSet<Integer> numbers, int before, int count) {
            NavigableSet<Integer> shifted = new TreeSet<>();
            numbers.forEach(number -> shifted.add(moved(number, before, count)));
            return shifted;
        }

        private static int moved(int number, int before, int count) {
            return number < before ? number : number + count;
        }
    }

    /** A place in the workbook. */
    record Spot(String sheet, int row, int column) {}

    /** Where each figure stands, in sheet order; a figure that was copied stands in several places. */
    Map<FigureKey, List<Spot>> figures() {
        Map<FigureKey, List<Spot>> found = new java.util.LinkedHashMap<>();
        for (Sheet sheet : sheets) {
            sheet.rows.forEach((row, cells) -> cells.forEach((column, dot) -> {
                FigureKey figure = dot.figure();
                if (figure != null) {
                    found.computeIfAbsent(figure, none -> new ArrayList<>()).add(new Spot(sheet.name, row, column));
                }
            }));
        }
        return found;
    }

    static String cell(int row, int column) {
        return letters(column) + row;
    }

    static String letters(int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column; rest > 0; rest = (rest - 1) / 26) {
            letters.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return letters.toString();
    }
}
