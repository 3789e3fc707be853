package org.taizhang.spreadsheet;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.taizhang.terms.CellPosition;

/**
 * How high rows must be for their wrapped or large text. Excel works that out when it opens a file, LibreOffice does not, and
 * then lines lie over one another; so a row whose height nobody set gets an estimate. Full-width characters count as two.
 */
final class TextHeights {

    private static final double LINE_SPACING = 1.37;
    private static final double ONE_LINE = 15.5;
    private static final double HIGHEST = 409;
    private static final int FIRST_WIDE_CHARACTER = 0x2E80;

    private final RecordedSheet sheet;

    TextHeights(RecordedSheet sheet) {
        this.sheet = sheet;
    }

    /** Estimates in points, by row, for the rows that need more than one line of the default font. */
    Map<Integer, Double> estimates() {
        Map<Integer, Double> heights = new TreeMap<>();
        sheet.cells().forEach((position, cell) -> {
            double height = needed(position, cell);
            if (height > ONE_LINE && !sheet.heights().containsKey(position.row())) {
                heights.merge(position.row(), Math.min(height, HIGHEST), Math::max);
            }
        });
        return heights;
    }

    private double needed(CellPosition position, DraftCell cell) {
        Optional<MergedArea> area = sheet.mergedAreas().stream()
                .filter(merged -> merged.first().equals(position))
                .findFirst();
        if (area.filter(merged -> merged.last().row() > position.row()).isPresent()) {
            return 0;
        }
        int lastColumn = area.map(merged -> merged.last().column()).orElse(position.column());
        return lines(cell, charactersAcross(position.column(), lastColumn))
                * cell.look().points()
                * LINE_SPACING;
    }

    private int charactersAcross(int first, int last) {
        int sum = IntStream.rangeClosed(first, last)
                .map(column -> SheetSizes.columnCharacters(sheet, column))
                .sum();
        return Math.max(1, sum);
    }

    private static int lines(DraftCell cell, int charactersAcross) {
        if (!cell.look().wrap()) {
            return 1;
        }
        double scale = (double) cell.look().points() / Look.PLAIN.points();
        return cell.words()
                .lines()
                .mapToInt(line -> Math.max(1, (int) Math.ceil(characters(line) * scale / charactersAcross)))
                .sum();
    }

    private static int characters(String line) {
        return line.codePoints()
                .map(character -> character < FIRST_WIDE_CHARACTER ? 1 : 2)
                .sum();
    }
}
