package org.taizhang.aggregation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.taizhang.aggregation.AnnualFigures.Absence;
import org.taizhang.aggregation.AnnualFigures.HandInItem;
import org.taizhang.aggregation.AnnualFigures.IndicatorItem;
import org.taizhang.aggregation.AnnualFigures.LeftOut;
import org.taizhang.aggregation.AnnualFigures.MoneyItem;
import org.taizhang.aggregation.AnnualFigures.PartScore;
import org.taizhang.aggregation.AnnualFigures.RoundRate;
import org.taizhang.aggregation.AnnualFigures.UnitScore;
import org.taizhang.aggregation.FrozenFigures.MoneyLine;
import org.taizhang.aggregation.FrozenFigures.MoneyRow;
import org.taizhang.aggregation.FrozenFigures.Submission;
import org.taizhang.plan.Assessment;
import org.taizhang.plan.Assessment.Deduction;
import org.taizhang.plan.Assessment.Fault;
import org.taizhang.plan.Assessment.Part;
import org.taizhang.terms.IndicatorCode;
import org.taizhang.terms.Money;
import org.taizhang.terms.Percent;
import org.taizhang.terms.Points;
import org.taizhang.terms.Round;
import org.taizhang.terms.TaskCode;
import org.taizhang.terms.UnitCode;
import org.taizhang.validation.HandIn;

/**
 * A unit's assessment for a year. A county answers for its own figures and money, a department for the city's on the tasks that it leads, as
 * in the briefings' rankings. An indicator counts when it has a target at the year's last round; at an earlier round, when it had one then,
 * too. A round in which the unit did not report counts 0 wherever a figure, a day or a ledger is asked for.
 */
final class UnitAssessment {

    private final Assessment rules;
    private final List<FrozenFigures> rounds;
    private final FrozenFigures last;
    private final UnitCode unit;
    private final boolean own;

    /**
     * Assesses a unit.
     *
     * @param rounds earliest first
     * @param own whether it answers for its own figures; else for the city's
     */
    UnitAssessment(Assessment rules, List<FrozenFigures> rounds, UnitCode unit, boolean own) {
        this.rules = rules;
        this.rounds = rounds;
        this.last = rounds.get(rounds.size() - 1);
        this.unit = unit;
        this.own = own;
    }

    /** Not ranked yet. */
    UnitScore score() {
        List<ScoredFigure> completion = counting(last).toList();
        Map<Part, Fraction> rates = new EnumMap<>(Part.class);
        mean(completion, ScoredFigure::completion).ifPresent(rate -> rates.put(Part.COMPLETION, rate));
        Fraction.mean(List.copyOf(earlierRates().values())).ifPresent(rate -> rates.put(Part.PACE, rate));
        List<HandInItem> handIns = handIns();
        Fraction.mean(points(handIns, HandInItem::timeliness)).ifPresent(rate -> rates.put(Part.TIMELINESS, rate));
        Fraction.mean(points(handIns, HandInItem::quality)).ifPresent(rate -> rates.put(Part.QUALITY, rate));
        List<MoneyPart> money = money();
        Fraction.mean(money.stream()
                        .filter(MoneyPart::counts)
                        .map(MoneyPart::rate)
                        .toList())
                .ifPresent(rate -> rates.put(Part.MONEY, rate));
        Parts parts = new Parts(rules, rates, money.isEmpty() ? Absence.NO_MONEY : Absence.NOTHING_ARRANGED);
        Optional<Percent> score = parts.score();
        return new UnitScore(
                unit,
                null,
                0,
                score.orElse(null),
                score.filter(percent -> !completion.isEmpty())
                        .map(percent -> rules.grade(new Points(percent.value())))
                        .orElse(null),
                parts.scores(),
                completion.stream()
                        .map(figure -> item(last, figure, figure.completion()))
                        .toList(),
                paceItems(),
                paceRounds(),
                handIns,
                money.stream().map(MoneyPart::item).toList(),
                moneyLines(),
                leftOut());
    }

    private Stream<ScoredFigure> figures(FrozenFigures round) {
        return own ? ScoredFigure.own(round, unit) : ScoredFigure.led(round, unit);
    }

    private Stream<ScoredFigure> counting(FrozenFigures round) {
        return figures(round)
                .filter(ScoredFigure::judged)
                .filter(figure -> weight(figure).signum() > 0);
    }

    private Points weight(ScoredFigure figure) {
        return rules.weight(figure.indicator().code());
    }

    private Stream<FrozenFigures> earlier() {
        return rounds.stream().limit(rounds.size() - 1L);
    }

    /** Of an earlier round only what still counts at the last. */
    private List<ScoredFigure> countingThen(FrozenFigures round) {
        List<IndicatorCode> counting =
                counting(last).map(figure -> figure.indicator().code()).toList();
        return counting(round)
                .filter(figure -> counting.contains(figure.indicator().code()))
                .toList();
    }

