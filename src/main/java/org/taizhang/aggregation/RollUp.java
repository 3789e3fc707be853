package org.taizhang.aggregation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.taizhang.aggregation.FrozenFigures.IndicatorFigures;
import org.taizhang.aggregation.FrozenFigures.MoneyLine;
import org.taizhang.aggregation.FrozenFigures.UnitFigures;
import org.taizhang.findings.Severity;
import org.taizhang.plan.Indicator;
import org.taizhang.plan.Plan;
import org.taizhang.plan.Task;
import org.taizhang.plan.Upward;
import org.taizhang.plan.Upward.Factor;
import org.taizhang.plan.Upward.IndicatorLink;
import org.taizhang.plan.Upward.TaskLink;
import org.taizhang.plan.UpwardCheck;
import org.taizhang.terms.IndicatorCode;
import org.taizhang.terms.Money;
import org.taizhang.terms.Quantity;
import org.taizhang.terms.TaskCode;
import org.taizhang.terms.UnitCode;
import org.taizhang.validation.HandIn;

/**
 * What a plan's published round comes to in the terms of the level above (上报数). Several own indicators that go into one of theirs are
 * added up: sums as they are, ratios by their numerators and denominators, never as an average. Amounts are converted exactly; only a
 * quotient without end is rounded, to six decimals, half up.
 *
 * @param lines what is reported, in the order of the plan above or of the sheet 上报
 * @param asked what the plan above asks for and this plan does not have, in its order
 * @param money by their task and source
 * @param unassigned money of own tasks that have no task there
 */
public record RollUp(List<Line> lines, List<Asked> asked, List<Purse> money, Map<TaskCode, Money> unassigned) {

    private static final int DECIMALS = 6;

    /** Copies the lists. */
    public RollUp {
        lines = List.copyOf(lines);
        asked = List.copyOf(asked);
        money = List.copyOf(money);
        unassigned = Collections.unmodifiableMap(new TreeMap<>(unassigned));
    }

    /**
     * An indicator of theirs. Quantities are in their unit of measure; null means that no unit reported any.
     *
     * @param taskName what they call its task; empty where that is not known
     * @param achieved a sum or a milestone's percentage; for a ratio the rate in per cent, two decimals, half up
     * @param target what this region's own plan promised; null where that is open or cannot be put together
     * @param met whether the target is reached, with every unit reported
     * @param parts the own indicators that it is made of
     */
    public record Line(
            IndicatorCode code,
            String name,
            String taskName,
            String unitOfMeasure,
            Indicator.Kind kind,
            @Nullable Quantity achieved,
            @Nullable Quantity numerator,
            @Nullable Quantity denominator,
            @Nullable String stage,
            @Nullable Quantity target,
            boolean met,
            List<Part> parts) {

        /** Copies the parts. */
        public Line {
            parts = List.copyOf(parts);
        }

        /** How many unit figures it should rest on. */
        public int owed() {
            return parts.stream().mapToInt(part -> part.figures().city().owed()).sum();
        }

        /** How many of them there are. */
        public int reported() {
            return parts.stream()
                    .mapToInt(part -> part.figures().city().reported())
                    .sum();
        }

        /** Whether units are missing, so that the figure is “at least so much”. */
        public boolean partial() {
            return parts.stream().anyMatch(part -> part.figures().city().partial())
                    || (reported() > 0 && reported() < owed());
        }

        /** The units that are missing, each once. */
        public List<UnitCode> missing() {
            return units(unit -> unit.standing().achieved() == null);
        }

        /** The units that reported and left out a part by their own account, each once. */
        public List<UnitCode> lacking() {
            return units(unit -> unit.standing().partial());
        }

        /** Whether there is more than was promised. */
        public boolean beyond() {
            return met && achieved != null && target != null && achieved.compareTo(target) > 0;
        }

        /** The units that are behind, each once. */
        public List<UnitCode> behind() {
            return units(unit ->
                    unit.standing().light() == Light.BEHIND || unit.standing().light() == Light.FAR_BEHIND);
        }

        private List<UnitCode> units(Predicate<UnitFigures> which) {
            return parts.stream()
                    .flatMap(part -> part.figures().units().stream())
                    .filter(which)
                    .map(UnitFigures::unit)
                    .distinct()
                    .toList();
        }
    }

    /** An own indicator's part in one of theirs. */
    public record Part(IndicatorFigures figures, Factor factor) {}

    /** An indicator of theirs for which there is no figure here. */
    public record Asked(IndicatorCode code, String name, String taskName, String unitOfMeasure) {}

    /**
     * Money for a task of theirs from a source of theirs; an amount that nobody gave is null.
     *
     * @param units how many own units it is of
     * @param missing own units that have a part in the task and sent no usable ledger, so that the sums are “at least so much”
     * @param lacking own units whose amounts leave out a part, by their own account or because some could not be used
     */
    public record Purse(
            TaskCode task,
            String taskName,
            String source,
            @Nullable Money arranged,
            @Nullable Money inPlace,
            @Nullable Money paid,
            int units,
            List<UnitCode> missing,
            List<UnitCode> lacking) {

        /** Copies the units. */
        public Purse {
            missing = List.copyOf(missing);
            lacking = List.copyOf(lacking);
        }
    }

