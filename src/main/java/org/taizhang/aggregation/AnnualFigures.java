package org.taizhang.aggregation;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.taizhang.aggregation.FrozenFigures.MoneyLine;
import org.taizhang.aggregation.FrozenFigures.UnitEntry;
import org.taizhang.plan.Assessment;
import org.taizhang.plan.Indicator;
import org.taizhang.plan.Naming;
import org.taizhang.terms.IndicatorCode;
import org.taizhang.terms.Money;
import org.taizhang.terms.Percent;
import org.taizhang.terms.PlanId;
import org.taizhang.terms.Points;
import org.taizhang.terms.Quantity;
import org.taizhang.terms.Round;
import org.taizhang.terms.UnitCode;
import org.taizhang.validation.HandIn;

/**
 * The frozen figures of a year's assessment (年度目标考核): every point with the figures that it comes from. Written as annual.json. Points
 * and rates have ten decimals and a score two, half up; each is rounded once, from exact numbers. What varies from run to run is not in
 * here.
 *
 * @param version of this form, counted up when a field changes its meaning
 * @param sample whether any round rests on sample data (示例数据)
 * @param inputsHash the SHA-256 of what it was made from: the plan and the rounds' published figures
 * @param rules how the year is assessed under the plan
 * @param rounds whose published figures it rests on, earliest first; the last is the year's last
 * @param missing rounds of the plan for which nothing is published
 * @param counties counties and park by rank, units of one rank in plan order
 * @param towns likewise, among themselves; empty where the plan has none
 * @param departments likewise
 * @param unranked units without an indicator to be judged by, in plan order
 * @param carriedOver what is left for the next year, in plan order
 * @param closedRounds the rounds that were closed (封账) and whose published figures were revised since, or that were opened again,
 *     earliest first
 */
