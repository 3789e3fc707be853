package org.taizhang.plan;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.taizhang.plan.LastYear.Outcome;
import org.taizhang.terms.IndicatorCode;
import org.taizhang.terms.Money;
import org.taizhang.terms.PlanId;
import org.taizhang.terms.Quantity;
import org.taizhang.terms.TaskCode;
import org.taizhang.words.Words;

/**
 * A plan workbook for the next year (编制下年方案), drafted from the previous one. What an office keeps from year to year is carried over; what
 * each year's document decides anew says 待定 on a marked cell, with last year's in the remark, and {@link PlanWorkbook#read} reports every
 * such cell, so that the draft can never pass for a plan.
 */
public final class NextPlan {

    private static final String UNDECIDED = PlanRow.UNDECIDED;
    private static final String DIGITS = ".*\\d.*";

    private final Plan previous;
    private final int year;
    private final Optional<LastYear> outcome;
    private final Words words = Words.of(NextPlan.class, "workbook", Words.CHINESE);

    private NextPlan(Plan previous, int year, Optional<LastYear> outcome) {
        this.previous = previous;
        this.year = year;
        this.outcome = outcome;
    }

    /** What the new plan is called: the previous name with the year in it changed, or with the year behind it. */
    public static PlanId name(Plan previous, int year) {
        String name = previous.id().value();
        String before = String.valueOf(previous.year());
        return PlanId.of(name.contains(before) ? name.replace(before, String.valueOf(year)) : name + "-" + year);
    }

    /**
     * Writes the draft over any earlier file.
     *
     * @param outcome what became of the previous plan, where that is published
     * @return how many cells are to be decided
     */
    public static int write(Plan previous, int year, Optional<LastYear> outcome, Path file) {
        NextPlan next = new NextPlan(previous, year, outcome);
        PlanDraft draft = PlanWording.of(previous);
        draft.change(PlanSheet.SETTINGS, next::setting);
        draft.change(PlanSheet.INDICATORS, next::indicator);
        draft.change(PlanSheet.SPLIT, next::share);
        draft.change(PlanSheet.ROUNDS, next::round);
        draft.change(PlanSheet.MONEY, next::money);
        draft.write(file);
        return draft.undecided();
    }

    private static String of(Map<Column, String> row, Column column) {
        return row.getOrDefault(column, "");
    }

    private static Map<Column, String> with(Map<Column, String> row, Column column, String text) {
        Map<Column, String> changed = new EnumMap<>(Column.class);
        changed.putAll(row);
        changed.put(column, text);
        return changed;
    }

    private Map<Column, String> setting(Map<Column, String> row) {
        Optional<Setting> setting = Setting.called(of(row, Column.ITEM));
        String content = of(row, Column.CONTENT);
        if (setting.isEmpty() || content.isEmpty()) {
            return row;
        }
        return switch (setting.get()) {
            case ID -> with(row, Column.CONTENT, name(previous, year).value());
            case YEAR -> with(row, Column.CONTENT, String.valueOf(year));
            case TITLE ->
                with(with(row, Column.CONTENT, shifted(content)), Column.REMARK, words.say("next.title", content));
            case DOCUMENT_NUMBER, ISSUED, CONTACTS_DUE ->
                with(with(row, Column.CONTENT, UNDECIDED), Column.REMARK, words.say("next.last", content));
            default -> row;
        };
    }

    private String shifted(String text) {
        return text.replace(String.valueOf(previous.year()), String.valueOf(year));
    }

