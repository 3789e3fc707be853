package org.taizhang.briefing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.taizhang.aggregation.Edition;
import org.taizhang.aggregation.EditionChanges;
import org.taizhang.aggregation.EditionChanges.FigureChange;
import org.taizhang.aggregation.EditionChanges.FindingChange;
import org.taizhang.aggregation.EditionChanges.HandInChange;
import org.taizhang.aggregation.EditionChanges.MoneyChange;
import org.taizhang.aggregation.EditionChanges.TargetChange;
import org.taizhang.aggregation.FrozenFigures;
import org.taizhang.aggregation.FrozenFigures.IndicatorFigures;
import org.taizhang.aggregation.Light;
import org.taizhang.terms.IndicatorCode;
import org.taizhang.terms.Quantity;
import org.taizhang.terms.UnitCode;

/** What is different from the edition before (版次变化), a row a matter: what it was, what it is. */
record EditionRow(String number, String kind, String unit, String matter, String before, String now) {

    static List<EditionRow> of(FrozenFigures figures, Edition edition) {
        return edition.changes(figures)
                .map(changes -> of(figures, changes, false))
                .orElse(List.of());
    }

    /** Only what concerns money: who handed in, and the amounts. */
    static List<EditionRow> ofMoney(FrozenFigures figures, Edition edition) {
        return edition.changes(figures)
                .map(changes -> of(figures, changes, true))
                .orElse(List.of());
    }

    /** Those changes, in the words of those figures. */
    static List<EditionRow> of(FrozenFigures figures, EditionChanges changes, boolean onlyMoney) {
        Writing writing = new Writing(figures);
        return onlyMoney ? writing.money(changes) : writing.all(changes);
    }

    /** The rows being written. */
    private static final class Writing {

        private final Units units;
        private final String whole;
        private final Map<IndicatorCode, IndicatorFigures> indicators = new HashMap<>();
        private final List<EditionRow> rows = new ArrayList<>();

        Writing(FrozenFigures figures) {
            this.units = new Units(figures);
            this.whole = figures.head().naming().whole();
            figures.indicators().forEach(indicator -> indicators.put(indicator.code(), indicator));
        }

        List<EditionRow> all(EditionChanges changes) {
            changes.handIns().forEach(this::handIn);
            changes.targets().forEach(this::target);
            changes.figures().forEach(this::figure);
            changes.money().forEach(this::amount);
            changes.findings().forEach(this::findings);
            return rows;
        }

        List<EditionRow> money(EditionChanges changes) {
            changes.money().forEach(this::amount);
            return rows;
        }

        private void handIn(HandInChange change) {
            String before = change.before() == null ? Amounts.NONE : SubmissionRow.described(change.before());
            String file =
                    change.now().file() == null ? Amounts.NONE : change.now().file();
            addAbout("handIn", change.now().unit(), file, before, SubmissionRow.described(change.now()));
        }

        private void target(TargetChange change) {
            addAbout("target", null, name(change.indicator()), amount(change.before()), amount(change.now()));
        }

        private void figure(FigureChange change) {
            addAbout(
                    "figure",
                    change.unit(),
                    name(change.indicator()),
                    figure(change.before(), change.lightBefore()),
                    figure(change.now(), change.lightNow()));
        }

        private static String figure(@Nullable Quantity quantity, @Nullable Light light) {
            String amount = amount(quantity);
            return light == null ? amount : Wording.say("edition.figure", amount, Wording.name(light));
        }

        private static String amount(@Nullable Quantity quantity) {
            return quantity == null ? Amounts.NONE : Amounts.of(quantity);
        }

        private void amount(MoneyChange change) {
            String matter = Wording.say(
                    "edition.money", change.task(), change.source(), Wording.say("edition.column." + change.column()));
            addAbout("money", change.unit(), matter, Amounts.of(change.before()), Amounts.of(change.now()));
        }

        private void findings(FindingChange change) {
            String unit = change.unit() == null ? Wording.say("findings.unknownUnit") : units.shortName(change.unit());
            add(
                    "findings",
                    unit,
                    Wording.say("edition.findings"),
                    Wording.say("edition.closed", change.closed()),
                    Wording.say("edition.raised", change.raised()));
        }

        private String name(IndicatorCode code) {
            IndicatorFigures indicator = indicators.get(code);
            return indicator == null
                    ? code.value()
                    : Wording.say("edition.indicator", code, indicator.name(), indicator.unitOfMeasure());
        }

        private void addAbout(String kind, @Nullable UnitCode unit, String matter, String before, String now) {
            add(kind, unit == null ? whole : units.shortName(unit), matter, before, now);
        }

        private void add(String kind, String unit, String matter, String before, String now) {
            rows.add(new EditionRow(
                    String.valueOf(rows.size() + 1), Wording.say("edition.kind." + kind), unit, matter, before, now));
        }
    }
}
