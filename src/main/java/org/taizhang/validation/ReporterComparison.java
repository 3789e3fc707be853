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
import org.taizhang.terms.UnitCode;

/**
 * Compares what two kinds of reporters say of the same total: the one that the plan takes, and the one that it only hears. A unit above
 * others of the basis (a county with reporting towns) speaks of those below it, any other of the whole. Said only when all of
 * them reported, since a partial sum must differ.
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
        return figures.stream()
                .filter(figure -> figure.indicator().equals(indicator.code()))
                .filter(figure -> indicator.crossChecking().contains(figure.unit()))
                .flatMap(figure -> compare(indicator, figure).stream());
    }

    private Optional<Finding> compare(Indicator indicator, AcceptedFigure figure) {
        List<UnitCode> below = plan.tree().below(figure.unit(), indicator.basis());
        return below.isEmpty()
                ? compare(FindingKind.REPORTERS_DIFFER, figure, total(indicator, indicator.basis()))
                : compare(FindingKind.LEVELS_DIFFER, figure, total(indicator, below));
    }

    private static Optional<Finding> compare(FindingKind kind, AcceptedFigure figure, Optional<Quantity> total) {
        return total.filter(taken -> !taken.equals(figure.amount())).map(taken -> finding(kind, figure, taken));
    }

    private Optional<Quantity> total(Indicator indicator, List<UnitCode> units) {
        List<BigDecimal> amounts = figures.stream()
                .filter(figure -> figure.indicator().equals(indicator.code()))
                .filter(figure -> units.contains(figure.unit()))
                .flatMap(figure -> Optional.ofNullable(figure.amount()).stream())
                .map(Quantity::value)
                .toList();
        return amounts.size() == units.size()
                ? Optional.of(new Quantity(amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add)))
                : Optional.empty();
    }

    private static Finding finding(FindingKind kind, AcceptedFigure figure, Quantity taken) {
        Source source = figure.sources().get(0);
        Place place = Place.ofCell(source.file(), source.sheet(), source.cell());
        return Finding.of(kind, place, String.valueOf(figure.amount()), taken)
                .about(figure.unit())
                .about(figure.indicator())
                .seeing(source.raw());
    }
}
