package org.taizhang.spreadsheet;

import java.util.Arrays;
import java.util.List;

/** Where each row of a sheet begins among its cells, which lie in order. Most sheets have no gaps, and then nothing is searched. */
final class RowIndex {

    /** Of the rows that hold something, from the top. */
    private final int[] numbers;
    /** Of the first cell of each, and at the end how many cells there are. */
    private final int[] starts;

    RowIndex(List<GridCell> cells) {
        int[] rows = new int[cells.size()];
        int[] firsts = new int[cells.size() + 1];
        int count = 0;
        for (int i = 0; i < rows.length; i++) {
            int row = cells.get(i).position().row();
            if (count == 0 || rows[count - 1] != row) {
                rows[count] = row;
                firsts[count] = i;
                count++;
            }
        }
        firsts[count] = cells.size();
        numbers = Arrays.copyOf(rows, count);
        starts = Arrays.copyOf(firsts, count + 1);
    }

    /** The place of a row among those that hold something; negative when it holds nothing. */
    int find(int row) {
        int guess = numbers.length == 0 ? -1 : row - numbers[0];
        boolean gapless = guess >= 0 && guess < numbers.length && numbers[guess] == row;
        return gapless ? guess : Arrays.binarySearch(numbers, row);
    }

    /** Index of the first cell of the row at that place. */
    int start(int place) {
        return starts[place];
    }

    /** Index behind the last cell of the row at that place. */
    int end(int place) {
        return starts[place + 1];
    }
}
