package org.taizhang.briefing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.taizhang.aggregation.FrozenFigures;
import org.taizhang.aggregation.FrozenFigures.CategoryFigures;
import org.taizhang.aggregation.FrozenFigures.IndicatorFigures;
import org.taizhang.aggregation.FrozenFigures.RankEntry;
import org.taizhang.aggregation.FrozenFigures.TrendPoint;
import org.taizhang.aggregation.FrozenFigures.UnitEntry;
import org.taizhang.aggregation.FrozenFigures.UnitFigures;
import org.taizhang.aggregation.Light;
import org.taizhang.aggregation.Scoring;
import org.taizhang.findings.Finding;
import org.taizhang.findings.Severity;
import org.taizhang.plan.Unit;
import org.taizhang.terms.IndicatorCode;
import org.taizhang.terms.Quantity;
import org.taizhang.terms.Round;
import org.taizhang.terms.UnitCode;

/**
 * The rows that the annexes of the 督查专报 must show beside those of its tables of figures: the matrix of lights, the trend, the arithmetic
 * of the scores, the findings by kind and what was left out. Taken from the frozen figures without the page model.
 */
final class ExpectedAnnexes {

    private final FrozenFigures figures;
    private final Units units;
    private final List<List<String>> rows = new ArrayList<>();

    private ExpectedAnnexes(FrozenFigures figures) {
        this.figures = figures;
        this.units = new Units(figures);
    }

    static List<List<String>> of(FrozenFigures figures) {
        ExpectedAnnexes expected = new ExpectedAnnexes(figures);
        expected.matrix();
        expected.trend();
        figures.countyRanking().forEach(entry -> expected.score(entry, Scoring.ofCounty(figures, entry)));
        figures.townRanking().forEach(entry -> expected.score(entry, Scoring.ofCounty(figures, entry)));
        figures.departmentRanking().forEach(entry -> expected.score(entry, Scoring.ofDepartment(figures, entry)));
        expected.findings();
        return expected.rows;
    }

    /** Every indicator's signs in the order of the columns, table by table. */
    private void matrix() {
        Set<UnitCode> owing = new LinkedHashSet<>();
        figures.indicators()
                .forEach(indicator -> Stream.concat(indicator.units().stream(), indicator.subtotals().stream())
                        .forEach(unit -> owing.add(unit.unit())));
        List<UnitCode> counties = figures.units().stream()
                .filter(unit -> unit.type() != Unit.Type.DEPARTMENT && unit.type() != Unit.Type.OFFICE)
                .sorted(Comparator.comparing(unit -> unit.type() == Unit.Type.TOWN))
                .map(UnitEntry::code)
                .filter(owing::contains)
                .toList();
        boolean departments = owing.size() > counties.size();
        int columns = counties.size() + (departments ? 1 : 0);
        int width = columns < MatrixRow.UPRIGHT ? MatrixRow.UPRIGHT - 1 : MatrixRow.ACROSS - 1;
        for (IndicatorFigures indicator : figures.indicators()) {
            List<String> signs = signs(indicator, counties, departments);
            for (int from = 0; from < Math.max(1, columns); from += width) {
                matrix(indicator, signs.subList(from, Math.min(columns, from + width)));
            }
        }
    }

    private void matrix(IndicatorFigures indicator, List<String> signs) {
        List<String> row = new ArrayList<>(List.of(
                indicator.code().value(),
                indicator.name(),
                Wording.bareSign(indicator.city().light())));
        signs.stream().filter(sign -> !sign.isEmpty()).forEach(row::add);
        rows.add(row);
    }