    /** Of the earlier rounds in which there was something to judge by. */
    private Map<Round, Fraction> earlierRates() {
        Map<Round, Fraction> rates = new LinkedHashMap<>();
        earlier()
                .forEach(round -> mean(countingThen(round), ScoredFigure::points)
                        .ifPresent(rate -> rates.put(round.head().round(), rate)));
        return rates;
    }

    private List<RoundRate> paceRounds() {
        return earlierRates().entrySet().stream()
                .map(entry -> new RoundRate(entry.getKey(), entry.getValue().points()))
                .toList();
    }

    private List<IndicatorItem> paceItems() {
        return earlier()
                .flatMap(round -> countingThen(round).stream().map(figure -> item(round, figure, figure.points())))
                .toList();
    }

    /** The mean, each indicator counting by its weight. */
    private Optional<Fraction> mean(List<ScoredFigure> figures, Function<ScoredFigure, Fraction> points) {
        Fraction weights = figures.stream().map(this::weight).map(Fraction::of).reduce(Fraction.ZERO, Fraction::plus);
        return weights.signum() == 0
                ? Optional.empty()
                : Optional.of(figures.stream()
                        .map(figure -> points.apply(figure).times(Fraction.of(weight(figure))))
                        .reduce(Fraction.ZERO, Fraction::plus)
                        .dividedBy(weights));
    }

    private IndicatorItem item(FrozenFigures round, ScoredFigure figure, Fraction points) {
        return new IndicatorItem(
                round.head().round(),
                figure.indicator().code(),
                figure.indicator().name(),
                figure.indicator().unitOfMeasure(),
                figure.indicator().comparison(),
                weight(figure),
                !own,
                figure.standing(),
                figure.followsFromAchieved(),
                figure.standing().rate() == null ? null : figure.rate().points(),
                points.points());
    }

    private List<LeftOut> leftOut() {
        return figures(last).flatMap(figure -> leftOut(figure).stream()).toList();
    }

    private Optional<LeftOut> leftOut(ScoredFigure figure) {
        return why(figure)
                .map(why -> new LeftOut(
                        figure.indicator().code(), figure.indicator().name(), why));
    }

    private Optional<LeftOut.Why> why(ScoredFigure figure) {
        if (figure.standing().target() == null) {
            boolean open = figure.indicator().city().target() == null;
            return Optional.of(open ? LeftOut.Why.OPEN : LeftOut.Why.NOT_SPLIT);
        }
        if (!figure.judged()) {
            return Optional.of(LeftOut.Why.ZERO_TARGET);
        }
        return weight(figure).signum() > 0 ? Optional.empty() : Optional.of(LeftOut.Why.NO_WEIGHT);
    }

    private static List<Fraction> points(List<HandInItem> handIns, Function<HandInItem, Points> points) {
        return handIns.stream().map(points).map(Fraction::of).toList();
    }

    /** A round in which the unit owed no ledger has none. */
    private List<HandInItem> handIns() {
        return rounds.stream()
                .flatMap(round -> round.submissions().stream()
                        .filter(submission -> submission.handIn().unit().equals(unit))
                        .map(submission -> handIn(round, submission)))
                .toList();
    }

    private HandInItem handIn(FrozenFigures round, Submission submission) {
        HandIn handIn = submission.handIn();
        LocalDate due = round.head().due();
        boolean silent = handIn.outcome() == HandIn.Outcome.SILENT;
        int rejects = Math.max(submission.rejects(), handIn.outcome() == HandIn.Outcome.REJECTED ? 1 : 0);
        int daysLate = silent ? 0 : daysLate(handIn, due);
        int again = handIn.otherFiles().size();
        Points timeliness = silent ? rest(Fault.SILENT, 1) : rest(Fault.LATE_DAY, daysLate);
        Points quality = silent
                ? rest(Fault.SILENT, 1)
                : left(cost(Fault.REJECTED, rejects)
                        .plus(cost(Fault.ERROR, submission.errors()))
                        .plus(cost(Fault.WARNING, submission.warnings()))
                        .plus(cost(Fault.RESUBMISSION, again)));
        return new HandInItem(
                round.head().round(),
                due,
                handIn.outcome(),
                handIn.received(),
                daysLate,
                handIn.file(),
                rejects,
                submission.errors(),
                submission.warnings(),
                again,
                timeliness,
                quality);
    }

    /** A ledger that came on the last day after hours is a day late. */
    private static int daysLate(HandIn handIn, LocalDate due) {
        if (!handIn.late() || handIn.received() == null) {
            return handIn.late() ? 1 : 0;
        }
        return Math.toIntExact(Math.max(1, ChronoUnit.DAYS.between(due, handIn.received())));
    }

    private Points rest(Fault fault, int times) {
        return left(cost(fault, times));
    }

