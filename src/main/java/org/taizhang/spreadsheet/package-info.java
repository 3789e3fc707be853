/**
 * Workbooks as typed grids with positions, in and out; the only place for POI. It must not know what a ledger, a plan or a
 * briefing is.
 */
@NullMarked
package org.taizhang.spreadsheet;

import org.jspecify.annotations.NullMarked;
