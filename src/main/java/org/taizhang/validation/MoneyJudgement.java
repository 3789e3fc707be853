package org.taizhang.validation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.taizhang.findings.Finding;
import org.taizhang.findings.FindingKind;
import org.taizhang.intake.LedgerColumn;
import org.taizhang.intake.SubmittedLedger;
import org.taizhang.intake.SubmittedMoney;
import org.taizhang.intake.SubmittedQuantity;
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

    private final UnitCode unit;
    private final SubmittedLedger ledger;
    private final Accepted last;
    private final List<Finding> findings = new ArrayList<>();
    private final List<AcceptedMoney> money = new ArrayList<>();

    private record Key(TaskCode task, String source) {}

    MoneyJudgement(UnitCode unit, SubmittedLedger ledger, Accepted last) {
        this.unit = unit;
        this.ledger = ledger;
        this.last = last;
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
        findings.add(finding(
                FindingKind.DUPLICATE_MONEY_ROW, row, LedgerColumn.ARRANGED, row.task(), row.source(), numbers));
    }

    private void judge(SubmittedMoney row) {
        compare(row, FindingKind.PAID_OVER_IN_PLACE, LedgerColumn.PAID, LedgerColumn.IN_PLACE);
        compare(row, FindingKind.IN_PLACE_OVER_ARRANGED, LedgerColumn.IN_PLACE, LedgerColumn.ARRANGED);
        @Nullable Money arranged = accept(row, LedgerColumn.ARRANGED);
        @Nullable Money inPlace = accept(row, LedgerColumn.IN_PLACE);
        @Nullable Money paid = accept(row, LedgerColumn.PAID);
        AcceptedMoney accepted =
                new AcceptedMoney(unit, row.task(), row.source(), arranged, inPlace, paid, sources(row));
        last.money(unit, row.task(), row.source()).ifPresent(before -> compareWithLast(row, accepted, before));
        money.add(accepted);
    }

    private void compare(SubmittedMoney row, FindingKind kind, LedgerColumn smaller, LedgerColumn larger) {
        Optional<Quantity> part = value(row, smaller);
        Optional<Quantity> whole = value(row, larger);
        if (part.isPresent() && whole.isPresent() && part.get().compareTo(whole.get()) > 0) {
            findings.add(finding(kind, row, smaller, part.get(), whole.get()));
        }
    }

    private @Nullable Money accept(SubmittedMoney row, LedgerColumn column) {
        Optional<Quantity> value = value(row, column);
        if (value.filter(amount -> amount.signum() < 0).isPresent()) {
            findings.add(finding(FindingKind.NEGATIVE, row, column, column.heading(), value.get()));
            return null;
        }
        return value.map(amount -> new Money(amount.value())).orElse(null);
    }

    private static Optional<Quantity> value(SubmittedMoney row, LedgerColumn column) {
        return row.entry(column).map(SubmittedQuantity::value);
    }

    private List<Source> sources(SubmittedMoney row) {
        return Stream.of(
                        source(row, LedgerColumn.ARRANGED, Source.Part.ARRANGED),
                        source(row, LedgerColumn.IN_PLACE, Source.Part.IN_PLACE),
                        source(row, LedgerColumn.PAID, Source.Part.PAID))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Source> source(SubmittedMoney row, LedgerColumn column, Source.Part part) {
        return row.entry(column)
                .filter(entry -> entry.value() != null && entry.value().signum() >= 0)
                .map(entry -> Sources.of(unit, part, ledger.file(), row.sheet(), entry));
    }

    private void compareWithLast(SubmittedMoney row, AcceptedMoney now, AcceptedMoney before) {
        compareWithLast(row, LedgerColumn.ARRANGED, now.arranged(), before.arranged());
        compareWithLast(row, LedgerColumn.IN_PLACE, now.inPlace(), before.inPlace());
        compareWithLast(row, LedgerColumn.PAID, now.paid(), before.paid());
    }

    private void compareWithLast(SubmittedMoney row, LedgerColumn column, @Nullable Money now, @Nullable Money before) {
        if (now != null && before != null && now.compareTo(before) < 0) {
            findings.add(finding(FindingKind.MONEY_FELL, row, column, column.heading(), now, before));
        }
    }

    private Finding finding(FindingKind kind, SubmittedMoney row, LedgerColumn column, Object... arguments) {
        Optional<SubmittedQuantity> entry = row.entry(column);
        CellPosition cell = entry.map(SubmittedQuantity::cell).orElse(new CellPosition(row.row(), 1));
        return Finding.of(kind, Place.ofCell(ledger.file(), row.sheet(), cell), arguments)
                .about(unit)
                .seeing(entry.map(SubmittedQuantity::raw).orElse(null));
    }
}
