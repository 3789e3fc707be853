package org.taizhang.spreadsheet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;
import org.taizhang.terms.CellPosition;

/** A sheet of a draft as it was asked for, sorted by place so that the order of the calls does not show in the file. */
final class RecordedSheet implements SheetDraft {

    /** How pages are printed. */
    record Pages(boolean large, boolean landscape, int headRows) {}

    private static final String DATE_FORMAT = "yyyy-mm-dd";

    private final String name;
    private final TreeMap<CellPosition, DraftCell> cells = new TreeMap<>();
    private final TreeMap<CellPosition, String> notes = new TreeMap<>();
    private final List<MergedArea> mergedAreas = new ArrayList<>();
    private final List<DraftRule> rules = new ArrayList<>();
    private final TreeMap<Integer, Integer> widths = new TreeMap<>();
    private final TreeMap<Integer, Double> heights = new TreeMap<>();
    private final TreeSet<Integer> hiddenRows = new TreeSet<>();
    private final TreeSet<Integer> hiddenColumns = new TreeSet<>();
    private @Nullable CellPosition firstFree;
    private @Nullable MergedArea filtered;
    private @Nullable Pages pages;
    private boolean hidden;
    private boolean isProtected;

    RecordedSheet(String name) {
        this.name = name;
    }

    @Override
    public SheetDraft text(int row, int column, String text, Look look) {
        return put(row, column, words(text), look);
    }

    @Override
    public SheetDraft number(int row, int column, BigDecimal value, Look look) {
        return put(row, column, new DraftContent.Amount(value), look);
    }

    @Override
    public SheetDraft date(int row, int column, LocalDate value, Look look) {
        BigDecimal serial = BigDecimal.valueOf((long) DateUtil.getExcelDate(value));
        return put(
                row,
                column,
                new DraftContent.Amount(serial),
                look.numberFormat() == null ? look.formatted(DATE_FORMAT) : look);
    }

    @Override
    public SheetDraft formula(int row, int column, String formula, BigDecimal cached, Look look) {
        return put(row, column, new DraftContent.Formula(formula, new DraftContent.Amount(cached)), look);
    }

    @Override
    public SheetDraft textFormula(int row, int column, String formula, String cached, Look look) {
        return put(row, column, new DraftContent.Formula(formula, new DraftContent.Words(cached)), look);
    }

    @Override
    public SheetDraft brokenFormula(int row, int column, String formula, String error, Look look) {
        return put(row, column, new DraftContent.Formula(formula, new DraftContent.Failure(error)), look);
    }

    @Override
    public SheetDraft link(int row, int column, String text, String target, Look look) {
        return put(row, column, new DraftContent.Link(text, target), look);
    }

    @Override
    public SheetDraft note(int row, int column, String text) {
        notes.put(new CellPosition(row, column), text);
        return this;
    }

    @Override
    public SheetDraft merge(CellPosition first, CellPosition last) {
        mergedAreas.add(new MergedArea(first, last));
        return this;
    }

    @Override
    public SheetDraft widths(int... characters) {
        for (int i = 0; i < characters.length; i++) {
            widths.put(i + 1, characters[i]);
        }
        return this;
    }

    @Override
    public SheetDraft height(int row, double points) {
        heights.put(row, points);
        return this;
    }

    @Override
    public SheetDraft freezeAt(CellPosition firstFreeCell) {
        firstFree = firstFreeCell;
        return this;
    }

    @Override
    public SheetDraft dropDown(CellPosition first, CellPosition last, List<String> values, String message) {
        return rule(first, last, new DraftRule.OneOf(List.copyOf(values)), message);
    }

    @Override
    public SheetDraft dropDownFrom(CellPosition first, CellPosition last, String area, String message) {
        return rule(first, last, new DraftRule.OneFrom(area), message);
    }

    @Override
    public SheetDraft numbersFrom(CellPosition first, CellPosition last, BigDecimal minimum, String message) {
        return rule(first, last, new DraftRule.AtLeast(minimum), message);
    }

    @Override
    public SheetDraft filter(CellPosition first, CellPosition last) {
        filtered = new MergedArea(first, last);
        return this;
    }

    @Override
    public SheetDraft hidden() {
        hidden = true;
        return this;
    }

    @Override
    public SheetDraft hideRow(int row) {
        hiddenRows.add(row);
        return this;
    }

    @Override
    public SheetDraft hideColumn(int column) {
        hiddenColumns.add(column);
        return this;
    }

    @Override
    public SheetDraft protect() {
        isProtected = true;
        return this;
    }

    @Override
    public SheetDraft print(boolean landscape, int headRows) {
        pages = new Pages(false, landscape, headRows);
        return this;
    }

    @Override
    public SheetDraft printLarge(int headRows) {
        pages = new Pages(true, true, headRows);
        return this;
    }

    String name() {
        return name;
    }

    SortedMap<CellPosition, DraftCell> cells() {
        return cells;
    }

    SortedMap<CellPosition, String> notes() {
        return notes;
    }

    List<MergedArea> mergedAreas() {
        return mergedAreas;
    }

    List<DraftRule> rules() {
        return rules;
    }

    /** In characters, by column. */
    Map<Integer, Integer> columnWidths() {
        return widths;
    }

    /** In points, by row. */
    Map<Integer, Double> heights() {
        return heights;
    }

    SortedSet<Integer> hiddenRows() {
        return hiddenRows;
    }

    SortedSet<Integer> hiddenColumns() {
        return hiddenColumns;
    }

    Optional<CellPosition> firstFree() {
        return Optional.ofNullable(firstFree);
    }

    Optional<MergedArea> filtered() {
        return Optional.ofNullable(filtered);
    }

    Optional<Pages> pages() {
        return Optional.ofNullable(pages);
    }

    boolean isHidden() {
        return hidden;
    }

    boolean isProtected() {
        return isProtected;
    }

    private static DraftContent words(String text) {
        return text.isEmpty() ? new DraftContent.Nothing() : new DraftContent.Words(text.replace("\r\n", "\n"));
    }

    private SheetDraft put(int row, int column, DraftContent content, Look look) {
        cells.put(new CellPosition(row, column), new DraftCell(content, look));
        return this;
    }

    private SheetDraft rule(CellPosition first, CellPosition last, DraftRule.Condition condition, String message) {
        rules.add(new DraftRule(new MergedArea(first, last), condition, message));
        return this;
    }
}
