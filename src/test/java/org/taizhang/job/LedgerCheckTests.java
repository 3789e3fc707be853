package org.taizhang.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.taizhang.distribution.Sha256;
import org.taizhang.intake.LedgerFile;
import org.taizhang.intake.SmallPlan;
import org.taizhang.spreadsheet.ReadLimits;

class LedgerCheckTests {

    private static final String RARE_CHARACTER = "𠮷";
    private static final int RARE = RARE_CHARACTER.codePointAt(0);

    @TempDir
    private Path folder;

    private final LedgerCheck check =
            new LedgerCheck(SmallPlan.plan(), ReadLimits.STANDARD, character -> character != RARE);

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
        assertThat(checked(stated).round()).hasValue(SmallPlan.Q2);
        Path silent = file(ledger("东山县", "", 0.1), "没写.xlsx");
        assertThatThrownBy(() -> checked(silent))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.reason()).isEqualTo(Refusal.Reason.ROUND_NOT_TOLD));
        assertThat(check.check(silent, Optional.of("2030-Q1")).round()).hasValue(SmallPlan.Q1);
        Path inFolder = Files.copy(
                stated, Files.createDirectories(folder.resolve("2030-Q1")).resolve("甲.xlsx"));
        assertThat(codes(checked(inFolder))).contains("F202");
    }

    @Test
    void takesTheLastRoundOfALedgerThatKeepsTheTablesOfEarlierOnes() {
        LedgerFile both = ledger("东山县", "（2030年第二季度）", 0.1).change(book -> {
            Sheet earlier = book.cloneSheet(0);
            earlier.getRow(0).getCell(0).setCellValue("河口市2030年民生实事台账（2030年第一季度）");
            book.setSheetName(1, "一季度");
            book.setSheetOrder("一季度", 0);
        });
        assertThat(checked(file(both, "累计.xlsx")).round()).hasValue(SmallPlan.Q2);
    }

    @Test
    void takesALedgerWithAVeryLongListForTheRoundOfTheList() {
        LedgerFile longList = ledger("东山县", "（2030年第一季度）", 0.1).change(book -> {
            Sheet list = book.createSheet("项目明细");
            list.createRow(0).createCell(0).setCellValue("项目明细（2030年第一季度）");
            String[] head = {"项目名称", "指标编码", "完成数量", "计量单位", "项目状态"};
            for (int row = 1; row <= 1_200; row++) {
                list.createRow(row);
                for (int column = 0; column < head.length; column++) {
                    String item = List.of("小区" + row, "1-2", "1", "部", "已完成").get(column);
                    list.getRow(row).createCell(column).setCellValue(row == 1 ? head[column] : item);
                }
            }
        });
        ReadLimits fewCells = new ReadLimits(50_000_000, 400_000_000, 200, 5_000, 20_000_000);
        LedgerCheck narrow = new LedgerCheck(SmallPlan.plan(), fewCells, character -> true);
        LedgerCheck.Result result = narrow.check(file(longList, "长表.xlsx"), Optional.empty());
        assertThat(result.round()).hasValue(SmallPlan.Q1);
        assertThat(codes(result)).doesNotContain("F104");
    }

    @Test
    void saysWhichCharactersThePapersWillNotShow() {
        LedgerFile odd = ledger("东山县", "（2030年第一季度）", 0.1)
                .change(book -> book.getSheetAt(0).getRow(3).getCell(11).setCellValue("进展涉及" + RARE_CHARACTER + "村"));
        assertThat(codes(checked(file(odd, "自查.xlsx")))).contains("C303");
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
        LedgerCheck.Result result = checked(file);
        assertThat(result.sound()).isFalse();
        assertThat(result.round()).isEmpty();
        assertThat(result.copy()).hasValue(folder.resolve("东山县-校验意见.xlsx"));
    }
}
