package org.taizhang.corpus;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.taizhang.plan.Indicator;
import org.taizhang.plan.Task;
import org.taizhang.plan.Unit;
import org.taizhang.terms.Round;

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

    /** The measure that the plan gives an indicator. */
    static String measure(Row row) {
        return row.indicator().unitOfMeasure();
    }
}
