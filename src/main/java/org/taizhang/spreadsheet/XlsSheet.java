package org.taizhang.spreadsheet;

import java.util.HashSet;
import java.util.Set;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.ColumnInfoRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.MergeCellsRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RowRecord;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;
import org.taizhang.spreadsheet.CellContent.ErrorValue;
import org.taizhang.spreadsheet.CellContent.Text;
import org.taizhang.spreadsheet.CellContent.Truth;
import org.taizhang.terms.CellPosition;

/** Takes in the records of one sheet of a BIFF8 stream. */
final class XlsSheet {

    private final BoundSheetRecord tab;
    private final @Nullable SSTRecord texts;
    private final NumberFormats formats;
    private final CellNumbers numbers;
    private final XlsLinks links;
    private final GridBuilder grid;
    private final Set<CellPosition> taken = new HashSet<>();

    /** A formula whose result is text: the text follows in a record of its own. */
    private @Nullable CellPosition awaitingText;

    XlsSheet(
            BoundSheetRecord tab,
            ReadMeter meter,
            @Nullable SSTRecord texts,
            NumberFormats formats,
            CellNumbers numbers,
            XlsLinks links) {
        this.tab = tab;
        this.texts = texts;
        this.formats = formats;
        this.numbers = numbers;
        this.links = links;
        this.grid = new GridBuilder(tab.getSheetname(), tab.isHidden() || tab.isVeryHidden(), meter);
    }

    BoundSheetRecord tab() {
        return tab;
    }

    Grid build() {
        return grid.build();
    }

    void take(Record entry) {
        if (entry instanceof CellValueRecordInterface cell) {
            cell(cell);
        } else if (entry instanceof StringRecord text && awaitingText != null) {
            add(awaitingText, new Text(text.getString()), true);
            awaitingText = null;
        } else {
            structure(entry);
        }
    }

    private void structure(Record entry) {
        if (entry instanceof RowRecord row && row.getZeroHeight()) {
            grid.hideRow(row.getRowNumber() + 1);
        } else if (entry instanceof ColumnInfoRecord columns && columns.getHidden()) {
            grid.hideColumns(columns.getFirstColumn() + 1, columns.getLastColumn() + 1);
        } else if (entry instanceof MergeCellsRecord merged) {
            for (int i = 0; i < merged.getNumAreas(); i++) {
                merge(merged.getAreaAt(i));
            }
        }
    }

    private void merge(CellRangeAddress area) {
        grid.merge(
                new CellPosition(area.getFirstRow() + 1, area.getFirstColumn() + 1),
                new CellPosition(area.getLastRow() + 1, area.getLastColumn() + 1));
    }

    private void cell(CellValueRecordInterface cell) {
        CellPosition position = new CellPosition(cell.getRow() + 1, cell.getColumn() + 1);
        Shown shown = formats.of(cell.getXFIndex());
        if (cell instanceof NumberRecord number) {
            add(position, numbers.read(number.getValue(), shown), false);
        } else if (cell instanceof LabelSSTRecord label) {
            add(position, new Text(shared(label.getSSTIndex())), false);
        } else if (cell instanceof LabelRecord label) {
            add(position, new Text(label.getValue()), false);
        } else if (cell instanceof BoolErrRecord truth) {
            add(position, truth.isBoolean() ? new Truth(truth.getBooleanValue()) : error(truth.getErrorValue()), false);
        } else if (cell instanceof FormulaRecord formula) {
            formula(position, formula, shown);
        }
    }

    private String shared(int index) {
        if (texts == null || index < 0 || index >= texts.getNumUniqueStrings()) {
            throw Refusal.damaged(tab.getSheetname(), "no shared text " + index);
        }
        return texts.getString(index).getString();
    }

    private void formula(CellPosition position, FormulaRecord formula, Shown shown) {
        switch (formula.getCachedResultTypeEnum()) {
            case NUMERIC -> addResult(position, numbers.read(formula.getValue(), shown), links.in(formula));
            case BOOLEAN -> add(position, new Truth(formula.getCachedBooleanValue()), true);
            case ERROR -> add(position, error(formula.getCachedErrorValue()), true);
            case STRING -> awaitingText = formula.hasCachedResultString() ? position : null;
            default -> throw Refusal.damaged(tab.getSheetname() + "!" + position, "result of a formula");
        }
    }

    private static ErrorValue error(int code) {
        return new ErrorValue(FormulaError.forInt(code).getString());
    }

    private void add(CellPosition position, CellContent content, boolean formula) {
        takePlace(position);
        grid.add(position, content, formula);
    }

    private void addResult(CellPosition position, CellContent number, boolean linked) {
        takePlace(position);
        grid.add(position, number, true, linked);
    }

    private void takePlace(CellPosition position) {
        if (!taken.add(position)) {
            throw grid.repeated(position);
        }
    }
}
