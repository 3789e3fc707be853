/**
 * The quarterly job: its steps in order, restart, lock and partitions on Spring Batch. It carries work from stage to stage and must
 * not know how a stage does it.
 */
@NullMarked
package org.taizhang.job;

import org.jspecify.annotations.NullMarked;
