package org.taizhang.corpus;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.taizhang.findings.Finding;
import org.taizhang.findings.FindingKind;
import org.taizhang.findings.Severity;
import org.taizhang.terms.CellPosition;

/** Compares what was read of a made ledger with its known truth. */
final class Checking {

    /** What follows of itself from a figure that was left out. */
    private static final Set<FindingKind> CONSEQUENCES = EnumSet.of(
            FindingKind.MISSING_FIGURE,
            FindingKind.MISSING_ROW,
            FindingKind.MISSING_TEXT,
            FindingKind.MISSING_CAUSE,
            FindingKind.EMPTY_LEDGER);

    private final Draft draft;
    private final Reading reading;
    private final Map<FigureKey, Verdict> verdicts;
    private final Map<FigureKey, List<Canvas.Spot>> spots;
    private final Map<Canvas.Spot, String> written;
    private final List<Failure> failures = new ArrayList<>();

    private Checking(Draft draft, Canvas canvas, Reading reading) {
        this.draft = draft;
        this.reading = reading;
        this.verdicts = draft.finalVerdicts();
        this.spots = canvas.figures();
        this.written = canvas.sheets.stream()
                .flatMap(sheet -> sheet.rows.entrySet().stream()
                        .flatMap(row -> row.getValue().entrySet().stream()
                                .filter(cell -> cell.getValue().figure() != null)
                                .map(cell -> Map.entry(
                                        new Canvas.Spot(sheet.name, row.getKey(), cell.getKey()),
                                        Shown.text(cell.getValue().ink())))))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one));
    }

    static List<Failure> check(Draft draft, Canvas canvas, Reading reading) {
        Checking checking = new Checking(draft, canvas, reading);
        checking.figures();
        checking.inventions();
        checking.demands();
        checking.alarms();
        checking.words();
        checking.identity();
        return checking.failures.stream()
                .sorted(Comparator.comparing(Failure::sort))
                .toList();
    }

    private void fail(Failure.Sort sort, String text) {
        failures.add(new Failure(sort, text));
    }

    private void figures() {
        verdicts.forEach((key, verdict) -> {
            String value = reading.value(key);
            if (value == null) {
                absent(key, verdict);
            } else if (verdict.allows(value)) {
                present(key, verdict);
            } else {
                wrong(key, verdict, value);
            }
        });
    }

    private void absent(FigureKey key, Verdict verdict) {
        boolean wasThere = !verdict.values().isEmpty();
        boolean unimportant = key.field() == Field.TARGET || verdict.empty();
        if (unimportant) {
            return;
        }
        if (!verdict.mayBeAbsent()) {
            boolean spoken = isOwnPercentage(key) || isSpokenOf(key);
            Failure.Sort sort = spoken ? Failure.Sort.LOST : Failure.Sort.SILENTLY_LOST;
            fail(sort, describe(key, verdict) + " was not read; " + near(key));
        } else if (!verdict.kinds().isEmpty() && !isAnswered(key, verdict.kinds())) {
            boolean noLoss = !wasThere || isOwnPercentage(key) || isSpokenOf(key);
            Failure.Sort sort = noLoss ? Failure.Sort.WRONG_REASON : Failure.Sort.SILENTLY_LOST;
            fail(sort, describe(key, verdict) + " was not read, and not for " + verdict.reasons() + "; " + near(key));
        }
    }

    /** A ratio's own percentage only checks its counts; nothing is made of it. */
    private boolean isOwnPercentage(FigureKey key) {
        return key.field() == Field.DONE && verdicts.containsKey(new FigureKey(key.row(), Field.NUMERATOR));
    }

    private void present(FigureKey key, Verdict verdict) {
        if (verdict.mustBeSaid() && !isAnswered(key, verdict.kinds())) {
            fail(
                    verdict.anyValue() && !isDoubted(key) ? Failure.Sort.SILENTLY_WRONG : Failure.Sort.UNSAID,
                    describe(key, verdict) + " was read as " + reading.value(key) + " without any of "
                            + verdict.reasons() + "; " + near(key));
        }
        List<Canvas.Spot> places = spots.getOrDefault(key, List.of());
        Canvas.Spot said = reading.spot(key);
        if (places.size() == 1 && said != null && !isSame(places.get(0), said)) {
            fail(Failure.Sort.MISPLACED, key + " stands at " + places.get(0) + " and was said to stand at " + said);
        }
    }

    private void wrong(FigureKey key, Verdict verdict, String value) {
        Failure.Sort sort = isDoubted(key) ? Failure.Sort.WRONG : Failure.Sort.SILENTLY_WRONG;
        fail(sort, describe(key, verdict) + " was read as " + value + "; " + near(key));
    }

    private String describe(FigureKey key, Verdict verdict) {
        String places = spots.getOrDefault(key, List.of()).stream()
                .map(spot ->
                        spot.sheet() + "!" + Canvas.cell(spot.row(), spot.column()) + " “" + written.get(spot) + "”")
                .collect(Collectors.joining(", "));
        return key + " (" + verdict.values() + (verdict.mayBeAbsent() ? " or absent" : "") + ") at " + places;
    }

    private String near(FigureKey key) {
        return "findings: "
                + reading.findings.stream()
                        .filter(finding -> isAbout(finding, key, true))
                        .filter(finding -> finding.severity() != Severity.NOTE)
                        .limit(6)
                        .map(Checking::show)
                        .toList();
    }

    private static String show(Finding finding) {
        CellPosition cell = finding.place().cell();
        return finding.kind() + (cell == null ? "" : "@" + finding.place().sheet() + "!" + cell) + finding.arguments();
    }

    private boolean isAnswered(FigureKey key, Set<FindingKind> kinds) {
        boolean empty = isEmptyLedger()
                && verdicts.entrySet().stream()
                        .allMatch(entry -> entry.getKey().field() == Field.TARGET
                                || entry.getValue().mayBeAbsent());
        return empty
                || reading.findings.stream()
                        .anyMatch(finding -> kinds.contains(finding.kind()) && isAbout(finding, key, true));
    }

    /** Whether somebody who looks at the value would know that something is the matter with it. */
    private boolean isDoubted(FigureKey key) {
        return reading.findings.stream()
                .anyMatch(finding -> finding.severity() != Severity.NOTE && isAbout(finding, key, false));
    }

    private boolean isSpokenOf(FigureKey key) {
        return reading.findings.stream()
                .anyMatch(finding -> finding.severity() != Severity.NOTE && isAbout(finding, key, true));
    }

    /** Whether the finding is about the figure: its cell, its row, its column, its table or its file. */
    private boolean isAbout(Finding finding, FigureKey key, boolean widely) {
        if (finding.indicator() != null) {
            return finding.indicator().value().equals(key.row());
        }
        char family = finding.kind().code().charAt(0);
        if (family == 'F' || family == 'L' || family == 'S') {
            return widely || finding.severity() == Severity.REJECT;
        }
        CellPosition cell = finding.place().cell();
        if (!spots.containsKey(key)) {
            return widely && family == 'H';
        }
        return spots.getOrDefault(key, List.of()).stream()
                .filter(spot -> sameSheet(spot, finding.place().sheet()))
                .anyMatch(spot -> cell == null
                        || cell.row() == spot.row()
                        || (family == 'H' && (widely || cell.column() == spot.column())));
    }

    private boolean sameSheet(Canvas.Spot spot, @Nullable String sheet) {
        return !draft.format.has(Feature.SHEETS) || spot.sheet().equals(sheet);
    }

    private boolean isSame(Canvas.Spot spot, Canvas.Spot said) {
        return spot.row() == said.row() && spot.column() == said.column() && sameSheet(spot, said.sheet());
    }

    private void inventions() {
        for (FigureKey key : reading.keys()) {
            if (!verdicts.containsKey(key) && key.field() != Field.TARGET) {
                Canvas.Spot said = reading.spot(key);
                boolean spoken = reading.findings.stream()
                        .filter(finding -> finding.severity() != Severity.NOTE)
                        .map(Finding::place)
                        .anyMatch(place -> said != null
                                && place.cell() != null
                                && place.cell().row() == said.row()
                                && said.sheet().equals(place.sheet()));
                if (!spoken) {
                    fail(Failure.Sort.INVENTED, key + " was read as " + reading.value(key) + " at " + said);
                }
            }
        }
    }

    private boolean isEmptyLedger() {
        return reading.findings.stream().anyMatch(finding -> finding.kind() == FindingKind.EMPTY_LEDGER);
    }

    private void demands() {
        if (isEmptyLedger()) {
            return;
        }
        Set<FindingKind> found = reading.findings.stream().map(Finding::kind).collect(Collectors.toSet());
        draft.demands().stream()
                .filter(kinds -> kinds.stream().noneMatch(found::contains))
                .forEach(kinds -> fail(Failure.Sort.UNSAID, "none of " + kinds + " was found"));
    }

    private void alarms() {
        reading.findings.stream()
                .filter(finding -> finding.severity() != Severity.NOTE)
                .filter(finding -> !isExpected(finding))
                .forEach(finding -> fail(Failure.Sort.FALSE_ALARM, show(finding)));
    }

    private boolean isExpected(Finding finding) {
        // A thinned ledger leaves indicators out, and that is rightly said.
        if (finding.kind() == FindingKind.MISSING_ROW
                && finding.indicator() != null
                && !draft.facts.concerns(finding.indicator())) {
            return true;
        }
        boolean follows = CONSEQUENCES.contains(finding.kind())
                && verdicts.entrySet().stream()
                        .anyMatch(entry -> entry.getValue().mayBeAbsent() && isAbout(finding, entry.getKey(), true));
        return follows
                || draft.tolerated.contains(finding.kind())
                || verdicts.entrySet().stream()
                        .anyMatch(entry -> entry.getValue().kinds().contains(finding.kind())
                                && isAbout(finding, entry.getKey(), true));
    }

    private void words() {
        if (draft.wordsUncertain) {
            return;
        }
        for (Facts.Row row : draft.facts.rows()) {
            String read = reading.words.get(row.code());
            String truth = row.words().getOrDefault(Field.PROGRESS, "");
            if (read != null && !read.isEmpty() && !bare(read).equals(bare(truth))) {
                fail(Failure.Sort.WORDS, row.code() + " “" + truth + "” was read as “" + read + "”");
            }
        }
    }

    private static String bare(String text) {
        return text.replaceAll("\\s", "");
    }

    private void identity() {
        String unit = Optional.ofNullable(reading.ledger.unit())
                .map(code -> code.value())
                .orElse("");
        if (!draft.senders.contains(unit)) {
            fail(Failure.Sort.IDENTITY, "sender " + draft.senders + " was read as “" + unit + "”");
        }
        Optional<LocalDate> stated = Optional.ofNullable(reading.ledger.stated());
        if (!draft.days.contains(stated)) {
            fail(Failure.Sort.IDENTITY, "day " + draft.days + " was read as " + stated);
        }
    }
}
