package org.taizhang.aggregation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.taizhang.terms.IndicatorCode;
import org.taizhang.terms.Money;
import org.taizhang.terms.Quantity;
import org.taizhang.terms.TaskCode;
import org.taizhang.terms.UnitCode;
import org.taizhang.validation.HandIn;

/**
 * What is different between two editions of a round (版次变化). Lists are in plan order; an edition that only received a copy of a
 * file it had has none of them.
 *
 * @param handIns units whose ledger came, was replaced or was judged otherwise
 * @param targets indicators whose target the plan changed
 * @param figures figures that came, went or changed, each unit's before the city's
 * @param money amounts that came, went or changed
 * @param findings units whose findings were closed or raised, notes left out
 */
public record EditionChanges(
        List<HandInChange> handIns,
        List<TargetChange> targets,
        List<FigureChange> figures,
        List<MoneyChange> money,
        List<FindingChange> findings) {

    /** Copies the lists. */
    public EditionChanges {
        handIns = List.copyOf(handIns);
        targets = List.copyOf(targets);
        figures = List.copyOf(figures);
        money = List.copyOf(money);
        findings = List.copyOf(findings);
    }

    /** Only what concerns figures and who sent them. */
    public EditionChanges withoutFindings() {
        return new EditionChanges(handIns, targets, figures, money, List.of());
    }

    /** What the later of two figures of one round says otherwise than the earlier. */
    public static EditionChanges between(FrozenFigures before, FrozenFigures now) {
        return new EditionComparison(before, now).changes();
    }

    /** Whether no document says anything else than before. */
    public boolean isEmpty() {
        return handIns.isEmpty() && targets.isEmpty() && figures.isEmpty() && money.isEmpty() && findings.isEmpty();
    }

    /** A unit's hand-in; before is null for a unit that the earlier edition did not know. */
    public record HandInChange(@Nullable HandIn before, HandIn now) {}

    /** The city's target of an indicator, null while open. */
    public record TargetChange(
            IndicatorCode indicator,
            @Nullable Quantity before,
            @Nullable Quantity now) {}

    /**
     * A figure.
     *
     * @param unit whose; null for the city's
     * @param before null when it was not there
     * @param now null when it is not there any more
     */
    public record FigureChange(
            IndicatorCode indicator,
            @Nullable UnitCode unit,
            @Nullable Quantity before,
            @Nullable Quantity now,
            @Nullable Light lightBefore,
            Light lightNow) {}

    /** An amount of a line of money, in 万元; null where it was or is not given. */
    public record MoneyChange(
            UnitCode unit,
            TaskCode task,
            String source,
            Column column,
            @Nullable Money before,
            @Nullable Money now) {}

    /** The columns of a line of money. */
    public enum Column {
        /** 安排. */
        ARRANGED,
        /** 到位. */
        IN_PLACE,
        /** 支付. */
        PAID
    }

    /**
     * How many findings of a unit were closed and raised.
     *
     * @param unit null for files of no known unit
     */
    public record FindingChange(@Nullable UnitCode unit, int closed, int raised) {}
}
