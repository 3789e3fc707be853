package org.taizhang.corpus;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A habit of an office (习惯): one way in which its ledgers depart from the standard, and what this does to what reading may come
 * to.
 *
 * @param suits whether the facts give it anything to change
 * @param format the format it writes in, null when it leaves that alone
 */
record Habit(
        String name,
        Phase phase,
        Set<Slot> slots,
        Set<Feature> needs,
        Predicate<Facts> suits,
        @Nullable Format format,
        Consumer<Draft> change) {

    /** When a habit sets in: later ones build on what earlier ones did. */
    enum Phase {
        HEADINGS,
        COLUMNS,
        CELLS,
        ROWS,
        TABLES,
        LINES,
        SHEETS,
        TOUCHES,
        FORMAT
    }

    static Habit of(String name, Phase phase, Consumer<Draft> change) {
        return new Habit(name, phase, Set.of(), Set.of(), facts -> true, null, change);
    }

    static Habit of(Format format) {
        return new Habit(
                "written as " + format,
                Phase.FORMAT,
                Set.of(Slot.FORMAT),
                Set.of(),
                facts -> true,
                format,
                draft -> draft.format = format);
    }

    /** It lays claim to these. */
    Habit on(Slot... claims) {
        Set<Slot> more = EnumSet.noneOf(Slot.class);
        more.addAll(slots);
        Collections.addAll(more, claims);
        return new Habit(name, phase, more, needs, suits, format, change);
    }

    /** The file's format must have these. */
    Habit needing(Feature... features) {
        return new Habit(name, phase, slots, Set.of(features), suits, format, change);
    }

    Habit where(Predicate<Facts> condition) {
        return new Habit(name, phase, slots, needs, suits.and(condition), format, change);
    }

    /** Only where an indicator of that sort is owed. */
    Habit whereAny(Predicate<Facts.Row> sort) {
        return where(facts -> facts.rows().stream().anyMatch(sort));
    }

    /** Not where an indicator of that sort is owed. */
    Habit whereNot(Predicate<Facts.Row> sort) {
        return where(facts -> facts.rows().stream().noneMatch(sort));
    }

    Habit whereMoney() {
        return where(facts -> !facts.money().isEmpty());
    }

    boolean goesWith(Habit other) {
        return Collections.disjoint(slots, other.slots) && formatHolds(other) && other.formatHolds(this);
    }

    private boolean formatHolds(Habit other) {
        Format own = format;
        return own == null || other.needs.stream().allMatch(own::has);
    }

    static boolean goTogether(List<Habit> habits) {
        for (int i = 0; i < habits.size(); i++) {
            for (int j = i + 1; j < habits.size(); j++) {
                if (!habits.get(i).goesWith(habits.get(j))) {
                    return false;
                }
            }
        }
        return true;
    }

    @Override
    public String toString() {
        return name;
    }
}
