package org.taizhang.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.FormulaError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.taizhang.findings.Catalogue;
import org.taizhang.findings.Finding;
import org.taizhang.findings.FindingKind;
import org.taizhang.findings.Severity;
import org.taizhang.words.Words;

class PlanChecksTests {

    /** The sound plan has one open target, which is worth a note. */
    private static final String OPEN_TARGET = "指标!G4 P508";

    @TempDir
    Path jobs;

    /** What is done to a sound plan, and what must be found then, besides the open target and nothing else. */
    record Defect(String description, Consumer<PlanBook> spoiling, List<String> expected) {
        @Override
        public String toString() {
            return description + " " + expected;
        }
    }

    static Stream<Defect> defects() {
        return Stream.of(
                        structure(),
                        values(),
                        settings(),
                        units(),
                        indicators(),
                        split(),
                        calendarAndMoney(),
                        rules(),
                        assessment(),
                        levels())
                .flatMap(List::stream);
    }

    private static List<Defect> structure() {
        return List.of(
                new Defect("sheet missing", book -> book.removeSheet("资金"), List.of("资金 P104")),
                cell("column missing", "任务", "B1", "分类", "任务!B1 P107", "任务 P105"),
                cell("column twice", "任务", "F1", "任务", "任务!F1 P106"),
                cell("column unknown", "任务", "G1", "电话", "任务!G1 P107"),
                new Defect("sheet empty", book -> book.emptySheet("报送"), List.of("报送 P108")),
                new Defect(
                        "split and money empty",
                        book -> book.emptySheet("分解").emptySheet("资金").emptySheet("分发"),
                        List.of("指标!F2 P605")));
    }

    private static List<Defect> values() {
        return List.of(
                cell("category empty", "任务", "B3", "", "任务!B3 P201"),
                cell("unit without name", "单位", "B2", "  ", "单位!B2 P201"),
                cell("round without due date", "报送", "B3", "", "报送!B3 P201"),
                cell("round without as-of date", "报送", "C3", "", "报送!C3 P201"),
                cell("round without expected progress", "报送", "D3", "", "报送!D3 P201"),
                cell("target not a number", "指标", "F2", "约10所", "指标!F2 P202"),
                cell("percentage under a count", "指标", "F2", "10%", "指标!F2 P202"),
                cell("due date not a date", "报送", "B2", "三月底", "报送!B2 P203"),
                cell("day that does not exist", "报送", "B2", "2025-02-30", "报送!B2 P203"),
                cell("kind unknown", "指标", "E3", "比例", "指标!E3 P204"),
                cell("neither yes nor no", "单位", "H2", "Y", "单位!H2 P204"),
                cell("unit code", "单位", "A5", "水务", "单位!A5 P205"),
                cell("round's name", "报送", "A2", "一季度", "报送!A2 P205"),
                cell(
                        "code that became a date",
                        "指标",
                        "A2",
                        LocalDate.of(2025, 1, 1),
                        "指标!A2 P206",
                        "指标!F2 P605",
                        "分解!A2 P501",
                        "分解!A3 P501"),
                cell("formula error", "资金", "C2", FormulaError.REF, "资金!C2 P207"),
                cell("negative money", "资金", "C2", -1.0, "资金!C2 P208"),
                cell("target zero", "指标", "F3", 0.0, "指标!F3 P209"),
                cell("share zero", "分解", "C3", 0.0, "分解!C2 P601", "分解!C3 P209"),
                cell("milestone over 100", "指标", "F5", 120.0, "指标!F5 P210"),
                cell("expected progress over 100", "报送", "D3", 101.0, "报送!D3 P210"),
                cell("mail", "单位", "I2", "dongan", "单位!I2 P212"),
                cell("unit code twice", "单位", "A5", "jiaoyu", "单位!A5 P211"),
                new Defect(
                        "task code twice",
                        book -> book.row("任务", "1", "教育", "改善学校", "市教育局", "", ""),
                        List.of("任务!A4 P211")));
    }

