package org.taizhang.aggregation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.taizhang.aggregation.AnnualFigures.CarriedOver;
import org.taizhang.aggregation.AnnualFigures.Head;
import org.taizhang.aggregation.AnnualFigures.RoundEntry;
import org.taizhang.aggregation.AnnualFigures.UnitScore;
import org.taizhang.aggregation.FrozenFigures.IndicatorFigures;
import org.taizhang.aggregation.FrozenFigures.UnitEntry;
import org.taizhang.plan.Plan;
import org.taizhang.plan.RoundSchedule;
import org.taizhang.plan.Unit;
import org.taizhang.terms.Percent;
import org.taizhang.terms.Quantity;
import org.taizhang.terms.Round;

/** Works out a year's assessment from the published figures of its rounds. */
public final class AnnualTally {

    private static final Set<Unit.Type> COUNTIES = Set.of(Unit.Type.COUNTY, Unit.Type.PARK);

    private final Plan plan;
    private final List<FrozenFigures> rounds;
    private final FrozenFigures last;
    private final List<ClosedRound> closed;

    private AnnualTally(Plan plan, List<FrozenFigures> rounds, List<ClosedRound> closed) {
        this.plan = plan;
        this.closed = List.copyOf(closed);
        this.rounds = List.copyOf(rounds);
        this.last = rounds.get(rounds.size() - 1);
    }

    /**
     * The year's figures.
     *
     * @param rounds the published ones, earliest first; the last must be the plan's last round, since without it nothing can be said of a
     *     year
     * @param inputsHash the identity of what they were made from
     */
    public static AnnualFigures freeze(Plan plan, List<FrozenFigures> rounds, String inputsHash) {
        return freeze(plan, rounds, List.of(), inputsHash);
    }

    /**
     * The same.
     *
     * @param closed what there is to say of rounds that were closed, earliest first
     */
    public static AnnualFigures freeze(
            Plan plan, List<FrozenFigures> rounds, List<ClosedRound> closed, String inputsHash) {
        if (rounds.isEmpty()
                || lastRound(plan)
                        .filter(rounds.get(rounds.size() - 1).head().round()::equals)
                        .isEmpty()) {
            throw new IllegalArgumentException("the year's last round is not there");
        }
        return new AnnualTally(plan, rounds, closed).frozen(inputsHash);
    }

    /** The round that closes the plan's year. */
    public static Optional<Round> lastRound(Plan plan) {
        return plan.rounds().stream().map(RoundSchedule::round).max(Round::compareTo);
    }

    private AnnualFigures frozen(String inputsHash) {
        List<UnitScore> counties = own(COUNTIES);
        List<UnitScore> towns = own(Set.of(Unit.Type.TOWN));
        List<UnitScore> departments = departments();
        List<UnitScore> unranked = new ArrayList<>(counties);
        unranked.addAll(towns);
        unranked.addAll(departments);
        unranked.removeIf(AnnualTally::isRanked);
        return new AnnualFigures(
                AnnualFigures.VERSION,
                head(),
                rounds.stream().anyMatch(FrozenFigures::sample),
                inputsHash,
                plan.assessment(),
                rounds.stream().map(AnnualTally::entry).toList(),
                missing(),
                last.units(),
                ranked(counties),
                ranked(towns),
                ranked(departments),
                unranked,
                carriedOver(),
                closed);
    }

    private Head head() {
        FrozenFigures.Head head = last.head();
        return new Head(
                head.plan(),
                head.planTitle(),
                head.region(),
                head.issuer(),
                head.documentNumber(),
                head.supervisor(),
                head.treasurer(),
                head.year(),
                head.naming());
    }

    private static RoundEntry entry(FrozenFigures figures) {
        FrozenFigures.Head head = figures.head();
        return new RoundEntry(head.round(), head.due(), head.asOf(), head.expected(), figures.figuresHash());
    }

    private List<Round> missing() {
        List<Round> there =
                rounds.stream().map(figures -> figures.head().round()).toList();
        return plan.rounds().stream()
                .map(RoundSchedule::round)
                .filter(round -> !there.contains(round))
                .sorted()
                .toList();
    }

    /** Places, each by its own figures, or by those of the towns below it where only these report. */
    private List<UnitScore> own(Set<Unit.Type> types) {
        return last.units().stream()
                .filter(unit -> types.contains(unit.type()))
                .filter(unit -> unit.reports() || hasFigures(unit))
                .map(unit -> new UnitAssessment(plan.assessment(), rounds, unit.code(), true).score())
                .toList();
    }

    private boolean hasFigures(UnitEntry unit) {
        return last.indicators().stream()
                .anyMatch(indicator -> indicator.of(unit.code()).isPresent());
    }

    private List<UnitScore> departments() {
        return last.units().stream()
                .filter(UnitEntry::reports)
                .filter(unit -> unit.type() == Unit.Type.DEPARTMENT)
                .map(unit -> new UnitAssessment(plan.assessment(), rounds, unit.code(), false).score())
                .toList();
    }

    /** As in the briefings' rankings: only who has an indicator to be judged by is held against others. */
    private static boolean isRanked(UnitScore score) {
        return !score.completion().isEmpty() && score.score() != null;
    }

    private static List<UnitScore> ranked(List<UnitScore> scores) {
        List<UnitScore> contenders =
                scores.stream().filter(AnnualTally::isRanked).toList();
        return contenders.stream()
                .map(contender -> contender.ranked(rank(contender, contenders), contenders.size()))
                .sorted(Comparator.comparing(AnnualTally::place))
                .toList();
    }

    private static int place(UnitScore score) {
        return Objects.requireNonNull(score.rank());
    }

    private static int rank(UnitScore contender, List<UnitScore> contenders) {
        Percent score = Objects.requireNonNull(contender.score());
        long better = contenders.stream()
                .filter(other -> Objects.requireNonNull(other.score()).compareTo(score) > 0)
                .count();
        return 1 + Math.toIntExact(better);
    }

    private List<CarriedOver> carriedOver() {
        return last.indicators().stream()
                .filter(indicator -> indicator.city().light() != Light.DONE)
                .map(AnnualTally::carriedOver)
                .toList();
    }

    private static CarriedOver carriedOver(IndicatorFigures indicator) {
        Standing city = indicator.city();
        return new CarriedOver(
                indicator.code(),
                indicator.name(),
                indicator.unitOfMeasure(),
                indicator.leads(),
                city.target() == null,
                city.target(),
                city.achieved(),
                city.rate(),
                remainder(city));
    }

    private static @Nullable Quantity remainder(Standing city) {
        if (city.target() == null || city.achieved() == null) {
            return city.target();
        }
        return new Quantity(city.target().minus(city.achieved()).value().abs());
    }
}