    /**
     * Puts it together.
     *
     * @param upper the plan of the level above, where it is at hand
     */
    public static RollUp of(Plan plan, FrozenFigures figures, Optional<Plan> upper) {
        return new Making(plan, figures, upper).rollUp();
    }

    /** A roll-up being made. */
    private static final class Making {

        private final Plan plan;
        private final Upward upward;
        private final FrozenFigures figures;
        private final Optional<Plan> upper;
        private final Map<TaskCode, Money> unassigned = new TreeMap<>();

        Making(Plan plan, FrozenFigures figures, Optional<Plan> upper) {
            this.plan = plan;
            this.upward = plan.upward();
            this.figures = figures;
            this.upper = upper;
        }

        RollUp rollUp() {
            List<Purse> money = money();
            return new RollUp(lines(), asked(), money, unassigned);
        }

        private List<Line> lines() {
            Map<IndicatorCode, List<IndicatorLink>> byTheirs = new LinkedHashMap<>();
            upper.ifPresent(above ->
                    above.indicators().forEach(indicator -> byTheirs.put(indicator.code(), new ArrayList<>())));
            upward.indicators()
                    .forEach(link -> byTheirs.computeIfAbsent(link.theirs(), none -> new ArrayList<>())
                            .add(link));
            return byTheirs.values().stream()
                    .filter(links -> !links.isEmpty())
                    .map(this::line)
                    .toList();
        }

        private Line line(List<IndicatorLink> links) {
            IndicatorLink first = links.get(0);
            List<Part> parts = links.stream().flatMap(this::part).toList();
            Indicator.Kind kind = indicator(first).kind();
            @Nullable Quantity target = target(links, kind);
            @Nullable Quantity numerator = total(parts, Standing::numerator);
            @Nullable Quantity denominator = total(parts, Standing::denominator);
            @Nullable
            Quantity achieved =
                    kind == Indicator.Kind.RATIO ? rate(numerator, denominator) : total(parts, Standing::achieved);
            Line open = new Line(
                    first.theirs(),
                    first.name(),
                    taskName(first),
                    first.unitOfMeasure(),
                    kind,
                    achieved,
                    numerator,
                    denominator,
                    stage(parts),
                    target,
                    false,
                    parts);
            boolean met = links.stream().allMatch(link -> isForGood(indicator(link)))
                    && open.reported() == open.owed()
                    && !open.partial()
                    && achieved != null
                    && target != null
                    && achieved.compareTo(target) >= 0;
            return new Line(
                    open.code(),
                    open.name(),
                    open.taskName(),
                    open.unitOfMeasure(),
                    kind,
                    achieved,
                    numerator,
                    denominator,
                    open.stage(),
                    target,
                    met,
                    parts);
        }

        /** A level or an upper limit may still be missed. */
        private static boolean isForGood(Indicator indicator) {
            return indicator.prorated() && indicator.comparison() == Indicator.Comparison.AT_LEAST;
        }

        private Indicator indicator(IndicatorLink link) {
            return plan.indicator(link.own()).orElseThrow();
        }

        private Stream<Part> part(IndicatorLink link) {
            return figures.indicators().stream()
                    .filter(known -> known.code().equals(link.own()))
                    .map(known -> new Part(known, link.factor()));
        }

        private String taskName(IndicatorLink link) {
            return upper.flatMap(above -> above.indicator(link.theirs()).map(theirs -> above.task(theirs.task())))
                    .map(Task::name)
                    .or(() -> upward.link(indicator(link).task()).map(TaskLink::name))
                    .orElse("");
        }

        /** Null as soon as a part has none: half a target is none. */
        private @Nullable Quantity target(List<IndicatorLink> links, Indicator.Kind kind) {
            List<Quantity> targets = links.stream()
                    .flatMap(link -> indicator(link).target().stream()
                            .map(target -> kind == Indicator.Kind.RATIO ? target : converted(target, link.factor())))
                    .toList();
            if (targets.size() < links.size()) {
                return null;
            }
            if (kind == Indicator.Kind.SUM) {
                return targets.stream().reduce(Quantity.ZERO, Quantity::plus);
            }
            return targets.stream().distinct().count() == 1 ? targets.get(0) : null;
        }

        private static @Nullable Quantity total(List<Part> parts, Function<Standing, @Nullable Quantity> amount) {
            return parts.stream()
                    .flatMap(part -> Stream.ofNullable(
                                    amount.apply(part.figures().city()))
                            .map(quantity -> exact(quantity, part.factor())))
                    .reduce(Fraction::plus)
                    .map(Making::decimal)
                    .orElse(null);
        }

        private static Quantity converted(Quantity quantity, Factor factor) {
            return decimal(exact(quantity, factor));
        }

        private static Fraction exact(Quantity quantity, Factor factor) {
            return Fraction.of(quantity)
                    .times(Fraction.of(factor.multiplier()))
                    .dividedBy(Fraction.of(factor.divisor()));
        }

