package org.taizhang.plan;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.taizhang.terms.IndicatorCode;
import org.taizhang.terms.Money;
import org.taizhang.terms.Percent;
import org.taizhang.terms.Quantity;
import org.taizhang.terms.Round;
import org.taizhang.terms.TaskCode;
import org.taizhang.terms.UnitCode;

/**
 * What became of a plan, as far as the next year's needs to know.
 *
 * @param round up to which it is known
 * @param city of each indicator
 * @param units of each indicator and unit that has a share of it
 * @param paid money of each task and source
 */
public record LastYear(
        Round round,
        Map<IndicatorCode, Outcome> city,
        Map<IndicatorCode, Map<UnitCode, Outcome>> units,
        Map<TaskCode, Map<String, Money>> paid) {

    /** Copies the maps. */
    public LastYear {
        city = Collections.unmodifiableMap(new LinkedHashMap<>(city));
        units = Collections.unmodifiableMap(new LinkedHashMap<>(units));
        paid = Collections.unmodifiableMap(new LinkedHashMap<>(paid));
    }

    /**
     * What was done.
     *
     * @param achieved empty where nothing was reported
     * @param rate of the target, empty where there is none
     * @param done whether the target was met
     */
    public record Outcome(Optional<Quantity> achieved, Optional<Percent> rate, boolean done) {}
}
