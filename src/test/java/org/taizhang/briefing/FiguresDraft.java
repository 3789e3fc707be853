package org.taizhang.briefing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.taizhang.aggregation.ClosedRound;
import org.taizhang.aggregation.FrozenFigures;
import org.taizhang.aggregation.FrozenFigures.CategoryFigures;
import org.taizhang.aggregation.FrozenFigures.Head;
import org.taizhang.aggregation.FrozenFigures.IndicatorFigures;
import org.taizhang.aggregation.FrozenFigures.MoneyFigures;
import org.taizhang.aggregation.FrozenFigures.MoneyLine;
import org.taizhang.aggregation.FrozenFigures.MoneyRow;
import org.taizhang.aggregation.FrozenFigures.RankEntry;
import org.taizhang.aggregation.FrozenFigures.Submission;
import org.taizhang.aggregation.FrozenFigures.TrendPoint;
import org.taizhang.aggregation.FrozenFigures.UnitEntry;
import org.taizhang.aggregation.FrozenFigures.UnitFigures;
import org.taizhang.aggregation.FrozenFigures.UnitWords;
import org.taizhang.aggregation.Light;
import org.taizhang.aggregation.Standing;
import org.taizhang.findings.Finding;
import org.taizhang.findings.FindingKind;
import org.taizhang.plan.Indicator;
import org.taizhang.plan.Unit;
import org.taizhang.terms.CellPosition;
import org.taizhang.terms.IndicatorCode;
import org.taizhang.terms.Money;
import org.taizhang.terms.Percent;
import org.taizhang.terms.Place;
import org.taizhang.terms.PlanId;
import org.taizhang.terms.Quantity;
import org.taizhang.terms.Round;
import org.taizhang.terms.TaskCode;
import org.taizhang.terms.UnitCode;
import org.taizhang.validation.DaySource;
import org.taizhang.validation.HandIn;
import org.taizhang.validation.Narrative;
import org.taizhang.validation.Source;

/** Frozen figures put together by hand, so that every value a test expects stands in the test. */
final class FiguresDraft {

    static final String HASH = "5f2b7c0d9e8a41b6c3d2e1f09a8b7c6d5e4f3a2b1c0d9e8f7a6b5c4d3e2f1a0b";

    boolean sample;
    final List<UnitEntry> units = new ArrayList<>();
    final List<IndicatorFigures> indicators = new ArrayList<>();
    final List<CategoryFigures> categories = new ArrayList<>();
    final List<RankEntry> counties = new ArrayList<>();
    final List<RankEntry> departments = new ArrayList<>();
    MoneyFigures money = noMoney();
    final List<Submission> submissions = new ArrayList<>();
    final List<Finding> findings = new ArrayList<>();
    final List<TrendPoint> trend = new ArrayList<>();
    final List<ClosedRound> closedRounds = new ArrayList<>();
    int roundsLeft = 1;

    FrozenFigures freeze() {
        return new FrozenFigures(
                FrozenFigures.VERSION,
                head(),
                sample,
                HASH,
                List.copyOf(units),
                List.copyOf(indicators),
                List.copyOf(categories),
                List.copyOf(counties),
                List.of(),
                List.copyOf(departments),
                money,
                List.copyOf(submissions),
                List.copyOf(findings),
                List.copyOf(trend),
                List.copyOf(closedRounds));
    }

    private Head head() {
        return new Head(
                PlanId.of("haidong-2024"),
                "2024年全省民生实事工程海东市目标任务",
                "海东市",
                "海东市人民政府办公室",
                "东政办〔2024〕26号",
                "市政府督查室",
                "市财政局",
                2024,
                Round.parse("2024-Q3"),
                LocalDate.of(2024, 10, 5),
                LocalDate.of(2024, 9, 30),
                Percent.of("75"),
                roundsLeft,
                null);
    }

    FiguresDraft unit(String code, String name, String shortName, Unit.Type type) {
        units.add(new UnitEntry(UnitCode.of(code), name, shortName, type, null, true));
        return this;
    }

    FiguresDraft submission(String unit, HandIn.Outcome outcome, boolean late) {
        boolean came = outcome != HandIn.Outcome.SILENT;
        HandIn handIn = new HandIn(
                UnitCode.of(unit),
                outcome,
                came ? unit + ".xlsx" : null,
                came ? HASH : null,
                came ? LocalDate.of(2024, 10, late ? 9 : 4) : null,
                came ? DaySource.SELF_DECLARED : null,
                late,
                null,
                List.of());
        submissions.add(new Submission(handIn, outcome == HandIn.Outcome.REJECTED ? 1 : 0, 0, 0, 0));
        return this;
    }

    FiguresDraft finding(FindingKind kind, String unit, String cell, String... arguments) {
        Place place = Place.ofCell("县区/" + unit + ".xlsx", "工作进展", CellPosition.parse(cell));
        findings.add(Finding.of(kind, place, (Object[]) arguments).about(UnitCode.of(unit)));
        return this;
    }

    FiguresDraft rank(List<RankEntry> ranking, int rank, String unit, String score) {
        ranking.add(new RankEntry(rank, UnitCode.of(unit), Percent.of(score), null, 3, lights(Light.DONE, 3), false));
        return this;
    }

    FiguresDraft before(String round, String indicator, Light light) {
        trend.add(new TrendPoint(Round.parse(round), IndicatorCode.of(indicator), null, null, light));
        return this;
    }