        private static Quantity decimal(Fraction exact) {
            BigDecimal over = new BigDecimal(exact.over());
            BigDecimal under = new BigDecimal(exact.under());
            try {
                return new Quantity(over.divide(under));
            } catch (ArithmeticException endless) {
                return new Quantity(over.divide(under, DECIMALS, RoundingMode.HALF_UP));
            }
        }

        private static @Nullable Quantity rate(@Nullable Quantity numerator, @Nullable Quantity denominator) {
            return numerator == null || denominator == null || denominator.signum() == 0
                    ? null
                    : Fraction.of(numerator).percentOf(Fraction.of(denominator)).quantity(RoundingMode.HALF_UP);
        }

        /** As it stands, if it is one of their words. */
        private @Nullable String stage(List<Part> parts) {
            return parts.stream()
                    .map(part -> part.figures().city().stage())
                    .filter(Objects::nonNull)
                    .filter(stage ->
                            upper.map(above -> above.stages().contains(stage)).orElse(true))
                    .findFirst()
                    .orElse(null);
        }

        private List<Asked> asked() {
            return upper.map(above -> UpwardCheck.asked(plan, above).stream()
                            .filter(indicator -> upward.indicators().stream()
                                    .noneMatch(link -> link.theirs().equals(indicator.code())))
                            .map(indicator -> new Asked(
                                    indicator.code(),
                                    indicator.name(),
                                    above.task(indicator.task()).name(),
                                    indicator.unitOfMeasure()))
                            .toList())
                    .orElse(List.of());
        }

        private List<Purse> money() {
            Map<String, List<MoneyLine>> byTheirs = new LinkedHashMap<>();
            for (Task task : plan.tasks()) {
                for (MoneyLine line : figures.money().lines()) {
                    if (line.task().equals(task.code())) {
                        assign(line, byTheirs);
                    }
                }
            }
            return byTheirs.values().stream().map(this::purse).toList();
        }

        private void assign(MoneyLine line, Map<String, List<MoneyLine>> byTheirs) {
            Optional<TaskLink> link = upward.link(line.task());
            if (link.isEmpty()) {
                Money arranged = line.arranged() == null ? Money.ZERO : line.arranged();
                unassigned.merge(line.task(), arranged, Money::plus);
                return;
            }
            String key = link.get().theirs() + "\n" + upward.source(line.source());
            byTheirs.computeIfAbsent(key, none -> new ArrayList<>()).add(line);
        }

        private Purse purse(List<MoneyLine> lines) {
            TaskLink link = upward.link(lines.get(0).task()).orElseThrow();
            return new Purse(
                    link.theirs(),
                    link.name(),
                    upward.source(lines.get(0).source()),
                    sum(lines, MoneyLine::arranged),
                    sum(lines, MoneyLine::inPlace),
                    sum(lines, MoneyLine::paid),
                    (int) lines.stream().map(MoneyLine::unit).distinct().count(),
                    missing(link.theirs()),
                    lacking(lines, link.theirs()));
        }

        /** Who says so itself, and who sent an amount or a row of money that could not be used: whose sum it lacks, nobody knows. */
        private List<UnitCode> lacking(List<MoneyLine> lines, TaskCode theirs) {
            Stream<UnitCode> saying = lines.stream().filter(MoneyLine::partial).map(MoneyLine::unit);
            Stream<UnitCode> refused = handIns(theirs)
                    .filter(handIn -> handIn.outcome() == HandIn.Outcome.ACCEPTED)
                    .map(HandIn::unit)
                    .filter(this::hasRefusedMoney);
            return Stream.concat(saying, refused).distinct().toList();
        }

        /** A finding in a sheet that is about no indicator is about money. */
        private boolean hasRefusedMoney(UnitCode unit) {
            return figures.findings().stream()
                    .filter(finding -> unit.equals(finding.unit()) && finding.indicator() == null)
                    .filter(finding -> finding.place().sheet() != null)
                    .anyMatch(finding -> finding.severity() == Severity.ERROR || finding.severity() == Severity.REJECT);
        }

        /** The units without a usable ledger that have a part in own tasks that go into that one. */
        private List<UnitCode> missing(TaskCode theirs) {
            return handIns(theirs)
                    .filter(handIn -> handIn.outcome() != HandIn.Outcome.ACCEPTED)
                    .map(HandIn::unit)
                    .toList();
        }

        /** What the units handed in that have a part in own tasks that go into that one. */
        private Stream<HandIn> handIns(TaskCode theirs) {
            List<TaskCode> own = upward.tasks().stream()
                    .filter(link -> link.theirs().equals(theirs))
                    .map(TaskLink::own)
                    .toList();
            return figures.submissions().stream()
                    .map(FrozenFigures.Submission::handIn)
                    .filter(handIn -> plan.indicatorsConcerning(handIn.unit()).stream()
                            .anyMatch(indicator -> own.contains(indicator.task())));
        }

        private static @Nullable Money sum(List<MoneyLine> lines, Function<MoneyLine, @Nullable Money> amount) {
            return lines.stream()
                    .flatMap(line -> Stream.ofNullable(amount.apply(line)))
                    .reduce(Money::plus)
                    .orElse(null);
        }
    }
}
