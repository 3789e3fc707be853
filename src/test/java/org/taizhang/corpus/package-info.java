/**
 * The proof of intake: messy ledgers with their known truth, made here from the plan, and a check that every figure is read
 * right or answered by the right finding. What makes and checks them must share no code with what reads them; only the public
 * types of plan, intake and validation are used, to hand a file over and to look at the result.
 */
@NullMarked
package org.taizhang.corpus;

import org.jspecify.annotations.NullMarked;
