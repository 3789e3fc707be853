package org.taizhang.validation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.taizhang.findings.Finding;
import org.taizhang.findings.FindingKind;
import org.taizhang.findings.Severity;
import org.taizhang.intake.LedgerColumn;
import org.taizhang.intake.SubmittedLedger;
import org.taizhang.intake.SubmittedQuantity;
import org.taizhang.intake.SubmittedRow;
import org.taizhang.plan.Indicator;
import org.taizhang.plan.Plan;
import org.taizhang.terms.CellPosition;
import org.taizhang.terms.IndicatorCode;
import org.taizhang.terms.Place;
import org.taizhang.terms.Quantity;
import org.taizhang.terms.UnitCode;

/** The judgement of one unit's current ledger: what of its progress table is accepted, and why the rest is not. */
final class LedgerJudgement {

    private static final List<RowRule> FIGURE_RULES = List.of(
            new OwedFigureRule(),
            new UnexpectedFigureRule(),
            new NegativeRule(),
            new RatioPartsRule(),
            new OverHundredRule(),
            new CompletedRule(),
            new OverTargetRule(),
            new OwnPercentageRule(),
            new OwnTargetRule(),
            new StageRule(),
            new CumulativeRule());
    private static final RowRule WORDS_RULE = new OwedTextRule();

    private final Plan plan;
    private final UnitCode unit;
    private final SubmittedLedger ledger;
    private final Accepted last;
    private final List<Finding> findings = new ArrayList<>();
    private final List<AcceptedFigure> figures = new ArrayList<>();
    private final List<AcceptedWords> words = new ArrayList<>();

    LedgerJudgement(Plan plan, UnitCode unit, SubmittedLedger ledger, Accepted last) {
        this.plan = plan;
        this.unit = unit;
        this.ledger = ledger;
        this.last = last;
        judge();
    }

    List<Finding> findings() {
        return findings;
    }

    List<AcceptedFigure> figures() {
        return figures;
    }

    List<AcceptedWords> words() {
        return words;
    }

    private void judge() {
        Map<IndicatorCode, List<SubmittedRow>> rows = ledger.rows().stream()
                .collect(Collectors.groupingBy(SubmittedRow::indicator, LinkedHashMap::new, Collectors.toList()));
        for (Indicator indicator : plan.indicators()) {
            List<SubmittedRow> own = rows.getOrDefault(indicator.code(), List.of());
            if (own.isEmpty()) {
                missRow(indicator);
            } else if (own.size() > 1) {
                own.forEach(row -> refuseDuplicate(indicator, row, own));
            } else {
                judge(row(indicator, own.get(0)));
            }
        }
    }

    private LedgerRow row(Indicator indicator, SubmittedRow row) {
        @Nullable AcceptedFigure before = last.figure(unit, indicator.code()).orElse(null);
        return new LedgerRow(plan, unit, ledger.file(), indicator, row, before);
    }

    private void missRow(Indicator indicator) {
        if (indicator.isReportedBy(unit)) {
            findings.add(Finding.of(FindingKind.MISSING_ROW, Place.ofFile(ledger.file()), indicator.name())
                    .about(unit)
                    .about(indicator.code()));
        }
    }

    private void refuseDuplicate(Indicator indicator, SubmittedRow row, List<SubmittedRow> all) {
        String numbers = all.stream().map(it -> it.sheet() + "!" + it.row()).collect(Collectors.joining("、"));
        findings.add(
                row(indicator, row).finding(FindingKind.DUPLICATE_ROW, LedgerColumn.DONE, indicator.name(), numbers));
    }

    private void judge(LedgerRow row) {
        List<Finding> found =
                FIGURE_RULES.stream().flatMap(rule -> rule.examine(row)).toList();
        findings.addAll(found);
        WORDS_RULE.examine(row).forEach(findings::add);
        List<Finding> bearing =
                Stream.concat(found.stream(), intakeFindings(row)).toList();
        if (row.isOwed() && bearing.stream().noneMatch(finding -> finding.severity() == Severity.ERROR)) {
            figures.add(accept(row, bearing));
        }
        narrative(row.row())
                .ifPresent(
                        it -> words.add(new AcceptedWords(unit, row.indicator().code(), it)));
    }

    /** What intake found in the cells that make the figure; a ratio's own percentage is not one of them. */
    private Stream<Finding> intakeFindings(LedgerRow row) {
        CellPosition ownPercentage = row.indicator().kind() == Indicator.Kind.RATIO
                ? row.row()
                        .entry(LedgerColumn.DONE)
                        .map(SubmittedQuantity::cell)
                        .orElse(null)
                : null;
        return ledger.findings().stream()
                .filter(finding -> row.row().sheet().equals(finding.place().sheet()))
                .filter(finding -> finding.place().cell() != null
                        && Objects.requireNonNull(finding.place().cell()).row()
                                == row.row().row()
                        && !finding.place().cell().equals(ownPercentage));
    }

    private AcceptedFigure accept(LedgerRow row, List<Finding> bearing) {
        boolean ratio = row.indicator().kind() == Indicator.Kind.RATIO;
        boolean doubtful = bearing.stream().anyMatch(finding -> finding.severity() == Severity.WARNING);
        String stage = row.row().text(LedgerColumn.STAGE);
        return new AcceptedFigure(
                unit,
                row.indicator().code(),
                ratio ? null : owed(row, LedgerColumn.DONE),
                ratio ? owed(row, LedgerColumn.NUMERATOR) : null,
                ratio ? owed(row, LedgerColumn.DENOMINATOR) : null,
                stage.isEmpty() ? null : stage,
                doubtful,
                sources(row, ratio));
    }

    private static Quantity owed(LedgerRow row, LedgerColumn column) {
        return row.quantity(column)
                .orElseThrow(() -> new IllegalStateException("accepted without a quantity: " + row.row()));
    }

    private List<Source> sources(LedgerRow row, boolean ratio) {
        return ratio
                ? List.of(
                        source(row, LedgerColumn.NUMERATOR, Source.Part.NUMERATOR),
                        source(row, LedgerColumn.DENOMINATOR, Source.Part.DENOMINATOR))
                : List.of(source(row, LedgerColumn.DONE, Source.Part.ACHIEVED));
    }

    private Source source(LedgerRow row, LedgerColumn column, Source.Part part) {
        return Sources.of(
                unit,
                part,
                ledger.file(),
                row.row().sheet(),
                row.row().entry(column).orElseThrow());
    }

    private static Optional<Narrative> narrative(SubmittedRow row) {
        Narrative narrative = new Narrative(
                row.text(LedgerColumn.STATUS),
                row.text(LedgerColumn.PROGRESS),
                row.text(LedgerColumn.INNOVATION),
                row.text(LedgerColumn.RESULTS),
                row.text(LedgerColumn.DIFFICULTIES),
                row.text(LedgerColumn.NEXT_STEPS));
        return narrative.isEmpty() ? Optional.empty() : Optional.of(narrative);
    }
}
