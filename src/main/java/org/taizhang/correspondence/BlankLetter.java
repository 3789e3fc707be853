package org.taizhang.correspondence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.taizhang.briefing.Letter;
import org.taizhang.plan.Plan;
import org.taizhang.plan.RoundSchedule;
import org.taizhang.plan.Unit;

/** The letter that comes with a blank ledger (报送通知): what to fill in, by when, and where to send it. */
final class BlankLetter {

    private final Plan plan;
    private final RoundSchedule round;
    private final Unit unit;
    private final boolean sample;

    /**
     * A letter.
     *
     * @param sample whether the ledger shows sample figures of the round before
     */
    BlankLetter(Plan plan, RoundSchedule round, Unit unit, boolean sample) {
        this.sample = sample;
        this.plan = plan;
        this.round = round;
        this.unit = unit;
    }

    /**
     * The letter.
     *
     * @param attached the blank ledger's file
     * @param day on which it goes out
     */
    Letter on(LocalDate day, String attached) {
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(Wording.say(
                "issue.paragraph",
                plan.title(),
                Wording.name(round.round()),
                Wording.until(round, plan.practice().routine()),
                Wording.day(round.asOf())));
        paragraphs.add(content());
        Optional<String> address = plan.unitNamed(plan.supervisor()).flatMap(Unit::mail);
        paragraphs.add(Wording.say(
                address.isPresent() ? "issue.paragraph.where" : "issue.paragraph.office",
                address.orElse(""),
                plan.supervisor()));
        return new Letter(
                Wording.say("issue.title", Wording.name(round.round())),
                unit.name(),
                paragraphs,
                Wording.say("issue.attached", attached),
                plan.supervisor(),
                Wording.day(day),
                day,
                sample,
                plan.id() + "/" + round.round() + "/" + unit.code());
    }

    private String content() {
        long figures = plan.indicators().stream()
                .filter(indicator -> indicator.isReportedBy(unit.code()))
                .count();
        long words = plan.indicatorsConcerning(unit.code()).size() - figures;
        String key = figures == 0
                ? "issue.paragraph.words"
                : words == 0 ? "issue.paragraph.figures" : "issue.paragraph.content";
        return Wording.say(key, figures, words);
    }
}
