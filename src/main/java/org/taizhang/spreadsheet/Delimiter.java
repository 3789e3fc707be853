package org.taizhang.spreadsheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVParser;

/**
 * What parts the cells of a text, told from the text itself.
 *
 * @param begin where the cells begin, behind a line such as {@code sep=;} which Excel understands and does not show
 */
record Delimiter(char character, int begin) {

    private static final Pattern DECLARED = Pattern.compile("sep=(\\S|\\t)\\r?\\n", Pattern.CASE_INSENSITIVE);

    /** Rows that are looked at; the beginning of a ledger shows how it is made. */
    private static final int SAMPLE_ROWS = 300;

    private static final int SAMPLE_CHARACTERS = 200_000;

    /** How regularly one character parts the rows: the width that accounts for most cells, and in how many rows. */
    private record Fit(char character, int width, int rows, int allRows) {

        int cells() {
            return (width - 1) * rows;
        }

        /** A tab is no part of a text; where it parts half of the rows alike, nothing else does. */
        boolean isEveryRows() {
            return rows * 2 >= allRows;
        }
    }

    static Delimiter of(String text) {
        Matcher declared = DECLARED.matcher(text);
        if (declared.lookingAt()) {
            return new Delimiter(declared.group(1).charAt(0), declared.end());
        }
        Optional<Fit> tab = fit(text, '\t').filter(Fit::isEveryRows);
        Fit best = tab.or(() -> Stream.of(',', ';', '|', '\t')
                        .flatMap(character -> fit(text, character).stream())
                        .reduce((one, other) -> other.cells() > one.cells() ? other : one))
                .orElseThrow(CsvReader::noTable);
        return new Delimiter(best.character(), 0);
    }

    /** How a character parts the first rows, if it parts any. */
    private static Optional<Fit> fit(String text, char character) {
        Map<Integer, Integer> rowsByWidth = new HashMap<>();
        int rows = 0;
        try (CSVParser records = CsvReader.parser(sample(text), character)) {
            var each = records.iterator();
            while (rows < SAMPLE_ROWS && each.hasNext()) {
                rowsByWidth.merge(each.next().size(), 1, Integer::sum);
                rows++;
            }
        } catch (IOException | UncheckedIOException e) {
            // The sample may end inside quotes; what came before counts.
        }
        int all = rows;
        return rowsByWidth.entrySet().stream()
                .filter(width -> width.getKey() > 1)
                .map(width -> new Fit(character, width.getKey(), width.getValue(), all))
                .reduce((one, other) -> other.cells() > one.cells() ? other : one);
    }

    private static String sample(String text) {
        return text.length() <= SAMPLE_CHARACTERS ? text : text.substring(0, SAMPLE_CHARACTERS);
    }
}
