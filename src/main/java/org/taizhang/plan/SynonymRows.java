package org.taizhang.plan;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.taizhang.findings.FindingKind;

/** The rows of the sheet 方案 that list other headers of a ledger's column: 表头同义词:累计完成 = 累计完成数、完成情况. */
final class SynonymRows {

    private final Map<String, PlanRow> rows = new LinkedHashMap<>();

    void add(String column, PlanRow row) {
        rows.put(column, row);
    }

    Map<String, List<String>> byColumn() {
        Map<String, List<String>> synonyms = new LinkedHashMap<>();
        rows.forEach((column, row) -> synonyms.put(column, row.list(Column.CONTENT)));
        Map<String, String> meanings = new HashMap<>();
        rows.keySet().forEach(column -> meanings.put(column, column));
        synonyms.forEach((column, headers) -> headers.forEach(header -> claim(header, column, meanings)));
        return synonyms;
    }

    private void claim(String header, String column, Map<String, String> meanings) {
        String holder = meanings.putIfAbsent(Spelling.plain(header), column);
        PlanRow row = rows.get(column);
        if (holder != null && !holder.equals(column) && row != null) {
            row.report(FindingKind.HEADER_SYNONYM_CLAIMED_TWICE, Column.CONTENT, header, holder);
        }
    }
}
