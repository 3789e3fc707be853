package org.taizhang.sample;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.taizhang.plan.Indicator;
import org.taizhang.plan.Plan;
import org.taizhang.terms.IndicatorCode;
import org.taizhang.terms.Round;
import org.taizhang.terms.UnitCode;

/** Which mistake the wrong ledger makes in which row: each kind once, as far as there are rows for it. */
final class Slips {

    private final Map<IndicatorCode, Slip> slips = new HashMap<>();

    Slips(Plan plan, long seed, Cast cast, Figures figures) {
        Optional<Round> round = Rounds.of(plan).troubled();
        if (cast.wrong().isPresent() && round.isPresent()) {
            deal(plan, seed, cast.wrong().get(), round.get(), figures);
        }
    }

    private void deal(Plan plan, long seed, UnitCode unit, Round round, Figures figures) {
        List<Indicator> free = new ArrayList<>(Dice.of(seed, "slips").shuffled(plan.indicators()));
        for (Slip slip : Slip.values()) {
            Optional<Indicator> chosen = free.stream()
                    .filter(indicator -> indicator.basis().contains(unit))
                    .filter(indicator -> suits(plan, slip, indicator, unit, round, figures))
                    .findFirst();
            chosen.ifPresent(indicator -> {
                free.remove(indicator);
                slips.put(indicator.code(), slip);
            });
        }
    }

    private static boolean suits(
            Plan plan, Slip slip, Indicator indicator, UnitCode unit, Round round, Figures figures) {
        Figure figure = figures.of(unit, indicator.code(), round).orElseThrow();
        boolean belowTarget = !indicator.isUpperLimit()
                && plan.targetOf(indicator, unit)
                        .filter(target -> !figure.meets(target))
                        .isPresent();
        return slip.suits(indicator, figure, belowTarget);
    }

    /** The mistake in that row of the wrong ledger. */
    Optional<Slip> at(IndicatorCode indicator) {
        return Optional.ofNullable(slips.get(indicator));
    }
}
