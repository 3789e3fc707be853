package org.taizhang.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.taizhang.intake.Intake;
import org.taizhang.intake.LedgerColumn;
import org.taizhang.intake.ReceivedFile;
import org.taizhang.intake.SubmittedLedger;
import org.taizhang.plan.Plan;
import org.taizhang.plan.PlanWorkbook;
import org.taizhang.plan.Unit;
import org.taizhang.spreadsheet.ReadLimits;
import org.taizhang.terms.Round;

class BlankLedgerIT {

    private static final Plan PLAN = PlanWorkbook.read(Path.of("jobs", "haidong-2024", "plan.xlsx"))
            .plan()
            .orElseThrow();
    private static final Round Q2 = Round.parse("2024-Q2");

    @TempDir
    static Path folder;

    static java.util.stream.Stream<Unit> units() {
        return PLAN.reportingUnits().stream();
    }

    @ParameterizedTest
    @MethodSource("units")
    void readsWithoutAFindingOnceItIsFilledIn(Unit unit) throws IOException {
        Path blank = folder.resolve(unit.code() + ".xlsx");
        new BlankLedger(PLAN, PLAN.schedule(Q2).orElseThrow(), unit, new LastRound(Optional.empty())).write(blank);
        Path filled = folder.resolve("filled-" + unit.code() + ".xlsx");
        FilledBlank clerk = FilledBlank.of(blank, filled, "2024-06-28");

        SubmittedLedger read = new Intake(PLAN, ReadLimits.STANDARD).read(new ReceivedFile(Q2, "a.xlsx", "0", filled));

        assertThat(read.findings()).isEmpty();
        assertThat(read.unit()).isEqualTo(unit.code());
        assertThat(read.sample()).isFalse();
        assertThat(quantities(read)).isEqualTo(clerk.quantities);
    }

    private static Map<String, Integer> quantities(SubmittedLedger read) {
        Map<String, Integer> found = new TreeMap<>();
        read.rows().forEach(row -> {
            for (LedgerColumn column :
                    new LedgerColumn[] {LedgerColumn.DONE, LedgerColumn.NUMERATOR, LedgerColumn.DENOMINATOR}) {
                row.entry(column)
                        .filter(entry -> entry.value() != null)
                        .ifPresent(entry -> found.put(
                                row.indicator() + " " + column.heading(),
                                Objects.requireNonNull(entry.value()).value().intValueExact()));
            }
        });
        return found;
    }
}
