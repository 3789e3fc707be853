package org.taizhang.plan;

/**
 * Where a plan stands among the levels (层级): a city is to its province what a county is to the city.
 *
 * @param naming what its whole and its parts are called
 * @param totals what its document names without dividing it
 * @param upward what of it the level above expects
 */
public record Level(Naming naming, Totals totals, Upward upward) {

    /** Nothing said. */
    public static final Level USUAL = new Level(Naming.USUAL, Totals.NONE, Upward.NONE);
}
