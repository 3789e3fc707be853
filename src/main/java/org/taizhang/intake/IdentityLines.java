package org.taizhang.intake;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.taizhang.spreadsheet.Grid;
import org.taizhang.spreadsheet.GridCell;

/**
 * The lines around a ledger's table that say what it is: its titles, and labels such as 填报单位（盖章）： with what stands behind
 * them, in the same cell or in the next one of the row.
 */
final class IdentityLines {

    private static final int TITLE_ROWS = 12;
    private static final int FOOT_ROWS = 10;
    /** A row of a title has few cells; one of a head with quarters in it has many. */
    private static final int MOST_TITLE_CELLS = 4;

    private static final int MOST_COVER_CELLS = 40;
    /** What is longer tells a story, and may speak of other rounds and units. */
    private static final int LONGEST_TITLE = 60;

    private static final String CODA = " ?(?:\\([^)]*\\))? ?";
    private static final String SENDER_LABEL = anyOf(
            "填报单位", "报送单位", "上报单位", "责任单位", "编制单位", "编报单位", "填制单位", "申报单位", "填表单位", "填报部门", "报送部门", "单位名称", "单位全称");
    private static final String DAY_LABEL =
            anyOf("填报日期", "填报时间", "报送日期", "报送时间", "上报日期", "上报时间", "填表日期", "填表时间", "制表日期", "制表时间", "编报日期", "填制日期");
    private static final String NEXT_LABEL = "(?=$|" + DAY_LABEL + "| (?:日期|单位) ?:|计量单位|金额单位|"
            + anyOf("联系人", "填表人", "填报人", "审核人", "负责人", "经办人", "制表人", "联系电话", "电话") + ")";

    private static final Pattern SENDER = Pattern.compile(SENDER_LABEL + CODA + ":\\s*(.*?)\\s*" + NEXT_LABEL);
    /** 单位: alone may also name the unit of measure. */
    private static final Pattern UNIT = Pattern.compile("(?:^| )单 ?位" + CODA + ":\\s*(.*?)\\s*" + NEXT_LABEL);

    private static final Pattern DAY = Pattern.compile(DAY_LABEL + CODA + ":\\s*(.*)");
    private static final Pattern BARE_DAY = Pattern.compile("(?:^| )日 ?期" + CODA + ":\\s*(.*)");
    private static final Pattern SENDER_CELL = Pattern.compile(SENDER_LABEL + CODA);
    private static final Pattern DAY_CELL = Pattern.compile(DAY_LABEL + CODA);
    private static final Pattern ANY_LABEL = Pattern.compile(".{1,12}:");

    private final List<GridCell> above;
    private final List<GridCell> around;
    /** What stands in the cells around the table, spaced. */
    private final List<String> texts;

    private final List<TableArea> ofOthers;

    /**
     * Lines.
     *
     * @param above the cells above the table
     * @param around the same, and the cells below it, where signatures and dates stand
     * @param ofOthers where tables of other rounds stand: their sender is the same, their day is not
     */
    private IdentityLines(List<GridCell> above, List<GridCell> around, List<TableArea> ofOthers) {
        this.above = above;
        this.around = around;
        this.ofOthers = ofOthers;
        this.texts = around.stream().map(cell -> Wording.spaced(cell.raw())).toList();
    }

    /** The words, with or without blanks between their characters. */
    private static String anyOf(String... words) {
        return Stream.of(words)
                .map(word -> String.join(" ?", word.split("")))
                .collect(Collectors.joining("|", "(?:", ")"));
    }

    /** Those of a table, or of the first rows of a sheet that has none. */
    static IdentityLines of(List<Grid> sheets, Optional<Table> table, List<TableArea> ofOthers) {
        return table.map(it -> around(it, ofOthers))
                .or(() -> sheets.stream()
                        .filter(sheet -> !sheet.hidden())
                        .findFirst()
                        .map(sheet -> around(sheet, firstRows(sheet), TITLE_ROWS, List.of())))
                .orElse(new IdentityLines(List.of(), List.of(), List.of()));
    }

