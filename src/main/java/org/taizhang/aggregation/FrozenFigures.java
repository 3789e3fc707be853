package org.taizhang.aggregation;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.taizhang.findings.Finding;
import org.taizhang.plan.Indicator;
import org.taizhang.plan.Naming;
import org.taizhang.plan.Unit;
import org.taizhang.terms.IndicatorCode;
import org.taizhang.terms.Money;
import org.taizhang.terms.Percent;
import org.taizhang.terms.PlanId;
import org.taizhang.terms.Quantity;
import org.taizhang.terms.Round;
import org.taizhang.terms.TaskCode;
import org.taizhang.terms.UnitCode;
import org.taizhang.validation.HandIn;
import org.taizhang.validation.Narrative;
import org.taizhang.validation.Source;

/**
 * The frozen figures (冻结数据) of a run: everything that any document of the run shows, and where it comes from. Written as
 * figures.json; lists are in plan order unless they say otherwise. What varies from run to run is not in here.
 *
 * @param version of this form, counted up when a field changes its meaning
 * @param countyRanking counties and parks, by their own figures or, where towns below them report, by what these come to
 * @param townRanking towns, among themselves
 * @param sample whether any input is sample data (示例数据), so that every page must say so
 * @param figuresHash the SHA-256 of the run's inputs (plan, ledgers, program's reading rules), which is the run's identity
 * @param trend the city's lights and achieved figures of this and the earlier rounds, earliest first
 * @param closedRounds the earlier rounds that were closed (封账) and of which there is something to say, earliest first
 */
