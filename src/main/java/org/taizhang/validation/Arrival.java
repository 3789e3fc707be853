package org.taizhang.validation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.taizhang.findings.Finding;
import org.taizhang.findings.FindingKind;
import org.taizhang.intake.Receipt;
import org.taizhang.intake.Receipts;
import org.taizhang.intake.SubmittedLedger;
import org.taizhang.plan.Plan;
import org.taizhang.plan.Unit;
import org.taizhang.terms.Place;
import org.taizhang.terms.UnitCode;

/**
 * One content that came (来件), under as many names as it came, with what is known of its coming.
 *
 * @param ledger as read under the first of its names, of the unit that sent it
 * @param copies as read under its further names
 * @param receipt the earliest, since what came again was there before; null when there is none with a day
 * @param sender the unit that receipts name; null when none does or they name several
 */
record Arrival(
        SubmittedLedger ledger,
        List<SubmittedLedger> copies,
        @Nullable Receipt receipt,
        @Nullable UnitCode sender) {

    /** The contents among the files, each once, in the order of their first files. */
    static List<Arrival> of(Plan plan, List<SubmittedLedger> ledgers, Receipts receipts) {
        return ledgers.stream()
                .map(SubmittedLedger::sha256)
                .distinct()
                .map(content -> ledgers.stream()
                        .filter(ledger -> ledger.sha256().equals(content))
                        .toList())
                .map(same -> of(plan, same, receipts.receipts()))
                .toList();
    }

    private static Arrival of(Plan plan, List<SubmittedLedger> same, List<Receipt> receipts) {
        List<Receipt> own = same.stream()
                .flatMap(ledger ->
                        receipts.stream().filter(receipt -> receipt.file().equals(ledger.file())))
                .toList();
        List<UnitCode> senders = own.stream()
                .map(Receipt::sender)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        @Nullable UnitCode sender = senders.size() == 1 ? senders.get(0) : null;
        @Nullable
        Receipt first = own.stream()
                .filter(receipt -> receipt.day() != null)
                .min(Comparator.comparing(receipt -> Objects.requireNonNull(receipt.day())))
                .orElse(null);
        return new Arrival(attributed(plan, same.get(0), sender), same.subList(1, same.size()), first, sender);
    }

    /** A ledger that does not say whose it is, is the sender's. */
    private static SubmittedLedger attributed(Plan plan, SubmittedLedger ledger, @Nullable UnitCode sender) {
        if (sender == null || ledger.unit() != null) {
            return ledger;
        }
        Unit unit = plan.unit(sender);
        if (!unit.reports() || ledger.findings().stream().anyMatch(finding -> denies(finding, unit))) {
            return ledger;
        }
        List<Finding> findings = ledger.findings().stream()
                .filter(finding -> finding.kind() != FindingKind.UNKNOWN_UNIT)
                .map(finding -> finding.about(unit.code()))
                .toList();
        return new SubmittedLedger(
                ledger.round(),
                ledger.file(),
                ledger.sha256(),
                unit.code(),
                ledger.stated(),
                ledger.sample(),
                ledger.rows(),
                ledger.money(),
                ledger.mends(),
                findings);
    }

    /** Whether the ledger names somebody else, or more than one. */
    private static boolean denies(Finding finding, Unit sender) {
        if (finding.kind() != FindingKind.UNKNOWN_UNIT) {
            return finding.kind() == FindingKind.UNIT_CONFLICT;
        }
        String named = finding.arguments().get(0).strip();
        Stream<String> names = Stream.concat(Stream.of(sender.name(), sender.shortName()), sender.aliases().stream());
        return !named.isEmpty() && names.noneMatch(name -> name.contains(named));
    }

    boolean isOf(UnitCode unit) {
        return unit.equals(ledger.unit());
    }

    boolean usable() {
        return ledger.usable();
    }

    Stream<String> files() {
        return Stream.concat(Stream.of(ledger), copies.stream()).map(SubmittedLedger::file);
    }

    /** The day on which it came, by the best witness. */
    Optional<LocalDate> day() {
        return arrived().or(() -> Optional.ofNullable(ledger.stated()));
    }

    private Optional<LocalDate> arrived() {
        return Optional.ofNullable(receipt).map(Receipt::day);
    }

    Optional<DaySource> source() {
        if (receipt != null) {
            return Optional.of(receipt.mail() ? DaySource.MAIL : DaySource.REGISTER);
        }
        return Optional.ofNullable(ledger.stated()).map(stated -> DaySource.SELF_DECLARED);
    }

    /**
     * Whether it takes the other's place: a mended copy that of what it mends, others by the dates they state, else by the days they
     * came.
     */
    boolean isLaterThan(Arrival other) {
        if (mends(other) || other.mends(this)) {
            return mends(other);
        }
        @Nullable LocalDate own = ledger.stated();
        @Nullable LocalDate others = other.ledger.stated();
        if (own != null && others != null && !own.equals(others)) {
            return own.isAfter(others);
        }
        return arrived().isPresent()
                && other.arrived().filter(arrived().get()::isAfter).isPresent();
    }

    private boolean mends(Arrival other) {
        return ledger.mends().contains(other.ledger.sha256());
    }

    /** What was found in it; that it states no day does not matter where the day is known. */
    Stream<Finding> findings() {
        return ledger.findings().stream()
                .filter(finding -> receipt == null || finding.kind() != FindingKind.DATE_NOT_STATED);
    }

    /** Where it says something else of itself than its receipt does. */
    List<Finding> contradictions(Plan plan) {
        List<Finding> found = new ArrayList<>();
        @Nullable LocalDate stated = ledger.stated();
        arrived()
                .filter(day -> stated != null && stated.isAfter(day))
                .ifPresent(day -> found.add(finding(FindingKind.STATED_AFTER_ARRIVAL, stated, day)));
        if (sender != null && ledger.unit() != null && !isOf(sender)) {
            found.add(finding(
                    FindingKind.SENDER_DIFFERS,
                    plan.unit(ledger.unit()).name(),
                    plan.unit(sender).name()));
        }
        return found;
    }

    Finding finding(FindingKind kind, @Nullable Object... arguments) {
        return Finding.of(kind, Place.ofFile(ledger.file()), arguments).about(ledger.unit());
    }
}