public record AnnualFigures(
        int version,
        Head head,
        boolean sample,
        String inputsHash,
        Assessment rules,
        List<RoundEntry> rounds,
        List<Round> missing,
        List<UnitEntry> units,
        List<UnitScore> counties,
        List<UnitScore> towns,
        List<UnitScore> departments,
        List<UnitScore> unranked,
        List<CarriedOver> carriedOver,
        List<ClosedRound> closedRounds) {

    /** The present form. */
    public static final int VERSION = 2;

    /** Copies the lists. */
    public AnnualFigures {
        rounds = List.copyOf(rounds);
        missing = List.copyOf(missing);
        units = List.copyOf(units);
        counties = List.copyOf(counties);
        towns = List.copyOf(towns);
        departments = List.copyOf(departments);
        unranked = List.copyOf(unranked);
        carriedOver = List.copyOf(carriedOver);
        closedRounds = List.copyOf(closedRounds);
    }

    /** Every unit's score: counties, towns, departments, then those not ranked. */
    public Stream<UnitScore> scores() {
        return Stream.of(counties, towns, departments, unranked).flatMap(List::stream);
    }

    /** The year's last round. */
    public RoundEntry last() {
        return rounds.get(rounds.size() - 1);
    }

    /** Which plan, which year. */
    public record Head(
            PlanId plan,
            String planTitle,
            String region,
            String issuer,
            String documentNumber,
            String supervisor,
            String treasurer,
            int year,
            Naming naming) {}

    /**
     * A round that the assessment rests on.
     *
     * @param figuresHash the identity of its published figures
     */
    public record RoundEntry(Round round, LocalDate due, LocalDate asOf, Percent expected, String figuresHash) {}

    /**
     * A unit's assessment.
     *
     * @param rank 1 is best; equal scores share a rank and the next rank is skipped; null where the unit is not ranked
     * @param of how many units are ranked with it
     * @param score 0 to 100; null where no part applies
     * @param grade null where the unit has no indicator to be judged by
     * @param parts every part, in order
     * @param completion the indicators at the last round
     * @param pace the same at each earlier round
     * @param paceRounds how many of 100 points each of those rounds gives
     * @param handIns its ledgers, a round each
     * @param money what its money is held against
     * @param moneyLines the ledger lines that add up to it
     * @param leftOut indicators that do not count
     */
    public record UnitScore(
            UnitCode unit,
            @Nullable Integer rank,
            int of,
            @Nullable Percent score,
            Assessment.@Nullable Grade grade,
            List<PartScore> parts,
            List<IndicatorItem> completion,
            List<IndicatorItem> pace,
            List<RoundRate> paceRounds,
            List<HandInItem> handIns,
            List<MoneyItem> money,
            List<MoneyLine> moneyLines,
            List<LeftOut> leftOut) {

        /** Copies the lists. */
        public UnitScore {
            parts = List.copyOf(parts);
            completion = List.copyOf(completion);
            pace = List.copyOf(pace);
            paceRounds = List.copyOf(paceRounds);
            handIns = List.copyOf(handIns);
            money = List.copyOf(money);
            moneyLines = List.copyOf(moneyLines);
            leftOut = List.copyOf(leftOut);
        }

        /** How it did in that part. */
        public PartScore part(Assessment.Part part) {
            return parts.stream()
                    .filter(score -> score.part() == part)
                    .findFirst()
                    .orElseThrow();
        }

        UnitScore ranked(int place, int contenders) {
            return new UnitScore(
                    unit,
                    place,
                    contenders,
                    score,
                    grade,
                    parts,
                    completion,
                    pace,
                    paceRounds,
                    handIns,
                    money,
                    moneyLines,
                    leftOut);
        }
    }

    /**
     * A part of a score.
     *
     * @param weight of 100, as the rules have it
     * @param absence why it does not apply to the unit; null where it does
     * @param scaled its weight once the parts that do not apply are taken out and the others scaled to 100; null where it does not apply
     * @param rate how many of 100 points were reached (得分率); null where it does not apply
     * @param points scaled weight times rate; null where it does not apply
     */
    public record PartScore(
            Assessment.Part part,
            Points weight,
            @Nullable Absence absence,
            @Nullable Points scaled,
            @Nullable Points rate,
            @Nullable Points points) {}

    /** Why a part does not apply to a unit. */
    public enum Absence {
        /** The rules give it no weight. */
        NO_WEIGHT,
        /** The unit has no indicator with a target. */
        NO_TARGET,
        /** No earlier round is published, or the unit had nothing to be judged by in any. */
        NO_EARLIER_ROUND,
        /** The unit owes no ledger. */
        NO_LEDGER,
        /** The unit has no money. */
        NO_MONEY,
        /** The plan has money for the tasks that the department leads, and nothing of it was arranged. */
        NOTHING_ARRANGED
    }

    /**
     * An indicator's part in completion or pace.
     *
     * @param weight against the others
     * @param citywide whether the figure is the city's, as for a department that leads the task
     * @param standing as it was frozen for that round
     * @param exact whether the rate follows from what was achieved; else the frozen rate itself counts
     * @param rate the completion rate, unlike the standing's with ten decimals; null where nothing was reported
     * @param points of 100
     */
    public record IndicatorItem(
            Round round,
            IndicatorCode indicator,
            String name,
            String unitOfMeasure,
            Indicator.Comparison comparison,
            Points weight,
            boolean citywide,
            Standing standing,
            boolean exact,
            @Nullable Points rate,
            Points points) {}

    /** How many of 100 points a unit's indicators give in a round. */
    public record RoundRate(Round round, Points rate) {}

    /**
     * A unit's ledger of a round.
     *
     * @param received null when nothing came or the day is unknown, which counts as on time
     * @param daysLate 0 when on time
     * @param rejects ledgers that could not be used
     * @param resubmissions further files of the unit for the round
     * @param timeliness points of 100
     * @param quality points of 100
     */
    public record HandInItem(
            Round round,
            LocalDate due,
            HandIn.Outcome outcome,
            @Nullable LocalDate received,
            int daysLate,
            @Nullable String file,
            int rejects,
            int errors,
            int warnings,
            int resubmissions,
            Points timeliness,
            Points quality) {}

    /**
     * What money is held against, at the last round.
     *
     * @param points part in per cent of whole, at most 100; null where it is only shown and does not count
     */
    public record MoneyItem(
            Measure measure,
            Money part,
            Money whole,
            @Nullable Points points) {

        /** Which two amounts. */
        public enum Measure {
            /** 安排率: arranged of what the plan has for the tasks that a department leads; only shown. */
            ARRANGED,
            /** 到位率: in place of arranged. */
            IN_PLACE,
            /** 执行率: paid of arranged. */
            PAID
        }
    }

    /** An indicator that does not count for a unit. */
    public record LeftOut(IndicatorCode indicator, String name, Why why) {

        /** Why not. */
        public enum Why {
            /** Its target was open to the end (待下达). */
            OPEN,
            /** The unit has no share of the target. */
            NOT_SPLIT,
            /** Its target is zero. */
            ZERO_TARGET,
            /** The rules give it no weight. */
            NO_WEIGHT
        }
    }

    /**
     * What is left for the next year.
     *
     * @param open whether there never was a target; else it was not met
     * @param remainder what is missing to the target, or above a limit; null where nothing can be said
     */
    public record CarriedOver(
            IndicatorCode indicator,
            String name,
            String unitOfMeasure,
            List<UnitCode> leads,
            boolean open,
            @Nullable Quantity target,
            @Nullable Quantity achieved,
            @Nullable Percent rate,
            @Nullable Quantity remainder) {

        /** Copies the list. */
        public CarriedOver {
            leads = List.copyOf(leads);
        }
    }
}