    private static List<Defect> settings() {
        return List.of(
                new Defect("setting missing", book -> book.removeRow("方案", 9), List.of("方案 P301")),
                cell("setting empty", "方案", "B4", "", "方案!B4 P201"),
                new Defect("setting unknown", book -> book.row("方案", "天气", "晴", ""), List.of("方案!A22 P302")),
                new Defect("setting twice", book -> book.row("方案", "地区", "乙市", ""), List.of("方案!A22 P211")),
                cell("other plan's code", "方案", "B2", "linjiang-2024", "方案!B2 P303"),
                cell("no plan's code", "方案", "B2", "临江", "方案!B2 P205"),
                cell("year in words", "方案", "B8", "今年", "方案!B8 P202"),
                cell("time zone", "方案", "B9", "北京时间", "方案!B9 P304"),
                cell("reader not in the plan", "方案", "B10", "督查局", "方案!B10 P401"),
                cell("contact date", "方案", "B13", "元月", "方案!B13 P203"),
                new Defect("time of day", book -> book.row("方案", "报送截止时刻", "下班前", ""), List.of("方案!B22 P214")),
                new Defect(
                        "days between reminders", book -> book.row("方案", "催报间隔天数", "两天", ""), List.of("方案!B22 P202")),
                cell("negative band", "方案", "B14", "-5", "方案!B14 P208"),
                cell("conversion", "方案", "B18", "一万户", "方案!B18 P305"),
                new Defect(
                        "conversion to what converts",
                        book -> book.row("方案", "计量换算:亿元", "10000万元", ""),
                        List.of("方案!B22 P305")),
                cell("synonym of two columns", "方案", "B21", "进展情况、完成情况", "方案!B21 P306"),
                cell("synonym that is a column", "方案", "B21", "累计完成", "方案!B21 P306"),
                cell("font file missing", "方案", "B17", "simfang.ttf", "方案!B17 P307"),
                cell("font file elsewhere", "方案", "B17", "../simfang.ttf", "方案!B17 P307"));
    }

    private static List<Defect> units() {
        return List.of(
                cell("alias of two", "单位", "D3", "东岸", "单位!D3 P402"),
                cell("group named like a unit", "单位", "F4", "市水务局", "单位!F4 P402"),
                cell("unknown parent", "单位", "G2", "丙市", "单位!G2 P401"),
                cell("unknown lead", "任务", "D2", "教育局", "任务!D2 P401"),
                cell("unknown group", "任务", "E2", "各乡镇", "任务!E2 P401"),
                cell("no lead", "任务", "D2", "", "任务!D2 P404"),
                new Defect(
                        "task without indicator",
                        book -> book.row("任务", "3", "其他", "其他", "市水务局", "", ""),
                        List.of("任务!A4 P405")),
                new Defect(
                        "unit without duty",
                        book -> book.row("单位", "tiyu", "市体育局", "市体育局", "", "部门", "", "", "是", "", ""),
                        List.of("单位!H8 P403")));
    }

    private static List<Defect> indicators() {
        return List.of(
                cell("code twice", "指标", "A4", "1-2", "指标!A4 P211"),
                cell("unknown task", "指标", "B4", "9", "指标!B4 P406"),
                cell("ratio not in per cent", "指标", "D3", "所", "指标!D3 P502"),
                cell("sum in per cent", "指标", "D4", "%", "指标!D4 P502"),
                cell("sum without unit of measure", "指标", "D4", "", "指标!D4 P502"),
                cell("ratio without numerator", "指标", "M3", "", "指标!M3 P503"),
                cell("ratio without denominator", "指标", "N3", "", "指标!N3 P503"),
                cell("denominator of a sum", "指标", "N4", "总河长", "指标!N4 P504"),
                cell("no reporter", "指标", "K3", "", "指标!K3 P505"),
                cell("reporter without ledger", "指标", "K3", "各县区、市财政局", "指标!K3 P506"),
                cell("figure from another", "指标", "L3", "市水务局", "指标!L3 P507"),
                cell("target missing", "指标", "F3", "", "指标!F3 P509"),
                cell("target though open", "指标", "F4", 12.0, "指标!F4 P510"),
                cell("name of two", "指标", "O3", "建 校 数", "指标!O3 P511"),
                cell("unit above itself", "单位", "G2", "东岸", "单位!G2 P407"),
                new Defect(
                        "units above each other",
                        book -> book.set("单位", "G2", "西岸区").set("单位", "G3", "东岸县"),
                        List.of("单位!G2 P407", "单位!G3 P407")),
                cell("taken at two levels", "单位", "G3", "东岸县", "指标!L2 P513", "分解!C2 P601", "分解!C2 P607"),
                new Defect(
                        "shares below off",
                        book -> book.set("单位", "G3", "东岸县")
                                .set("指标", "L2", "西岸区")
                                .set("分解", "C2", 10.0),
                        List.of("分解!C2 P607")),
                cell("milestone of many", "指标", "K5", "各县区", "指标!K5 P512"));
    }

