package org.taizhang.findings;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.taizhang.terms.IndicatorCode;
import org.taizhang.terms.Place;
import org.taizhang.terms.UnitCode;

/**
 * One thing that is wrong or worth saying (校验意见): what kind, where, what was seen. The sentence is made late, in the
 * reader's language, by {@link Catalogue}.
 *
 * @param severity usually the kind's own
 * @param unit the unit it concerns, null when no unit is known
 * @param indicator the indicator it concerns, null when it is about none or about many
 * @param seen the raw text as it stood in the cell, null when there was none
 * @param arguments the blanks of the kind's sentence, in order
 */
public record Finding(
        FindingKind kind,
        Severity severity,
        Place place,
        @Nullable UnitCode unit,
        @Nullable IndicatorCode indicator,
        @Nullable String seen,
        List<String> arguments) {

    /** Copies the arguments. */
    public Finding {
        arguments = List.copyOf(arguments);
    }

    /** A finding of the kind's own severity. */
    public static Finding of(FindingKind kind, Place place, Object... arguments) {
        List<String> texts = Arrays.stream(arguments).map(String::valueOf).toList();
        return new Finding(kind, kind.severity(), place, null, null, null, texts);
    }

    /** The same, as grave as that. */
    public Finding as(Severity other) {
        return new Finding(kind, other, place, unit, indicator, seen, arguments);
    }

    /** The same, about that unit. */
    public Finding about(@Nullable UnitCode concerned) {
        return new Finding(kind, severity, place, concerned, indicator, seen, arguments);
    }

    /** The same, about that indicator. */
    public Finding about(@Nullable IndicatorCode concerned) {
        return new Finding(kind, severity, place, unit, concerned, seen, arguments);
    }

    /** The same, with the raw text that was seen. */
    public Finding seeing(@Nullable String raw) {
        return new Finding(kind, severity, place, unit, indicator, raw, arguments);
    }
}
