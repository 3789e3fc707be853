package org.taizhang.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.taizhang.findings.Severities;
import org.taizhang.terms.IndicatorCode;
import org.taizhang.terms.PlanId;
import org.taizhang.terms.Quantity;
import org.taizhang.terms.Round;
import org.taizhang.terms.TaskCode;
import org.taizhang.terms.UnitCode;

/**
 * A year's plan (方案): everything that was promised and how it is to be judged. All lists are in the plan workbook's
 * order, which is the order of every table made from it.
 *
 * @param region the place, such as 海东市
 * @param issuer who issued the document
 * @param documentNumber 文号, such as 东政办〔2024〕26号
 * @param supervisor the office that reads progress (督查室)
 * @param treasurer the office that reads money (财政局)
 * @param yellowBand how many percentage points behind the expected progress is still 滞后 and not 严重滞后
 * @param stages the words a milestone's stage may take, earliest first
 * @param moneySources where money comes from, such as 中央, 省, 市, 县
 * @param unitsOfMeasure units that convert: unit to its factor in terms of its base unit, such as 万户 to (户, 10000)
 * @param headerSynonyms a ledger column's standard name to the other names it goes by
 * @param practice how the office works under this plan; a plan may say nothing of it
 */
public record Plan(
        PlanId id,
        String title,
        String region,
        String issuer,
        String documentNumber,
        LocalDate issued,
        int year,
        ZoneId zone,
        String supervisor,
        String treasurer,
        BigDecimal yellowBand,
        List<String> stages,
        List<String> moneySources,
        Map<String, MeasureFactor> unitsOfMeasure,
        Map<String, List<String>> headerSynonyms,
        Typefaces typefaces,
        List<Unit> units,
        List<Task> tasks,
        List<Indicator> indicators,
        List<RoundSchedule> rounds,
        List<PlannedMoney> money,
        List<Recipient> recipients,
        Practice practice) {

    /** Copies the collections. */
    public Plan {
        stages = List.copyOf(stages);
        moneySources = List.copyOf(moneySources);
        unitsOfMeasure = Collections.unmodifiableMap(new LinkedHashMap<>(unitsOfMeasure));
        headerSynonyms = Collections.unmodifiableMap(new LinkedHashMap<>(headerSynonyms));
        units = List.copyOf(units);
        tasks = List.copyOf(tasks);
        indicators = List.copyOf(indicators);
        rounds = List.copyOf(rounds);
        money = List.copyOf(money);
        recipients = List.copyOf(recipients);
    }

    /** A plan that says nothing of how the office works. */
    public Plan(
            PlanId id,
            String title,
            String region,
            String issuer,
            String documentNumber,
            LocalDate issued,
            int year,
            ZoneId zone,
            String supervisor,
            String treasurer,
            BigDecimal yellowBand,
            List<String> stages,
            List<String> moneySources,
            Map<String, MeasureFactor> unitsOfMeasure,
            Map<String, List<String>> headerSynonyms,
            Typefaces typefaces,
            List<Unit> units,
            List<Task> tasks,
            List<Indicator> indicators,
            List<RoundSchedule> rounds,
            List<PlannedMoney> money,
            List<Recipient> recipients) {
        this(
                id,
                title,
                region,
                issuer,
                documentNumber,
                issued,
                year,
                zone,
                supervisor,
                treasurer,
                yellowBand,
                stages,
                moneySources,
                unitsOfMeasure,
                headerSynonyms,
                typefaces,
                units,
                tasks,
                indicators,
                rounds,
                money,
                recipients,
                Practice.USUAL);
    }

    /** The same plan, under which the office works so. */
    public Plan with(Practice other) {
        return new Plan(
                id,
                title,
                region,
                issuer,
                documentNumber,
                issued,
                year,
                zone,
                supervisor,
                treasurer,
                yellowBand,
                stages,
                moneySources,
                unitsOfMeasure,
                headerSynonyms,
                typefaces,
                units,
                tasks,
                indicators,
                rounds,
                money,
                recipients,
                other);
    }

    /** How grave each kind of finding is under this plan. */
    public Severities severities() {
        return practice.severities();
    }

    /** What documents call the whole and its parts. */
    public Naming naming() {
        return Naming.of(this);
    }

    /** What goes to the level above. */
    public Upward upward() {
        return practice.level().upward();
    }

    /** To whom the briefings go. */
    public Addressing addressing() {
        return practice.addressing();
    }

    /** How the year is assessed. */
    public Assessment assessment() {
        return practice.assessment();
    }

    /**
     * How a unit of measure converts: one of it is {@code factor} of {@code base}.
     *
     * @param base the unit without a multiple, such as 户
     * @param factor such as 10000 for 万户
     */
    public record MeasureFactor(String base, BigDecimal factor) {}

    /** What an amount in one unit of measure is to be multiplied by to be in another; nothing where they do not convert. */
    Optional<Upward.Factor> conversion(String from, String to) {
        if (from.equals(to)) {
            return Optional.of(Upward.Factor.ONE);
        }
        MeasureFactor have = unitsOfMeasure.get(from);
        MeasureFactor want = unitsOfMeasure.get(to);
        return have == null || want == null || !have.base().equals(want.base())
                ? Optional.empty()
                : Optional.of(new Upward.Factor(have.factor(), want.factor()));
    }

    /** The categories (类别) in order of their first task. */
    public List<String> categories() {
        return tasks.stream().map(Task::category).distinct().toList();
    }

    /** The unit of that code; an unknown code is a broken program. */
    public Unit unit(UnitCode code) {
        return units.stream()
                .filter(unit -> unit.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no unit " + code + " in plan " + id));
    }

    /**
     * The unit that goes by that name: full name, short name or alias, white space and full-width forms aside. A name that is
     * only like one is nobody's.
     */
    public Optional<Unit> unitNamed(String text) {
        String name = Spelling.plain(text);
        return units.stream().filter(unit -> unit.isCalled(name)).findFirst();
    }

    /** The task of that code; an unknown code is a broken program. */
    public Task task(TaskCode code) {
        return tasks.stream()
                .filter(task -> task.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no task " + code + " in plan " + id));
    }

    /** The indicator of that code, if the plan has it. */
    public Optional<Indicator> indicator(IndicatorCode code) {
        return indicators.stream()
                .filter(indicator -> indicator.code().equals(code))
                .findFirst();
    }

    /** The indicators of a task, in order. */
    public List<Indicator> indicatorsOf(TaskCode task) {
        return indicators.stream()
                .filter(indicator -> indicator.task().equals(task))
                .toList();
    }

    /** The schedule of that round, if the plan has it. */
    public Optional<RoundSchedule> schedule(Round round) {
        return rounds.stream().filter(entry -> entry.round().equals(round)).findFirst();
    }

    /** The rounds before that one, earliest first. */
    public List<RoundSchedule> roundsBefore(Round round) {
        return rounds.stream()
                .filter(entry -> entry.round().compareTo(round) < 0)
                .sorted(java.util.Comparator.comparing(RoundSchedule::round))
                .toList();
    }

    /** The round just before that one, if there is one. */
    public Optional<RoundSchedule> roundBefore(Round round) {
        List<RoundSchedule> before = roundsBefore(round);
        return before.isEmpty() ? Optional.empty() : Optional.of(before.get(before.size() - 1));
    }

    /** That round and those before it, earliest first. */
    public List<Round> roundsUpTo(Round round) {
        return Stream.concat(roundsBefore(round).stream().map(RoundSchedule::round), Stream.of(round))
                .toList();
    }

    /** Which unit is below which. */
    public UnitTree tree() {
        return UnitTree.of(units);
    }

    /**
     * The unit's target: its share of a split, or what {@link Indicator#targetOf} says. A unit above others whose figures make its
     * own (a county with reporting towns) has the sum of their shares where each has one; nothing else is split to it, except
     * that the city's rate, or stage, is also its own.
     */
    public Optional<Quantity> targetOf(Indicator indicator, UnitCode unit) {
        List<UnitCode> below = tree().below(unit, indicator.basis());
        if (below.isEmpty()
                || indicator.basis().contains(unit)
                || indicator.shares().containsKey(unit)) {
            return indicator.targetOf(unit);
        }
        return indicator.kind() == Indicator.Kind.SUM ? indicator.shared(below) : indicator.target();
    }

    /** The units that owe a ledger each round, in order. */
    public List<Unit> reportingUnits() {
        return units.stream().filter(Unit::reports).toList();
    }

    /** The indicators for which the unit owes at least words: its figures, and those of tasks it leads or helps with. */
    public List<Indicator> indicatorsConcerning(UnitCode unit) {
        return indicators.stream()
                .filter(indicator ->
                        indicator.isReportedBy(unit) || task(indicator.task()).involves(unit))
                .toList();
    }

    /** The group names in use. */
    public Set<String> groups() {
        Set<String> names = new TreeSet<>();
        units.forEach(unit -> names.addAll(unit.groups()));
        return names;
    }
}
