package org.taizhang.briefing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import net.sf.jasperreports.renderers.Renderable;
import org.taizhang.aggregation.FrozenFigures;
import org.taizhang.aggregation.FrozenFigures.CategoryFigures;
import org.taizhang.aggregation.FrozenFigures.IndicatorFigures;
import org.taizhang.aggregation.FrozenFigures.TrendPoint;
import org.taizhang.aggregation.Light;
import org.taizhang.terms.IndicatorCode;
import org.taizhang.terms.Round;

/**
 * A category's way through the rounds (历轮走势): in each round, how many of the indicators that had a target kept pace or were done, such
 * as {@code 17/30}, and the same as a line. The last row is of all.
 *
 * @param heads the rounds; an empty one is no column
 */
record TrendRow(String category, List<String> heads, List<String> counts, Renderable line) {

    /** The latest rounds that are shown; the layout has as many columns. */
    static final int ROUNDS = 6;

    /** Copies the lists. */
    TrendRow {
        heads = List.copyOf(heads);
        counts = List.copyOf(counts);
    }

    /** Empty while there is only one round to show. */
    static List<TrendRow> of(FrozenFigures figures) {
        List<Round> rounds = rounds(figures);
        if (rounds.size() < 2) {
            return List.of();
        }
        List<TrendRow> rows = new ArrayList<>();
        for (CategoryFigures category : figures.categories()) {
            Set<IndicatorCode> indicators = codes(figures, category);
            rows.add(of(category.category(), figures, rounds, indicators::contains));
        }
        rows.add(of(Wording.say("trend.all"), figures, rounds, code -> true));
        return rows;
    }

    private static Set<IndicatorCode> codes(FrozenFigures figures, CategoryFigures category) {
        Set<IndicatorCode> codes = new HashSet<>();
        figures.indicators().stream()
                .filter(indicator -> indicator.category().equals(category.category()))
                .map(IndicatorFigures::code)
                .forEach(codes::add);
        return codes;
    }

    private static List<Round> rounds(FrozenFigures figures) {
        List<Round> rounds = figures.trend().stream()
                .map(TrendPoint::round)
                .distinct()
                .sorted()
                .toList();
        return rounds.subList(Math.max(0, rounds.size() - ROUNDS), rounds.size());
    }

    private static TrendRow of(String name, FrozenFigures figures, List<Round> rounds, Predicate<IndicatorCode> those) {
        List<String> heads = new ArrayList<>();
        List<String> counts = new ArrayList<>();
        List<Double> shares = new ArrayList<>();
        for (Round round : rounds) {
            List<Light> lights = figures.trend().stream()
                    .filter(point -> point.round().equals(round) && those.test(point.indicator()))
                    .map(TrendPoint::light)
                    .filter(light -> light != Light.NO_TARGET)
                    .toList();
            long good = lights.stream()
                    .filter(light -> light == Light.DONE || light == Light.ON_PACE)
                    .count();
            heads.add(Wording.name(round));
            counts.add(lights.isEmpty() ? Amounts.NONE : Wording.say("trend.count", good, lights.size()));
            shares.add(lights.isEmpty() ? Double.NaN : (double) good / lights.size());
        }
        return new TrendRow(name, padded(heads), padded(counts), new TrendLine(shares));
    }

    private static List<String> padded(List<String> texts) {
        List<String> padded = new ArrayList<>(texts);
        padded.addAll(Collections.nCopies(ROUNDS - texts.size(), ""));
        return padded;
    }
}