    private static List<Defect> split() {
        return List.of(
                cell("split off target", "分解", "C3", 5.0, "分解!C2 P601"),
                cell("unknown indicator", "分解", "A3", "7-7", "分解!C2 P601", "分解!A3 P501"),
                cell("unknown unit", "分解", "B3", "北岸县", "分解!C2 P601", "分解!B3 P401"),
                cell("share for the lead", "分解", "B3", "市教育局", "分解!B3 P602"),
                cell("share twice", "分解", "B3", "东岸", "分解!C2 P601", "分解!B3 P211"),
                new Defect(
                        "split of an open target",
                        book -> book.row("分解", "2-1", "东岸县", 3.0, "否", ""),
                        List.of("分解!A4 P603")),
                cell("sample mark missing", "分解", "D2", "", "分解 P606", "分解!D2 P604"),
                cell("sample", "分解", "D2", "是", "分解 P606"));
    }

    private static List<Defect> calendarAndMoney() {
        return List.of(
                cell("round twice", "报送", "A3", "2025-Q1", "报送!A3 P211"),
                cell("other year", "报送", "A3", "2024-Q2", "报送!A3 P701"),
                cell("due before the round before", "报送", "B3", "2025-3-25", "报送!B3 P702", "报送!C3 P703"),
                cell("as of before the round before", "报送", "C3", "2025/3/1", "报送!C3 P702"),
                cell("as of after due", "报送", "C2", "2025.3.26", "报送!C2 P703"),
                cell("expected progress falls", "报送", "D3", 20.0, "报送!D3 P704"),
                cell("money for unknown task", "资金", "A2", "5", "资金!A2 P406"),
                cell("unknown source", "资金", "B2", "中央", "资金!B2 P801"),
                new Defect("source twice", book -> book.row("资金", "1", "省", 1.0, "否", ""), List.of("资金!B4 P211")),
                cell("sample money not said", "资金", "D3", "", "资金 P606", "资金!D3 P604"),
                cell("unknown document", "分发", "A2", "督查通报", "分发!A2 P204"),
                cell("recipient from elsewhere", "分发", "B2", "市长热线", "分发!B2 P802"));
    }

    private static List<Defect> rules() {
        return List.of(
                rules("unknown rule", book -> book.rule("X999", "错误", ""), "校验规则!A2 P901"),
                rules("no rule's code", book -> book.rule("相同", "错误", ""), "校验规则!A2 P901"),
                rules("unknown level", book -> book.rule("X102", "严重", ""), "校验规则!B2 P204"),
                rules("rule without level", book -> book.rule("X102", "", "忘了"), "校验规则!B2 P201"),
                rules("level without rule", book -> book.rule("", "错误", ""), "校验规则!A2 P201"),
                rules("rule twice", book -> book.rule("X102", "错误", "").rule("x102", "提示", ""), "校验规则!A3 P211"),
                rules("no figure to be used", book -> book.rule("C101", "疑点", ""), "校验规则!B2 P902"),
                rules("unreadable file", book -> book.rule("F101", "提示", ""), "校验规则!B2 P902"),
                rules("loss hushed", book -> book.rule("S103", "停用", ""), "校验规则!B2 P902"),
                rules("rule of the plan itself", book -> book.rule("P508", "错误", ""), "校验规则!B2 P902"),
                rules("rule switched off", book -> book.rule("X102", "停用", ""), "校验规则 P903"),
                rules(
                        "level missing",
                        book -> book.rule("X102", "错误", "").set("校验规则", "B1", "级"),
                        "校验规则!B1 P107",
                        "校验规则 P105"));
    }

