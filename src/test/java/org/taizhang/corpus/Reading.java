package org.taizhang.corpus;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.taizhang.findings.Finding;
import org.taizhang.intake.LedgerColumn;
import org.taizhang.intake.SubmittedLedger;
import org.taizhang.intake.SubmittedMoney;
import org.taizhang.intake.SubmittedQuantity;
import org.taizhang.intake.SubmittedRow;
import org.taizhang.plan.Plan;
import org.taizhang.terms.Money;
import org.taizhang.terms.Quantity;
import org.taizhang.validation.AcceptedFigure;
import org.taizhang.validation.AcceptedMoney;
import org.taizhang.validation.Reconciliation;
import org.taizhang.validation.RoundLedgers;
import org.taizhang.validation.Validation;

/** What the program made of a ledger: the values that it would go on to use, where it says they stand, and its findings. */
final class Reading {

    static final Map<Field, LedgerColumn> COLUMNS = new EnumMap<>(Map.of(
            Field.TARGET, LedgerColumn.OWN_TARGET,
            Field.DONE, LedgerColumn.DONE,
            Field.NUMERATOR, LedgerColumn.NUMERATOR,
            Field.DENOMINATOR, LedgerColumn.DENOMINATOR,
            Field.ARRANGED, LedgerColumn.ARRANGED,
            Field.IN_PLACE, LedgerColumn.IN_PLACE,
            Field.PAID, LedgerColumn.PAID));

    final SubmittedLedger ledger;
    final List<Finding> findings;
    final Map<String, String> words = new LinkedHashMap<>();
    private final Map<FigureKey, String> values = new LinkedHashMap<>();
    private final Map<FigureKey, Canvas.Spot> spots = new LinkedHashMap<>();

    private Reading(SubmittedLedger ledger, Reconciliation judged) {
        this.ledger = ledger;
        this.findings = judged.findings().stream()
                .filter(finding -> ledger.file().equals(finding.place().file()))
                .toList();
        if (ledger.usable()) {
            ledger.rows().forEach(this::own);
            ledger.money().forEach(this::located);
        }
        judged.figures().forEach(this::accepted);
        judged.money().forEach(this::accepted);
        judged.words()
                .forEach(each ->
                        words.put(each.indicator().value(), each.narrative().progress()));
    }

    static Reading of(Plan plan, SubmittedLedger ledger) {
        List<RoundLedgers> rounds = List.of(new RoundLedgers(ledger.round(), List.of(ledger)));
        return new Reading(ledger, Validation.judge(plan, rounds).get(0));
    }

    /** A unit's own target and own percentage are not accepted figures; they are what intake read. */
    private void own(SubmittedRow row) {
        for (Field field : Field.FIGURES) {
            FigureKey key = new FigureKey(row.indicator().value(), field);
            Optional<SubmittedQuantity> entry = row.entry(column(field));
            entry.ifPresent(quantity -> locate(key, row.sheet(), quantity));
            entry.map(SubmittedQuantity::value)
                    .filter(value -> isOwn(field, row))
                    .ifPresent(value -> values.put(key, plain(value)));
        }
    }

    private static boolean isOwn(Field field, SubmittedRow row) {
        boolean ratio = row.entry(LedgerColumn.NUMERATOR).isPresent()
                || row.entry(LedgerColumn.DENOMINATOR).isPresent();
        return field == Field.TARGET || (field == Field.DONE && ratio);
    }

    private void located(SubmittedMoney row) {
        for (Field field : Field.AMOUNTS) {
            FigureKey key = new FigureKey(row.task().value() + "/" + row.source(), field);
            row.entry(column(field)).ifPresent(quantity -> locate(key, row.sheet(), quantity));
        }
    }

    private void locate(FigureKey key, String sheet, SubmittedQuantity quantity) {
        spots.put(
                key,
                new Canvas.Spot(sheet, quantity.cell().row(), quantity.cell().column()));
    }

    private static LedgerColumn column(Field field) {
        LedgerColumn column = COLUMNS.get(field);
        if (column == null) {
            throw new IllegalStateException("no column for " + field);
        }
        return column;
    }

    private void accepted(AcceptedFigure figure) {
        String row = figure.indicator().value();
        put(row, Field.DONE, figure.amount());
        put(row, Field.NUMERATOR, figure.numerator());
        put(row, Field.DENOMINATOR, figure.denominator());
    }

    private void put(String row, Field field, @Nullable Quantity value) {
        if (value != null) {
            values.put(new FigureKey(row, field), plain(value));
        }
    }

    private void accepted(AcceptedMoney money) {
        String row = money.task().value() + "/" + money.source();
        put(row, Field.ARRANGED, money.arranged());
        put(row, Field.IN_PLACE, money.inPlace());
        put(row, Field.PAID, money.paid());
    }

    private void put(String row, Field field, @Nullable Money value) {
        if (value != null) {
            values.put(new FigureKey(row, field), Verdict.plain(value.wan().toPlainString()));
        }
    }

    private static String plain(Quantity value) {
        return Verdict.plain(value.value().toPlainString());
    }

    Set<FigureKey> keys() {
        return values.keySet();
    }

    @Nullable
    String value(FigureKey key) {
        return values.get(key);
    }

    /** Where the program says that the figure stands. */
    Canvas.@Nullable Spot spot(FigureKey key) {
        return spots.get(key);
    }
}
