/**
 * All arithmetic and rounding: standings, lights, rankings, money and projections, frozen as the figures of a run. It must
 * not know a workbook or a page.
 */
@NullMarked
package org.taizhang.aggregation;

import org.jspecify.annotations.NullMarked;
