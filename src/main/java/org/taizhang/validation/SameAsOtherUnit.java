package org.taizhang.validation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.taizhang.findings.Finding;
import org.taizhang.findings.FindingKind;
import org.taizhang.plan.Indicator;
import org.taizhang.plan.Plan;
import org.taizhang.terms.IndicatorCode;
import org.taizhang.terms.Place;
import org.taizhang.terms.UnitCode;

/**
 * Tells a ledger that is another unit's (误用他单位台账): of the indicators for which both have a figure, every figure is the same, and at
 * least four are not zero. Milestones are left aside, since two offices are often at the same round percentage; so is what a unit
 * reports of the whole city, since it should be the same.
 */
final class SameAsOtherUnit {

    private static final int TELLING = 4;

    private final Plan plan;
    private final Map<UnitCode, Map<IndicatorCode, AcceptedFigure>> figures = new HashMap<>();

    private SameAsOtherUnit(Plan plan, List<JudgedLedger> ledgers) {
        this.plan = plan;
        ledgers.forEach(ledger -> figures.put(ledger.unit(), comparable(ledger)));
    }

    /** A finding for each ledger that has a twin, naming the first. */
    static List<Finding> among(Plan plan, List<JudgedLedger> ledgers) {
        SameAsOtherUnit comparison = new SameAsOtherUnit(plan, ledgers);
        List<Finding> findings = new ArrayList<>();
        for (JudgedLedger ledger : ledgers) {
            comparison.twin(ledger, ledgers).ifPresent(other -> findings.add(finding(plan, ledger, other)));
        }
        return findings;
    }

    private static Finding finding(Plan plan, JudgedLedger ledger, JudgedLedger other) {
        String name = plan.unit(other.unit()).name();
        return Finding.of(FindingKind.SAME_AS_OTHER_UNIT, Place.ofFile(ledger.file()), name)
                .about(ledger.unit());
    }

    private Optional<JudgedLedger> twin(JudgedLedger ledger, List<JudgedLedger> ledgers) {
        return ledgers.stream()
                .filter(other -> !other.unit().equals(ledger.unit()) && isTwin(of(ledger), of(other)))
                .findFirst();
    }

    private Map<IndicatorCode, AcceptedFigure> of(JudgedLedger ledger) {
        return figures.getOrDefault(ledger.unit(), Map.of());
    }

    private Map<IndicatorCode, AcceptedFigure> comparable(JudgedLedger ledger) {
        Map<IndicatorCode, AcceptedFigure> comparable = new HashMap<>();
        ledger.figures().stream()
                .filter(this::isComparable)
                .forEach(figure -> comparable.put(figure.indicator(), figure));
        return comparable;
    }

    private boolean isComparable(AcceptedFigure figure) {
        Indicator indicator = plan.indicator(figure.indicator()).orElseThrow();
        return indicator.kind() != Indicator.Kind.MILESTONE && indicator.basis().contains(figure.unit());
    }

    private static boolean isTwin(Map<IndicatorCode, AcceptedFigure> own, Map<IndicatorCode, AcceptedFigure> others) {
        boolean same = true;
        int telling = 0;
        for (AcceptedFigure figure : own.values()) {
            AcceptedFigure other = others.get(figure.indicator());
            if (other != null) {
                same = same && figure.equalsInValue(other);
                telling += figure.isZero() ? 0 : 1;
            }
        }
        return same && telling >= TELLING;
    }
}
