package org.taizhang.briefing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.taizhang.aggregation.FrozenFigures.MoneyFigures;
import org.taizhang.aggregation.FrozenFigures.MoneyLine;
import org.taizhang.terms.Money;
import org.taizhang.terms.Percent;
import org.taizhang.terms.TaskCode;
import org.taizhang.terms.UnitCode;

/** A unit's money for a task from all sources, in 万元; an amount that was not given counts as nothing, as in all sums. */
record UnitMoney(UnitCode unit, TaskCode task, Money arranged, Money inPlace, Money paid) {

    private record Key(UnitCode unit, TaskCode task) {}

    /** Every unit's, in the order of the lines. */
    static List<UnitMoney> of(MoneyFigures money) {
        Map<Key, UnitMoney> sums = new LinkedHashMap<>();
        money.lines().forEach(line -> sums.merge(new Key(line.unit(), line.task()), of(line), UnitMoney::plus));
        return List.copyOf(sums.values());
    }

    private static UnitMoney of(MoneyLine line) {
        Function<@Nullable Money, Money> given = amount -> Objects.requireNonNullElse(amount, Money.ZERO);
        return new UnitMoney(
                line.unit(),
                line.task(),
                given.apply(line.arranged()),
                given.apply(line.inPlace()),
                given.apply(line.paid()));
    }

    private UnitMoney plus(UnitMoney other) {
        return new UnitMoney(
                unit, task, arranged.plus(other.arranged), inPlace.plus(other.inPlace), paid.plus(other.paid));
    }

    /** Paid in per cent of arranged (执行率); null when nothing is arranged. */
    @Nullable
    Percent executionRate() {
        return Rates.simple(paid, arranged);
    }
}
