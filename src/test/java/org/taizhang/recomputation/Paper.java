package org.taizhang.recomputation;

import java.util.ArrayList;
import java.util.List;

/**
 * A finished PDF as its reader sees it: paragraphs over lines and pages, and tables. Its stamp and the numbers of its pages are left out.
 *
 * @param tables the parts of tables, page by page
 * @param misnumbered pages whose number is not their own
 */
record Paper(List<Passage> passages, List<PrintedTable> tables, List<String> misnumbered) {

    /** The same with another text in one place. */
    Paper saying(int passage, String text) {
        List<Passage> others = new ArrayList<>(passages);
        others.set(passage, passages.get(passage).saying(text));
        return new Paper(others, tables, misnumbered);
    }

    /** The same with another row, or none, in one place. */
    Paper withRow(int table, int row, List<List<String>> instead) {
        List<PrintedTable> others = new ArrayList<>(tables);
        List<List<String>> rows = new ArrayList<>(tables.get(table).rows());
        rows.remove(row);
        rows.addAll(row, instead);
        others.set(table, new PrintedTable(tables.get(table).place(), rows));
        return new Paper(passages, others, misnumbered);
    }
}
