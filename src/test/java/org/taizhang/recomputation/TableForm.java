package org.taizhang.recomputation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What a table has to say, cell by cell, as figures.json makes it. It may go on over pages; each begins with its heads and may say
 * again what the rows that follow belong to.
 *
 * @param chapter the annex that it stands in
 * @param section the heading that it stands under there, or nothing
 * @param heads the rows of its head
 */
record TableForm(String chapter, String section, List<List<String>> heads, List<Row> rows) {

    private static final List<String> DRAWN = List.of("得分图", "走势", "平均完成率与序时进度");

    /**
     * A row.
     *
     * @param over whether it says what the rows below it belong to
     */
    record Row(boolean over, List<String> cells) {

        static Row of(String... cells) {
            return new Row(false, solid(List.of(cells)));
        }

        static Row of(List<String> cells) {
            return new Row(false, solid(cells));
        }

        static Row over(String words) {
            return new Row(true, solid(List.of(words)));
        }

        private static List<String> solid(List<String> cells) {
            return cells.stream().map(Run::solid).toList();
        }
    }

    /** The same without columns that are only drawn. */
    TableForm withoutDrawings() {
        List<String> last = heads.isEmpty() ? List.of() : heads.get(heads.size() - 1);
        List<Integer> drawn = IntStream.range(0, last.size())
                .filter(at -> DRAWN.contains(last.get(at)))
                .boxed()
                .toList();
        return new TableForm(
                chapter,
                section,
                heads.stream().map(head -> without(head, drawn)).toList(),
                rows.stream()
                        .map(row -> new Row(row.over(), without(row.cells(), drawn)))
                        .toList());
    }

    private static List<String> without(List<String> cells, List<Integer> columns) {
        return IntStream.range(0, cells.size())
                .filter(at -> cells.size() == 1 || !columns.contains(at))
                .mapToObj(cells::get)
                .toList();
    }

    boolean isAt(Place place) {
        return chapter.equals(place.chapter()) && section.equals(place.section());
    }

    /** What is not as it should be in the table, whose parts stand among these. */
    List<String> complaints(List<PrintedTable> all) {
        List<PrintedTable> parts =
                all.stream().filter(part -> isAt(part.place())).toList();
        List<String> complaints = new ArrayList<>();
        int next = 0;
        List<List<String>> open = new ArrayList<>();
        for (PrintedTable part : parts) {
            List<List<String>> printed = part.rows();
            int at = printed.size() >= heads.size()
                            && printed.subList(0, heads.size()).equals(heads)
                    ? heads.size()
                    : 0;
            if (at < heads.size()) {
                complaints.add(part.place() + ": headed " + printed.get(0) + " and not " + heads);
            }
            while (at < printed.size() && open.contains(printed.get(at)) && !isNext(next, printed.get(at))) {
                at++;
            }
            for (List<String> row : printed.subList(at, printed.size())) {
                if (!isNext(next, row)) {
                    complaints.add(part.place() + ": " + row + " should be "
                            + (next < rows.size() ? rows.get(next).cells() : "no row"));
                }
                remember(next, open);
                next++;
            }
        }
        if (next < rows.size()) {
            complaints.add(chapter + " " + section + " lacks " + (rows.size() - next) + " rows: " + rows.get(next));
        }
        return complaints;
    }

    private boolean isNext(int next, List<String> printed) {
        return next < rows.size() && rows.get(next).cells().equals(printed);
    }

    /** Rows over others hold until the next such. */
    private void remember(int next, List<List<String>> open) {
        if (next < rows.size() && rows.get(next).over()) {
            if (next > 0 && !rows.get(next - 1).over()) {
                open.clear();
            }
            open.add(rows.get(next).cells());
        }
    }
}
