package org.taizhang.briefing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.taizhang.aggregation.FrozenFigures;
import org.taizhang.aggregation.FrozenFigures.IndicatorFigures;
import org.taizhang.aggregation.FrozenFigures.MoneyRow;
import org.taizhang.aggregation.Light;
import org.taizhang.terms.Percent;
import org.taizhang.terms.Quantity;
import org.taizhang.terms.UnitCode;

/**
 * The matters that leadership has to decide on (提请研究事项), three at most, each with its figure and who must act. In this order, as far
 * as they arise, which is this program's own rule:
 *
 * <ol>
 *   <li>the far behind indicator that needs the greatest multiple, at least {@value Shortfall#TIMES}, of what a round has brought so far;
 *   <li>the far behind indicators of which nothing was done;
 *   <li>indicators without any figure, and units without a usable ledger;
 *   <li>the far behind indicator with the widest gap;
 *   <li>targets still open when half of the year's work is due;
 *   <li>tasks behind whose arranged money has not come at all;
 *   <li>the next far behind ones, then those behind, widest gap first;
 *   <li>figures that could not be used.
 * </ol>
 */
final class Decisions {

    private static final int MOST = 3;
    private static final Percent LATE = Percent.of("50");

    private final FrozenFigures figures;
    private final Units units;
    private final Names room;
    private final Shortfall shortfall;
    private final Set<IndicatorFigures> told = new HashSet<>();

    Decisions(FrozenFigures figures, Names room) {
        this.figures = figures;
        this.units = new Units(figures);
        this.room = room;
        this.shortfall = new Shortfall(figures);
    }

    /** The sentence, which holds for none, one and more. */
    String sentence() {
        List<String> matters = matters();
        if (matters.isEmpty()) {
            return Wording.say("decisions.none");
        }
        if (matters.size() == 1) {
            return Wording.say("decisions.one", matters.get(0));
        }
        List<String> numbered = new ArrayList<>();
        matters.forEach(
                matter -> numbered.add(Wording.say("decisions.item", Wording.numeral(numbered.size() + 1), matter)));
        return Wording.say("decisions.some", String.join(Wording.say("clause.semicolon"), numbered));
    }

    /** The matters as clauses without a full stop. */
    List<String> matters() {
        List<String> matters = new ArrayList<>();
        unreachable().ifPresent(indicator -> matters.add(lagging(indicator)));
        notStarted().ifPresent(matters::add);
        withoutData().ifPresent(matters::add);
        lagging(Light.FAR_BEHIND).findFirst().ifPresent(indicator -> matters.add(lagging(indicator)));
        openTargets().ifPresent(matters::add);
        unfunded().ifPresent(matters::add);
        Stream.concat(lagging(Light.FAR_BEHIND), lagging(Light.BEHIND))
                .limit(MOST)
                .toList()
                .forEach(indicator -> matters.add(lagging(indicator)));
        unused().ifPresent(matters::add);
        return matters.stream().limit(MOST).toList();
    }

    private Optional<IndicatorFigures> unreachable() {
        return lagging(Light.FAR_BEHIND).filter(shortfall::isUnreachable).max(Comparator.comparing(shortfall::times));
    }

    private Optional<String> notStarted() {
        List<IndicatorFigures> none =
                lagging(Light.FAR_BEHIND).filter(Shortfall::isNotStarted).toList();
        told.addAll(none);
        if (none.isEmpty()) {
            return Optional.empty();
        }
        IndicatorFigures first = none.get(0);
        Quantity target = first.city().target();
        return Optional.of(
                none.size() == 1 && target != null
                        ? Wording.say("decisions.notStarted.one", name(first), Said.amount(target, first), acting(none))
                        : Wording.say("decisions.notStarted", none.size(), bracketed(none), acting(none)));
    }

    private String name(IndicatorFigures indicator) {
        return room.one(Said.name(indicator), indicator.code().value());
    }

    /** Those that were not told of yet, widest gap first. */
    private Stream<IndicatorFigures> lagging(Light light) {
        return Lagging.of(figures, light).stream().filter(indicator -> !told.contains(indicator));
    }

    private String lagging(IndicatorFigures indicator) {
        told.add(indicator);
        String name = name(indicator);
        String acting = acting(List.of(indicator));
        return shortfall.clause(indicator, name, acting).orElseGet(() -> gap(indicator, name, acting));
    }

