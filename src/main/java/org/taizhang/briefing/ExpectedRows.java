package org.taizhang.briefing;

import java.util.ArrayList;
import java.util.List;
import org.taizhang.aggregation.FrozenFigures;
import org.taizhang.aggregation.FrozenFigures.CategoryFigures;
import org.taizhang.aggregation.FrozenFigures.IndicatorFigures;
import org.taizhang.aggregation.FrozenFigures.MoneyFigures;
import org.taizhang.aggregation.FrozenFigures.MoneyLine;
import org.taizhang.aggregation.FrozenFigures.MoneyRow;
import org.taizhang.aggregation.FrozenFigures.RankEntry;
import org.taizhang.aggregation.FrozenFigures.UnitFigures;
import org.taizhang.aggregation.Standing;

/**
 * The rows that a briefing must show, taken straight from the frozen figures and not from its page model, so that a page model
 * that forgets something is found out. A row is a key and its figures, in the order of the table's columns.
 */
final class ExpectedRows {

    private final FrozenFigures figures;
    private final Units units;
    private final LedgerNumbers numbers;
    private final List<List<String>> rows = new ArrayList<>();

    private ExpectedRows(FrozenFigures figures) {
        this.figures = figures;
        this.units = new Units(figures);
        this.numbers = new LedgerNumbers(figures);
    }

    static List<List<String>> in(Document document, FrozenFigures figures) {
        ExpectedRows expected = new ExpectedRows(figures);
        if (document == Document.SUPERVISION_BRIEFING) {
            expected.progress();
            expected.rows.addAll(ExpectedAnnexes.of(figures));
        } else {
            expected.money();
        }
        return expected.rows;
    }

    /** The city's row of every indicator. */
    static List<List<String>> ofIndicators(FrozenFigures figures) {
        ExpectedRows expected = new ExpectedRows(figures);
        figures.indicators().forEach(expected::city);
        return expected.rows;
    }

    private void progress() {
        figures.indicators().forEach(this::indicator);
        figures.categories().forEach(this::category);
        figures.countyRanking().forEach(this::rank);
        figures.townRanking().forEach(this::rank);
        figures.departmentRanking().forEach(this::rank);
        figures.submissions().stream()
                .map(FrozenFigures.Submission::handIn)
                .forEach(handIn -> expect(units.shortName(handIn.unit()), SubmissionRow.outcome(handIn)));
    }

    private void indicator(IndicatorFigures indicator) {
        city(indicator);
        indicator.units().forEach(this::sources);
        indicator.otherReports().forEach(this::sources);
    }

    private void city(IndicatorFigures indicator) {
        Standing city = indicator.city();
        expect(
                indicator.code().value(),
                LightRow.tabled(LightRow.target(indicator)).lines().findFirst().orElseThrow(),
                LightRow.figure(city),
                Pledge.ofCity(figures.head(), indicator).rate(),
                Wording.sign(city.light()),
                Amounts.signed(city.change()));
    }

    private void sources(UnitFigures unit) {
        unit.standing()
                .sources()
                .forEach(source -> expect(
                        Texts.printable(source.raw()),
                        numbers.of(source.file()),
                        source.sheet(),
                        source.cell().toString()));
    }

    private void category(CategoryFigures category) {
        expect(category.category(), String.valueOf(category.indicators()), Amounts.of(category.pace()));
    }

    private void rank(RankEntry entry) {
        String name = units.shortName(entry.unit());
        expect(
                String.valueOf(entry.rank()),
                entry.silent() ? Wording.say("ranking.silent", name) : name,
                entry.score().toString());
    }

    private void money() {
        MoneyFigures money = figures.money();
        if (FinanceBriefing.isNothing(money)) {
            return;
        }
        money.byCategory().forEach(row -> money(row, row.label()));
        money.byTask().forEach(row -> money(row, row.label()));
        money.bySource().forEach(row -> money(row, row.label()));
        money.byUnit().forEach(row -> money(row, row.label()));
        if (!money.byTask().isEmpty()) {
            money(money.total(), Wording.say("money.total"));
        }
        ExecutionRow.withMoney(figures).forEach(this::execution);
        QuadrantRow.named(QuadrantRow.comparable(figures)).forEach(row -> expect(QuadrantRow.name(row)));
        money.lines().forEach(this::line);
    }

    private void execution(MoneyRow row) {
        expect(
                row.key(),
                row.label(),
                Amounts.of(row.arranged()),
                Amounts.of(row.paid()),
                Amounts.of(row.executionRate()),
                Amounts.of(row.progress()),
                Amounts.points(Pace.gap(row)),
                Pace.of(row).sign());
    }

    private void money(MoneyRow row, String label) {
        expect(
                label,
                Amounts.of(row.planned()),
                Amounts.of(row.arranged()),
                Amounts.of(row.inPlace()),
                Amounts.of(row.paid()),
                Amounts.of(row.inPlaceRate()),
                Amounts.of(row.paidRate()),
                Amounts.of(row.executionRate()),
                Amounts.of(row.progress()),
                Amounts.signed(MoneyTableRow.change(row)));
    }

    private void line(MoneyLine line) {
        expect(line.task().value(), Amounts.of(line.arranged()), Amounts.of(line.inPlace()), Amounts.of(line.paid()));
    }

    private void expect(String... cells) {
        rows.add(List.of(cells));
    }
}
