/**
 * What was promised: by whom, how much, by when, read from the plan workbook and checked. It must not know what units
 * report or what becomes of it.
 */
@NullMarked
package org.taizhang.plan;

import org.jspecify.annotations.NullMarked;
