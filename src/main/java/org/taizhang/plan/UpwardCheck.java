package org.taizhang.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.taizhang.findings.Finding;
import org.taizhang.findings.FindingKind;
import org.taizhang.plan.Upward.IndicatorLink;
import org.taizhang.plan.Vocabulary.Matter;
import org.taizhang.terms.IndicatorCode;
import org.taizhang.terms.Place;

/** Holds what a plan reports upward against the plan of the level above, where that is at hand. */
public final class UpwardCheck {

    private static final Place SHEET = Place.ofSheet("plan.xlsx", PlanSheet.UPWARD.title());

    private final Plan plan;
    private final Plan upper;
    private final List<Finding> findings = new ArrayList<>();

    private UpwardCheck(Plan plan, Plan upper) {
        this.plan = plan;
        this.upper = upper;
    }

    /** What does not fit, and what the level above asks for besides. */
    public static List<Finding> findings(Plan plan, Plan upper) {
        UpwardCheck check = new UpwardCheck(plan, upper);
        check.unit();
        check.names();
        plan.upward().indicators().forEach(check::indicator);
        check.askedMore();
        return List.copyOf(check.findings);
    }

    /** The upper plan's indicators for which this region owes a figure, in its order. */
    public static List<Indicator> asked(Plan plan, Plan upper) {
        Optional<Unit> unit = unit(plan, upper);
        return upper.indicators().stream()
                .filter(indicator ->
                        unit.filter(it -> indicator.isReportedBy(it.code())).isPresent())
                .toList();
    }

    /** This region as the upper plan has it. */
    public static Optional<Unit> unit(Plan plan, Plan upper) {
        return upper.unitNamed(plan.upward().unit());
    }

    private void unit() {
        if (unit(plan, upper).isEmpty()) {
            unknown(PlanSheet.UNITS.title(), plan.upward().unit());
        }
    }

    private void names() {
        plan.upward().tasks().stream()
                .filter(link ->
                        upper.tasks().stream().noneMatch(task -> task.code().equals(link.theirs())))
                .forEach(link -> unknown(
                        Vocabulary.MATTERS.wordFor(Matter.TASK), link.theirs().value()));
        plan.moneySources().stream()
                .map(plan.upward()::source)
                .filter(source -> !upper.moneySources().contains(source))
                .forEach(source -> unknown(Vocabulary.MATTERS.wordFor(Matter.SOURCE), source));
        plan.upward().rounds().values().stream()
                .filter(round -> upper.schedule(round).isEmpty())
                .forEach(round -> unknown(Vocabulary.MATTERS.wordFor(Matter.ROUND), round.toString()));
    }

    private void indicator(IndicatorLink link) {
        Optional<Indicator> theirs = upper.indicator(link.theirs());
        if (theirs.isEmpty()) {
            unknown(Vocabulary.MATTERS.wordFor(Matter.INDICATOR), link.theirs().value());
        } else if (!isAsked(link, theirs.get())) {
            report(
                    FindingKind.UPWARD_NOT_ASKED,
                    upper.id(),
                    link.theirs(),
                    plan.upward().unit());
        } else if (!Spelling.plain(theirs.get().unitOfMeasure()).equals(link.unitOfMeasure())) {
            report(
                    FindingKind.UPWARD_MEASURE_UNCLEAR,
                    link.own(),
                    link.unitOfMeasure(),
                    theirs.get().unitOfMeasure());
        }
    }

    private boolean isAsked(IndicatorLink link, Indicator theirs) {
        Indicator own = plan.indicator(link.own()).orElseThrow();
        return own.kind() == theirs.kind()
                && unit(plan, upper)
                        .map(unit -> theirs.isReportedBy(unit.code()))
                        .orElse(true);
    }

    private void askedMore() {
        List<String> more = asked(plan, upper).stream()
                .map(Indicator::code)
                .filter(code -> plan.upward().indicators().stream()
                        .noneMatch(link -> link.theirs().equals(code)))
                .map(IndicatorCode::value)
                .toList();
        if (!more.isEmpty()) {
            report(FindingKind.UPWARD_ASKED_MORE, upper.id(), more.size(), String.join("、", more));
        }
    }

    private void unknown(String matter, String which) {
        report(FindingKind.UPWARD_UNKNOWN, upper.id(), matter, which);
    }

    private void report(FindingKind kind, Object... arguments) {
        findings.add(Finding.of(kind, SHEET, arguments));
    }
}
