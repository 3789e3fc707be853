package org.taizhang.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.taizhang.distribution.Sha256;
import org.taizhang.findings.Finding;
import org.taizhang.findings.FindingKind;
import org.taizhang.intake.Intake;
import org.taizhang.intake.LedgerFile;
import org.taizhang.intake.ReceivedFile;
import org.taizhang.intake.SmallPlan;
import org.taizhang.intake.SubmittedLedger;
import org.taizhang.plan.Plan;
import org.taizhang.spreadsheet.ReadLimits;
import org.taizhang.terms.Place;
import org.taizhang.terms.UnitCode;
import org.taizhang.validation.Reconciliation;
import org.taizhang.validation.RoundLedgers;
import org.taizhang.validation.Validation;

class CorrespondenceTests {

    @TempDir
    private Path folder;

    private final Plan plan = SmallPlan.plan();
    private final Intake intake = new Intake(plan, ReadLimits.STANDARD);
    private final Correspondence correspondence = new Correspondence(plan, ReadLimits.STANDARD);
    private final List<SubmittedLedger> ledgers = new ArrayList<>();

    private ReceivedFile hand(String name, LedgerFile ledger) {
        ReceivedFile file = ledger.receive(folder, SmallPlan.Q1, name);
        ledgers.add(intake.read(file));
        return file;
    }

    private ReceivedFile handText(String name, String text) throws IOException {
        Path file = Files.writeString(folder.resolve(name), text);
        ReceivedFile received = new ReceivedFile(SmallPlan.Q1, name, Sha256.ofFile(file), file);
        ledgers.add(intake.read(received));
        return received;
    }

    private static LedgerFile ledger(String unit, Object done, String date) {
        return LedgerFile.of(unit, date)
                .figure("1-1", "改造住房", "万户", done, null, null, "推进中", "进展")
                .figure("1-2", "加装电梯", "部", 3, null, null, "推进中", "进展")
                .figure("2-1", "床位使用率", "%", 60, 600, 1000, "推进中", "进展");
    }

    private Reconciliation judged() {
        return Validation.judge(plan, List.of(new RoundLedgers(SmallPlan.Q1, ledgers)))
                .get(0);
    }

    private List<Returned> returned() {
        return correspondence.returned(judged());
    }

    private static Reconciliation of(Reconciliation round, List<Finding> findings) {
        return new Reconciliation(
                round.round(),
                round.handIns(),
                round.figures(),
                round.money(),
                round.words(),
                findings,
                round.sample());
    }

    private static List<String> codes(Returned returned) {
        return returned.findings().stream()
                .map(finding -> finding.kind().code())
                .toList();
    }

    private static List<List<String>> rows(Sheet sheet) {
        List<List<String>> rows = new ArrayList<>();
        for (Row row : sheet) {
            List<String> cells = new ArrayList<>();
            for (Cell cell : row) {
                cells.add(cell.getStringCellValue());
            }
            rows.add(cells);
        }
        return rows;
    }

    @Test
    void returnsWhatMustBeMendedAndRemindsNobody() {
        hand("东.xlsx", ledger("东山县", -1, "2030-03-24"));
        hand("西.xlsx", ledger("西水区", 0.1, "2030-03-24"));
        assertThat(returned()).singleElement().satisfies(it -> {
            assertThat(it.unit()).isEqualTo(UnitCode.of("east"));
            assertThat(it.name()).isEqualTo("东山县");
            assertThat(it.file()).isEqualTo("东.xlsx");
            assertThat(codes(it)).contains("C103");
        });
    }

    @Test
    void returnsNothingForNotesAlone() {
        hand("西.xlsx", ledger("西水区", 0.1, "2030-03-24"));
        Reconciliation round = judged();
        Finding note =
                Finding.of(FindingKind.DATE_NOT_STATED, Place.ofFile("西.xlsx")).about(UnitCode.of("west"));
        Finding warning =
                Finding.of(FindingKind.NO_CHANGE, Place.ofFile("西.xlsx"), "1").about(UnitCode.of("west"));
        assertThat(correspondence.returned(of(round, List.of(note)))).isEmpty();
        assertThat(correspondence.returned(of(round, List.of(note, warning))))
                .singleElement()
                .satisfies(it -> assertThat(codes(it)).containsExactly("X102", "F209"));
    }

    @Test
    void returnsTheCurrentLedgerAndNotTheSupersededOne() {
        hand("旧.xlsx", ledger("东山县", "不知道", "2030-03-20"));
        hand("新.xlsx", ledger("东山县", -1, "2030-03-24"));
        assertThat(returned()).singleElement().satisfies(it -> {
            assertThat(it.file()).isEqualTo("新.xlsx");
            assertThat(codes(it)).contains("C103").doesNotContain("C101", "F207");
        });
    }

