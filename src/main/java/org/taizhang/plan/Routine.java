package org.taizhang.plan;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;

/**
 * The office's dates beside those of the rounds. Times are in the plan's time zone.
 *
 * @param contactsDue by when the units name their contacts (联系人报送期限), if the plan asks for it
 * @param dueTime until when on its last day a ledger is on time (报送截止时刻), to the minute
 * @param remindEvery after how many days a unit that stays silent is reminded again (催报间隔天数)
 */
public record Routine(Optional<LocalDate> contactsDue, LocalTime dueTime, int remindEvery) {

    /** A plan that names no time leaves the whole day. */
    public static final LocalTime END_OF_DAY = LocalTime.of(23, 59);

    /** A plan that names no interval: a working week has room for two. */
    public static final int USUAL_DAYS = 3;

    /** Nothing said. */
    public static final Routine USUAL = new Routine(Optional.empty(), END_OF_DAY, USUAL_DAYS);
}
