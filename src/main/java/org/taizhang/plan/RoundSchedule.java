package org.taizhang.plan;

import java.time.LocalDate;
import org.taizhang.terms.Percent;
import org.taizhang.terms.Round;

/**
 * When a round (报送轮次) is due and what is expected of it.
 *
 * @param due the last day on which a ledger is on time (报送期限), in the plan's time zone
 * @param asOf the day up to which figures count (数据截至)
 * @param expected the part of a year's target that should be done by then (序时进度), in per cent of the target
 */
public record RoundSchedule(Round round, LocalDate due, LocalDate asOf, Percent expected) {}
