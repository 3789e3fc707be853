package org.taizhang.validation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.taizhang.findings.Finding;
import org.taizhang.findings.FindingKind;
import org.taizhang.intake.SubmittedLedger;
import org.taizhang.plan.Plan;
import org.taizhang.plan.RoundSchedule;
import org.taizhang.plan.Unit;
import org.taizhang.terms.Place;
import org.taizhang.terms.UnitCode;

/**
 * Decides for each unit which of its files counts: equal contents are one ledger; of different ones the later by its own date is
 * current; different ones without an order are none.
 */
final class HandInSorting {

    private final RoundSchedule schedule;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<UnitCode, SubmittedLedger> current = new LinkedHashMap<>();
    private final List<HandIn> handIns = new ArrayList<>();

    HandInSorting(Plan plan, RoundSchedule schedule, List<SubmittedLedger> ledgers) {
        this.schedule = schedule;
        List<SubmittedLedger> distinct = withoutCopies(ledgers);
        plan.reportingUnits().forEach(unit -> sort(unit, distinct, ledgers));
        distinct.stream().filter(this::concernsAnyone).forEach(ledger -> findings.addAll(ledger.findings()));
    }

    List<HandIn> handIns() {
        return handIns;
    }

    /** The ledgers that count, by unit in plan order. */
    Map<UnitCode, SubmittedLedger> current() {
        return current;
    }

    List<Finding> findings() {
        return findings;
    }

    /** What was found in a superseded ledger is closed; in every other one it stands. */
    private boolean concernsAnyone(SubmittedLedger ledger) {
        SubmittedLedger counts = ledger.unit() == null ? null : current.get(ledger.unit());
        return counts == null || counts.equals(ledger) || !ledger.usable();
    }

    private List<SubmittedLedger> withoutCopies(List<SubmittedLedger> ledgers) {
        Map<String, SubmittedLedger> firsts = new LinkedHashMap<>();
        for (SubmittedLedger ledger : ledgers) {
            SubmittedLedger first = firsts.putIfAbsent(ledger.sha256(), ledger);
            if (first != null) {
                findings.add(Finding.of(FindingKind.DUPLICATE_CONTENT, Place.ofFile(ledger.file()), first.file())
                        .about(first.unit()));
            }
        }
        return List.copyOf(firsts.values());
    }

    private void sort(Unit unit, List<SubmittedLedger> distinct, List<SubmittedLedger> all) {
        List<SubmittedLedger> own = distinct.stream()
                .filter(ledger -> unit.code().equals(ledger.unit()))
                .toList();
        List<SubmittedLedger> usable =
                own.stream().filter(SubmittedLedger::usable).toList();
        Optional<SubmittedLedger> chosen = choose(usable);
        chosen.ifPresent(ledger -> current.put(unit.code(), ledger));
        handIns.add(handIn(unit, chosen, own, all));
        if (chosen.isPresent()) {
            noteSuperseded(chosen.get(), usable);
        } else if (usable.size() > 1) {
            usable.forEach(ledger -> noteConflict(ledger, usable));
        }
        noteTimeliness(unit, chosen, own);
    }

    /** The one with the latest date; none when two share it, or when one of several has no date. */
    private static Optional<SubmittedLedger> choose(List<SubmittedLedger> usable) {
        if (usable.size() == 1) {
            return Optional.of(usable.get(0));
        }
        if (usable.isEmpty() || usable.stream().anyMatch(ledger -> ledger.stated() == null)) {
            return Optional.empty();
        }
        List<SubmittedLedger> byDate = usable.stream()
                .sorted(Comparator.comparing(HandInSorting::day).reversed())
                .toList();
        boolean tie = day(byDate.get(0)).equals(day(byDate.get(1)));
        return tie ? Optional.empty() : Optional.of(byDate.get(0));
    }

    private static LocalDate day(SubmittedLedger ledger) {
        return Objects.requireNonNull(ledger.stated());
    }

    private HandIn handIn(
            Unit unit, Optional<SubmittedLedger> chosen, List<SubmittedLedger> own, List<SubmittedLedger> all) {
        Optional<SubmittedLedger> shown = chosen.or(() -> own.stream().findFirst());
        HandIn.Outcome outcome = chosen.isPresent()
                ? HandIn.Outcome.ACCEPTED
                : own.isEmpty() ? HandIn.Outcome.SILENT : HandIn.Outcome.REJECTED;
        String shownFile = shown.map(SubmittedLedger::file).orElse("");
        List<String> others = all.stream()
                .filter(ledger -> unit.code().equals(ledger.unit()))
                .map(SubmittedLedger::file)
                .filter(file -> !file.equals(shownFile))
                .toList();
        return new HandIn(
                unit.code(),
                outcome,
                shown.map(SubmittedLedger::file).orElse(null),
                shown.map(SubmittedLedger::sha256).orElse(null),
                shown.map(SubmittedLedger::stated).orElse(null),
                shown.map(this::isLate).orElse(false),
                others);
    }

    private boolean isLate(SubmittedLedger ledger) {
        return ledger.stated() != null && ledger.stated().isAfter(schedule.due());
    }

    private void noteSuperseded(SubmittedLedger chosen, List<SubmittedLedger> usable) {
        usable.stream()
                .filter(ledger -> !ledger.equals(chosen))
                .forEach(ledger ->
                        findings.add(Finding.of(FindingKind.SUPERSEDED, Place.ofFile(ledger.file()), chosen.file())
                                .about(ledger.unit())));
    }

    private void noteConflict(SubmittedLedger ledger, List<SubmittedLedger> usable) {
        List<String> others = usable.stream()
                .filter(other -> !other.equals(ledger))
                .map(SubmittedLedger::file)
                .toList();
        findings.add(Finding.of(FindingKind.CONFLICTING_LEDGERS, Place.ofFile(ledger.file()), String.join("、", others))
                .about(ledger.unit()));
    }

    private void noteTimeliness(Unit unit, Optional<SubmittedLedger> chosen, List<SubmittedLedger> own) {
        if (own.isEmpty()) {
            findings.add(Finding.of(FindingKind.MISSING_LEDGER, Place.NOWHERE, schedule.due())
                    .about(unit.code()));
        }
        chosen.filter(this::isLate)
                .ifPresent(ledger -> findings.add(
                        Finding.of(FindingKind.LATE_LEDGER, Place.ofFile(ledger.file()), day(ledger), schedule.due())
                                .about(unit.code())));
    }
}
