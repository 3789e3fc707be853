package org.taizhang.validation;

import java.util.Objects;
import org.taizhang.intake.SubmittedQuantity;
import org.taizhang.terms.UnitCode;

/** Notes where an accepted quantity came from. */
final class Sources {

    private Sources() {}

    /**
     * The source of a quantity.
     *
     * @param sheet the sheet of the row; a sum of items has one of its own
     */
    static Source of(UnitCode unit, Source.Part part, String file, String sheet, SubmittedQuantity entry) {
        return new Source(
                unit,
                part,
                file,
                Objects.requireNonNullElse(entry.sheet(), sheet),
                entry.cell(),
                entry.raw(),
                Objects.requireNonNull(entry.value(), "a source is an understood cell"),
                entry.converted());
    }
}
