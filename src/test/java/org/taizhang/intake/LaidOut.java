package org.taizhang.intake;

import java.math.BigDecimal;
import java.util.Arrays;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;

/** Ledger sheets drawn as text: a line a row, cells between strokes, numbers as numbers, blanks as blanks. */
final class LaidOut {

    private LaidOut() {}

    /** A ledger whose only sheet holds those lines. */
    static LedgerFile sheet(String... lines) {
        LedgerFile file = LedgerFile.xlsx();
        for (String line : lines) {
            file.row(cells(line));
        }
        return file;
    }

    /** The same under a title and the lines that say who sends it and when, in the first three rows. */
    static LedgerFile ledger(String... lines) {
        String[] all = new String[lines.length + 3];
        all[0] = "河口市2030年民生实事台账（2030年第一季度）";
        all[1] = "填报单位：东山县|||填报日期：2030年3月24日";
        all[2] = "";
        System.arraycopy(lines, 0, all, 3, lines.length);
        return sheet(all);
    }

    /** The same with those areas merged, such as D1:F1. */
    static LedgerFile merged(LedgerFile file, String... areas) {
        return file.change(book -> Arrays.stream(areas)
                .forEach(area -> book.getSheetAt(0).addMergedRegion(CellRangeAddress.valueOf(area))));
    }

    static @Nullable Object[] cells(String line) {
        String[] texts = line.split("\\|", -1);
        @Nullable Object[] cells = new Object[texts.length];
        for (int i = 0; i < texts.length; i++) {
            cells[i] = cell(texts[i].strip());
        }
        return cells;
    }

    private static @Nullable Object cell(String text) {
        if (text.isEmpty()) {
            return null;
        }
        if (text.startsWith("'")) {
            return text.substring(1);
        }
        return text.matches("-?\\d+(\\.\\d+)?") ? new BigDecimal(text) : text.replace("\\n", "\n");
    }
}
