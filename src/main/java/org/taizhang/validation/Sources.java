package org.taizhang.validation;

import java.util.Objects;
import org.taizhang.intake.SubmittedQuantity;
import org.taizhang.terms.UnitCode;

/** Notes where an accepted quantity came from. */
final class Sources {

    private Sources() {}

    static Source of(UnitCode unit, Source.Part part, String file, String sheet, SubmittedQuantity entry) {
        return new Source(
                unit,
                part,
                file,
                sheet,
                entry.cell(),
                entry.raw(),
                Objects.requireNonNull(entry.value(), "a source is an understood cell"),
                entry.converted());
    }
}
