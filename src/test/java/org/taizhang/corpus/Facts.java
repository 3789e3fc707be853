package org.taizhang.corpus;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.taizhang.plan.Indicator;
import org.taizhang.plan.Task;
import org.taizhang.plan.Unit;
import org.taizhang.terms.IndicatorCode;
import org.taizhang.terms.Round;
import org.taizhang.terms.TaskCode;

/** What one unit truly has to report for one round: the known truth of a ledger. */
record Facts(Unit unit, Round round, LocalDate day, List<Row> rows, List<Amounts> money) {

    /**
     * An indicator that concerns the unit.
     *
     * @param owed whether the unit owes figures; if not, it writes words only
     * @param figures target, done, numerator and denominator as decimal texts, as far as there are any
     */
    record Row(Indicator indicator, Task task, boolean owed, Map<Field, String> figures, Map<Field, String> words) {

        String code() {
            return indicator.code().value();
        }

        boolean isSum() {
            return owed && indicator.kind() == Indicator.Kind.SUM;
        }

        boolean isRatio() {
            return owed && indicator.kind() == Indicator.Kind.RATIO;
        }

        boolean isMilestone() {
            return owed && indicator.kind() == Indicator.Kind.MILESTONE;
        }

        /** A sum without a target, so that no figure is too large for it. */
        boolean isOpen() {
            return isSum() && !figures.containsKey(Field.TARGET);
        }

        /** A sum counted in ten thousands. */
        boolean isInTenThousands() {
            return isSum() && indicator.unitOfMeasure().startsWith("万");
        }

        @Nullable
        String figure(Field field) {
            return figures.get(field);
        }
    }

    /** Money of a task from a source, in 万元. */
    record Amounts(Task task, String source, Map<Field, String> amounts) {

        String key() {
            return task.code().value() + "/" + source;
        }
    }

    /** The same for some of the tasks only, as of a unit that left the others out; at least two rows stay. */
    Facts thinned(Random chance) {
        Set<TaskCode> kept = new HashSet<>();
        Set<TaskCode> seen = new HashSet<>();
        for (Row row : rows) {
            if (seen.add(row.task().code()) && (seen.size() < 3 || chance.nextInt(5) < 2)) {
                kept.add(row.task().code());
            }
        }
        return new Facts(
                unit,
                round,
                day,
                rows.stream().filter(row -> kept.contains(row.task().code())).toList(),
                money.stream().filter(row -> kept.contains(row.task().code())).toList());
    }

    boolean owesAny() {
        return rows.stream().anyMatch(Row::owed);
    }

    boolean concerns(IndicatorCode indicator) {
        return rows.stream().anyMatch(row -> row.indicator().code().equals(indicator));
    }

    /** The measure that the plan gives an indicator. */
    static String measure(Row row) {
        return row.indicator().unitOfMeasure();
    }
}
