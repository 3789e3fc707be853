package org.taizhang.correspondence;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.taizhang.aggregation.FrozenFigures;
import org.taizhang.aggregation.FrozenFigures.MoneyLine;
import org.taizhang.aggregation.FrozenFigures.UnitFigures;
import org.taizhang.aggregation.Standing;
import org.taizhang.terms.IndicatorCode;
import org.taizhang.terms.UnitCode;

/** What a unit reported in the round before (上轮), as it was published; nothing where there was no such round. */
final class LastRound {

    private final @Nullable FrozenFigures figures;

    LastRound(Optional<FrozenFigures> figures) {
        this.figures = figures.orElse(null);
    }

    /** What the figures beside the new cells are. */
    String explained() {
        if (figures == null) {
            return Wording.say("blank.note.first");
        }
        String key = sample() ? "blank.note.last.sample" : "blank.note.last";
        return Wording.say(key, Wording.name(figures.head().round()));
    }

    /** Whether it rests on sample data (示例数据). */
    boolean sample() {
        return figures != null && figures.sample();
    }

    /** The unit's own standing, whether it makes the city's figure or is compared with it. */
    Optional<Standing> standing(IndicatorCode indicator, UnitCode unit) {
        return Stream.ofNullable(figures)
                .flatMap(known -> known.indicators().stream())
                .filter(known -> known.code().equals(indicator))
                .flatMap(known -> Stream.concat(known.units().stream(), known.otherReports().stream()))
                .filter(known -> known.unit().equals(unit))
                .map(UnitFigures::standing)
                .findFirst();
    }

    /** The unit's lines of money, in plan order. */
    List<MoneyLine> money(UnitCode unit) {
        return Stream.ofNullable(figures)
                .flatMap(known -> known.money().lines().stream())
                .filter(line -> line.unit().equals(unit))
                .toList();
    }
}
