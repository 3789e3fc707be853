/**
 * A second opinion: the figures recomputed straight from the cells of plan and ledgers, and what the finished papers print recomputed
 * from figures.json, the way somebody with a pocket calculator would. It must not use anything of the program, nor of what
 * writes the sample ledgers; only tests that run the program do, and the codes of rules are the program's own.
 */
@NullMarked
package org.taizhang.recomputation;

import org.jspecify.annotations.NullMarked;
