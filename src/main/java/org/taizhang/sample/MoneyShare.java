package org.taizhang.sample;

import org.taizhang.terms.Money;
import org.taizhang.terms.TaskCode;

/** The money that one unit handles for a task from one source by a round, in 万元; paid is never above in place, in place never above arranged. */
record MoneyShare(TaskCode task, String source, Money arranged, Money inPlace, Money paid) {}
