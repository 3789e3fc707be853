package org.taizhang.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.taizhang.distribution.Sha256;
import org.taizhang.intake.LedgerFile;
import org.taizhang.intake.SmallPlan;
import org.taizhang.spreadsheet.ReadLimits;

class LedgerCheckTests {

    @TempDir
    private Path folder;

    private final LedgerCheck check = new LedgerCheck(SmallPlan.plan(), ReadLimits.STANDARD);

    private static LedgerFile ledger(String unit, String quarter, double done) {
        return LedgerFile.xlsx()
                .title("河口市2030年民生实事台账" + quarter)
                .line("填报单位：" + unit, "填报日期：2030-03-24")
                .head()
                .figure("1-1", "改造住房", "万户", done, null, null, "推进中", "进展")
                .figure("1-2", "加装电梯", "部", 3, null, null, "推进中", "进展")
                .figure("2-1", "床位使用率", "%", 60, 600, 1000, "推进中", "进展")
                .figure("3-1", "建立机制", "", null, null, null, "推进中", "进展");
    }

    private Path file(LedgerFile ledger, String name) {
        return ledger.receive(folder, SmallPlan.Q1, name).location();
    }

    private LedgerCheck.Result checked(Path file) {
        return check.check(file, Optional.empty());
    }

    private static List<String> codes(LedgerCheck.Result result) {
        return result.findings().stream().map(finding -> finding.kind().code()).toList();
    }

    @Test
    void findsWhatIsWrongAndWritesTheMarkedCopyBesideTheFile() throws IOException {
        Path file = file(ledger("东山县", "（2030年第一季度）", -1), "自查.xlsx");
        String hash = Sha256.ofFile(file);
        LedgerCheck.Result result = checked(file);
        assertThat(codes(result)).contains("C103").doesNotContain("L101");
        assertThat(result.sound()).isFalse();
        assertThat(result.sender()).isEqualTo("东山县");
        assertThat(result.copy()).hasValue(folder.resolve("自查-校验意见.xlsx"));
        assertThat(Sha256.ofFile(file)).isEqualTo(hash);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(it -> it.getFileName().toString()))
                    .containsExactlyInAnyOrder("自查.xlsx", "自查-校验意见.xlsx");
        }
    }

    @Test
    void writesOverNothing() {
        Path file = file(ledger("东山县", "（2030年第一季度）", -1), "自查.xlsx");
        assertThat(checked(file).copy()).hasValue(folder.resolve("自查-校验意见.xlsx"));
        assertThat(checked(file).copy()).hasValue(folder.resolve("自查-校验意见2.xlsx"));
        assertThat(checked(folder.resolve("自查-校验意见2.xlsx")).copy()).hasValue(folder.resolve("自查-校验意见3.xlsx"));
    }

    @Test
    void takesTheRoundFromTheUserThenTheFolderThenTheLedger() throws IOException {
        Path stated = file(ledger("东山县", "（2030年第二季度）", 0.1), "二季度.xlsx");
        assertThat(checked(stated).round()).isEqualTo(SmallPlan.Q2);
        Path silent = file(ledger("东山县", "", 0.1), "没写.xlsx");
        assertThatThrownBy(() -> checked(silent))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.reason()).isEqualTo(Refusal.Reason.ROUND_NOT_TOLD));
        assertThat(check.check(silent, Optional.of("2030-Q1")).round()).isEqualTo(SmallPlan.Q1);
        Path inFolder = Files.copy(
                stated, Files.createDirectories(folder.resolve("2030-Q1")).resolve("甲.xlsx"));
        assertThat(codes(checked(inFolder))).contains("F202");
    }

    @Test
    void holdsToTheCapsOfTheProjectFolder() throws IOException {
        Files.writeString(folder.resolve("taizhang.properties"), "# 上限\ntaizhang.limits.bytes=1000\n");
        Path file = file(ledger("东山县", "（2030年第一季度）", 0.1), "自查.xlsx");
        LedgerCheck narrow = new LedgerCheck(SmallPlan.plan(), new Folders(folder));
        assertThat(codes(narrow.check(file, Optional.of("2030-Q1")))).contains("F104");
        assertThat(codes(checked(file))).doesNotContain("F104");
    }

    @Test
    void refusesAFileThatIsNotThere() {
        assertThatThrownBy(() -> checked(folder.resolve("无.xlsx")))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(Refusal.Reason.NO_SUCH_FILE));
    }

    @Test
    void tellsTheClerkOfAFileThatIsNoWorkbook() throws IOException {
        Path file = Files.writeString(folder.resolve("东山县.xlsx"), "%PDF-1.7");
        LedgerCheck.Result result = check.check(file, Optional.of("2030-Q1"));
        assertThat(result.sound()).isFalse();
        assertThat(result.copy()).hasValue(folder.resolve("东山县-校验意见.xlsx"));
    }
}
