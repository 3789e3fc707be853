package org.taizhang.validation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.taizhang.findings.Finding;
import org.taizhang.findings.FindingKind;
import org.taizhang.findings.Severity;
import org.taizhang.intake.Coverage;
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

    private static final MisplacedCellsRule MISPLACED_CELLS = new MisplacedCellsRule();
    private static final List<RowRule> FIGURE_RULES = List.of(
            new OwedFigureRule(),
            new CoverageRule(),
            new UnexpectedFigureRule(),
            MISPLACED_CELLS,
            new NegativeRule(),
            new RatioPartsRule(),
            new OverHundredRule(),
            new CompletedRule(),
            new OverTargetRule(),
            new OwnPercentageRule(),
            new OwnTargetRule(),
            new StageRule(),
            new CumulativeRule(),
            new TenThousandTimesRule(),
            new RatioBaseRule(),
            new OwnHistoryRule());
    private static final List<RowRule> WORDS_RULES =
            List.of(new OwedTextRule(), new CopiedNarrativeRule(), new UnprintableTextRule());

    private final Background background;
    private final Plan plan;
    private final UnitCode unit;
    private final SubmittedLedger ledger;
    private final List<Finding> findings = new ArrayList<>();
    private final List<LedgerRow> rows = new ArrayList<>();
    private final List<AcceptedFigure> figures = new ArrayList<>();
    private final List<AcceptedWords> words = new ArrayList<>();

    LedgerJudgement(Background background, UnitCode unit, SubmittedLedger ledger) {
        this.background = background;
        this.plan = background.plan();
        this.unit = unit;
        this.ledger = ledger;
        judge();
    }

    List<Finding> findings() {
        return findings;
    }

    /** The rows that were judged: one an indicator. */
    List<LedgerRow> rows() {
        return rows;
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
        MisplacedTables misplaced = misplaced(rows);
        for (Indicator indicator : plan.indicators()) {
            List<SubmittedRow> own = rows.getOrDefault(indicator.code(), List.of());
            if (own.isEmpty()) {
                missRow(indicator);
            } else if (own.size() > 1) {
                own.forEach(row -> refuseDuplicate(indicator, row, own));
            } else {
                judge(row(indicator, own.get(0)), misplaced);
            }
        }
    }

    private MisplacedTables misplaced(Map<IndicatorCode, List<SubmittedRow>> rows) {
        List<LedgerRow> single = plan.indicators().stream()
                .flatMap(indicator -> rows.getOrDefault(indicator.code(), List.of()).stream()
                        .limit(1)
                        .map(row -> row(indicator, row)))
                .toList();
        return new MisplacedTables(single, ledger.findings(), MISPLACED_CELLS);
    }

    private LedgerRow row(Indicator indicator, SubmittedRow row) {
        return new LedgerRow(background, unit, ledger.file(), indicator, row);
    }

    private void missRow(Indicator indicator) {
        if (indicator.isReportedBy(unit)) {
            add(List.of(Finding.of(FindingKind.MISSING_ROW, Place.ofFile(ledger.file()), indicator.name())
                    .about(unit)
                    .about(indicator.code())));
        }
    }

    private void refuseDuplicate(Indicator indicator, SubmittedRow row, List<SubmittedRow> all) {
        String numbers = all.stream().map(it -> it.sheet() + "!" + it.row()).collect(Collectors.joining("、"));
        add(List.of(
                row(indicator, row).finding(FindingKind.DUPLICATE_ROW, LedgerColumn.DONE, indicator.name(), numbers)));
    }

    /** Notes what was found, as grave as the plan has it. */
    private List<Finding> add(List<Finding> found) {
        List<Finding> judged = plan.severities().applyTo(found);
        findings.addAll(judged);
        return judged;
    }

    private void judge(LedgerRow row, MisplacedTables misplaced) {
        rows.add(row);
        List<Finding> found =
                add(Stream.concat(FIGURE_RULES.stream().flatMap(rule -> rule.examine(row)), misplaced.examine(row))
                        .toList());
        add(WORDS_RULES.stream().flatMap(rule -> rule.examine(row)).toList());
        List<Finding> bearing = Stream.of(found.stream(), intakeFindings(row), itemFindings(row))
                .flatMap(findingsOf -> findingsOf)
                .toList();
        if (row.isOwed()
                && !row.isAccountedGap()
                && bearing.stream().noneMatch(finding -> isGrave(finding.severity()))) {
            figures.add(accept(row, bearing));
        }
        narrative(row.row())
                .ifPresent(
                        it -> words.add(new AcceptedWords(unit, row.indicator().code(), it)));
    }

    private static boolean isGrave(Severity severity) {
        return severity == Severity.ERROR || severity == Severity.REJECT;
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
                .filter(finding -> finding.kind().latitude().bearsOnFigure())
                .filter(finding -> row.row().sheet().equals(finding.place().sheet()))
                .filter(finding -> !isMoney(finding))
                .filter(finding -> finding.place().cell() != null
                        && isAbout(finding, finding.place().cell(), row)
                        && !finding.place().cell().equals(ownPercentage));
    }

    /** Whether a finding in the row's sheet is about the row; that of another table beside it is not. */
    private static boolean isAbout(Finding finding, CellPosition cell, LedgerRow row) {
        IndicatorCode indicator = finding.indicator();
        return indicator == null
                ? row.row().spans(cell)
                : indicator.equals(row.indicator().code())
                        && cell.row() == row.row().row();
    }

    /** Whether it is about an amount of money in the same row, which has nothing to do with the figure. */
    private boolean isMoney(Finding finding) {
        return ledger.money().stream()
                .filter(money -> money.sheet().equals(finding.place().sheet()))
                .flatMap(money -> money.amounts().values().stream())
                .anyMatch(amount -> amount.cell().equals(finding.place().cell()));
    }

    /** What intake doubts in the items that add up to the figure. An error among them would have left the sum unknown. */
    private Stream<Finding> itemFindings(LedgerRow row) {
        Optional<String> sheet = row.row().entry(LedgerColumn.DONE).map(SubmittedQuantity::sheet);
        return ledger.findings().stream()
                .filter(finding -> sheet.isPresent() && finding.severity() == Severity.WARNING)
                .filter(finding -> row.indicator().code().equals(finding.indicator()));
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
                row.coverage() == Coverage.PART,
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