    @Test
    void returnsWhatNobodyCanBeRecognisedToHaveSentUnderItsOwnName() throws IOException {
        handText("报表.docx", "不是表格");
        assertThat(returned()).singleElement().satisfies(it -> {
            assertThat(it.unit()).isNull();
            assertThat(it.name()).isEqualTo("未识别-报表");
        });
    }

    @Test
    void returnsTheOfficesOwnRegisterToNobody() {
        hand("西.xlsx", ledger("西水区", 0.1, "2030-03-24"));
        Finding register = Finding.of(FindingKind.REGISTER_UNREADABLE, Place.ofFile("收件登记.xlsx"), "没有表头");
        assertThat(correspondence.returned(of(judged(), List.of(register)))).isEmpty();
    }

    @Test
    void marksTheLedgersOwnCellsAndListsEverything() throws IOException {
        ReceivedFile file = hand("东.xlsx", ledger("东山县", -1, "2030-03-24"));
        Returned returned = returned().get(0);
        Path copy = correspondence.write(returned, file.location(), Files.createDirectories(folder.resolve("out")));
        assertThat(copy.getFileName()).hasToString("东山县.xlsx");
        try (Workbook book = WorkbookFactory.create(copy.toFile(), null, true)) {
            Cell cell = book.getSheet("工作进展").getRow(3).getCell(6);
            assertThat(cell.getNumericCellValue()).isEqualTo(-1);
            assertThat(cell.getCellStyle().getFillPattern()).isEqualTo(FillPatternType.SOLID_FOREGROUND);
            assertThat(book.getSheet("工作进展")
                            .getCellComment(new CellAddress("G4"))
                            .getString()
                            .getString())
                    .contains("【校验意见】\n错误：", "（C103）", "不应小于零", "改正办法：请核对后重填。");
            List<List<String>> rows = rows(book.getSheet("校验意见"));
            assertThat(rows.get(0).get(0)).isEqualTo("校验意见：东山县");
            assertThat(rows.get(1).get(0)).contains("“东.xlsx”", "错误");
            assertThat(rows.get(2)).containsExactly("序号", "等级", "位置", "原文", "问题", "改正办法", "代码");
            assertThat(rows).hasSize(3 + returned.findings().size());
            assertThat(rows).anySatisfy(row -> assertThat(row).contains("错误", "工作进展!G4", "-1", "请核对后重填。", "C103"));
            assertThat(book.getSheet("校验意见").getRow(3).getCell(2).getHyperlink().getAddress())
                    .startsWith("'工作进展'!");
        }
    }

    @Test
    void givesTheListAloneWhenTheFileCannotBeMarked() throws IOException {
        ReceivedFile file = handText("东山县.pdf", "%PDF-1.4 扫描件");
        Returned returned = returned().get(0);
        assertThat(returned.unit()).isEqualTo(UnitCode.of("east"));
        Path copy = correspondence.write(returned, file.location(), Files.createDirectories(folder.resolve("out")));
        assertThat(copy.getFileName()).hasToString("东山县.xlsx");
        try (Workbook book = WorkbookFactory.create(copy.toFile(), null, true)) {
            assertThat(book.getNumberOfSheets()).isEqualTo(1);
            List<List<String>> rows = rows(book.getSheet("校验意见"));
            assertThat(rows.get(3)).contains("退回", "整个文件");
        }
    }

    @Test
    void readsAMarkedCopyThatComesBackAsIfItHadNeverBeenMarked() {
        LedgerFile messy = ledger("东山县", -1, "2030-03-24").figure("9-9", "没有的", "个", "三四", null, null, "推进中", "进展");
        for (String name : List.of("东.xlsx", "东.xls")) {
            ledgers.clear();
            LedgerFile ledger = name.endsWith("s") ? xls() : messy;
            ReceivedFile file = hand(name, ledger);
            SubmittedLedger before = ledgers.get(0);
            Path copy = correspondence.write(returned().get(0), file.location(), folder);
            SubmittedLedger after = intake.read(new ReceivedFile(SmallPlan.Q1, name, before.sha256(), copy));
            assertThat(after)
                    .as(name)
                    .usingRecursiveComparison()
                    .ignoringFields("mends")
                    .isEqualTo(before);
            assertThat(after.mends()).as(name).containsExactly(before.sha256());
            assertThat(before.findings()).isNotEmpty();
        }
    }

    private static LedgerFile xls() {
        return LedgerFile.xls()
                .title("河口市2030年民生实事台账（2030年第一季度）")
                .line("填报单位：东山县", "填报日期：2030-03-24")
                .head()
                .figure("1-1", "改造住房", "万户", "一些", null, null, "推进中", "进展");
    }
}
