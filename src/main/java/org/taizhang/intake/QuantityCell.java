package org.taizhang.intake;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.taizhang.findings.Finding;
import org.taizhang.findings.FindingKind;
import org.taizhang.intake.AmountText.Unusable;
import org.taizhang.spreadsheet.CellContent;
import org.taizhang.spreadsheet.GridCell;
import org.taizhang.terms.Place;
import org.taizhang.terms.Quantity;

/**
 * Understands one cell as a quantity in the wanted unit of measure. What cannot be understood with certainty becomes a finding
 * and no value; what was settled on the way becomes a note.
 *
 * @param heading the column's heading, for the findings
 * @param stated the unit of measure that the row or the heading states; empty when neither does
 * @param wanted the unit of measure to end in; empty when any will do, as for a ratio's parts
 */
record QuantityCell(
        GridCell cell,
        Place place,
        String heading,
        String stated,
        String wanted,
        Measures measures,
        Consumer<Finding> findings) {

    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final List<FindingKind> NONE = List.of();

    /** The quantity, or empty for a cell that only says there is nothing. */
    Optional<SubmittedQuantity> read() {
        AmountText written = written();
        if (written instanceof AmountText.Nothing) {
            return Optional.empty();
        }
        if (cell.linked()) {
            note(FindingKind.EXTERNAL_LINK, heading);
        }
        Optional<Converted> converted =
                written instanceof Amount amount ? convert(noted(amount)) : refuse((Unusable) written);
        return Optional.of(new SubmittedQuantity(
                cell.position(),
                cell.raw(),
                converted.map(Converted::quantity).orElse(null),
                converted.map(Converted::changed).orElse(false)));
    }

    private record Converted(Quantity quantity, boolean changed) {}

    private AmountText written() {
        CellContent content = cell.content();
        if (content instanceof CellContent.Numeric number) {
            return number.percent()
                    ? new Amount(number.value().multiply(HUNDRED), "%", NONE)
                    : new Amount(number.value(), "", NONE);
        }
        if (content instanceof CellContent.Text text) {
            return Amount.parse(text.raw());
        }
        if (content instanceof CellContent.ErrorValue error) {
            return Unusable.because(FindingKind.FORMULA_ERROR, error.raw());
        }
        if (content instanceof CellContent.Uncalculated) {
            return Unusable.because(FindingKind.FORMULA_NOT_CALCULATED);
        }
        boolean day = content instanceof CellContent.Moment;
        return Unusable.because(day ? FindingKind.DATE_FOR_NUMBER : FindingKind.NOT_A_NUMBER);
    }

    /** The amount, with everything said that is to be said of how it was written. */
    private Amount noted(Amount amount) {
        for (FindingKind remark : amount.remarks()) {
            boolean notStarted = remark == FindingKind.NOT_STARTED_AS_ZERO;
            note(remark, notStarted ? Wording.spaced(cell.raw()) : new Quantity(amount.number()));
        }
        if (amount.remarks().isEmpty() && cell.content() instanceof CellContent.Text) {
            note(FindingKind.NUMBER_AS_TEXT, new Quantity(amount.number()));
        }
        if (isBare(amount) && amount.number().compareTo(BigDecimal.ONE) == 0) {
            note(FindingKind.ONE_AS_PERCENT);
        }
        return isPartOfOne(amount) ? percentage(amount) : amount;
    }

    /** Whether it stands under % without saying so itself. */
    private boolean isBare(Amount amount) {
        return Measures.isPercent(wanted) && amount.measure().isEmpty();
    }

    private boolean isPartOfOne(Amount amount) {
        return isBare(amount) && amount.number().signum() > 0 && amount.number().compareTo(BigDecimal.ONE) < 0;
    }

    private Amount percentage(Amount partOfOne) {
        BigDecimal percentage = partOfOne.number().multiply(HUNDRED);
        note(FindingKind.FRACTION_AS_PERCENT, new Quantity(percentage));
        return new Amount(percentage, "%", NONE);
    }

    private Optional<Converted> convert(Amount amount) {
        String given = given(amount);
        Optional<BigDecimal> value = converted(amount.number(), given);
        if (value.isEmpty()) {
            note(FindingKind.WRONG_MEASURE, given, wanted.isEmpty() ? heading : wanted);
            return Optional.empty();
        }
        boolean changed = !given.isEmpty()
                && !given.equals(wanted)
                && converted(BigDecimal.ONE, given)
                        .filter(one -> one.compareTo(BigDecimal.ONE) != 0)
                        .isPresent();
        if (changed) {
            note(FindingKind.MEASURE_CONVERTED, given, wanted.isEmpty() ? measures.baseOf(given) : wanted);
        }
        return Optional.of(new Converted(new Quantity(value.get()), changed));
    }

    /** Its own unit of measure, else the stated one. In a column of 万元, ¥ before a number is only its look. */
    private String given(Amount amount) {
        if (amount.measure().isEmpty()) {
            return stated;
        }
        if (!amount.measure().equals(Measures.YUAN_SIGN)) {
            return amount.measure();
        }
        if (Measures.isMoney(stated)) {
            return stated;
        }
        return Measures.isYuan(wanted) ? wanted : amount.measure();
    }

    private Optional<BigDecimal> converted(BigDecimal number, String given) {
        if (given.isEmpty()) {
            return Optional.of(number);
        }
        return wanted.isEmpty() ? measures.count(number, given) : measures.convert(number, given, wanted);
    }

    private Optional<Converted> refuse(Unusable text) {
        note(
                text.kind(),
                Stream.concat(Stream.of(heading), text.details().stream()).toArray());
        return Optional.empty();
    }

    private void note(FindingKind kind, Object... arguments) {
        findings.accept(Finding.of(kind, place, arguments).seeing(cell.raw()));
    }
}
