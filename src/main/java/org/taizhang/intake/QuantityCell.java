package org.taizhang.intake;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Consumer;
import org.taizhang.findings.Finding;
import org.taizhang.findings.FindingKind;
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

    /** The quantity, or empty for a cell that only says there is nothing. */
    Optional<SubmittedQuantity> read() {
        if (cell.content() instanceof CellContent.Text text && Wording.saysNothing(text.raw())) {
            return Optional.empty();
        }
        Optional<Converted> converted = written().flatMap(this::convert);
        return Optional.of(new SubmittedQuantity(
                cell.position(),
                cell.raw(),
                converted.map(Converted::quantity).orElse(null),
                converted.map(Converted::changed).orElse(false)));
    }

    private record Converted(Quantity quantity, boolean changed) {}

    private Optional<Amount> written() {
        CellContent content = cell.content();
        if (content instanceof CellContent.Numeric number) {
            return Optional.of(ofNumber(number));
        }
        if (content instanceof CellContent.Text text) {
            return ofText(text.raw());
        }
        if (content instanceof CellContent.ErrorValue error) {
            return refuse(FindingKind.FORMULA_ERROR, heading, error.raw());
        }
        if (content instanceof CellContent.Uncalculated) {
            return refuse(FindingKind.FORMULA_NOT_CALCULATED, heading);
        }
        return refuse(FindingKind.NOT_A_NUMBER, heading);
    }

    private Amount ofNumber(CellContent.Numeric number) {
        if (number.percent()) {
            return new Amount(number.value().multiply(HUNDRED), "%", false);
        }
        boolean partOfOne = Measures.isPercent(wanted)
                && number.value().signum() > 0
                && number.value().compareTo(BigDecimal.ONE) < 0;
        if (!partOfOne) {
            return new Amount(number.value(), "", false);
        }
        BigDecimal percentage = number.value().multiply(HUNDRED);
        note(FindingKind.FRACTION_AS_PERCENT, new Quantity(percentage));
        return new Amount(percentage, "%", false);
    }

    private Optional<Amount> ofText(String text) {
        Optional<Amount> amount = Amount.parse(text);
        if (amount.isEmpty()) {
            return refuse(FindingKind.NOT_A_NUMBER, heading);
        }
        Quantity number = new Quantity(amount.get().number());
        note(amount.get().approximate() ? FindingKind.APPROXIMATE : FindingKind.NUMBER_AS_TEXT, number);
        return amount;
    }

    private Optional<Converted> convert(Amount amount) {
        String given = amount.measure().isEmpty() ? stated : amount.measure();
        Optional<BigDecimal> factor = factor(given);
        if (factor.isEmpty()) {
            refuse(FindingKind.WRONG_MEASURE, given, wanted);
            return Optional.empty();
        }
        boolean changed = factor.get().compareTo(BigDecimal.ONE) != 0;
        if (changed) {
            note(FindingKind.MEASURE_CONVERTED, given, wanted.isEmpty() ? measures.baseOf(given) : wanted);
        }
        return Optional.of(new Converted(new Quantity(amount.number().multiply(factor.get())), changed));
    }

    private Optional<BigDecimal> factor(String given) {
        if (given.isEmpty()) {
            return Optional.of(BigDecimal.ONE);
        }
        return wanted.isEmpty() ? Optional.of(measures.factorToBase(given)) : measures.factor(given, wanted);
    }

    private <T> Optional<T> refuse(FindingKind kind, Object... arguments) {
        note(kind, arguments);
        return Optional.empty();
    }

    private void note(FindingKind kind, Object... arguments) {
        findings.accept(Finding.of(kind, place, arguments).seeing(cell.raw()));
    }
}
