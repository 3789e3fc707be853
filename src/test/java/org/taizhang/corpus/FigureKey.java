package org.taizhang.corpus;

/**
 * Which figure of a ledger is meant.
 *
 * @param row an indicator's code such as {@code 4-1}, or task and source of money such as {@code 4/省}
 */
record FigureKey(String row, Field field) {

    boolean isMoney() {
        return Field.AMOUNTS.contains(field);
    }

    @Override
    public String toString() {
        return row + " " + field;
    }
}
