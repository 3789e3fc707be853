/**
 * Sample ledgers (示例台账) for any plan, so that everything can be tried before real ones arrive. It must not share code with
 * what reads ledgers, or a mistake would be made on both sides and never be seen.
 */
@NullMarked
package org.taizhang.sample;

import org.jspecify.annotations.NullMarked;
