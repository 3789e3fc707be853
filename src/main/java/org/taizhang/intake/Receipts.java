package org.taizhang.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.taizhang.findings.Finding;
import org.taizhang.plan.Plan;
import org.taizhang.spreadsheet.ReadLimits;

/**
 * The receipts of a round's files, from the registers (收件登记) that lie in its drop folder.
 *
 * @param receipts at most one a file
 * @param findings what is wrong with the registers
 */
public record Receipts(List<Receipt> receipts, List<Finding> findings) {

    /** No register at all. */
    public static final Receipts NONE = new Receipts(List.of(), List.of());

    /** Copies the lists. */
    public Receipts {
        receipts = List.copyOf(receipts);
        findings = List.copyOf(findings);
    }

    /**
     * Reads the registers of a round.
     *
     * @param files the round's other files, which the registers may name
     */
    public static Receipts read(Plan plan, ReadLimits limits, List<ReceivedFile> registers, List<String> files) {
        List<Finding> findings = new ArrayList<>();
        List<RegisterLine> lines = registers.stream()
                .flatMap(register -> new ReceiptRegister(plan, limits, register, findings::add).lines().stream())
                .toList();
        return new Receipts(new RegisterMatching(files, findings::add).match(lines), findings);
    }

    /** The receipt of that file. */
    public Optional<Receipt> of(String file) {
        return receipts.stream().filter(receipt -> receipt.file().equals(file)).findFirst();
    }
}
