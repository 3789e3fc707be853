package org.taizhang.aggregation;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.taizhang.aggregation.FrozenFigures.RankEntry;
import org.taizhang.plan.Unit;
import org.taizhang.terms.Percent;
import org.taizhang.terms.UnitCode;

/**
 * A ranking (排名). A unit's score is the mean of the points of its judged indicators, computed exactly and rounded once to two
 * decimals, half up; what is shown is what is ranked, so equal shown scores share a rank and the next is skipped (1, 2, 2, 4). Units
 * with nothing to judge are not in it. Source: product rule, rank; weights are all equal, since the plan gives none.
 */
final class Ranking {

    private static final Set<Unit.Type> COUNTIES = Set.of(Unit.Type.COUNTY, Unit.Type.PARK);

    private final List<Contender> contenders;

    private Ranking(List<Contender> contenders) {
        this.contenders = contenders;
    }

    /** Someone to be ranked, with the appraisals that count; there is at least one. */
    private record Contender(UnitCode unit, List<Appraisal> judged, Percent score, boolean silent) {

        static Contender of(UnitCode unit, List<Appraisal> judged, boolean silent) {
            List<Fraction> points = judged.stream().map(Appraisal::score).toList();
            return new Contender(
                    unit, judged, Fraction.mean(points).orElseThrow().percent(), silent);
        }
    }

    /** Counties, districts and parks, each by its own figures, or by those of the towns below it. */
    static List<RankEntry> ofCounties(RoundTally tally) {
        return ranked(tally, COUNTIES, RoundTally::own);
    }

    /** Towns, each by its own figures. */
    static List<RankEntry> ofTowns(RoundTally tally) {
        return ranked(tally, Set.of(Unit.Type.TOWN), RoundTally::own);
    }

    /** Departments, each by the city's figures on the tasks that it leads. */
    static List<RankEntry> ofDepartments(RoundTally tally) {
        return ranked(tally, Set.of(Unit.Type.DEPARTMENT), RoundTally::led);
    }

    private static List<RankEntry> ranked(
            RoundTally tally, Set<Unit.Type> types, BiFunction<RoundTally, UnitCode, List<Appraisal>> appraisals) {
        Map<UnitCode, Integer> lastRanks =
                tally.last().map(last -> of(last, types, appraisals).ranks()).orElse(Map.of());
        return of(tally, types, appraisals).entries(lastRanks);
    }

    private static Ranking of(
            RoundTally tally, Set<Unit.Type> types, BiFunction<RoundTally, UnitCode, List<Appraisal>> appraisals) {
        return new Ranking(tally.unitsWhere(unit -> types.contains(unit.type())).stream()
                .map(unit -> contender(tally, unit, appraisals.apply(tally, unit)))
                .flatMap(Optional::stream)
                .toList());
    }

    private static Optional<Contender> contender(RoundTally tally, UnitCode unit, List<Appraisal> appraisals) {
        List<Appraisal> judged = appraisals.stream().filter(Appraisal::judged).toList();
        return judged.isEmpty() ? Optional.empty() : Optional.of(Contender.of(unit, judged, tally.isSilent(unit)));
    }

    private Map<UnitCode, Integer> ranks() {
        return contenders.stream().collect(Collectors.toMap(Contender::unit, this::rank));
    }

    private int rank(Contender contender) {
        long better = contenders.stream()
                .filter(other -> other.score().compareTo(contender.score()) > 0)
                .count();
        return 1 + Math.toIntExact(better);
    }

    /** By rank, units of one rank in plan order. */
    private List<RankEntry> entries(Map<UnitCode, Integer> lastRanks) {
        Map<UnitCode, Integer> ranks = ranks();
        return contenders.stream()
                .map(contender -> entry(contender, ranks, lastRanks))
                .sorted(Comparator.comparingInt(RankEntry::rank))
                .toList();
    }

    private static RankEntry entry(
            Contender contender, Map<UnitCode, Integer> ranks, Map<UnitCode, Integer> lastRanks) {
        return new RankEntry(
                Objects.requireNonNull(ranks.get(contender.unit())),
                contender.unit(),
                contender.score(),
                lastRanks.get(contender.unit()),
                contender.judged().size(),
                Appraisal.lights(contender.judged()),
                contender.silent());
    }
}
