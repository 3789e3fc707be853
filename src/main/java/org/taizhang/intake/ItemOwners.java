package org.taizhang.intake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.taizhang.intake.Recognition.Indicated;
import org.taizhang.intake.Recognition.Nameless;
import org.taizhang.intake.Recognition.Similar;
import org.taizhang.intake.Recognition.TaskOnly;
import org.taizhang.plan.Indicator;
import org.taizhang.plan.Task;
import org.taizhang.spreadsheet.CellContent;

/** Whose the items of a list are: by what their rows name, else by the line or the group's row above them. */
final class ItemOwners {

    private static final int REMEMBERED = 500;

    private final IndicatorRows indicators;
    private Optional<Task> task = Optional.empty();
    private Optional<Indicator> indicator = Optional.empty();
    /** Thousands of rows name the same few indicators. */
    private final Map<List<CellContent>, Recognition> known = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<List<CellContent>, Recognition> eldest) {
            return size() > REMEMBERED;
        }
    };

    ItemOwners(IndicatorRows indicators) {
        this.indicators = indicators;
    }

    /** A line: what it names is whose the items below are, until the next. */
    void line(String text) {
        group(indicators.recognise(text));
    }

    /** A row that only names a group. */
    void group(Recognition named) {
        task = named instanceof TaskOnly only ? Optional.of(only.task()) : Optional.empty();
        indicator = named instanceof Indicated indicated ? Optional.of(indicated.indicator()) : Optional.empty();
        known.clear();
    }

    /** Whose the row is. Of a task with several indicators, none can be told. */
    Recognition of(ItemRow row) {
        Naming naming = new Naming(
                row.telling(ItemColumn.CODE),
                row.telling(ItemColumn.INDICATOR),
                row.telling(ItemColumn.TASK_CODE),
                row.telling(ItemColumn.TASK),
                task);
        List<CellContent> key = List.of(
                content(row, ItemColumn.CODE),
                content(row, ItemColumn.INDICATOR),
                content(row, ItemColumn.TASK_CODE),
                content(row, ItemColumn.TASK));
        return known.computeIfAbsent(key, none -> settled(naming));
    }

    private static CellContent content(ItemRow row, ItemColumn column) {
        return row.telling(column).map(cell -> cell.content()).orElse(new CellContent.Text(""));
    }

    private Recognition settled(Naming naming) {
        Recognition recognition = indicators.recognise(naming);
        if (recognition instanceof TaskOnly only) {
            List<Indicator> all = indicators.plan().indicatorsOf(only.task().code());
            return all.size() == 1 ? new Indicated(all.get(0), false) : new Similar(all);
        }
        return recognition instanceof Nameless
                ? indicator
                        .<Recognition>map(found -> new Indicated(found, false))
                        .orElse(recognition)
                : recognition;
    }
}
