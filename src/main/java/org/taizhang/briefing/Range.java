package org.taizhang.briefing;

import org.taizhang.terms.CellPosition;

/** A column of a sheet's rows, as a formula names it: {@code '分单位'!$F$4:$F$97}. */
record Range(String sheet, int column, int first, int last) {

    @Override
    public String toString() {
        String letters = CellPosition.columnLetters(column);
        return "'" + sheet + "'!$" + letters + "$" + first + ":$" + letters + "$" + last;
    }

    /** One cell, as a formula of another sheet names it: {@code '规则'!$C$4}. */
    static String cell(String sheet, int column, int row) {
        return "'" + sheet + "'!$" + CellPosition.columnLetters(column) + "$" + row;
    }

    /** The sum of this column over the rows whose key column holds what the expression gives. */
    String sumWhere(Range keys, String expression) {
        return "SUMIFS(" + this + "," + keys + "," + expression + ")";
    }

    /** How many rows hold in this column what the expression gives. */
    String count(String expression) {
        return "COUNTIFS(" + this + "," + expression + ")";
    }

    /** How many rows do, and hold in the other column what the other expression gives. */
    String count(String expression, Range other, String otherExpression) {
        return "COUNTIFS(" + this + "," + expression + "," + other + "," + otherExpression + ")";
    }
}
