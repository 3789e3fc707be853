package org.taizhang.aggregation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.taizhang.findings.Finding;
import org.taizhang.findings.FindingKind;
import org.taizhang.findings.Severity;
import org.taizhang.terms.CellPosition;
import org.taizhang.terms.IndicatorCode;
import org.taizhang.terms.Money;
import org.taizhang.terms.Place;
import org.taizhang.terms.Quantity;
import org.taizhang.terms.Round;
import org.taizhang.terms.TaskCode;
import org.taizhang.terms.UnitCode;
import org.taizhang.validation.AcceptedFigure;
import org.taizhang.validation.AcceptedMoney;
import org.taizhang.validation.AcceptedWords;
import org.taizhang.validation.DaySource;
import org.taizhang.validation.HandIn;
import org.taizhang.validation.Narrative;
import org.taizhang.validation.Reconciliation;
import org.taizhang.validation.Source;

/** A round as validation hands it over, written line by line. */
final class RoundDraft {

    private final Round round;
    private final List<HandIn> handIns = new ArrayList<>();
    private final List<AcceptedFigure> figures = new ArrayList<>();
    private final List<AcceptedMoney> money = new ArrayList<>();
    private final List<AcceptedWords> words = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private boolean sample;

    RoundDraft(Round round) {
        this.round = round;
    }

    RoundDraft handIn(String unit, HandIn.Outcome outcome) {
        String file = outcome == HandIn.Outcome.SILENT ? null : unit + ".xlsx";
        handIns.add(new HandIn(UnitCode.of(unit), outcome, file, null, null, null, false, null, List.of()));
        return this;
    }

    /** A ledger that came on that day, with further files that do not count. */
    RoundDraft came(String unit, String day, boolean late, String... otherFiles) {
        handIns.add(new HandIn(
                UnitCode.of(unit),
                HandIn.Outcome.ACCEPTED,
                unit + ".xlsx",
                null,
                LocalDate.parse(day),
                DaySource.REGISTER,
                late,
                null,
                List.of(otherFiles)));
        return this;
    }

    RoundDraft amount(String unit, String indicator, String amount) {
        return milestone(unit, indicator, amount, null);
    }

    RoundDraft milestone(String unit, String indicator, String percentage, @Nullable String stage) {
        Quantity value = Quantity.of(percentage);
        Source source = source(unit, indicator, Source.Part.ACHIEVED, value);
        return figure(unit, indicator, value, null, null, stage, List.of(source));
    }

    RoundDraft ratio(String unit, String indicator, String numerator, String denominator) {
        Quantity over = Quantity.of(numerator);
        Quantity under = Quantity.of(denominator);
        List<Source> sources = List.of(
                source(unit, indicator, Source.Part.NUMERATOR, over),
                source(unit, indicator, Source.Part.DENOMINATOR, under));
        return figure(unit, indicator, null, over, under, null, sources);
    }

    private RoundDraft figure(
            String unit,
            String indicator,
            @Nullable Quantity amount,
            @Nullable Quantity numerator,
            @Nullable Quantity denominator,
            @Nullable String stage,
            List<Source> sources) {
        figures.add(new AcceptedFigure(
                UnitCode.of(unit),
                IndicatorCode.of(indicator),
                amount,
                numerator,
                denominator,
                stage,
                false,
                false,
                sources));
        return this;
    }

    /** Makes the figure written last a doubtful one. */
    RoundDraft doubtful() {
        return changeLast(false, true);
    }

    /** Makes the figure written last one that leaves out a part by its own account. */
    RoundDraft partial() {
        return changeLast(true, false);
    }

    private RoundDraft changeLast(boolean partial, boolean doubtful) {
        AcceptedFigure last = figures.remove(figures.size() - 1);
        figures.add(new AcceptedFigure(
                last.unit(),
                last.indicator(),
                last.amount(),
                last.numerator(),
                last.denominator(),
                last.stage(),
                partial,
                doubtful,
                last.sources()));
        return this;
    }

    static Source source(String unit, String indicator, Source.Part part, Quantity value) {
        int row = Integer.parseInt(indicator.replace("-", ""));
        int column = part == Source.Part.DENOMINATOR ? 6 : 5;
        CellPosition cell = new CellPosition(row, column);
        return new Source(UnitCode.of(unit), part, unit + ".xlsx", "工作进展", cell, value.toString(), value, false);
    }

    /** An amount of null was not given. */
    RoundDraft money(
            String unit,
            String task,
            String source,
            @Nullable String arranged,
            @Nullable String inPlace,
            @Nullable String paid) {
        money.add(new AcceptedMoney(
                UnitCode.of(unit),
                TaskCode.of(task),
                source,
                wan(arranged),
                wan(inPlace),
                wan(paid),
                false,
                List.of()));
        return this;
    }

    private static @Nullable Money wan(@Nullable String amount) {
        return amount == null ? null : Money.ofWan(amount);
    }

    RoundDraft words(String unit, String indicator, String difficulties) {
        Narrative narrative = new Narrative("推进中", "", "", "", difficulties, "");
        words.add(new AcceptedWords(UnitCode.of(unit), IndicatorCode.of(indicator), narrative));
        return this;
    }

    RoundDraft finding(String unit, Severity severity) {
        Place place = Place.ofCell(unit + ".xlsx", "工作进展", new CellPosition(17, 4));
        findings.add(new Finding(
                FindingKind.DAMAGED_FILE, severity, place, UnitCode.of(unit), null, "约\"0.5\"", List.of("原因")));
        return this;
    }

    RoundDraft sample() {
        sample = true;
        return this;
    }

    /** The same hand-ins as they might have come in another order. */
    RoundDraft shuffled(Random random) {
        List.of(handIns, figures, money, words).forEach(list -> Collections.shuffle(list, random));
        return this;
    }

    Reconciliation done() {
        return new Reconciliation(round, handIns, figures, money, words, findings, sample);
    }
}
