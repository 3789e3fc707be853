package org.taizhang.briefing;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.taizhang.aggregation.FrozenFigures;
import org.taizhang.aggregation.FrozenFigures.IndicatorFigures;
import org.taizhang.aggregation.FrozenFigures.UnitFigures;
import org.taizhang.aggregation.FrozenFigures.UnitWords;
import org.taizhang.aggregation.Light;
import org.taizhang.aggregation.Standing;
import org.taizhang.terms.Quantity;
import org.taizhang.terms.UnitCode;
import org.taizhang.validation.Narrative;

/**
 * Each lagging indicator as a numbered paragraph (1.): figure, year's end at the present pace, pace needed, the units furthest behind
 * and the cause in one unit's own words.
 */
final class LaggingItems {

    /** How many indicators of a light the chapter tells of; its annex has all. */
    static final int MOST = 15;

    private static final int WORST = 2;
    private static final BigDecimal HUNDRED = new BigDecimal(100);

    private final FrozenFigures figures;
    private final Units units;
    private final Shortfall shortfall;

    LaggingItems(FrozenFigures figures) {
        this.figures = figures;
        this.units = new Units(figures);
        this.shortfall = new Shortfall(figures);
    }

    /** How many there are, in a sentence that holds for none, one light and both. */
    String counted() {
        int far = Lagging.of(figures, Light.FAR_BEHIND).size();
        int behind = Lagging.of(figures, Light.BEHIND).size();
        if (far + behind == 0) {
            return Wording.say("lagging.none");
        }
        if (behind == 0) {
            return Wording.say("lagging.allFar", far);
        }
        return far == 0
                ? Wording.say("lagging.noneFar", behind)
                : Wording.say("lagging.some", far + behind, far, behind);
    }

    /** The paragraphs of one light, widest gap first. */
    List<String> of(Light light) {
        return Lagging.of(figures, light).stream().limit(MOST).map(this::item).toList();
    }

    /** How many of that light stand in the annex only. */
    Optional<String> more(Light light) {
        int more = Lagging.of(figures, light).size() - MOST;
        return more > 0 ? Optional.of(Wording.say("lagging.more", more)) : Optional.empty();
    }

    private String item(IndicatorFigures indicator) {
        return Wording.say("item.title", Said.title(indicator))
                + leads(indicator)
                + figure(indicator)
                + shortfall.sentence(indicator)
                + worst(indicator)
                + cause(indicator);
    }

    private String leads(IndicatorFigures indicator) {
        return indicator.leads().isEmpty()
                ? Wording.say("lagging.item.unled")
                : Wording.say("lagging.item.led", units.shortNames(indicator.leads()));
    }

    private String figure(IndicatorFigures indicator) {
        Standing city = indicator.city();
        if (city.achieved() == null || city.target() == null || city.rate() == null || city.gap() == null) {
            return "";
        }
        String achieved = Said.amount(city.achieved(), indicator);
        String reached = reached(city, achieved);
        if (Pledge.isLimit(indicator)) {
            Pledge pledge = Pledge.ofCity(figures.head(), indicator);
            return Wording.say(
                    indicator.prorated() ? "lagging.item.limit" : "lagging.item.limit.level",
                    Said.amount(city.target(), indicator),
                    pledge.allowedAmount(),
                    reached,
                    pledge.surplus());
        }
        return Wording.say(
                "lagging.item." + kind(indicator),
                Said.amount(city.target(), indicator),
                reached,
                Said.of(city.rate()),
                Said.size(city.gap()),
                missing(city.achieved(), city.target(), indicator));
    }

    /** How much is missing to the target in the indicator's own unit of measure; of percentages, in points. */
    private static String missing(Quantity achieved, Quantity target, IndicatorFigures indicator) {
        Quantity missing = new Quantity(target.value().subtract(achieved.value()));
        return indicator.unitOfMeasure().equals("%")
                ? Wording.say("limit.points", Amounts.of(missing))
                : Said.amount(missing, indicator);
    }

    private static String reached(Standing city, String achieved) {
        if (!city.partial()) {
            return achieved;
        }
        String soFar = LightRow.soFar(city, achieved);
        return city.reported() < city.owed()
                ? Wording.say("lagging.item.partial", soFar, city.owed(), city.reported())
                : Wording.say("lagging.item.lacking", soFar, city.lacking());
    }

    /** Where the figure is a percentage of a whole, it is the completion rate; a level is not expected in parts. */
    private static String kind(IndicatorFigures indicator) {
        if (!indicator.prorated()) {
            return "level";
        }
        Standing city = indicator.city();
        boolean whole = city.target() != null && city.target().value().compareTo(HUNDRED) == 0;
        return whole && indicator.unitOfMeasure().equals("%") ? "whole" : "figure";
    }

    private String worst(IndicatorFigures indicator) {
        List<String> worst = Lagging.unitsOf(indicator).stream()
                .flatMap(unit -> rated(indicator, unit).stream())
                .limit(WORST)
                .toList();
        boolean alone = indicator.units().size() == 1;
        return worst.isEmpty() || alone
                ? ""
                : Wording.say(
                        Pledge.isLimit(indicator) ? "lagging.item.worst.limit" : "lagging.item.worst",
                        Wording.list(worst));
    }

    private Optional<String> rated(IndicatorFigures indicator, UnitFigures unit) {
        return Pledge.of(figures.head(), indicator, unit.standing())
                .said()
                .map(rate -> Wording.say("lagging.item.rated", units.shortName(unit.unit()), rate));
    }

    private String cause(IndicatorFigures indicator) {
        return causes(indicator)
                .findFirst()
                .map(words -> Wording.say(
                        "lagging.item.cause",
                        units.shortName(words.unit()),
                        Quotation.of(words.narrative().difficulties())))
                .orElseGet(() -> Wording.say("lagging.item.noCause"));
    }

    /** Who names a difficulty: units that lag before others, those that report before those that only write. */
    private static Stream<UnitWords> causes(IndicatorFigures indicator) {
        Stream<UnitFigures> reporting = Stream.of(
                        Lagging.unitsOf(indicator), indicator.otherReports(), indicator.units())
                .flatMap(List::stream);
        return Stream.concat(
                        reporting.flatMap(figures -> words(figures.unit(), figures.narrative()).stream()),
                        indicator.otherWords().stream())
                .filter(words -> Narration.isTold(words.narrative().difficulties()));
    }

    private static Optional<UnitWords> words(UnitCode unit, @Nullable Narrative narrative) {
        return Optional.ofNullable(narrative).map(told -> new UnitWords(unit, told));
    }
}
