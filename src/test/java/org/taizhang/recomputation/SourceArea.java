package org.taizhang.recomputation;

import java.util.List;
import java.util.stream.Collectors;

/** The cells that lines of money come from: as an area, where they fill one row by row, else line by line. */
final class SourceArea {

    private SourceArea() {}

    static String of(List<Fact> lines) {
        List<List<String>> cells = lines.stream()
                .map(line -> line.all("sources").stream()
                        .map(source -> source.text("cell"))
                        .toList())
                .filter(line -> !line.isEmpty())
                .toList();
        List<String> all = cells.stream().flatMap(List::stream).toList();
        return isArea(all)
                ? area(all)
                : cells.stream()
                        .map(line -> isArea(line) ? area(line) : String.join("/", line))
                        .collect(Collectors.joining("、"));
    }

    private static boolean isArea(List<String> cells) {
        if (cells.isEmpty()) {
            return false;
        }
        int width = column(cells.get(cells.size() - 1)) - column(cells.get(0)) + 1;
        for (int i = 0; i < cells.size(); i++) {
            boolean inPlace = width > 0
                    && cells.size() % width == 0
                    && column(cells.get(i)) == column(cells.get(0)) + i % width
                    && row(cells.get(i)) == row(cells.get(0)) + i / width;
            if (!inPlace) {
                return false;
            }
        }
        return true;
    }

    private static String area(List<String> cells) {
        return cells.size() == 1 ? cells.get(0) : cells.get(0) + ":" + cells.get(cells.size() - 1);
    }

    private static int column(String cell) {
        return cell.replaceAll("\\d", "").chars().reduce(0, (column, letter) -> column * 26 + letter - 'A' + 1);
    }

    private static int row(String cell) {
        return Integer.parseInt(cell.replaceAll("\\D", ""));
    }
}
