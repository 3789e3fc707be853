package org.taizhang.intake;

import java.nio.file.Path;
import java.util.regex.Pattern;
import org.taizhang.terms.Round;

/**
 * A file in a round's drop folder.
 *
 * @param round the round whose folder it lies in
 * @param name its path below that folder, with forward slashes
 * @param sha256 of its bytes, in lower-case hex
 * @param location where to read it
 */
public record ReceivedFile(Round round, String name, String sha256, Path location) {

    private static final Pattern REGISTER =
            Pattern.compile("收件登记[^/]*\\.(?:xlsx|xlsm|xls|et|ods|csv|tsv)", Pattern.CASE_INSENSITIVE);

    /** Whether it is a register of receipts (收件登记), which lies in the drop folder itself and is no ledger. */
    public boolean isRegister() {
        return REGISTER.matcher(name).matches();
    }
}
