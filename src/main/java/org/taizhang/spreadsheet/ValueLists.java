package org.taizhang.spreadsheet;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.jspecify.annotations.Nullable;
import org.taizhang.terms.CellPosition;

/**
 * The values of drop-downs that do not fit into their rule: Excel takes 255 characters there, joined by commas. They stand in
 * columns of a sheet that only a macro can show, each under its own name.
 */
final class ValueLists {

    private static final String SHEET = "_lists";
    private static final String NAME = "_list_";
    private static final int MOST_CHARACTERS = 255;

    private final Workbook workbook;
    private final Map<List<String>, String> names = new LinkedHashMap<>();
    private @Nullable Sheet sheet;

    ValueLists(Workbook workbook) {
        this.workbook = workbook;
    }

    /** Whether the values can stand in the rule itself. */
    static boolean fit(List<String> values) {
        String joined = String.join(",", values);
        boolean plain = values.stream()
                .allMatch(value -> value.equals(value.strip()) && !value.contains(",") && !value.contains("\""));
        return plain && joined.length() <= MOST_CHARACTERS;
    }

    /** The name of the column that holds the values. */
    String nameOf(List<String> values) {
        String known = names.get(values);
        if (known != null) {
            return known;
        }
        String name = NAME + (names.size() + 1);
        store(values, name);
        names.put(values, name);
        return name;
    }

    private void store(List<String> values, String name) {
        Sheet lists = sheet();
        int column = names.size();
        for (int i = 0; i < values.size(); i++) {
            Row row = lists.getRow(i) == null ? lists.createRow(i) : lists.getRow(i);
            row.createCell(column).setCellValue(values.get(i));
        }
        String letters = CellPosition.columnLetters(column + 1);
        Name area = workbook.createName();
        area.setNameName(name);
        area.setRefersToFormula(SHEET + "!$" + letters + "$1:$" + letters + "$" + values.size());
    }

    private Sheet sheet() {
        if (sheet == null) {
            sheet = workbook.createSheet(SHEET);
            workbook.setSheetVisibility(workbook.getSheetIndex(sheet), SheetVisibility.VERY_HIDDEN);
        }
        return sheet;
    }
}
