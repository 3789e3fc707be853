package org.taizhang.aggregation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.taizhang.aggregation.EditionChanges.Column;
import org.taizhang.aggregation.EditionChanges.FigureChange;
import org.taizhang.aggregation.EditionChanges.FindingChange;
import org.taizhang.aggregation.EditionChanges.HandInChange;
import org.taizhang.aggregation.EditionChanges.MoneyChange;
import org.taizhang.aggregation.EditionChanges.TargetChange;
import org.taizhang.aggregation.FrozenFigures.IndicatorFigures;
import org.taizhang.aggregation.FrozenFigures.MoneyLine;
import org.taizhang.aggregation.FrozenFigures.Submission;
import org.taizhang.aggregation.FrozenFigures.UnitFigures;
import org.taizhang.findings.Finding;
import org.taizhang.findings.Severity;
import org.taizhang.terms.IndicatorCode;
import org.taizhang.terms.Money;
import org.taizhang.terms.Quantity;
import org.taizhang.terms.UnitCode;
import org.taizhang.validation.HandIn;

/** Compares the figures of two editions, entry by entry. */
final class EditionComparison {

    private final FrozenFigures before;
    private final FrozenFigures now;

    EditionComparison(FrozenFigures before, FrozenFigures now) {
        this.before = before;
        this.now = now;
    }

    EditionChanges changes() {
        List<TargetChange> targets = new ArrayList<>();
        List<FigureChange> figures = new ArrayList<>();
        Map<IndicatorCode, IndicatorFigures> earlier = byKey(before.indicators(), IndicatorFigures::code);
        for (IndicatorFigures indicator : now.indicators()) {
            @Nullable IndicatorFigures then = earlier.get(indicator.code());
            target(indicator, then).ifPresent(targets::add);
            figures.addAll(figures(indicator, then));
        }
        return new EditionChanges(handIns(), targets, figures, money(), findings());
    }

    private List<HandInChange> handIns() {
        Map<UnitCode, HandIn> earlier =
                byKey(before.submissions().stream().map(Submission::handIn).toList(), HandIn::unit);
        return now.submissions().stream()
                .map(Submission::handIn)
                .filter(handIn -> isOther(earlier.get(handIn.unit()), handIn))
                .map(handIn -> new HandInChange(earlier.get(handIn.unit()), handIn))
                .toList();
    }

    /** A file under another name is the same hand-in as long as its bytes are the same. */
    private static boolean isOther(@Nullable HandIn earlier, HandIn handIn) {
        return earlier == null
                || earlier.outcome() != handIn.outcome()
                || earlier.late() != handIn.late()
                || !Objects.equals(earlier.sha256(), handIn.sha256());
    }

    private static Optional<TargetChange> target(IndicatorFigures indicator, @Nullable IndicatorFigures then) {
        @Nullable Quantity earlier = then == null ? null : then.city().target();
        @Nullable Quantity target = indicator.city().target();
        return Objects.equals(earlier, target)
                ? Optional.empty()
                : Optional.of(new TargetChange(indicator.code(), earlier, target));
    }

    private static List<FigureChange> figures(IndicatorFigures indicator, @Nullable IndicatorFigures then) {
        Map<UnitCode, Standing> earlier = then == null
                ? Map.of()
                : everyUnit(then).collect(Collectors.toMap(UnitFigures::unit, UnitFigures::standing, (a, b) -> a));
        Stream<FigureChange> ofUnits = everyUnit(indicator)
                .flatMap(unit ->
                        change(indicator.code(), unit.unit(), earlier.get(unit.unit()), unit.standing()).stream());
        Stream<FigureChange> ofCity =
                change(indicator.code(), null, then == null ? null : then.city(), indicator.city()).stream();
        return Stream.concat(ofUnits, ofCity).toList();
    }

    private static Stream<UnitFigures> everyUnit(IndicatorFigures indicator) {
        return Stream.concat(indicator.units().stream(), indicator.otherReports().stream());
    }