public record FrozenFigures(
        int version,
        Head head,
        boolean sample,
        String figuresHash,
        List<UnitEntry> units,
        List<IndicatorFigures> indicators,
        List<CategoryFigures> categories,
        List<RankEntry> countyRanking,
        List<RankEntry> townRanking,
        List<RankEntry> departmentRanking,
        MoneyFigures money,
        List<Submission> submissions,
        List<Finding> findings,
        List<TrendPoint> trend,
        List<ClosedRound> closedRounds) {

    /** The present form. */
    public static final int VERSION = 4;

    /** Copies the lists. */
    public FrozenFigures {
        units = List.copyOf(units);
        indicators = List.copyOf(indicators);
        categories = List.copyOf(categories);
        countyRanking = List.copyOf(countyRanking);
        townRanking = List.copyOf(townRanking);
        departmentRanking = List.copyOf(departmentRanking);
        submissions = List.copyOf(submissions);
        findings = List.copyOf(findings);
        trend = List.copyOf(trend);
        closedRounds = List.copyOf(closedRounds);
    }

    /** The same figures with what there is to say of earlier rounds that were closed. */
    public FrozenFigures with(List<ClosedRound> closed) {
        return new FrozenFigures(
                version,
                head,
                sample,
                figuresHash,
                units,
                indicators,
                categories,
                countyRanking,
                townRanking,
                departmentRanking,
                money,
                submissions,
                findings,
                trend,
                closed);
    }

    /** Every light with its count, in the order of the lights; one that was not counted has none. */
    private static Map<Light, Integer> everyLight(Map<Light, Integer> counted) {
        Map<Light, Integer> lights = new EnumMap<>(Light.class);
        for (Light light : Light.values()) {
            lights.put(light, counted.getOrDefault(light, 0));
        }
        return Collections.unmodifiableMap(lights);
    }

    /**
     * Which plan, which round.
     *
     * @param due last day on which a ledger was on time
     * @param asOf the day up to which figures count
     * @param expected expected progress in per cent
     * @param roundsLeft rounds after this one
     * @param naming what the whole and its parts are called; figures that were frozen without it are called by their region
     */
    public record Head(
            PlanId plan,
            String planTitle,
            String region,
            String issuer,
            String documentNumber,
            String supervisor,
            String treasurer,
            int year,
            Round round,
            LocalDate due,
            LocalDate asOf,
            Percent expected,
            int roundsLeft,
            @Nullable Naming naming) {

        /** Calls the whole and its parts by the region where nothing is said of them. */
        public Head {
            naming = naming == null ? Naming.of(region) : naming;
        }

        /** What the whole and its parts are called. */
        @Override
        public Naming naming() {
            return Objects.requireNonNull(naming);
        }
    }

    /** A unit as documents name it; parent is the unit above it, null where none is. */
    public record UnitEntry(
            UnitCode code,
            String name,
            String shortName,
            Unit.Type type,
            @Nullable UnitCode parent,
            boolean reports) {}

    /**
     * An indicator's figures.
     *
     * @param targetText the plan's wording of the target, null where the number says it all
     * @param comparison whether the target is to be reached, or is an upper limit
     * @param leads the lead units of its task
     * @param units the units whose figures make the city's
     * @param subtotals units above some of those, such as counties whose towns report: what the units below them come to. Part of the
     *     city's figure by these alone, so never to be added to it; a subtotal has no sources of its own beside theirs
     * @param otherReports figures of units that report the city's total for comparison; not part of the city's figure
     * @param otherWords what units wrote that owe no figure here, such as a lead unit whose counties report
     */
    public record IndicatorFigures(
            IndicatorCode code,
            TaskCode task,
            String taskName,
            String category,
            String name,
            String unitOfMeasure,
            Indicator.Kind kind,
            Indicator.Comparison comparison,
            boolean prorated,
            @Nullable String targetText,
            List<UnitCode> leads,
            Standing city,
            List<UnitFigures> units,
            List<UnitFigures> subtotals,
            List<UnitFigures> otherReports,
            List<UnitWords> otherWords) {

        /** Copies the lists. */
        public IndicatorFigures {
            leads = List.copyOf(leads);
            units = List.copyOf(units);
            subtotals = List.copyOf(subtotals);
            otherReports = List.copyOf(otherReports);
            otherWords = List.copyOf(otherWords);
        }

        /** The figures by which the unit is judged: its own, or what the units below it come to. */
        public Optional<UnitFigures> of(UnitCode unit) {
            return Stream.concat(units.stream(), subtotals.stream())
                    .filter(figures -> figures.unit().equals(unit))
                    .findFirst();
        }
    }

    /** A unit's figures for an indicator; narrative is null where the unit wrote nothing. */
    public record UnitFigures(
            UnitCode unit, Standing standing, @Nullable Narrative narrative) {}

    /** What a unit wrote about an indicator for which it owes no figure. */
    public record UnitWords(UnitCode unit, Narrative narrative) {}

    /**
     * A category at a glance.
     *
     * @param lights how many of its indicators show each light; every light is present
     * @param pace mean of its judged indicators' rates, each capped at 100 %, an indicator not reported counting 0, two decimals,
     *     half up; null when none can be judged
     */
    public record CategoryFigures(
            String category,
            int indicators,
            Map<Light, Integer> lights,
            @Nullable Percent pace) {

        /** Copies the lights. */
        public CategoryFigures {
            lights = everyLight(lights);
        }
    }

    /**
     * A place in a ranking.
     *
     * @param rank 1 is best; equal scores share a rank and the next rank is skipped (1, 2, 2, 4)
     * @param score 0 to 100, half up: mean over its judged indicators of the lesser of 100 and rate over expected progress; an
     *     indicator not reported counts 0
     * @param lastRank its rank in the plan's round just before; null when there was none
     * @param judged how many indicators the score rests on: those with a target, zero targets left out
     * @param lights how many of them show each light; every light is present
     * @param silent whether the unit sent no usable ledger at all
     */
    public record RankEntry(
            int rank,
            UnitCode unit,
            Percent score,
            @Nullable Integer lastRank,
            int judged,
            Map<Light, Integer> lights,
            boolean silent) {

        /** Copies the lights. */
        public RankEntry {
            lights = everyLight(lights);
        }
    }

    /**
     * Money of this round in every view; all sums are of the same lines. A view has a row for every key with money planned or
     * reported.
     *
     * @param planned whether the plan arranges money at all
     * @param plannedIsSample whether any of that is a sample figure (示例)
     * @param lines by unit, task and source, each in plan order
     */
    public record MoneyFigures(
            boolean planned,
            boolean plannedIsSample,
            MoneyRow total,
            List<MoneyRow> byCategory,
            List<MoneyRow> byTask,
            List<MoneyRow> bySource,
            List<MoneyRow> byUnit,
            List<MoneyLine> lines) {

        /** Copies the lists. */
        public MoneyFigures {
            byCategory = List.copyOf(byCategory);
            byTask = List.copyOf(byTask);
            bySource = List.copyOf(bySource);
            byUnit = List.copyOf(byUnit);
            lines = List.copyOf(lines);
        }
    }

    /**
     * Sums of money, in 万元.
     *
     * @param key what the row is about: a category, a task's code, a source, a unit's code
     * @param label how a document names it
     * @param planned what the plan arranges; null where the plan does not say at this level
     * @param inPlaceRate in place in per cent of arranged (到位率); null when nothing is arranged
     * @param paidRate paid in per cent of in place (支付率); null when nothing is in place
     * @param executionRate paid in per cent of arranged (执行率); null when nothing is arranged
     * @param progress mean completion rate of the indicators concerned, as in {@link CategoryFigures}: a source's are those of the
     *     tasks that it pays for, a unit's its own; null where none can be judged
     * @param lastPaid paid by the last round; null when there is no last round
     */
    public record MoneyRow(
            String key,
            String label,
            @Nullable Money planned,
            Money arranged,
            Money inPlace,
            Money paid,
            @Nullable Percent inPlaceRate,
            @Nullable Percent paidRate,
            @Nullable Percent executionRate,
            @Nullable Percent progress,
            @Nullable Money lastPaid) {}

    /**
     * One line of one ledger: a unit's money for a task from a source; an amount that was not given is null.
     *
     * @param partial whether it leaves out a part, by its sender's own account
     */
    public record MoneyLine(
            UnitCode unit,
            TaskCode task,
            String source,
            @Nullable Money arranged,
            @Nullable Money inPlace,
            @Nullable Money paid,
            boolean partial,
            List<Source> sources) {

        /** Copies the sources. */
        public MoneyLine {
            sources = List.copyOf(sources);
        }
    }

    /**
     * A unit's hand-in for this round, with how many findings of each severity concern it.
     */
    public record Submission(HandIn handIn, int rejects, int errors, int warnings, int notes) {}

    /** The city's standing of an indicator in a round. */
    public record TrendPoint(
            Round round,
            IndicatorCode indicator,
            @Nullable Quantity achieved,
            @Nullable Percent rate,
            Light light) {}
}
