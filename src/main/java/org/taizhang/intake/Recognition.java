package org.taizhang.intake;

import java.util.List;
import org.taizhang.plan.Indicator;
import org.taizhang.plan.Task;

/** What the naming of a row comes to. */
sealed interface Recognition {

    /**
     * Exactly one indicator.
     *
     * @param fromDate whether its code stood there as a date
     */
    record Indicated(Indicator indicator, boolean fromDate) implements Recognition {}

    /** A task, and nothing that tells which of its indicators. */
    record TaskOnly(Task task) implements Recognition {}

    /**
     * Two that contradict each other.
     *
     * @param code the code of one
     * @param name the name of the other
     * @param involved the indicators that it may be
     */
    record Conflicting(String code, String name, List<Indicator> involved) implements Recognition {}

    /** Several that it could mean, or some that it is only like. */
    record Similar(List<Indicator> candidates) implements Recognition {}

    /** Something that is not in the plan. */
    record Stranger() implements Recognition {}

    /** Nothing at all. */
    record Nameless() implements Recognition {}
}
