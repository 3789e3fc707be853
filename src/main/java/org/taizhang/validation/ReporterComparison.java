package org.taizhang.validation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.taizhang.findings.Finding;
import org.taizhang.findings.FindingKind;
import org.taizhang.plan.Indicator;
import org.taizhang.plan.Plan;
import org.taizhang.terms.Place;
import org.taizhang.terms.Quantity;

/**
 * Compares what two kinds of reporters say of the same total: the one that the plan takes, and the one that it only hears. Said
 * only when every unit of the basis reported, since a partial sum must differ.
 */
final class ReporterComparison {

    private final Plan plan;
    private final List<AcceptedFigure> figures;

    ReporterComparison(Plan plan, List<AcceptedFigure> figures) {
        this.plan = plan;
        this.figures = figures;
    }

    List<Finding> findings() {
        return plan.indicators().stream()
                .filter(indicator -> indicator.kind() != Indicator.Kind.RATIO)
                .flatMap(this::compare)
                .toList();
    }

    private Stream<Finding> compare(Indicator indicator) {
        Optional<Quantity> total = total(indicator);
        return total.stream()
                .flatMap(taken -> figures.stream()
                        .filter(figure -> figure.indicator().equals(indicator.code()))
                        .filter(figure -> indicator.crossChecking().contains(figure.unit()))
                        .filter(figure -> !taken.equals(figure.amount()))
                        .map(figure -> finding(figure, taken)));
    }

    private Optional<Quantity> total(Indicator indicator) {
        List<BigDecimal> amounts = figures.stream()
                .filter(figure -> figure.indicator().equals(indicator.code()))
                .filter(figure -> indicator.basis().contains(figure.unit()))
                .flatMap(figure -> Optional.ofNullable(figure.amount()).stream())
                .map(Quantity::value)
                .toList();
        return amounts.size() == indicator.basis().size()
                ? Optional.of(new Quantity(amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add)))
                : Optional.empty();
    }

    private static Finding finding(AcceptedFigure figure, Quantity taken) {
        Source source = figure.sources().get(0);
        Place place = Place.ofCell(source.file(), source.sheet(), source.cell());
        return Finding.of(FindingKind.REPORTERS_DIFFER, place, String.valueOf(figure.amount()), taken)
                .about(figure.unit())
                .about(figure.indicator())
                .seeing(source.raw());
    }
}
