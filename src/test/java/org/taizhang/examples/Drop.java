package org.taizhang.examples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.taizhang.findings.Finding;
import org.taizhang.intake.Intake;
import org.taizhang.intake.LedgerFile;
import org.taizhang.intake.Receipts;
import org.taizhang.intake.ReceivedFile;
import org.taizhang.intake.SmallPlan;
import org.taizhang.plan.Plan;
import org.taizhang.spreadsheet.ReadLimits;
import org.taizhang.terms.Round;
import org.taizhang.validation.Reconciliation;
import org.taizhang.validation.RoundLedgers;
import org.taizhang.validation.Validation;

/** A drop folder in miniature: files are put in, read and judged. Unless it is said otherwise, for the first round of {@link SmallPlan}. */
public final class Drop {

    private final Path folder;
    private final Map<Round, List<ReceivedFile>> files = new LinkedHashMap<>();
    private final List<ReceivedFile> registers = new ArrayList<>();
    private Plan plan = SmallPlan.plan();
    private ReadLimits limits = ReadLimits.STANDARD;

    public Drop(Path folder) {
        this.folder = folder;
    }

    public Drop under(Plan other) {
        plan = other;
        return this;
    }

    public Drop within(ReadLimits other) {
        limits = other;
        return this;
    }

    /** Puts in the ledger of 东山县. */
    public Drop put(LedgerFile ledger) {
        return put(SmallPlan.Q1, "东山县.xlsx", ledger);
    }

    public Drop put(Round round, String name, LedgerFile ledger) {
        return add(ledger.receive(folder.resolve(round.toString()), round, name));
    }

    /** Puts in the first round's register of receipts (收件登记). */
    public Drop register(LedgerFile register) {
        registers.add(register.receive(folder.resolve(SmallPlan.Q1.toString()), SmallPlan.Q1, "收件登记.xlsx"));
        return this;
    }

    public Drop put(String name, byte[] content) {
        Path file = folder.resolve(SmallPlan.Q1.toString()).resolve(name);
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, content);
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return add(new ReceivedFile(SmallPlan.Q1, name, HexFormat.of().formatHex(digest), file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private Drop add(ReceivedFile file) {
        files.computeIfAbsent(file.round(), round -> new ArrayList<>()).add(file);
        return this;
    }

    /** What is found in the last of the rounds. */
    public List<Finding> findings() {
        return judge().findings();
    }

    public Reconciliation judge() {
        Intake intake = new Intake(plan, limits);
        List<RoundLedgers> rounds = files.entrySet().stream()
                .map(entry -> new RoundLedgers(
                        entry.getKey(),
                        entry.getValue().stream().map(intake::read).toList(),
                        receipts(entry.getKey(), entry.getValue())))
                .toList();
        List<Reconciliation> judged = Validation.judge(
                plan,
                rounds.isEmpty() ? List.of(new RoundLedgers(SmallPlan.Q1, List.of())) : rounds,
                Character::isBmpCodePoint);
        return judged.get(judged.size() - 1);
    }

    private Receipts receipts(Round round, List<ReceivedFile> received) {
        List<ReceivedFile> own = registers.stream()
                .filter(register -> register.round().equals(round))
                .toList();
        return Receipts.read(
                plan, limits, own, received.stream().map(ReceivedFile::name).toList());
    }
}