    /** What lags has a gap. */
    private String gap(IndicatorFigures indicator, String name, String acting) {
        if (Pledge.isLimit(indicator)) {
            String surplus = Pledge.ofCity(figures.head(), indicator).surplus();
            return Wording.say("decisions.gap.limit", name, surplus, acting);
        }
        Percent gap = Objects.requireNonNull(indicator.city().gap(), name);
        return Wording.say("decisions.gap", name, Said.size(gap), acting);
    }

    /** The lead units of those indicators; where the plan names none, whoever owes the figures. */
    private String acting(List<IndicatorFigures> indicators) {
        List<UnitCode> leads = indicators.stream()
                .flatMap(indicator -> indicator.leads().stream())
                .distinct()
                .toList();
        List<UnitCode> owing = indicators.stream()
                .flatMap(indicator -> indicator.units().stream())
                .map(FrozenFigures.UnitFigures::unit)
                .distinct()
                .toList();
        List<UnitCode> acting = leads.isEmpty() ? owing : leads;
        return acting.isEmpty() ? Wording.say("decisions.someone") : counted(acting);
    }

    private String counted(Collection<UnitCode> codes) {
        List<String> names = codes.stream().map(units::shortName).toList();
        return room.counted(names, Wording.say("counter.unit"));
    }

    private Optional<String> withoutData() {
        List<IndicatorFigures> empty = with(Light.NOT_REPORTED);
        SubmissionSummary submissions = new SubmissionSummary(figures);
        List<UnitCode> missing = Stream.concat(submissions.silent().stream(), submissions.rejected().stream())
                .toList();
        if (missing.isEmpty()) {
            return empty.isEmpty()
                    ? Optional.empty()
                    : Optional.of(Wording.say("decisions.noData", empty(empty), acting(empty)));
        }
        return Optional.of(
                empty.isEmpty()
                        ? Wording.say("decisions.noLedger", counted(missing))
                        : Wording.say("decisions.noLedgerNoData", counted(missing), empty(empty)));
    }

    private String empty(List<IndicatorFigures> empty) {
        return empty.size() == 1
                ? Wording.say("decisions.empty.one", name(empty.get(0)))
                : Wording.say("decisions.empty", empty.size(), bracketed(empty));
    }

    private List<IndicatorFigures> with(Light light) {
        return figures.indicators().stream()
                .filter(indicator -> indicator.city().light() == light)
                .toList();
    }

    private String bracketed(List<IndicatorFigures> indicators) {
        return room.bracketed(indicators.stream().map(Said::name).toList());
    }

    private Optional<String> openTargets() {
        List<IndicatorFigures> open = with(Light.NO_TARGET);
        boolean late = figures.head().expected().compareTo(LATE) >= 0;
        return open.isEmpty() || !late
                ? Optional.empty()
                : Optional.of(Wording.say("decisions.open", open.size(), bracketed(open), acting(open)));
    }

    private Optional<String> unfunded() {
        List<MoneyRow> tasks = figures.money().byTask().stream()
                .filter(row -> row.arranged().signum() > 0 && row.inPlace().signum() == 0 && lags(row))
                .toList();
        return tasks.isEmpty()
                ? Optional.empty()
                : Optional.of(Wording.say(
                        "decisions.unfunded",
                        tasks.size(),
                        room.bracketed(tasks.stream()
                                .map(row -> row.key() + row.label())
                                .toList()),
                        Amounts.of(tasks.stream()
                                .map(MoneyRow::arranged)
                                .reduce((one, other) -> one.plus(other))
                                .orElseThrow()),
                        figures.head().treasurer()));
    }

    private boolean lags(MoneyRow row) {
        return figures.indicators().stream()
                .anyMatch(
                        indicator -> indicator.task().value().equals(row.key()) && Lagging.isBehind(indicator.city()));
    }

    private Optional<String> unused() {
        List<UnusedRow> unused = UnusedRow.of(figures);
        List<String> names = unused.stream().map(UnusedRow::unit).distinct().toList();
        return unused.isEmpty()
                ? Optional.empty()
                : Optional.of(Wording.say(
                        "decisions.unused", unused.size(), room.counted(names, Wording.say("counter.unit"))));
    }
}