    /** An indicator of which only the city's standing matters. */
    FiguresDraft indicator(String code, String name, Standing city) {
        indicators.add(indicator(code, name, "套", city, List.of()));
        return this;
    }

    static IndicatorFigures indicator(
            String code, String name, String measure, Standing city, List<UnitFigures> units) {
        return atLeast(
                IndicatorCode.of(code),
                TaskCode.of(code.substring(0, code.indexOf('-'))),
                name,
                "住房保障",
                name,
                measure,
                Indicator.Kind.SUM,
                true,
                null,
                List.of(),
                city,
                units,
                List.of(),
                List.of());
    }

    static UnitFigures of(String unit, Standing standing, @Nullable Narrative narrative) {
        return new UnitFigures(UnitCode.of(unit), standing, narrative);
    }

    static Narrative difficulties(String difficulties, String nextSteps) {
        return new Narrative("进行中", "按计划推进。", "", "", difficulties, nextSteps);
    }

    static Source source(String unit, String cell, String raw, String value) {
        return new Source(
                UnitCode.of(unit),
                Source.Part.ACHIEVED,
                "县区/" + unit + ".xlsx",
                "工作进展",
                CellPosition.parse(cell),
                raw,
                Quantity.of(value),
                false);
    }

    static Map<Light, Integer> lights(Light light, int count) {
        Map<Light, Integer> lights = noLights();
        lights.put(light, count);
        return lights;
    }

    static Map<Light, Integer> noLights() {
        Map<Light, Integer> lights = new EnumMap<>(Light.class);
        for (Light light : Light.values()) {
            lights.put(light, 0);
        }
        return lights;
    }

    static MoneyFigures noMoney() {
        MoneyRow total = moneyRow("total", "合计", null, "0", "0", "0");
        return new MoneyFigures(false, false, total, List.of(), List.of(), List.of(), List.of(), List.of());
    }

    static MoneyRow moneyRow(
            String key, String label, @Nullable String planned, String arranged, String inPlace, String paid) {
        return new MoneyRow(
                key,
                label,
                planned == null ? null : Money.ofWan(planned),
                Money.ofWan(arranged),
                Money.ofWan(inPlace),
                Money.ofWan(paid),
                part(inPlace, arranged),
                part(paid, inPlace),
                part(paid, arranged),
                null,
                null);
    }

    static @Nullable Percent part(String part, String whole) {
        return Money.ofWan(whole).signum() == 0
                ? null
                : Percent.ofParts(Money.ofWan(part).wan(), Money.ofWan(whole).wan());
    }

    static MoneyLine moneyLine(String unit, String task, String source, String arranged, String inPlace, String paid) {
        return new MoneyLine(
                UnitCode.of(unit),
                TaskCode.of(task),
                source,
                Money.ofWan(arranged),
                Money.ofWan(inPlace),
                Money.ofWan(paid),
                false,
                List.of(source(unit, "D7", arranged, arranged), source(unit, "E7", inPlace, inPlace)));
    }

    /** A standing; null is what cannot be said. */
    static Standing standing(@Nullable String achieved, @Nullable String target, @Nullable String rate, Light light) {
        return new StandingDraft(achieved, target, rate, light).freeze();
    }

    /** A standing whose rarer parts are set one by one. */
    static final class StandingDraft {
        final @Nullable String achieved;
        final @Nullable String target;
        final @Nullable String rate;
        final Light light;

        @Nullable
        String stage;

        @Nullable
        String projected;

        @Nullable
        String needed;

        @Nullable
        String change;

        @Nullable
        String expected = "75";

        int reported = 7;
        int owed = 7;
        boolean doubtful;
        List<Source> sources = List.of();

        StandingDraft(@Nullable String achieved, @Nullable String target, @Nullable String rate, Light light) {
            this.achieved = achieved;
            this.target = target;
            this.rate = rate;
            this.light = light;
        }

        Standing freeze() {
            Percent shown = rate == null ? null : Percent.of(rate);
            Percent due = expected == null ? null : Percent.of(expected);
            return new Standing(
                    quantity(achieved),
                    null,
                    null,
                    stage,
                    quantity(target),
                    shown,
                    due,
                    shown == null || due == null
                            ? null
                            : new Percent(shown.value().subtract(due.value())),
                    light,
                    quantity(change),
                    change == null ? 0 : reported,
                    quantity(projected),
                    quantity(needed),
                    achieved == null ? 0 : reported,
                    owed,
                    0,
                    doubtful,
                    sources);
        }

        private static @Nullable Quantity quantity(@Nullable String decimal) {
            return decimal == null ? null : Quantity.of(decimal);
        }
    }

    /** An indicator whose target is to be reached, of units that have none above them. */
    static IndicatorFigures atLeast(
            IndicatorCode code,
            TaskCode task,
            String taskName,
            String category,
            String name,
            String unitOfMeasure,
            Indicator.Kind kind,
            boolean prorated,
            @Nullable String targetText,
            List<UnitCode> leads,
            Standing city,
            List<UnitFigures> units,
            List<UnitFigures> otherReports,
            List<UnitWords> otherWords) {
        return new IndicatorFigures(
                code,
                task,
                taskName,
                category,
                name,
                unitOfMeasure,
                kind,
                Indicator.Comparison.AT_LEAST,
                prorated,
                targetText,
                leads,
                city,
                units,
                List.of(),
                otherReports,
                otherWords);
    }
}
