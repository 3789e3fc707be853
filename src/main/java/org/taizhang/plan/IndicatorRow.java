package org.taizhang.plan;

import java.util.Optional;
import org.taizhang.findings.FindingKind;
import org.taizhang.terms.IndicatorCode;

/**
 * A row of the sheet 指标 with what most checks of it ask for.
 *
 * @param kind empty where it cannot be read; checks that depend on it are then left out
 */
record IndicatorRow(PlanRow cells, IndicatorCode code, Optional<Indicator.Kind> kind) {

    static final String PER_CENT = "%";

    static IndicatorRow of(PlanRow cells) {
        return new IndicatorRow(
                cells,
                cells.code(Column.INDICATOR_CODE, IndicatorCode::isValid, IndicatorCode::of),
                cells.word(Column.KIND, Vocabulary.KINDS));
    }

    boolean is(Indicator.Kind wanted) {
        return kind.filter(wanted::equals).isPresent();
    }

    String measure() {
        return Spelling.plain(cells.text(Column.MEASURE));
    }

    /** Reports a unit of measure that does not go with the kind. */
    void checkMeasure() {
        kind.filter(known -> !fits(known, measure()))
                .ifPresent(known -> report(
                        FindingKind.MEASURE_DOES_NOT_FIT, Column.MEASURE, Vocabulary.KINDS.wordFor(known), measure()));
    }

    /** A sum needs one, a ratio's is %, a milestone's is % or nothing. */
    private static boolean fits(Indicator.Kind kind, String measure) {
        return switch (kind) {
            case SUM -> !measure.isEmpty() && !measure.equals(PER_CENT);
            case RATIO -> measure.equals(PER_CENT);
            case MILESTONE -> measure.isEmpty() || measure.equals(PER_CENT);
        };
    }

    void report(FindingKind finding, Column column, Object... arguments) {
        cells.report(code, finding, column, arguments);
    }
}
