package org.taizhang.sample;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.taizhang.spreadsheet.Look;
import org.taizhang.spreadsheet.SheetDraft;
import org.taizhang.terms.Quantity;

/** How a unit writes its numbers into cells: as numbers, or as text with thousands separators. */
final class NumberStyle {

    private static final int TO_FULL_WIDTH = '０' - '0';

    private final boolean asText;

    NumberStyle(boolean asText) {
        this.asText = asText;
    }

    boolean isText() {
        return asText;
    }

    /** Writes the quantity as this unit does. */
    void write(SheetDraft sheet, int row, int column, Quantity quantity, Look look) {
        if (asText) {
            sheet.text(row, column, grouped(quantity), Looks.TEXT_NUMBER);
        } else {
            sheet.number(row, column, quantity.value(), look);
        }
    }

    /** With thousands separators, all decimals kept. */
    static String grouped(Quantity quantity) {
        DecimalFormat format = new DecimalFormat("#,##0.########", DecimalFormatSymbols.getInstance(Locale.ROOT));
        return format.format(quantity.value());
    }

    /** In digits as wide as a Chinese character: ２８９０. */
    static String fullWidth(Quantity quantity) {
        StringBuilder wide = new StringBuilder();
        for (char letter : quantity.toString().toCharArray()) {
            wide.append(letter >= '0' && letter <= '9' ? (char) (letter + TO_FULL_WIDTH) : letter);
        }
        return wide.toString();
    }
}
