/**
 * A second opinion: the figures recomputed straight from the cells of plan and ledgers, the way somebody with a pocket
 * calculator would. It must not use anything of the program, nor of what writes the sample ledgers.
 */
@NullMarked
package org.taizhang.recomputation;

import org.jspecify.annotations.NullMarked;