    private static Optional<FigureChange> change(
            IndicatorCode indicator, @Nullable UnitCode unit, @Nullable Standing then, Standing standing) {
        if (then != null && isSame(then, standing)) {
            return Optional.empty();
        }
        return Optional.of(new FigureChange(
                indicator,
                unit,
                then == null ? null : then.achieved(),
                standing.achieved(),
                then == null ? null : then.light(),
                standing.light()));
    }

    private static boolean isSame(Standing then, Standing standing) {
        return Objects.equals(then.achieved(), standing.achieved())
                && Objects.equals(then.numerator(), standing.numerator())
                && Objects.equals(then.denominator(), standing.denominator())
                && then.light() == standing.light();
    }

    private List<MoneyChange> money() {
        Map<List<Object>, MoneyLine> earlier = byKey(before.money().lines(), EditionComparison::key);
        Map<List<Object>, MoneyLine> lines = byKey(now.money().lines(), EditionComparison::key);
        Set<List<Object>> keys = new LinkedHashSet<>(lines.keySet());
        keys.addAll(earlier.keySet());
        return keys.stream()
                .flatMap(key -> money(earlier.get(key), lines.get(key)))
                .toList();
    }

    private static List<Object> key(MoneyLine line) {
        return List.of(line.unit(), line.task(), line.source());
    }

    private static Stream<MoneyChange> money(@Nullable MoneyLine then, @Nullable MoneyLine line) {
        MoneyLine known = Objects.requireNonNull(line == null ? then : line);
        return Stream.of(Column.values())
                .filter(column -> !Objects.equals(amount(then, column), amount(line, column)))
                .map(column -> new MoneyChange(
                        known.unit(),
                        known.task(),
                        known.source(),
                        column,
                        amount(then, column),
                        amount(line, column)));
    }

    private static @Nullable Money amount(@Nullable MoneyLine line, Column column) {
        if (line == null) {
            return null;
        }
        return switch (column) {
            case ARRANGED -> line.arranged();
            case IN_PLACE -> line.inPlace();
            case PAID -> line.paid();
        };
    }

    private List<FindingChange> findings() {
        List<Object> earlier = before.findings().stream()
                .filter(EditionComparison::counts)
                .map(EditionComparison::key)
                .toList();
        List<Object> later = now.findings().stream()
                .filter(EditionComparison::counts)
                .map(EditionComparison::key)
                .toList();
        Set<@Nullable UnitCode> units = new LinkedHashSet<>();
        now.units().forEach(unit -> units.add(unit.code()));
        units.add(null);
        return units.stream()
                .map(unit -> new FindingChange(unit, missing(of(unit, before), later), missing(of(unit, now), earlier)))
                .filter(change -> change.closed() + change.raised() > 0)
                .toList();
    }

    private static List<Object> of(@Nullable UnitCode unit, FrozenFigures figures) {
        return figures.findings().stream()
                .filter(finding -> counts(finding) && Objects.equals(finding.unit(), unit))
                .map(EditionComparison::key)
                .toList();
    }

    private static boolean counts(Finding finding) {
        return finding.severity() != Severity.NOTE;
    }

    /** The same finding in a mended file, whatever that file is called; the cell may have moved, so the indicator goes first. */
    private static Object key(Finding finding) {
        Object where = finding.indicator() == null
                ? Stream.of(finding.place().sheet(), finding.place().cell())
                        .map(String::valueOf)
                        .toList()
                : finding.indicator();
        return Stream.of(finding.kind(), finding.unit(), where)
                .map(String::valueOf)
                .toList();
    }

    /** How many of these are not among those, each counted as often as it stands there. */
    private static int missing(Collection<Object> these, Collection<Object> those) {
        List<Object> left = new ArrayList<>(those);
        return (int) these.stream().filter(key -> !left.remove(key)).count();
    }

    private static <K, V> Map<K, V> byKey(Collection<V> values, Function<V, K> key) {
        return values.stream()
                .collect(Collectors.toMap(key, Function.identity(), (first, second) -> first, LinkedHashMap::new));
    }
}