    /** An open target stays open; any other is to be decided, and so is its wording where it holds a number. */
    private Map<Column, String> indicator(Map<Column, String> row) {
        IndicatorCode code = IndicatorCode.of(of(row, Column.INDICATOR_CODE));
        Optional<Outcome> done = outcome.map(last -> last.city().get(code));
        String measure = of(row, Column.MEASURE);
        if (of(row, Column.TARGET).isEmpty()) {
            return with(row, Column.REMARK, words.say("next.open") + done(done, measure));
        }
        String text = of(row, Column.TARGET_TEXT);
        Map<Column, String> changed = with(row, Column.TARGET, UNDECIDED);
        if (text.matches(DIGITS)) {
            changed = with(changed, Column.TARGET_TEXT, UNDECIDED);
        }
        String target =
                text.isEmpty() ? of(row, Column.TARGET) + measure : text + "（" + of(row, Column.TARGET) + measure + "）";
        return with(
                changed,
                Column.REMARK,
                words.say("next.target", target)
                        + done(done, measure)
                        + done.map(last -> carried(last, code, measure)).orElse(""));
    }

    private String done(Optional<Outcome> outcome, String measure) {
        Optional<Quantity> achieved = outcome.flatMap(Outcome::achieved);
        if (outcome.isEmpty()) {
            return "";
        }
        return achieved.map(quantity -> words.say("next.done", quantity + measure)
                        + outcome.flatMap(Outcome::rate)
                                .map(rate -> words.say("next.rate", rate))
                                .orElse(""))
                .orElseGet(() -> words.say("next.nothing"));
    }

    /** An unfinished indicator is marked, with what is missing. */
    private String carried(Outcome outcome, IndicatorCode code, String measure) {
        if (outcome.done()) {
            return "";
        }
        Optional<Quantity> target = previous.indicator(code).flatMap(Indicator::target);
        String missing = target.map(whole -> whole.minus(outcome.achieved().orElse(Quantity.ZERO)))
                .map(rest -> rest.value().abs().toPlainString() + measure)
                .orElse("");
        boolean over = target.filter(whole -> outcome.achieved()
                        .filter(done -> done.compareTo(whole) > 0)
                        .isPresent())
                .isPresent();
        return words.say(over ? "next.over" : "next.carried", missing);
    }

    private Map<Column, String> share(Map<Column, String> row) {
        IndicatorCode code = IndicatorCode.of(of(row, Column.INDICATOR));
        Indicator indicator = previous.indicator(code).orElseThrow();
        Optional<Outcome> done = previous.unitNamed(of(row, Column.SHARE_UNIT))
                .flatMap(unit -> outcome.map(
                        last -> last.units().getOrDefault(code, Map.of()).get(unit.code())));
        String measure = indicator.unitOfMeasure();
        return decided(
                row,
                Column.SHARE,
                words.say("next.share", of(row, Column.SHARE) + measure) + sample(row) + done(done, measure));
    }

    private Map<Column, String> money(Map<Column, String> row) {
        TaskCode task = TaskCode.of(of(row, Column.TASK));
        String paid = outcome.map(
                        last -> last.paid().getOrDefault(task, Map.of()).get(of(row, Column.SOURCE)))
                .map(Money::toString)
                .map(amount -> words.say("next.paid", amount))
                .orElse("");
        return decided(row, Column.AMOUNT, words.say("next.money", of(row, Column.AMOUNT)) + sample(row) + paid);
    }

    private static Map<Column, String> decided(Map<Column, String> row, Column column, String remark) {
        Map<Column, String> changed = with(row, column, UNDECIDED);
        return with(with(changed, Column.SAMPLE, Vocabulary.YES_NO.wordFor(false)), Column.REMARK, remark);
    }

    private String sample(Map<Column, String> row) {
        boolean sample = Vocabulary.YES_NO.meaning(of(row, Column.SAMPLE)).orElse(false);
        return sample ? words.say("next.sample") : "";
    }

    private Map<Column, String> round(Map<Column, String> row) {
        Map<Column, String> changed = with(row, Column.ROUND, shifted(of(row, Column.ROUND)));
        changed = with(changed, Column.DUE, UNDECIDED);
        changed = with(changed, Column.AS_OF, UNDECIDED);
        return with(changed, Column.REMARK, words.say("next.round", of(row, Column.DUE), of(row, Column.AS_OF)));
    }
}
