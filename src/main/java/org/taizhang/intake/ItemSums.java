package org.taizhang.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.taizhang.plan.Indicator;
import org.taizhang.terms.IndicatorCode;
import org.taizhang.terms.Place;

/** What the lists of items of one ledger add up to, indicator by indicator. */
final class ItemSums {

    private static final int SHOWN = 20;

    private final Map<IndicatorCode, ItemSum> sums = new LinkedHashMap<>();
    private final List<Indicator> indicators = new ArrayList<>();
    private final List<Place> ownerless = new ArrayList<>();

    ItemSum of(Indicator indicator) {
        return sums.computeIfAbsent(indicator.code(), none -> {
            indicators.add(indicator);
            return new ItemSum();
        });
    }

    /** An item with a quantity does not say whose it is, so that no sum is known for certain. */
    void addOwnerless(Place item) {
        if (ownerless.size() < SHOWN) {
            ownerless.add(item);
        }
    }

    /** The indicators that any item names. */
    List<Indicator> indicators() {
        return List.copyOf(indicators);
    }

    boolean isEmpty() {
        return sums.isEmpty();
    }

    /** The sum, when every item that is or may be the indicator's was counted. */
    Optional<ItemSum> known(Indicator indicator) {
        return Optional.ofNullable(sums.get(indicator.code())).filter(sum -> ownerless.isEmpty() && sum.isKnown());
    }

    /** Where the items stand because of which the indicator's sum is not known. */
    List<Place> culprits(Indicator indicator) {
        List<Place> own = Optional.ofNullable(sums.get(indicator.code()))
                .map(ItemSum::culprits)
                .orElse(List.of());
        return own.isEmpty() ? ownerless : own;
    }
}
