package org.taizhang.validation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.taizhang.findings.Finding;
import org.taizhang.findings.FindingKind;
import org.taizhang.findings.Severity;
import org.taizhang.intake.Coverage;
import org.taizhang.intake.LedgerColumn;
import org.taizhang.intake.SubmittedLedger;
import org.taizhang.intake.SubmittedMoney;
import org.taizhang.intake.SubmittedQuantity;
import org.taizhang.intake.SubmittedText;
import org.taizhang.terms.CellPosition;
import org.taizhang.terms.Money;
import org.taizhang.terms.Place;
import org.taizhang.terms.Quantity;
import org.taizhang.terms.TaskCode;
import org.taizhang.terms.UnitCode;

/**
 * The judgement of the money table of one unit's current ledger. Each amount is judged by itself; money flows one way, so that
 * paid ≤ in place ≤ arranged (支付 ≤ 到位 ≤ 安排), and what breaks that is doubtful, not lost.
 */
final class MoneyJudgement {

    private static final List<LedgerColumn> AMOUNTS =
            List.of(LedgerColumn.ARRANGED, LedgerColumn.IN_PLACE, LedgerColumn.PAID);

    private final Background background;
    private final UnitCode unit;
    private final SubmittedLedger ledger;
    private final List<Finding> findings = new ArrayList<>();
    private final List<AcceptedMoney> money = new ArrayList<>();

    private record Key(TaskCode task, String source) {}

    MoneyJudgement(Background background, UnitCode unit, SubmittedLedger ledger) {
        this.background = background;
        this.unit = unit;
        this.ledger = ledger;
        judge();
    }

    List<Finding> findings() {
        return findings;
    }

    List<AcceptedMoney> money() {
        return money;
    }

    private void judge() {
        Map<Key, List<SubmittedMoney>> rows = ledger.money().stream()
                .collect(Collectors.groupingBy(
                        row -> new Key(row.task(), row.source()), LinkedHashMap::new, Collectors.toList()));
        rows.values().forEach(same -> {
            if (same.size() > 1) {
                same.forEach(row -> refuseDuplicate(row, same));
            } else {
                judge(same.get(0));
            }
        });
    }

    private void refuseDuplicate(SubmittedMoney row, List<SubmittedMoney> same) {
        String numbers = same.stream().map(it -> it.sheet() + "!" + it.row()).collect(Collectors.joining("、"));
        add(List.of(finding(
                FindingKind.DUPLICATE_MONEY_ROW, row, LedgerColumn.ARRANGED, row.task(), row.source(), numbers)));
    }

    /** Notes what was found, as grave as the plan has it. */
    private List<Finding> add(List<Finding> found) {
        List<Finding> judged = background.plan().severities().applyTo(found);
        findings.addAll(judged);
        return judged;
    }

    private void judge(SubmittedMoney row) {
        Optional<AcceptedMoney> before = background.history().last().money(unit, row.task(), row.source());
        List<Finding> found =
                add(Stream.concat(AMOUNTS.stream().flatMap(column -> examine(row, column, before)), unclear(row))
                        .toList());
        Map<LedgerColumn, SubmittedQuantity> sound = new EnumMap<>(LedgerColumn.class);
        AMOUNTS.forEach(column -> row.entry(column)
                .filter(entry -> entry.value() != null && isSound(row, entry, found))
                .ifPresent(entry -> sound.put(column, entry)));
        money.add(new AcceptedMoney(
                unit,
                row.task(),
                row.source(),
                amount(sound.get(LedgerColumn.ARRANGED)),
                amount(sound.get(LedgerColumn.IN_PLACE)),
                amount(sound.get(LedgerColumn.PAID)),
                row.coverage() == Coverage.PART,
                sources(row, sound)));
    }

    /** What is said of how much the amounts cover, and not understood, or denied by an amount that is there. */
    private Stream<Finding> unclear(SubmittedMoney row) {
        Coverage coverage = row.coverage();
        boolean denied = coverage == Coverage.NONE && !row.amounts().isEmpty();
        SubmittedText said = row.said();
        return said != null && (coverage == Coverage.UNCLEAR || denied)
                ? Stream.of(Finding.of(
                                FindingKind.UNCLEAR_COVERAGE,
                                Place.ofCell(ledger.file(), row.sheet(), said.cell()),
                                said.text())
                        .about(unit)
                        .seeing(said.text()))
                : Stream.empty();
    }

    private static @Nullable Money amount(@Nullable SubmittedQuantity entry) {
        return entry == null || entry.value() == null
                ? null
                : new Money(entry.value().value());
    }

