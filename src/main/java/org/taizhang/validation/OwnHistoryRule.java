package org.taizhang.validation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.taizhang.findings.Finding;
import org.taizhang.findings.FindingKind;
import org.taizhang.intake.Coverage;
import org.taizhang.intake.LedgerColumn;
import org.taizhang.terms.Quantity;

/**
 * A sum's step since the last round is held against the unit's own earlier steps, by {@link Deviation}. The first round of the
 * plan is a step from nothing, since figures are cumulative since 1 January. Steps are counted back from the last round to the
 * first round that has no figure, or one that leaves out a part (数据完整性). A quarterly plan has three earlier steps in its last round only.
 */
final class OwnHistoryRule implements RowRule {

    @Override
    public Stream<Finding> examine(LedgerRow row) {
        List<BigDecimal> figures = earlierFigures(row);
        Optional<Quantity> done = row.quantity(LedgerColumn.DONE)
                .filter(it -> row.isOwed() && row.indicator().isCumulative() && row.coverage() != Coverage.PART);
        if (done.isEmpty() || figures.isEmpty()) {
            return Stream.empty();
        }
        BigDecimal step = done.get().value().subtract(figures.get(figures.size() - 1));
        return Deviation.outlying(step, steps(figures)).stream()
                .map(deviation -> row.finding(
                        FindingKind.OUTLIER_IN_OWN_HISTORY,
                        LedgerColumn.DONE,
                        new Quantity(step),
                        new Quantity(deviation.median()),
                        deviation.score()));
    }

    /** From nothing, or from the first figure after a gap, to the last round's. */
    private static List<BigDecimal> earlierFigures(LedgerRow row) {
        List<BigDecimal> figures = new ArrayList<>(List.of(BigDecimal.ZERO));
        for (Optional<AcceptedFigure> figure :
                row.background().history().figures(row.unit(), row.indicator().code())) {
            Optional<Quantity> amount = figure.filter(it -> !it.partial()).map(AcceptedFigure::amount);
            amount.ifPresentOrElse(it -> figures.add(it.value()), figures::clear);
        }
        return figures;
    }

    private static List<BigDecimal> steps(List<BigDecimal> figures) {
        List<BigDecimal> steps = new ArrayList<>();
        for (int i = 1; i < figures.size(); i++) {
            steps.add(figures.get(i).subtract(figures.get(i - 1)));
        }
        return steps;
    }
}
