package org.taizhang.validation;

import java.util.function.IntPredicate;
import org.taizhang.plan.Plan;
import org.taizhang.plan.RoundSchedule;

/** What a ledger is judged against: the plan, the round it is for, and what the earlier rounds accepted, and which characters papers can show. */
record Background(Plan plan, RoundSchedule schedule, History history, IntPredicate printable) {}