    /**
     * Those of a cover (封面) before the sheet of the table: a visible sheet with few cells, in rows as sparse as titles are, so
     * that no other table's sender or day is taken for the ledger's.
     */
    static IdentityLines ofCover(List<Grid> sheets, Optional<Table> table) {
        return table.flatMap(found -> sheets.stream()
                        .takeWhile(sheet -> !sheet.name().equals(found.grid().name()))
                        .filter(IdentityLines::isCover)
                        .findFirst())
                .map(sheet -> new IdentityLines(sheet.cells(), sheet.cells(), List.of()))
                .orElse(new IdentityLines(List.of(), List.of(), List.of()));
    }

    private static boolean isCover(Grid sheet) {
        return !sheet.hidden()
                && !sheet.cells().isEmpty()
                && sheet.cells().size() <= MOST_COVER_CELLS
                && sheet.cells().stream()
                        .allMatch(cell -> sheet.row(cell.position().row()).size() <= MOST_TITLE_CELLS);
    }

    /** The first lines of the sheet and the last above the head; what stands between is instructions. */
    private static IdentityLines around(Table table, List<TableArea> ofOthers) {
        List<GridCell> above = table.preface().stream()
                .filter(cell ->
                        cell.position().row() <= TITLE_ROWS || cell.position().row() >= table.top() - TITLE_ROWS)
                .toList();
        return around(table.grid(), above, table.head(), ofOthers);
    }

    private static List<GridCell> firstRows(Grid grid) {
        return grid.cells().stream()
                .takeWhile(cell -> cell.position().row() < TITLE_ROWS)
                .toList();
    }

    private static IdentityLines around(Grid grid, List<GridCell> above, int head, List<TableArea> ofOthers) {
        Stream<GridCell> foot = Stream.iterate(
                        Math.max(head + 1, grid.lastRow() - FOOT_ROWS), row -> row <= grid.lastRow(), row -> row + 1)
                .flatMap(row -> grid.row(row).stream());
        return new IdentityLines(above, Stream.concat(above.stream(), foot).toList(), ofOthers);
    }

    /** Short texts of sparse rows above the table that are not behind a label. */
    List<String> titles() {
        return above.stream()
                .filter(cell -> above.stream()
                                .filter(other -> other.position().row()
                                        == cell.position().row())
                                .count()
                        <= MOST_TITLE_CELLS)
                .map(cell -> Wording.spaced(cell.raw()))
                .filter(text -> text.length() <= LONGEST_TITLE)
                .toList();
    }

    /** What stands behind a label for the sender; the bare label 单位 counts only before a name that is known. */
    Optional<String> sender(Predicate<String> known) {
        return behind(SENDER)
                .or(() -> behindWhole(SENDER_CELL).filter(known))
                .or(() -> behind(UNIT).filter(known));
    }

    /** What stands behind a label for the day of filling in; that of another round's table beside is not this one's. */
    Optional<String> day() {
        IdentityLines own = own();
        return own.behind(DAY).or(() -> own.behindWhole(DAY_CELL)).or(() -> own.behind(BARE_DAY));
    }

    private IdentityLines own() {
        return ofOthers.isEmpty() ? this : new IdentityLines(own(above), own(around), List.of());
    }

    private List<GridCell> own(List<GridCell> cells) {
        return cells.stream()
                .filter(cell -> ofOthers.stream().noneMatch(area -> area.holds(cell.position())))
                .toList();
    }

    /** The text behind the first such label, in its cell or, when nothing stands there, in the next one of the row. */
    private Optional<String> behind(Pattern label) {
        for (int i = 0; i < texts.size(); i++) {
            String text = texts.get(i);
            Matcher matcher = label.matcher(text);
            if (text.indexOf(':') >= 0 && matcher.find()) {
                return matcher.group(1).isBlank() ? next(i) : Optional.of(matcher.group(1));
            }
        }
        return Optional.empty();
    }

    /** The same for a label without a colon, which fills its cell. */
    private Optional<String> behindWhole(Pattern label) {
        for (int i = 0; i < texts.size(); i++) {
            if (label.matcher(texts.get(i)).matches()) {
                return next(i);
            }
        }
        return Optional.empty();
    }

    private Optional<String> next(int index) {
        boolean inTheSameRow = index + 1 < around.size()
                && around.get(index + 1).position().row()
                        == around.get(index).position().row();
        return inTheSameRow
                ? Optional.of(texts.get(index + 1))
                        .filter(text -> !ANY_LABEL.matcher(text).lookingAt())
                : Optional.empty();
    }
}
