package org.taizhang.correspondence;

import java.time.LocalDate;
import org.taizhang.terms.UnitCode;

/**
 * A reminder that was written (催报记录).
 *
 * @param number of the batch (批次) that it belongs to, counted in its round from 1
 * @param date on which it is dated
 * @param unit to whom it is addressed
 * @param file below the round's folder of reminders, with forward slashes
 * @param subject its title in one line
 */
public record Reminder(int number, LocalDate date, Kind kind, UnitCode unit, String file, String subject) {

    /** What sort of reminder. */
    public enum Kind {
        /** 报送提醒: friendly, up to the last day. */
        AHEAD,
        /** 催报单: the last day is over. */
        OVERDUE,
        /** 牵头单位催办单: to a lead unit, about those that cooperate with it. */
        LEAD
    }

    boolean isSame(Kind other, UnitCode addressed) {
        return kind == other && unit.equals(addressed);
    }
}