    private Fraction cost(Fault fault, int times) {
        Deduction deduction = rules.deduction(fault);
        return Fraction.of(deduction.each())
                .times(Fraction.of(new BigDecimal(times)))
                .cappedAt(Fraction.of(deduction.most()));
    }

    private static Points left(Fraction cost) {
        return Fraction.HUNDRED.minus(cost).atLeast(Fraction.ZERO).points();
    }

    /** Two amounts and their exact rate. */
    private record MoneyPart(MoneyItem.Measure measure, Money part, Money whole) {

        Fraction rate() {
            return Fraction.of(part.wan())
                    .percentOf(Fraction.of(whole.wan()))
                    .atLeast(Fraction.ZERO)
                    .cappedAt(Fraction.HUNDRED);
        }

        /** A plan has money by task and not by unit: how much of it is arranged is no unit's doing. */
        boolean counts() {
            return measure != MoneyItem.Measure.ARRANGED;
        }

        MoneyItem item() {
            return new MoneyItem(measure, part, whole, counts() ? rate().points() : null);
        }
    }

    /** A measure whose whole is nothing says nothing. */
    private List<MoneyPart> money() {
        List<MoneyRow> rows = moneyRows();
        Money planned = sum(rows, MoneyRow::planned);
        Money arranged = sum(rows, MoneyRow::arranged);
        return Stream.of(
                        new MoneyPart(MoneyItem.Measure.ARRANGED, arranged, planned),
                        new MoneyPart(MoneyItem.Measure.IN_PLACE, sum(rows, MoneyRow::inPlace), arranged),
                        new MoneyPart(MoneyItem.Measure.PAID, sum(rows, MoneyRow::paid), arranged))
                .filter(part -> part.whole().signum() > 0)
                .toList();
    }

    /** A department has the money of the tasks that it leads. */
    private List<MoneyRow> moneyRows() {
        return own
                ? last.money().byUnit().stream()
                        .filter(row -> row.key().equals(unit.value()))
                        .toList()
                : last.money().byTask().stream()
                        .filter(row -> ledTasks().contains(row.key()))
                        .toList();
    }

    private List<String> ledTasks() {
        return last.indicators().stream()
                .filter(indicator -> indicator.leads().contains(unit))
                .map(FrozenFigures.IndicatorFigures::task)
                .map(TaskCode::value)
                .distinct()
                .toList();
    }

    private static Money sum(List<MoneyRow> rows, Function<MoneyRow, Money> amount) {
        return rows.stream().map(amount).filter(Objects::nonNull).reduce(Money.ZERO, Money::plus);
    }

    private List<MoneyLine> moneyLines() {
        return last.money().lines().stream()
                .filter(line -> own
                        ? line.unit().equals(unit)
                        : ledTasks().contains(line.task().value()))
                .toList();
    }

    /**
     * The parts put together: those without a rate are taken out, and the weights of the others scaled to 100.
     *
     * @param withoutMoney why money has no rate, where it has none
     */
    private record Parts(Assessment rules, Map<Part, Fraction> rates, Absence withoutMoney) {

        private boolean applies(Part part) {
            return rates.containsKey(part) && rules.weight(part).signum() > 0;
        }

        private Fraction scaled(Part part) {
            Fraction all = Stream.of(Part.values())
                    .filter(this::applies)
                    .map(rules::weight)
                    .map(Fraction::of)
                    .reduce(Fraction.ZERO, Fraction::plus);
            return Fraction.of(rules.weight(part)).percentOf(all);
        }

        private Fraction points(Part part) {
            return scaled(part).times(Objects.requireNonNull(rates.get(part))).dividedBy(Fraction.HUNDRED);
        }

        Optional<Percent> score() {
            List<Fraction> points = Stream.of(Part.values())
                    .filter(this::applies)
                    .map(this::points)
                    .collect(Collectors.toCollection(ArrayList::new));
            return points.stream().reduce(Fraction::plus).map(Fraction::percent);
        }

        List<PartScore> scores() {
            return Stream.of(Part.values()).map(this::score).toList();
        }

        private PartScore score(Part part) {
            Points weight = rules.weight(part);
            if (!applies(part)) {
                return new PartScore(part, weight, absence(part), null, null, null);
            }
            return new PartScore(
                    part,
                    weight,
                    null,
                    scaled(part).points(),
                    Objects.requireNonNull(rates.get(part)).points(),
                    points(part).points());
        }

        private Absence absence(Part part) {
            if (rules.weight(part).signum() == 0) {
                return Absence.NO_WEIGHT;
            }
            return switch (part) {
                case COMPLETION -> Absence.NO_TARGET;
                case PACE -> rates.containsKey(Part.COMPLETION) ? Absence.NO_EARLIER_ROUND : Absence.NO_TARGET;
                case TIMELINESS, QUALITY -> Absence.NO_LEDGER;
                case MONEY -> withoutMoney;
            };
        }
    }
}
