package org.taizhang.correspondence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.taizhang.briefing.Letter;
import org.taizhang.findings.Finding;
import org.taizhang.findings.Severity;
import org.taizhang.plan.Plan;
import org.taizhang.plan.RoundSchedule;
import org.taizhang.plan.Unit;
import org.taizhang.validation.HandIn;
import org.taizhang.validation.Reconciliation;

/** The letter that comes with a returned ledger (退回通知): why it comes back, what is gravest, and what to do by when. */
final class ReturnNotice {

    /** More than fit on a page beside the rest. */
    private static final int MOST_POINTS = 6;

    private final Plan plan;
    private final Reconciliation round;
    private final RoundSchedule schedule;
    private final List<ReturnPoint> points;
    private final Returned returned;
    private final Unit unit;
    private final String attached;
    private final String identity;

    /**
     * A notice.
     *
     * @param attached the name of the returned file
     * @param identity the hash of the run's inputs
     */
    ReturnNotice(Plan plan, Reconciliation round, Returned returned, Unit unit, String attached, String identity) {
        this.plan = plan;
        this.round = round;
        this.returned = returned;
        this.unit = unit;
        this.attached = attached;
        this.identity = identity;
        this.points = points(returned);
        this.schedule = plan.schedule(round.round())
                .orElseThrow(() -> new IllegalArgumentException("no round " + round.round()));
    }

    /** The letter with ever fewer points, so that one of them fits on a page. */
    List<Letter> drafts() {
        int most = Math.min(MOST_POINTS, points.size());
        return IntStream.iterate(most, count -> count >= 0, count -> count - 1)
                .mapToObj(this::draft)
                .toList();
    }

    /** What is gravest, gravest first; findings that say the same of several cells are one point. */
    private static List<ReturnPoint> points(Returned returned) {
        Map<String, List<Finding>> alike = new LinkedHashMap<>();
        returned.findings().stream()
                .filter(finding -> finding.severity() != Severity.NOTE)
                .forEach(finding -> alike.computeIfAbsent(ReturnPoint.likeness(finding), key -> new ArrayList<>())
                        .add(finding));
        return alike.values().stream()
                .map(findings -> new ReturnPoint(returned, findings))
                .toList();
    }

    private Letter draft(int count) {
        List<String> paragraphs = new ArrayList<>();
        String opening = returned.rejected() ? "notice.rejected" : "notice.received";
        paragraphs.add(Wording.say(opening, Wording.name(round.round()), returned.file()));
        paragraphs.add(Wording.say("notice.counts", returned.findings().size(), Counts.of(returned)) + meaning());
        int told = 0;
        for (ReturnPoint point : points.subList(0, count)) {
            told += point.size();
            paragraphs.add(point.paragraph(paragraphs.size() - 1));
        }
        if (told < returned.findings().size()) {
            String key = told == 0 ? "notice.all" : "notice.rest";
            paragraphs.add(Wording.say(key, returned.findings().size() - told));
        }
        paragraphs.add(until());
        return new Letter(
                Wording.say("notice.title", Wording.name(round.round())),
                unit.name(),
                paragraphs,
                Wording.say("notice.attached", attached),
                plan.supervisor(),
                Wording.say("notice.dated", Wording.day(schedule.asOf())),
                schedule.asOf(),
                round.sample(),
                identity);
    }

    /** What the severities mean for the figures of this round. */
    private String meaning() {
        List<String> sentences = new ArrayList<>();
        if (!returned.rejected() && returned.count(Severity.ERROR) > 0) {
            sentences.add(Wording.say("notice.errors"));
        }
        if (!returned.rejected() && returned.count(Severity.WARNING) > 0) {
            sentences.add(Wording.say("notice.warnings", plan.supervisor()));
        }
        return String.join("", sentences);
    }

    /** The due date, unless the ledgers themselves show that it is over; the machine's clock is not asked. */
    private String until() {
        boolean over = round.handIns().stream().anyMatch(this::cameLate);
        return Wording.say(
                over ? "notice.over" : "notice.until",
                Wording.until(schedule, plan.practice().routine()),
                where());
    }

    private String where() {
        return plan.unitNamed(plan.supervisor())
                .flatMap(Unit::mail)
                .map(address -> Wording.say("notice.where", address))
                .orElse("");
    }

    private boolean cameLate(HandIn handIn) {
        @Nullable LocalDate received = handIn.lastReceived();
        return received != null && received.isAfter(schedule.due());
    }
}
