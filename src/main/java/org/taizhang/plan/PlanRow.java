package org.taizhang.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.taizhang.findings.Finding;
import org.taizhang.findings.FindingKind;
import org.taizhang.spreadsheet.CellContent;
import org.taizhang.spreadsheet.GridCell;
import org.taizhang.terms.CellPosition;
import org.taizhang.terms.IndicatorCode;

/**
 * A row of a plan's table. Reading a cell reports what is wrong with it and then goes on with nothing, so that one fault does
 * not hide the next.
 */
final class PlanRow {

    /** What a cell says while nobody has decided what should be in it. */
    static final String UNDECIDED = "待定";

    private static final Pattern SEPARATORS = Pattern.compile("[、，,；;\\n\\r]+");

    private final PlanTable table;
    private final int number;

    PlanRow(PlanTable table, int number) {
        this.table = table;
        this.number = number;
    }

    boolean saysSomething() {
        return table.sheet().columns().stream()
                .filter(column -> column != Column.REMARK)
                .anyMatch(this::has);
    }

    boolean has(Column column) {
        return table.cell(number, column).isPresent();
    }

    /** The text without space around it; empty where there is none. */
    String text(Column column) {
        return cell(column).map(cell -> legible(column, cell)).orElse("");
    }

    /** The text, if there is any. */
    Optional<String> someText(Column column) {
        return Optional.of(text(column)).filter(text -> !text.isEmpty());
    }

    /** The parts of a text that 、 (or a comma, a semicolon, a line break) separates. */
    List<String> list(Column column) {
        return Arrays.stream(SEPARATORS.split(text(column)))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    Optional<BigDecimal> number(Column column) {
        return value(column, CellValue::number, FindingKind.PLAN_NOT_A_NUMBER);
    }

    Optional<BigDecimal> percentage(Column column) {
        return value(column, CellValue::percentage, FindingKind.PLAN_NOT_A_NUMBER);
    }

    Optional<LocalDate> date(Column column) {
        return value(column, CellValue::date, FindingKind.PLAN_NOT_A_DATE);
    }

    /** What the word in the cell stands for. */
    <T> Optional<T> word(Column column, Vocabulary<T> vocabulary) {
        String word = text(column);
        Optional<T> meaning = vocabulary.meaning(Spelling.plain(word));
        if (meaning.isEmpty() && !word.isEmpty()) {
            report(FindingKind.PLAN_NOT_A_CHOICE, column, column.title(), word, String.join("、", vocabulary.words()));
        }
        return meaning;
    }

    /** A code; one that cannot be is reported and replaced by one that no other row has, so that nothing follows from it. */
    <T> T code(Column column, Predicate<String> valid, Function<String, T> code) {
        String text = Spelling.plain(text(column));
        if (valid.test(text)) {
            return code.apply(text);
        }
        if (!text.isEmpty()) {
            report(FindingKind.PLAN_NOT_A_CODE, column, column.title(), text);
        }
        return code.apply("row" + number);
    }

    void report(FindingKind kind, Column column, Object... arguments) {
        table.findings().add(finding(kind, column, arguments));
    }

    void report(IndicatorCode indicator, FindingKind kind, Column column, Object... arguments) {
        table.findings().add(finding(kind, column, arguments).about(indicator));
    }

    CellPosition position(Column column) {
        return table.position(number, column);
    }

    private Finding finding(FindingKind kind, Column column, Object... arguments) {
        @Nullable String seen = table.cell(number, column).map(GridCell::raw).orElse(null);
        return Finding.of(kind, table.findings().cell(table.sheet(), position(column)), arguments)
                .seeing(seen);
    }

    /** What a cell is called in a finding: its header, or on a sheet of settings the setting's name. */
    private String label(Column column) {
        return column == Column.CONTENT
                ? table.cell(number, Column.ITEM).map(GridCell::raw).orElse(column.title())
                : column.title();
    }

    /** What the row is about: the text of its first column. */
    private String name() {
        return table.cell(number, table.sheet().columns().get(0))
                .map(GridCell::raw)
                .orElse("");
    }

    private Optional<GridCell> cell(Column column) {
        Optional<GridCell> cell = table.cell(number, column);
        if (cell.isEmpty() && column.need() == Column.Need.ALWAYS) {
            report(column.whenBlank(), column, label(column), name());
        }
        if (cell.filter(PlanRow::isUndecided).isPresent()) {
            report(FindingKind.PLAN_UNDECIDED, column, label(column), subject(column));
            return Optional.empty();
        }
        return cell;
    }

    /** A setting's row is about nothing but itself. */
    private String subject(Column column) {
        return column == Column.CONTENT ? table.sheet().title() : name();
    }

    private static boolean isUndecided(GridCell cell) {
        return Spelling.plain(cell.raw()).equals(UNDECIDED);
    }

    private <T> Optional<T> value(Column column, Function<CellContent, Optional<T>> meaning, FindingKind otherwise) {
        Optional<GridCell> cell = cell(column).filter(present -> !broken(column, present));
        Optional<T> value = cell.flatMap(present -> meaning.apply(present.content()));
        if (cell.isPresent() && value.isEmpty()) {
            report(otherwise, column, label(column), cell.get().raw());
        }
        return value;
    }

    private String legible(Column column, GridCell cell) {
        if (broken(column, cell)) {
            return "";
        }
        if (cell.content() instanceof CellContent.Moment && column.form() == Column.Form.TEXT) {
            report(FindingKind.PLAN_TEXT_BECAME_DATE, column, label(column), cell.raw());
            return "";
        }
        return cell.raw().strip();
    }

    private boolean broken(Column column, GridCell cell) {
        boolean broken =
                cell.content() instanceof CellContent.ErrorValue || cell.content() instanceof CellContent.Uncalculated;
        if (broken) {
            report(FindingKind.PLAN_BROKEN_CELL, column, label(column), cell.raw());
        }
        return broken;
    }
}
