package org.taizhang.validation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.taizhang.findings.Finding;
import org.taizhang.findings.FindingKind;
import org.taizhang.intake.SubmittedLedger;
import org.taizhang.plan.Plan;
import org.taizhang.plan.RoundSchedule;
import org.taizhang.plan.Unit;
import org.taizhang.terms.Place;
import org.taizhang.terms.UnitCode;

/**
 * Decides for each unit which of its files counts: equal contents are one ledger; of different ones the later by its own date,
 * else by the day it came, is current; different ones without an order are none. One that cannot be used never takes the place of
 * one that can: the usable one counts, and why the other does not stands beside it.
 */
final class HandInSorting {

    private final Plan plan;
    private final RoundSchedule schedule;
    private final List<Arrival> arrivals;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<UnitCode, Arrival> current = new LinkedHashMap<>();
    private final List<HandIn> handIns = new ArrayList<>();

    HandInSorting(Plan plan, RoundSchedule schedule, RoundLedgers round) {
        this.plan = plan;
        this.schedule = schedule;
        this.arrivals = Arrival.of(plan, round.ledgers(), round.receipts());
        findings.addAll(round.receipts().findings());
        arrivals.forEach(this::noteCopies);
        plan.reportingUnits().forEach(this::sort);
        arrivals.stream()
                .filter(this::concernsAnyone)
                .flatMap(Arrival::findings)
                .forEach(findings::add);
    }

    List<HandIn> handIns() {
        return handIns;
    }

    /** The ledgers that count, by unit in plan order. */
    Map<UnitCode, SubmittedLedger> current() {
        Map<UnitCode, SubmittedLedger> ledgers = new LinkedHashMap<>();
        current.forEach((unit, arrival) -> ledgers.put(unit, arrival.ledger()));
        return ledgers;
    }

    List<Finding> findings() {
        return findings;
    }

    /** What was found in a superseded ledger is closed; in every other one it stands. */
    private boolean concernsAnyone(Arrival arrival) {
        Arrival counts = arrival.ledger().unit() == null
                ? null
                : current.get(arrival.ledger().unit());
        return counts == null || counts.equals(arrival) || !arrival.usable();
    }

    private void noteCopies(Arrival arrival) {
        arrival.copies()
                .forEach(copy -> findings.add(Finding.of(
                                FindingKind.DUPLICATE_CONTENT,
                                Place.ofFile(copy.file()),
                                arrival.ledger().file())
                        .about(arrival.ledger().unit())));
    }

    private void sort(Unit unit) {
        List<Arrival> own =
                arrivals.stream().filter(arrival -> arrival.isOf(unit.code())).toList();
        List<Arrival> usable = own.stream().filter(Arrival::usable).toList();
        Optional<Arrival> chosen = latest(usable);
        chosen.ifPresent(arrival -> current.put(unit.code(), arrival));
        Optional<Arrival> first = chosen.map(arrival -> earliest(arrival, usable));
        handIns.add(handIn(unit, chosen, first, own));
        if (chosen.isPresent()) {
            noteSuperseded(chosen.get(), usable);
        } else if (usable.size() > 1) {
            usable.forEach(arrival -> noteConflict(arrival, usable));
        }
        noteTimeliness(unit, chosen, first, own);
    }

    /** By which the unit is on time or late: it reported when the first usable one came, and to correct it later is no offence. */
    private static Arrival earliest(Arrival chosen, List<Arrival> usable) {
        return usable.stream()
                .filter(arrival -> arrival.day().isPresent())
                .min(Comparator.comparing(arrival -> arrival.day().orElseThrow()))
                .filter(arrival -> !arrival.day().equals(chosen.day()))
                .orElse(chosen);
    }

    /** The one that is later than every other; none when there is no such one. */
    private static Optional<Arrival> latest(List<Arrival> usable) {
        return usable.stream()
                .filter(arrival ->
                        usable.stream().allMatch(other -> other.equals(arrival) || arrival.isLaterThan(other)))
                .findFirst();
    }

    private HandIn handIn(Unit unit, Optional<Arrival> chosen, Optional<Arrival> first, List<Arrival> own) {
        Optional<Arrival> shown = chosen.or(() -> own.stream().findFirst());
        Optional<Arrival> came = first.or(() -> shown);
        HandIn.Outcome outcome = chosen.isPresent()
                ? HandIn.Outcome.ACCEPTED
                : own.isEmpty() ? HandIn.Outcome.SILENT : HandIn.Outcome.REJECTED;
        String shownFile = shown.map(arrival -> arrival.ledger().file()).orElse("");
        List<String> others = own.stream()
                .flatMap(Arrival::files)
                .filter(file -> !file.equals(shownFile))
                .sorted()
                .toList();
        return new HandIn(
                unit.code(),
                outcome,
                shown.map(arrival -> arrival.ledger().file()).orElse(null),
                shown.map(arrival -> arrival.ledger().sha256()).orElse(null),
                came.flatMap(Arrival::day).orElse(null),
                came.flatMap(Arrival::source).orElse(null),
                came.filter(this::isLate).isPresent(),
                came.equals(shown) ? null : shown.flatMap(Arrival::day).orElse(null),
                others);
    }

    private boolean isLate(Arrival arrival) {
        return arrival.day().filter(day -> day.isAfter(schedule.due())).isPresent();
    }

    private void noteSuperseded(Arrival chosen, List<Arrival> usable) {
        usable.stream()
                .filter(arrival -> !arrival.equals(chosen))
                .forEach(arrival -> findings.add(
                        arrival.finding(FindingKind.SUPERSEDED, chosen.ledger().file())));
    }

    private void noteConflict(Arrival arrival, List<Arrival> usable) {
        String others = usable.stream()
                .filter(other -> !other.equals(arrival))
                .map(other -> other.ledger().file())
                .collect(Collectors.joining("、"));
        findings.add(arrival.finding(FindingKind.CONFLICTING_LEDGERS, others));
    }

    private void noteTimeliness(Unit unit, Optional<Arrival> chosen, Optional<Arrival> first, List<Arrival> own) {
        if (own.isEmpty()) {
            findings.add(Finding.of(FindingKind.MISSING_LEDGER, Place.NOWHERE, schedule.due())
                    .about(unit.code()));
        }
        chosen.or(() -> own.stream().findFirst()).ifPresent(arrival -> findings.addAll(arrival.contradictions(plan)));
        first.filter(this::isLate)
                .ifPresent(arrival -> findings.add(
                        arrival.finding(FindingKind.LATE_LEDGER, arrival.day().orElseThrow(), schedule.due())));
    }
}