    /** Whether no error lies on the amount's cell. */
    private boolean isSound(SubmittedMoney row, SubmittedQuantity entry, List<Finding> found) {
        return Stream.concat(found.stream(), ledger.findings().stream())
                .filter(finding -> finding.severity() == Severity.ERROR || finding.severity() == Severity.REJECT)
                .filter(finding -> finding.kind().latitude().bearsOnFigure())
                .noneMatch(finding -> row.sheet().equals(finding.place().sheet())
                        && entry.cell().equals(finding.place().cell()));
    }

    private Stream<Finding> examine(SubmittedMoney row, LedgerColumn column, Optional<AcceptedMoney> before) {
        return Stream.of(
                        negative(row, column),
                        overNext(row, column),
                        tenThousandTimes(row, column, before),
                        fallen(row, column, before))
                .flatMap(Optional::stream);
    }

    private Optional<Finding> negative(SubmittedMoney row, LedgerColumn column) {
        return value(row, column)
                .filter(amount -> amount.signum() < 0)
                .map(amount -> finding(FindingKind.NEGATIVE, row, column, column.heading(), amount));
    }

    /** Where an amount's money came from: paid out of what is in place, and that out of what was arranged. */
    private static Optional<LedgerColumn> next(LedgerColumn column) {
        return switch (column) {
            case PAID -> Optional.of(LedgerColumn.IN_PLACE);
            case IN_PLACE -> Optional.of(LedgerColumn.ARRANGED);
            default -> Optional.empty();
        };
    }

    private Optional<Finding> overNext(SubmittedMoney row, LedgerColumn column) {
        FindingKind kind =
                column == LedgerColumn.PAID ? FindingKind.PAID_OVER_IN_PLACE : FindingKind.IN_PLACE_OVER_ARRANGED;
        Optional<Quantity> whole = next(column).flatMap(larger -> value(row, larger));
        return value(row, column)
                .flatMap(part ->
                        whole.filter(it -> part.compareTo(it) > 0).map(it -> finding(kind, row, column, part, it)));
    }

    /** The plan's money is only a limit from above, since a unit's part of it may be small. */
    private Optional<Finding> tenThousandTimes(
            SubmittedMoney row, LedgerColumn column, Optional<AcceptedMoney> before) {
        return value(row, column)
                .flatMap(amount -> new TenThousandfold(
                                amount.value(),
                                next(column)
                                        .flatMap(larger -> value(row, larger))
                                        .map(Quantity::value),
                                planned(row),
                                before.flatMap(it -> it.amount(column)).map(Money::wan))
                        .reference()
                        .map(reference -> finding(
                                FindingKind.TWO_MEASURES_OF_MONEY,
                                row,
                                column,
                                column.heading(),
                                amount,
                                new Quantity(reference))));
    }

    private List<BigDecimal> planned(SubmittedMoney row) {
        return background.plan().money().stream()
                .filter(it -> it.task().equals(row.task()) && it.source().equals(row.source()))
                .map(it -> it.amount().wan())
                .toList();
    }

    private Optional<Finding> fallen(SubmittedMoney row, LedgerColumn column, Optional<AcceptedMoney> before) {
        return value(row, column)
                .filter(amount -> amount.signum() >= 0 && row.coverage() != Coverage.PART)
                .flatMap(amount -> before.flatMap(it -> it.amount(column))
                        .filter(last -> amount.value().compareTo(last.wan()) < 0)
                        .map(last -> finding(FindingKind.MONEY_FELL, row, column, column.heading(), amount, last)));
    }

    private static Optional<Quantity> value(SubmittedMoney row, LedgerColumn column) {
        return row.entry(column).map(SubmittedQuantity::value);
    }

    private List<Source> sources(SubmittedMoney row, Map<LedgerColumn, SubmittedQuantity> sound) {
        return sound.entrySet().stream()
                .map(entry -> Sources.of(unit, part(entry.getKey()), ledger.file(), row.sheet(), entry.getValue()))
                .toList();
    }

    private static Source.Part part(LedgerColumn column) {
        return switch (column) {
            case ARRANGED -> Source.Part.ARRANGED;
            case IN_PLACE -> Source.Part.IN_PLACE;
            case PAID -> Source.Part.PAID;
            default -> throw new IllegalArgumentException("no money: " + column);
        };
    }

    private Finding finding(FindingKind kind, SubmittedMoney row, LedgerColumn column, Object... arguments) {
        Optional<SubmittedQuantity> entry = row.entry(column);
        CellPosition cell = entry.map(SubmittedQuantity::cell).orElse(new CellPosition(row.row(), 1));
        return Finding.of(kind, Place.ofCell(ledger.file(), row.sheet(), cell), arguments)
                .about(unit)
                .seeing(entry.map(SubmittedQuantity::raw).orElse(null));
    }
}
