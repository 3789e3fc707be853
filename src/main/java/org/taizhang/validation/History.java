package org.taizhang.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.taizhang.plan.RoundSchedule;
import org.taizhang.terms.IndicatorCode;
import org.taizhang.terms.UnitCode;

/** What the earlier rounds accepted, earliest first. */
final class History {

    static final History NONE = new History(List.of(), List.of());

    private final List<RoundSchedule> schedules;
    private final List<Accepted> accepted;

    private History(List<RoundSchedule> schedules, List<Accepted> accepted) {
        this.schedules = List.copyOf(schedules);
        this.accepted = List.copyOf(accepted);
    }

    /** The same with one more round, later than all. */
    History with(RoundSchedule schedule, Reconciliation round) {
        List<RoundSchedule> longer = new ArrayList<>(schedules);
        longer.add(schedule);
        List<Accepted> more = new ArrayList<>(accepted);
        more.add(Accepted.of(round));
        return new History(longer, more);
    }

    /** What the round just before accepted. */
    Accepted last() {
        return accepted.isEmpty() ? Accepted.NOTHING : accepted.get(accepted.size() - 1);
    }

    /** When the round just before was. */
    Optional<RoundSchedule> lastSchedule() {
        return schedules.isEmpty() ? Optional.empty() : Optional.of(schedules.get(schedules.size() - 1));
    }

    /** The unit's figure in every earlier round, empty where a round has none. */
    List<Optional<AcceptedFigure>> figures(UnitCode unit, IndicatorCode indicator) {
        return accepted.stream().map(round -> round.figure(unit, indicator)).toList();
    }
}