    private static List<Defect> levels() {
        return List.of(
                rules("fewer projects than the document has", total("项目总数", 5.0), "方案!B22 P936"),
                rules("more projects than the document has", total("项目总数", 1.0), "方案!B22 P937"),
                rules("number of projects in words", total("项目总数", "四十四"), "方案!B22 P202"),
                rules("more money than the document has", total("年度投资总额(万元)", 120.0), "方案!B22 P937"),
                rules("less money than the document has", total("年度投资总额(万元)", 121.0), "方案!B22 P936"),
                rules("the document's money", total("年度投资总额(万元)", 120.5)),
                rules("no money at all", total("年度投资总额(万元)", 0.0), "方案!B22 P209"),
                rules("no name of a plan above", total("上级方案", "江南 2025"), "方案!B22 P205", "方案 P301"),
                rules("no name there", total("上级方案", "jiangnan-2025"), "方案 P301"),
                up("indicator reported upward", book -> book.upward("指标", "1-1", "A-1", "新建学校", "所", ""), REST),
                up(
                        "to nobody",
                        book -> book.upward("指标", "1-1", "A-1", "新建学校", "所", "").set("方案", "B22", ""),
                        REST,
                        "方案 P301"),
                up("unknown matter", book -> book.upward("项目", "1-1", "A-1", "新建学校", "所", ""), "上报!A2 P204", ALL),
                up("unknown indicator", book -> book.upward("指标", "1-9", "A-1", "新建学校", "所", ""), "上报!B2 P501", ALL),
                up("unknown task", book -> book.upward("任务", "9", "A", "学校", "", ""), "上报!B2 P406", ALL),
                up("unknown source", book -> book.upward("资金来源", "县", "地方", "", "", ""), "上报!B2 P801", ALL),
                up("no round", book -> book.upward("轮次", "一季度", "2025-Q1", "", "", ""), "上报!B2 P205", ALL),
                up("no name", book -> book.upward("任务", "1", "A", "", "", ""), "上报!D2 P201", ALL),
                up("other measure", book -> book.upward("指标", "1-1", "A-1", "新建学校", "座", ""), "上报!E2 P931", REST),
                up("with a factor", book -> book.upward("指标", "1-1", "A-1", "新建学校", "座", 1.0), REST),
                up("factor of nothing", book -> book.upward("指标", "1-1", "A-1", "新建学校", "所", 0.0), "上报!F2 P209", REST),
                up(
                        "twice",
                        book -> book.upward("指标", "1-1", "A-1", "新建学校", "所", "")
                                .upward("指标", "1-1", "A-2", "学校", "所", ""),
                        "上报!B3 P211",
                        REST),
                up(
                        "apples and pears",
                        book -> book.upward("指标", "1-1", "A-1", "新建学校", "所", "")
                                .upward("指标", "2-2", "A-1", "新建学校", "%", ""),
                        "上报!C3 P932",
                        "上报 P933"));
    }

    private static final String ALL = "上报 P933";
    private static final String REST = "上报 P933";

    private static Consumer<PlanBook> total(String setting, Object value) {
        return book -> book.row("方案", setting, value, "");
    }

    private static Defect up(String description, Consumer<PlanBook> spoiling, String... expected) {
        return new Defect(description, spoiling, List.of(expected));
    }

    private static List<Defect> assessment() {
        return List.of(
                rules("unknown part", book -> book.assessed("权重", "干劲", 100.0), "考核!B2 P951"),
                rules("unknown fault", book -> book.assessed("扣分", "迟到", 5.0), "考核!B2 P951"),
                rules("unknown grade", book -> book.assessed("等次", "甲等", 95.0), "考核!B2 P951"),
                rules("no such aspect", book -> book.assessed("加分", "创新", 5.0), "考核!A2 P204"),
                rules("weight of an unknown indicator", book -> book.assessed("指标", "9-9", 2.0), "考核!B2 P501"),
                rules(
                        "weights of 90",
                        book -> book.assessed("权重", "完成情况", 60.0).assessed("权重", "推进节奏", 30.0),
                        "考核!C2 P952"),
                rules("negative deduction", book -> book.assessed("扣分", "未报一轮", -1.0), "考核!C2 P208"),
                rules("grade above the better one", book -> book.assessed("等次", "良好", 95.0), "考核!C2 P953"),
                rules("lowest grade above nothing", book -> book.assessed("等次", "不合格", 10.0), "考核!C2 P953"),
                rules(
                        "part twice",
                        book -> book.assessed("权重", "完成情况", 50.0).assessed("权重", " 完成情况", 50.0),
                        "考核!B3 P211",
                        "考核!C2 P952"),
                cell("document number undecided", "方案", "B6", "待定", "方案!B6 P220"),
                cell("target undecided", "指标", "F2", "待定", "指标!F2 P220"),
                cell("day undecided", "报送", "B2", " 待定 ", "报送!B2 P220"),
                cell("share undecided", "分解", "C2", "待定", "分解!C2 P220", "分解!C3 P601"),
                cell("money undecided", "资金", "C2", "待定", "资金!C2 P220"));
    }