    private static List<String> signs(IndicatorFigures indicator, List<UnitCode> counties, boolean departments) {
        Map<UnitCode, Light> own = new HashMap<>();
        indicator.units().forEach(unit -> own.put(unit.unit(), unit.standing().light()));
        indicator
                .subtotals()
                .forEach(unit -> own.put(unit.unit(), unit.standing().light()));
        List<String> signs = new ArrayList<>();
        if (departments) {
            List<Light> lights = indicator.units().stream()
                    .map(UnitFigures::unit)
                    .filter(unit -> !counties.contains(unit))
                    .map(unit -> Objects.requireNonNull(own.get(unit)))
                    .sorted()
                    .toList();
            signs.add(lights.isEmpty() ? "" : Wording.bareSign(indicator, gravest(lights)));
        }
        counties.forEach(unit -> signs.add(own.containsKey(unit) ? Wording.bareSign(indicator, own.get(unit)) : ""));
        return signs;
    }

    private static Light gravest(List<Light> ascending) {
        List<Light> judged =
                ascending.stream().filter(light -> light != Light.NO_TARGET).toList();
        return judged.isEmpty() ? Light.NO_TARGET : judged.get(judged.size() - 1);
    }

    private void trend() {
        Map<IndicatorCode, String> categories = new HashMap<>();
        figures.indicators().forEach(indicator -> categories.put(indicator.code(), indicator.category()));
        Map<Round, List<TrendPoint>> rounds = figures.trend().stream()
                .collect(Collectors.groupingBy(TrendPoint::round, TreeMap::new, Collectors.toList()));
        if (rounds.size() < 2) {
            return;
        }
        List<List<TrendPoint>> shown = rounds.values().stream()
                .skip(Math.max(0, rounds.size() - TrendRow.ROUNDS))
                .toList();
        for (CategoryFigures category : figures.categories()) {
            List<String> row = new ArrayList<>(List.of(category.category()));
            shown.forEach(points -> row.add(share(points.stream()
                    .filter(point -> category.category().equals(categories.get(point.indicator())))
                    .toList())));
            rows.add(row);
        }
    }

    private static String share(List<TrendPoint> points) {
        int good = 0;
        int judged = 0;
        for (TrendPoint point : points) {
            good += point.light().compareTo(Light.ON_PACE) <= 0 ? 1 : 0;
            judged += point.light() == Light.NO_TARGET ? 0 : 1;
        }
        return judged == 0 ? Amounts.NONE : good + "/" + judged;
    }

    private void score(RankEntry entry, Scoring scoring) {
        scoring.items().stream()
                .filter(item -> !item.full() && !(ScoreRow.gathers(scoring) && ScoreRow.isUnreported(item)))
                .forEach(item -> rows.add(List.of(
                        item.indicator().code() + item.indicator().name(),
                        Pledge.of(figures.head(), item.indicator(), item.standing())
                                .target(),
                        Pledge.of(figures.head(), item.indicator(), item.standing())
                                .expected(),
                        Amounts.of(new Quantity(item.points())))));
        rows.add(List.of(
                Wording.say("scores.sum", entry.judged(), entry.score()), Amounts.of(new Quantity(scoring.sum()))));
    }

    private void findings() {
        Map<String, Long> kinds = figures.findings().stream()
                .collect(Collectors.groupingBy(
                        finding -> finding.severity() + " " + finding.kind().code(), Collectors.counting()));
        figures.findings().stream()
                .map(finding -> kind(finding, kinds))
                .distinct()
                .forEach(rows::add);
        figures.findings().stream()
                .filter(finding -> finding.severity().compareTo(Severity.ERROR) <= 0
                        && finding.place().cell() != null
                        && finding.seen() != null)
                .map(this::unused)
                .forEach(rows::add);
    }

    private static List<String> kind(Finding finding, Map<String, Long> counts) {
        String code = finding.kind().code();
        return List.of(
                code,
                FindingRow.CATALOGUE.title(finding.kind()),
                String.valueOf(counts.get(finding.severity() + " " + code)));
    }

    private List<String> unused(Finding finding) {
        return List.of(
                finding.unit() == null ? Wording.say("findings.unknownUnit") : units.shortName(finding.unit()),
                finding.place().sheet() + " " + finding.place().cell(),
                Texts.printable(Objects.requireNonNull(finding.seen())).isBlank()
                        ? Amounts.NONE
                        : Texts.printable(Objects.requireNonNull(finding.seen())));
    }
}
