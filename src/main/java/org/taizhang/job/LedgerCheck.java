package org.taizhang.job;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.taizhang.correspondence.Correspondence;
import org.taizhang.correspondence.Returned;
import org.taizhang.distribution.Sha256;
import org.taizhang.findings.Finding;
import org.taizhang.findings.FindingKind;
import org.taizhang.findings.Severity;
import org.taizhang.intake.Intake;
import org.taizhang.intake.ReceivedFile;
import org.taizhang.intake.SubmittedLedger;
import org.taizhang.plan.Plan;
import org.taizhang.plan.RoundSchedule;
import org.taizhang.spreadsheet.MarkedCopy;
import org.taizhang.spreadsheet.ReadLimits;
import org.taizhang.terms.Round;
import org.taizhang.validation.RoundLedgers;
import org.taizhang.validation.Validation;

/**
 * The check of a single ledger (单件校验), for a unit's own clerk before it is sent in: no database, nothing published. What needs the
 * last round's figures or other units' ledgers is not looked at.
 */
public final class LedgerCheck {

    private static final String SUFFIX = "-校验意见";
    /** How the codes of what hinders opening a file begin. */
    private static final String OF_FILES = "F1";

    private final Plan plan;
    private final Intake intake;
    private final Correspondence correspondence;
    private final IntPredicate printable;

    /** A check against that plan, under the caps on reading that the project folder sets. */
    public LedgerCheck(Plan plan, Folders folders) {
        this(plan, LimitSettings.of(folders), new Plans(folders).briefings(plan)::prints);
    }

    LedgerCheck(Plan plan, ReadLimits limits, IntPredicate printable) {
        this.plan = plan;
        this.printable = printable;
        this.intake = new Intake(plan, limits);
        this.correspondence = new Correspondence(plan, limits);
    }

    /**
     * What came of a check.
     *
     * @param round the round that it was checked as; empty when the file cannot be read, which is the same in every round
     * @param sender the unit's name, empty when it is not known
     * @param findings gravest first
     * @param copy the marked copy; empty when there was nothing to mark
     */
    public record Result(Optional<Round> round, String sender, List<Finding> findings, Optional<Path> copy) {

        /** Copies the findings. */
        public Result {
            findings = List.copyOf(findings);
        }

        /** Whether every figure of the ledger could be used. */
        public boolean sound() {
            return findings.stream()
                    .noneMatch(
                            finding -> finding.severity() == Severity.ERROR || finding.severity() == Severity.REJECT);
        }
    }

    /**
     * Checks a file, and writes the marked copy beside it, never over any file.
     *
     * @param named the round, when the user names it; else the folder tells it in which the file lies, or the ledger
     */
    public Result check(Path file, Optional<String> named) {
        if (!Files.isRegularFile(file)) {
            throw new Refusal(Refusal.Reason.NO_SUCH_FILE, file.toString());
        }
        SubmittedLedger ledger = named.map(text -> Plans.round(plan, text))
                .or(() -> roundOfFolder(file))
                .map(round -> read(file, round))
                .orElseGet(() -> ofStatedRound(file));
        Returned returned = new Returned(ledger.unit(), "", ledger.file(), findings(ledger));
        Optional<Path> copy = returned.findings().isEmpty()
                ? Optional.empty()
                : Optional.of(correspondence.write(returned.named(nameBeside(file)), file, folderOf(file)));
        String sender = ledger.unit() == null ? "" : plan.unit(ledger.unit()).name();
        return new Result(
                isRead(ledger) ? Optional.of(ledger.round()) : Optional.empty(), sender, returned.findings(), copy);
    }

    /** A file that cannot be opened is rejected as a file; one with a very long list is too large in every round but the list's own. */
    private static boolean isRead(SubmittedLedger ledger) {
        return ledger.findings().stream()
                .noneMatch(finding -> finding.severity() == Severity.REJECT
                        && finding.kind().code().startsWith(OF_FILES));
    }

    private SubmittedLedger read(Path file, Round round) {
        String name = String.valueOf(file.getFileName());
        return intake.read(new ReceivedFile(round, name, Sha256.ofFile(file), file));
    }

    private Optional<Round> roundOfFolder(Path file) {
        return Stream.iterate(folderOf(file), folder -> folder != null, Path::getParent)
                .map(folder -> String.valueOf(folder.getFileName()))
                .filter(Round::isValid)
                .map(Round::parse)
                .filter(round -> plan.schedule(round).isPresent())
                .findFirst();
    }

    /** The ledger as one of the round that it says it is of; of several, the last, since offices keep the tables of earlier rounds. */
    private SubmittedLedger ofStatedRound(Path file) {
        List<SubmittedLedger> readings = plan.rounds().stream()
                .map(RoundSchedule::round)
                .map(round -> read(file, round))
                .toList();
        SubmittedLedger fitting = readings.stream()
                .filter(ledger -> isRead(ledger) && !has(ledger, FindingKind.WRONG_ROUND))
                .reduce((earlier, later) -> later)
                .orElse(readings.get(0));
        if (has(fitting, FindingKind.ROUND_NOT_STATED)) {
            throw new Refusal(Refusal.Reason.ROUND_NOT_TOLD, fitting.file());
        }
        return fitting;
    }

    private static boolean has(SubmittedLedger ledger, FindingKind kind) {
        return ledger.findings().stream().anyMatch(finding -> finding.kind() == kind);
    }

    private List<Finding> findings(SubmittedLedger ledger) {
        RoundLedgers alone = new RoundLedgers(ledger.round(), List.of(ledger));
        return Validation.judge(plan, List.of(alone), printable).get(0).findings().stream()
                .filter(finding -> finding.kind() != FindingKind.MISSING_LEDGER)
                .filter(finding -> finding.place().file() == null
                        ? finding.unit() != null && finding.unit().equals(ledger.unit())
                        : ledger.file().equals(finding.place().file()))
                .toList();
    }

    private static Path folderOf(Path file) {
        Path folder = file.toAbsolutePath().normalize().getParent();
        return folder == null ? file.toAbsolutePath().getRoot() : folder;
    }

    /** The first name for which there is no file yet: a copy that somebody is mending is not written over either. */
    private static String nameBeside(Path file) {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        String base = (dot > 0 ? name.substring(0, dot) : name).replaceFirst(SUFFIX + "\\d*$", "") + SUFFIX;
        String free = base;
        for (int number = 2; isTaken(folderOf(file).resolve(free)); number++) {
            free = String.format(Locale.ROOT, "%s%d", base, number);
        }
        return free;
    }

    private static boolean isTaken(Path target) {
        return MarkedCopy.candidates(target).stream().anyMatch(Files::exists);
    }
}
