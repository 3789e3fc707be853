package org.taizhang.validation;

import java.util.stream.Stream;
import org.taizhang.findings.Finding;

/** A rule about one row of one ledger. An error that it finds takes the row's figure away; a warning makes it doubtful. */
@FunctionalInterface
interface RowRule {

    Stream<Finding> examine(LedgerRow row);
}
