package org.taizhang.intake;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.taizhang.spreadsheet.Grid;
import org.taizhang.spreadsheet.GridCell;
import org.taizhang.spreadsheet.MergedArea;
import org.taizhang.terms.CellPosition;

/**
 * Reads a list of items (项目明细) row by row, so that its length costs no memory: tells items from heads that come again, totals,
 * subtotals, lines and notes, and hands the items on.
 */
final class ItemList {

    private static final Pattern FOOT =
            Pattern.compile("(?:备?注|说明|附注|填表(?:人|说明|日期|时间)?|制表人?|审核人?|复核人?|负责人|联系人|联系电话|填报(?:人|单位|日期|时间)|单位负责人)[::].*");
    private static final Pattern COLUMN_NUMBER = Pattern.compile("\\(?(?:\\d{1,2}|[A-Z]|[甲乙丙丁戊己庚辛壬癸]|栏次)\\)?");
    private static final int COLUMN_NUMBERS = 3;

    private final ItemHead head;
    private final ItemReader items;
    private final Map<CellPosition, MergedArea> merged = new HashMap<>();
    private final Map<ItemColumn, GridCell> above = new EnumMap<>(ItemColumn.class);
    private final Predicate<List<GridCell>> isHead;
    private boolean belowHead = true;
    private boolean ended;
    private @Nullable ItemRow held;

    /**
     * A list with that head.
     *
     * @param beginning the sheet or its first rows, with all its merged areas
     * @param isHead whether a row is the head of a table
     */
    ItemList(Grid beginning, ItemHead head, ItemReader items, Predicate<List<GridCell>> isHead) {
        this.head = head;
        this.items = items;
        this.isHead = isHead;
        beginning.mergedAreas().stream()
                .filter(area -> area.first().row() < area.last().row())
                .forEach(area -> merged.put(area.first(), area));
    }

    /** Takes a row below the head. Rows come from the top down; blank ones may be left out. */
    void row(int number, List<GridCell> cells) {
        if (ended || number <= head.bottom() || cells.isEmpty()) {
            return;
        }
        if (repeatsHead(cells)) {
            belowHead = true;
        } else if (isHead.test(cells)) {
            ended = true;
        } else {
            read(number, cells);
        }
    }

    private void read(int number, List<GridCell> cells) {
        boolean numbers = belowHead && areColumnNumbers(cells);
        belowHead = false;
        ItemRow row = row(number, cells, numbers);
        if (numbers || TotalWords.isNoItem(cells) || isFoot(cells)) {
            return;
        }
        Optional<GridCell> line = RowCells.line(cells);
        if (line.isPresent()) {
            line(line.get());
        } else {
            take(row);
        }
    }

    /** Takes the end of the list. */
    void end() {
        release(null);
        items.end();
    }

    private boolean repeatsHead(List<GridCell> cells) {
        return cells.size() > 1 && cells.stream().allMatch(cell -> head.texts().contains(Wording.normal(cell.raw())));
    }

    /** Letters or 甲 乙 under the first headings, then numbers one by one. */
    private static boolean areColumnNumbers(List<GridCell> cells) {
        List<Integer> numbers = new ArrayList<>();
        for (GridCell cell : cells) {
            String text = Wording.normal(cell.raw());
            if (!COLUMN_NUMBER.matcher(text).matches()) {
                return false;
            }
            String digits = text.replaceAll("\\D", "");
            if (!digits.isEmpty()) {
                numbers.add(Integer.valueOf(digits));
            }
        }
        boolean inTurn = IntStream.range(1, numbers.size()).allMatch(i -> numbers.get(i) == numbers.get(i - 1) + 1);
        return inTurn && numbers.size() >= COLUMN_NUMBERS;
    }

    private static boolean isFoot(List<GridCell> cells) {
        String first = cells.get(0).raw();
        return (first.indexOf(':') >= 0 || first.indexOf('：') >= 0)
                && FOOT.matcher(Wording.normal(first)).matches();
    }

    private ItemRow row(int number, List<GridCell> cells, boolean ownOnly) {
        Map<ItemColumn, GridCell> found = new EnumMap<>(ItemColumn.class);
        head.columns().forEach((column, place) -> {
            GridCell cell = own(cells, place);
            if (cell != null && !ownOnly) {
                above.put(column, cell);
            }
            GridCell shown = cell == null && !isCount(column) ? mergedDown(column, number) : cell;
            if (shown != null) {
                found.put(column, shown);
            }
        });
        return new ItemRow(number, found);
    }

    private static boolean isCount(ItemColumn column) {
        return column == ItemColumn.DONE || column == ItemColumn.QUANTITY;
    }

    private static @Nullable GridCell own(List<GridCell> cells, int column) {
        for (GridCell cell : cells) {
            if (cell.position().column() == column) {
                return cell;
            }
        }
        return null;
    }

    private @Nullable GridCell mergedDown(ItemColumn column, int row) {
        GridCell cell = above.get(column);
        MergedArea area = cell == null ? null : merged.get(cell.position());
        return area != null && row <= area.last().row() ? cell : null;
    }

    /** A line speaks for the rows below it; a title that comes again on the next page does not. */
    private void line(GridCell line) {
        if (!head.lines().contains(Wording.normal(line.raw()))) {
            release(null);
            items.line(line.raw());
        }
    }

    /** A numbered row waits for the next one, which shows whether it is an item or the subtotal of deeper ones. */
    private void take(ItemRow row) {
        release(row);
        if (row.level().isPresent()) {
            held = row;
        } else {
            items.item(row, area(row));
        }
    }

    private void release(@Nullable ItemRow next) {
        ItemRow waiting = held;
        held = null;
        if (waiting == null) {
            return;
        }
        Optional<ItemLevel> above = waiting.level().filter(level -> next != null && level.isAbove(next.level()));
        if (above.isPresent()) {
            items.subtotal(waiting, above.get());
        } else {
            items.item(waiting, area(waiting));
        }
    }

    /** The last row that the row's quantity is merged down to. */
    private int area(ItemRow row) {
        return head.counted()
                .flatMap(row::telling)
                .map(cell -> merged.get(cell.position()))
                .map(area -> area.last().row())
                .orElse(row.number());
    }
}
