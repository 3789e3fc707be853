package org.taizhang.sample;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.taizhang.plan.Indicator;
import org.taizhang.plan.RoundNames;
import org.taizhang.plan.RoundSchedule;
import org.taizhang.plan.Unit;
import org.taizhang.terms.Percent;
import org.taizhang.terms.Quantity;

/** What there is to tell about a unit's figure for an indicator in a round, as the texts put it. */
final class Account {

    private static final BigDecimal HUNDRED = new BigDecimal(100);
    /** Who is less than so many points behind does not complain. */
    private static final BigDecimal TOLERATED = new BigDecimal(3);

    private final Story story;
    private final Unit unit;
    private final Indicator indicator;
    private final RoundSchedule round;
    private final Figure figure;
    private final Measure measure;
    private final Phrases phrases;

    Account(Story story, Unit unit, Indicator indicator, RoundSchedule round, Figure figure, Phrases phrases) {
        this.story = story;
        this.unit = unit;
        this.indicator = indicator;
        this.round = round;
        this.figure = figure;
        this.measure = story.measure(unit.code(), indicator);
        this.phrases = phrases;
    }

    /** The blanks of the phrases, in the order that narrative.properties names. */
    Object[] arguments() {
        return new Object[] {
            unit.shortName(),
            quoted(indicator.name()),
            stated(figure.reached()),
            goal().map(this::stated).orElse(""),
            goal().filter(goal -> goal.signum() > 0)
                    .map(goal -> Percent.ofParts(figure.reached().value(), goal.value()) + "%")
                    .orElse(""),
            change(),
            quoted(story.plan().task(indicator.task()).name()),
            gap(),
            day(),
            RoundNames.spoken(round.round()),
            counts(),
            figure instanceof Figure.Stage stage ? stage.stage() : ""
        };
    }

    /** A name as it stands within quotation marks: its own become single ones. */
    static String quoted(String name) {
        return name.replace('“', '‘').replace('”', '’');
    }

    /** The unit's target; a milestone that has none is to be done wholly. */
    Optional<Quantity> goal() {
        Optional<Quantity> target = story.plan().targetOf(indicator, unit.code());
        return indicator.kind() == Indicator.Kind.MILESTONE
                ? target.or(() -> Optional.of(new Quantity(HUNDRED)))
                : target;
    }

    boolean isDone() {
        return !indicator.isUpperLimit() && goal().filter(figure::meets).isPresent();
    }

    boolean hasBegun() {
        return figure.reached().signum() > 0;
    }

    /** Nothing was asked of the unit here. */
    boolean isIdle() {
        return story.ambitions().of(indicator, unit.code()).signum() == 0;
    }

    /** How far it is, in per cent of the target, or of the year where there is no target to measure by. */
    BigDecimal advance() {
        return goal().filter(goal -> indicator.prorated() && goal.signum() > 0)
                .map(goal -> Percent.ofParts(figure.reached().value(), goal.value()))
                .orElse(round.expected())
                .value();
    }

    boolean isLate() {
        if (goal().isEmpty() || isDone()) {
            return false;
        }
        if (indicator.isUpperLimit()) {
            return isOver(goal().orElseThrow());
        }
        return !indicator.prorated()
                || advance().add(TOLERATED).compareTo(round.expected().value()) < 0;
    }

    /** Whether more of a limit is used than is due by now. */
    private boolean isOver(Quantity limit) {
        BigDecimal part = indicator.prorated() ? round.expected().value() : HUNDRED;
        return figure.reached()
                        .value()
                        .multiply(HUNDRED)
                        .compareTo(limit.value().multiply(part))
                > 0;
    }

    private Quantity remaining() {
        return goal().map(goal -> goal.minus(figure.reached()))
                .filter(rest -> rest.signum() > 0)
                .orElse(Quantity.ZERO);
    }

    /** What is left to do: a rate's in percentage points. */
    private String gap() {
        return indicator.kind() == Indicator.Kind.RATIO
                ? phrases.only("change.points", remaining())
                : stated(remaining());
    }

    private String stated(Quantity quantity) {
        return indicator.kind() == Indicator.Kind.SUM ? measure.of(quantity) + measure.name() : quantity + "%";
    }

    private String counts() {
        return figure instanceof Figure.Ratio ratio ? ratio.numerator() + "/" + ratio.denominator() : "";
    }

    private String change() {
        Optional<Figure> last = story.figures().before(unit.code(), indicator.code(), round.round());
        if (last.isEmpty()) {
            return phrases.only("change.first");
        }
        Quantity difference = figure.reached().minus(last.get().reached());
        if (difference.signum() == 0) {
            return phrases.only("change.same");
        }
        String key = difference.signum() > 0 ? "change.more" : "change.less";
        Quantity size = new Quantity(difference.value().abs());
        return phrases.only(
                key, indicator.kind() == Indicator.Kind.SUM ? stated(size) : phrases.only("change.points", size));
    }

    private String day() {
        LocalDate day = round.asOf();
        return Days.named(day);
    }
}
