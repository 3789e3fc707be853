package org.taizhang.recomputation;

import java.util.List;

/**
 * The part of a table that stands on one page.
 *
 * @param rows from the top, heads too, each with its cells from the left
 */
record PrintedTable(Place place, List<List<String>> rows) {}
