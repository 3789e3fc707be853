package org.taizhang.intake;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.taizhang.terms.UnitCode;

/**
 * What is known of how a file came (收件).
 *
 * @param file its path below the drop folder
 * @param day the day on which it came; null when that is not told
 * @param mail whether it came by mail
 * @param sender the unit that sent it, by the register's own word or by the mail address; null when neither tells
 */
public record Receipt(
        String file,
        @Nullable LocalDate day,
        boolean mail,
        @Nullable UnitCode sender) {}
