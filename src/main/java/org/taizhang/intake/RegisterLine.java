package org.taizhang.intake;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.taizhang.terms.Place;
import org.taizhang.terms.UnitCode;

/**
 * A row of a register of receipts.
 *
 * @param name the file as the register names it
 */
record RegisterLine(
        String name,
        @Nullable LocalDate day,
        boolean mail,
        @Nullable UnitCode sender,
        Place place) {

    Receipt receipt(String file) {
        return new Receipt(file, day, mail, sender);
    }
}
