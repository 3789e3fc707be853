package org.taizhang.correspondence;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.taizhang.terms.Round;

/**
 * Something that falls on a day of the plan's year (日程).
 *
 * @param round to which it belongs; null for what belongs to the year
 * @param time until when on that day; empty for what takes the whole day
 */
public record Appointment(Kind kind, @Nullable Round round, LocalDate day, Optional<LocalTime> time) {

    /** What falls due. */
    public enum Kind {
        /** 联系人名单报送期限. */
        CONTACTS_DUE,
        /** 数据截至. */
        AS_OF,
        /** 台账报送期限. */
        LEDGERS_DUE,
        /** 开始催报: the day after the last one. */
        REMINDERS
    }

    /** Whether somebody has to have done something by then, so that an alarm is worth while. */
    boolean isDue() {
        return time.isPresent();
    }

    ZonedDateTime moment(ZoneId zone) {
        return LocalDateTime.of(day, time.orElse(LocalTime.MIDNIGHT)).atZone(zone);
    }
}