    private static Defect rules(String description, Consumer<PlanBook> spoiling, String... expected) {
        return new Defect(description, spoiling, List.of(expected));
    }

    private static Defect cell(String description, String sheet, String cell, Object value, String... expected) {
        return new Defect(description, book -> book.set(sheet, cell, value), List.of(expected));
    }

    @Test
    void findsOnlyTheOpenTargetInASoundPlan() {
        PlanReading reading = PlanWorkbook.read(new PlanBook().write(jobs));

        assertThat(said(reading)).containsExactly(OPEN_TARGET);
        assertThat(reading.plan()).isPresent();
    }

    @ParameterizedTest
    @MethodSource("defects")
    void findsADefectAtItsCellAndSaysItInFull(Defect defect) {
        PlanReading reading = PlanWorkbook.read(PlanBook.with(defect.spoiling()).write(jobs));

        List<String> found = new ArrayList<>(said(reading));
        found.remove(OPEN_TARGET);
        assertThat(found).containsExactlyInAnyOrderElementsOf(defect.expected());
        boolean blocked = reading.findings().stream()
                .anyMatch(finding -> finding.severity() == Severity.ERROR || finding.severity() == Severity.REJECT);
        assertThat(reading.plan().isEmpty()).isEqualTo(blocked);
        assertSaidInFull(reading.findings());
    }

    private static void assertSaidInFull(List<Finding> findings) {
        for (Locale language : List.of(Words.CHINESE, Locale.ENGLISH)) {
            Catalogue catalogue = Catalogue.in(language);
            assertThat(findings)
                    .allSatisfy(finding -> assertThat(catalogue.sentence(finding))
                            .doesNotContain("{", "}", "null")
                            .contains(finding.arguments().isEmpty() ? "" : shown(finding)));
        }
    }

    /** Every kind but those about a blank cell says its first argument; those say what the row is about, or the column. */
    private static String shown(Finding finding) {
        boolean aboutTheRow = List.of("P404", "P505").contains(finding.kind().code());
        return finding.kind().code().equals("P604") ? "" : finding.arguments().get(aboutTheRow ? 1 : 0);
    }

    @Test
    void collectsAllDefectsInOrderOfSheetsAndCells() {
        PlanBook book = PlanBook.with(spoilt -> spoilt.set("分解", "C3", 5.0)
                .set("任务", "D3", "")
                .set("任务", "B2", "")
                .set("方案", "B9", "北京时间"));

        assertThat(said(PlanWorkbook.read(book.write(jobs))))
                .containsExactly("方案!B9 P304", "单位!H5 P403", "任务!B2 P201", "任务!D3 P404", OPEN_TARGET, "分解!C2 P601");
    }

    @Test
    void namesBothNumbersOfASplitThatDoesNotAddUp() {
        PlanBook book = PlanBook.with(spoilt -> spoilt.set("分解", "C3", 4.5));

        Finding finding = PlanWorkbook.read(book.write(jobs)).findings().stream()
                .filter(found -> found.kind().code().equals("P601"))
                .findFirst()
                .orElseThrow();

        assertThat(Catalogue.in(Words.CHINESE).sentence(finding)).contains("10.5", "目标 10");
        assertThat(finding.indicator()).hasToString("1-1");
    }

    @Test
    void hasADefectForEveryKindThatIsAboutWhatAPlanSays() {
        List<String> tried = defects()
                .flatMap(defect -> defect.expected().stream())
                .map(found -> found.substring(found.indexOf(' ') + 1))
                .toList();
        // About the file; about the plan of the level above (UpwardCheckTests); of an open target, which the sound plan
        // has; and about typefaces, which a plan knows nothing
        // of.
        List<String> elsewhere = List.of("P101", "P102", "P103", "P508", "P213", "P934", "P935", "P938");

        assertThat(Arrays.stream(FindingKind.values()).map(FindingKind::code))
                .filteredOn(code -> code.startsWith("P") && !elsewhere.contains(code))
                .isSubsetOf(tried);
    }

    static List<String> said(PlanReading reading) {
        return reading.findings().stream().map(PlanChecksTests::brief).toList();
    }

    private static String brief(Finding finding) {
        String cell =
                finding.place().cell() == null ? "" : "!" + finding.place().cell();
        return finding.place().sheet() + cell + " " + finding.kind().code();
    }
}
