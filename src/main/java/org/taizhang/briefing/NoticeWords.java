package org.taizhang.briefing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.taizhang.aggregation.FrozenFigures;
import org.taizhang.aggregation.FrozenFigures.MoneyRow;
import org.taizhang.aggregation.FrozenFigures.RankEntry;
import org.taizhang.aggregation.FrozenFigures.UnitEntry;
import org.taizhang.findings.Finding;
import org.taizhang.findings.Severity;
import org.taizhang.terms.Percent;
import org.taizhang.validation.HandIn;

/** What a 单位通报 says in sentences: how the unit reported, where it stands, its place, its money, what was found in its ledger. */
final class NoticeWords {

    /** Characters of a finding that are told; in full it stands in the returned ledger and in the 汇总台账. */
    private static final int LONGEST_POINT = 76;

    private final UnitEntry unit;
    private final FrozenFigures figures;
    private final List<NoticeRow> rows;

    NoticeWords(UnitEntry unit, FrozenFigures figures, List<NoticeRow> rows) {
        this.unit = unit;
        this.figures = figures;
        this.rows = rows;
    }

    List<String> paragraphs(int points) {
        return Stream.of(reporting() + standing(), place(), money(), findings(points))
                .filter(paragraph -> !paragraph.isEmpty())
                .toList();
    }

    private Optional<HandIn> handIn() {
        return figures.submissions().stream()
                .map(FrozenFigures.Submission::handIn)
                .filter(handIn -> handIn.unit().equals(unit.code()))
                .findFirst();
    }

    /** Whether it has a ledger to hand in at all. */
    private boolean owes() {
        return handIn().isPresent();
    }

    private String reporting() {
        return handIn().map(this::reporting).orElseGet(() -> Wording.say("notice.owesNothing"));
    }

    private String reporting(HandIn handIn) {
        String due = Amounts.of(figures.head().due());
        return switch (handIn.outcome()) {
            case ACCEPTED -> Wording.say(handIn.late() ? "notice.late" : "notice.accepted", due, day(handIn));
            case REJECTED -> Wording.say("notice.rejected");
            case SILENT -> Wording.say("notice.silent", due);
        };
    }

    private static String day(HandIn handIn) {
        return handIn.received() == null
                ? ""
                : Wording.say(
                        handIn.corrected() == null ? "notice.day" : "notice.day.corrected",
                        Amounts.of(Objects.requireNonNull(handIn.received())),
                        handIn.corrected() == null ? "" : Amounts.of(handIn.corrected()));
    }

    private String standing() {
        if (rows.isEmpty()) {
            return Wording.say("notice.noIndicators");
        }
        long led = rows.stream().filter(NoticeRow::led).count();
        String those = led == 0
                ? ""
                : Wording.say(
                        "notice.indicators.led", led, figures.head().naming().whole());
        Map<String, Integer> counts = new LinkedHashMap<>();
        rows.stream()
                .sorted(Comparator.comparing(NoticeRow::lightOf))
                .forEach(row -> counts.merge(row.lightName(), 1, Integer::sum));
        List<String> parts = new ArrayList<>();
        counts.forEach((light, count) -> parts.add(Wording.say("lights.part", light, count)));
        return Wording.say(
                "notice.indicators",
                rows.size(),
                those,
                Wording.list(parts),
                Amounts.of(figures.head().expected()));
    }

    private String place() {
        Neighbours neighbours = new Neighbours(unit, figures);
        return neighbours
                .place()
                .map(entry -> place(entry, neighbours))
                .orElseGet(() -> Wording.say("notice.unranked", neighbours.name()));
    }

    private static String place(RankEntry entry, Neighbours neighbours) {
        String last = entry.lastRank() == null ? "" : Wording.say("notice.lastRank", entry.lastRank());
        Optional<Percent> median = neighbours.medianScore();
        int ranked = neighbours.ranking().size();
        return median.map(score -> Wording.say(
                        "notice.rank",
                        entry.score().toString(),
                        ranked,
                        neighbours.name(),
                        place(entry.rank(), neighbours.ranking()),
                        last,
                        score.toString()))
                .orElseGet(() -> Wording.say("notice.rank.alone", entry.score().toString(), neighbours.name(), last));
    }

    private static String place(int rank, List<RankEntry> ranking) {
        long tied = ranking.stream().filter(entry -> entry.rank() == rank).count();
        return tied > 1 ? Wording.say("notice.rank.tied", tied, rank) : Wording.say("notice.rank.place", rank);
    }

    private String money() {
        return figures.money().byUnit().stream()
                .filter(row -> row.key().equals(unit.code().value()))
                .findFirst()
                .map(NoticeWords::money)
                .orElseGet(() -> Wording.say("notice.noMoney"));
    }

    private static String money(MoneyRow row) {
        List<String> rates = new ArrayList<>();
        rate(rates, "inPlace", row.inPlaceRate());
        rate(rates, "paid", row.paidRate());
        rate(rates, "execution", row.executionRate());
        String amounts = Wording.say(
                "matter.amounts", Amounts.of(row.arranged()), Amounts.of(row.inPlace()), Amounts.of(row.paid()));
        String comma = Wording.say("clause.comma");
        return Wording.say(
                "notice.money",
                Stream.concat(Stream.of(amounts), rates.stream()).collect(Collectors.joining(comma)));
    }

    private static void rate(List<String> rates, String key, @Nullable Percent rate) {
        if (rate != null) {
            rates.add(Wording.say("notice.money." + key, Amounts.of(rate)));
        }
    }

    private String findings(int points) {
        List<Finding> found = figures.findings().stream()
                .filter(finding -> unit.code().equals(finding.unit()))
                .sorted(Comparator.comparing(Finding::severity))
                .toList();
        if (found.isEmpty()) {
            return owes() ? Wording.say("notice.noFindings") : "";
        }
        List<String> parts = Stream.of(Severity.values())
                .filter(severity -> count(found, severity) > 0)
                .map(severity ->
                        Wording.say("findings.part", FindingRow.CATALOGUE.name(severity), count(found, severity)))
                .toList();
        int told = Math.min(points, found.size());
        StringBuilder words = new StringBuilder(Wording.say("notice.findings", found.size(), Wording.list(parts)));
        for (int i = 0; i < told; i++) {
            words.append(point(i + 1, found.get(i)));
        }
        return words.append(rest(found.size() - told, told)).toString();
    }

    private static String rest(int rest, int told) {
        return rest == 0 ? "" : Wording.say(told == 0 ? "notice.findings.all" : "notice.findings.rest", rest);
    }

    private static long count(List<Finding> found, Severity severity) {
        return found.stream().filter(finding -> finding.severity() == severity).count();
    }

    private static String point(int number, Finding finding) {
        String sentence = FindingRow.CATALOGUE.sentence(finding);
        String cut = sentence.codePointCount(0, sentence.length()) <= LONGEST_POINT
                ? sentence
                : sentence.substring(0, sentence.offsetByCodePoints(0, LONGEST_POINT)) + Wording.say("notice.cut");
        String place = Stream.of(finding.place().sheet(), finding.place().cell())
                .filter(Objects::nonNull)
                .map(Object::toString)
                .collect(Collectors.joining(" "));
        String severity = FindingRow.CATALOGUE.name(finding.severity());
        return place.isEmpty()
                ? Wording.say("notice.point.unplaced", number, severity, cut)
                : Wording.say("notice.point", number, severity, place, cut);
    }
}
