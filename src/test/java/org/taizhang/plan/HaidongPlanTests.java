package org.taizhang.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.taizhang.findings.Finding;
import org.taizhang.findings.Severity;
import org.taizhang.terms.IndicatorCode;
import org.taizhang.terms.Money;
import org.taizhang.terms.Percent;
import org.taizhang.terms.Quantity;
import org.taizhang.terms.Round;
import org.taizhang.terms.TaskCode;
import org.taizhang.terms.UnitCode;

/** The committed plan against the document 东政办〔2024〕26号, whose facts are typed here a second time. */
class HaidongPlanTests {

    private static final PlanReading READING = PlanWorkbook.read(Path.of("jobs", "haidong-2024", "plan.xlsx"));
    private static final Plan PLAN = READING.plan().orElseThrow(() -> new AssertionError(READING.findings()));
    private static final String COUNTIES = "乐都区 平安区 民和县 互助县 化隆县 循化县";

    @Test
    void hasNothingWrongAndSaysWhatIsOpenOrSample() {
        assertThat(READING.findings()).noneMatch(finding -> finding.severity() != Severity.NOTE);
        assertThat(READING.findings())
                .filteredOn(finding -> finding.kind().code().equals("P508"))
                .extracting(Finding::indicator)
                .extracting(String::valueOf)
                .containsExactly("1-1", "2-1", "3-1", "4-2");
        assertThat(PlanChecksTests.said(READING)).contains("分解 P606", "资金 P606");
    }

    @Test
    void isTheWholeDocument() {
        assertThat(PLAN.categories())
                .containsExactly("教育均衡", "住房保障", "健康青海", "一老一小", "乡村振兴", "助困帮扶", "文体惠民", "便民服务", "交通畅保");
        assertThat(PLAN.tasks()).hasSize(23);
        assertThat(PLAN.indicators()).hasSize(34);
        assertThat(PLAN.reportingUnits()).hasSize(28);
        assertThat(PLAN.units()).hasSize(30);
        assertThat(PLAN.id()).hasToString("haidong-2024");
        assertThat(PLAN.documentNumber()).isEqualTo("东政办〔2024〕26号");
        assertThat(PLAN.issued()).isEqualTo(LocalDate.of(2024, 3, 20));
        assertThat(PLAN.region()).isEqualTo("海东市");
        assertThat(PLAN.year()).isEqualTo(2024);
        assertThat(PLAN.zone()).hasToString("Asia/Shanghai");
        assertThat(PLAN.supervisor()).isEqualTo("市政府督查室");
        assertThat(PLAN.treasurer()).isEqualTo("市财政局");
        assertThat(PLAN.yellowBand()).isEqualByComparingTo("10");
    }

    /** Code, name, unit of measure, kind, target, how it is worded. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1-1  | 新、改建公办幼儿园 | 所 | SUM | |
            2-1  | 新、改扩建义务教育学校 | 所 | SUM | |
            3-1  | 新、改扩建普通高中 | 所 | SUM | |
            4-1  | 老旧小区改造 | 套 | SUM | 2890 |
            4-2  | 既有住宅加装电梯 | 部 | SUM | |
            5-1  | 改善户数 | 万户 | SUM | 0.5 |
            6-1  | 发放租赁补贴 | 户 | SUM | 567 |
            6-2  | 公租房申请“一件事一次办” | % | MILESTONE | 100 | 全面推行
            7-1  | 建设任务完成 | % | MILESTONE | 50 |
            8-1  | 市级医疗机构床位使用率 | % | RATIO | 65 |
            8-2  | 县级医疗机构床位使用率 | % | RATIO | 55 |
            9-1  | 农村养老服务设施完善 | 个 | SUM | 30 |
            9-2  | 适老化改造 | 户 | SUM | 200 |
            10-1 | 免费营养包婴幼儿 | 万名 | SUM | 2.2 |
            10-2 | 项目覆盖率 | % | RATIO | 100 |
            11-1 | 幼儿园增设托班 | 所 | SUM | 2 |
            12-1 | 建设项目 | 个 | SUM | 129 |
            13-1 | 县乡村三级“田长制” | % | MILESTONE | 100 | 全面落实
            13-2 | 新建和改造提升高标准农田 | 万亩 | SUM | 4 | ≥ 4
            14-1 | 整治面积占比 | % | RATIO | 80 | ≥ 80
            15-1 | 中小河流治理项目开工 | 项 | SUM | 2 |
            15-2 | 治理河长 | 公里 | SUM | 33 | ≥ 33
            15-3 | 互助县大桦林沟山洪沟治理 | % | MILESTONE | 100 | 组织实施
            16-1 | 法律援助案件 | 件 | SUM | 1500 |
            17-1 | 智能健身器材及乒乓球台 | 个 | SUM | 30 |
            18-1 | 免费或低收费开放场馆 | 家 | SUM | 7 | ≥ 7
            19-1 | 检查物业服务企业 | 家 | SUM | 40 | ≥ 40
            20-1 | 职工之家 | 个 | SUM | 1 |
            20-2 | 户外劳动者暖心驿站 | 个 | SUM | 10 |
            21-1 | 综合服务站设置率 | % | RATIO | 50 | ≥ 50
            22-1 | 新、改扩建普通省道和农村公路 | 公里 | SUM | 300 |
            22-2 | 安全生命防护工程 | 公里 | SUM | 30 |
            22-3 | 农村公路列养率 | % | RATIO | 100 |
            23-1 | 精细化治理交叉口 | 处 | SUM | 5 |
            """)
    void holdsEveryIndicatorAsTheDocumentDoes(
            String code, String name, String measure, Indicator.Kind kind, BigDecimal target, String wording) {
        Indicator indicator = indicator(code);

        assertThat(indicator.name()).isEqualTo(name);
        assertThat(indicator.task()).hasToString(code.substring(0, code.indexOf('-')));
        assertThat(indicator.unitOfMeasure()).isEqualTo(measure);
        assertThat(indicator.kind()).isEqualTo(kind);
        assertThat(indicator.target()).isEqualTo(Optional.ofNullable(target).map(Quantity::new));
        assertThat(indicator.targetText()).isEqualTo(Optional.ofNullable(wording));
        assertThat(indicator.comparison()).isEqualTo(Indicator.Comparison.AT_LEAST);
        assertThat(indicator.prorated()).isEqualTo(!List.of("8-1", "8-2").contains(code));
        assertThat(indicator.numeratorName().isPresent()).isEqualTo(kind == Indicator.Kind.RATIO);
        assertThat(indicator.denominatorName().isPresent()).isEqualTo(kind == Indicator.Kind.RATIO);
    }

    /** Number, category, lead units, cooperating units but for the counties, whether the counties cooperate. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1  | 教育均衡 | 学前教育发展提升 | 市教育局 | '' | true
            2  | 教育均衡 | 义务教育薄弱环节改善与能力提升 | 市教育局 | '' | true
            3  | 教育均衡 | 普通高中发展提升 | 市教育局 | '' | true
            4  | 住房保障 | 城镇老旧小区改造 | 市住建局 | 市发改委 市工信信息化局 市供电公司 市消防救援支队 | true
            5  | 住房保障 | 农牧民居住条件改善 | 市住建局 | 市农业农村局 | true
            6  | 住房保障 | 公租房保障 | 市住建局 | 市民政局 | true
            7  | 健康青海 | 省级医疗中心建设 | 市卫健委 | 市发改委 | false
            8  | 健康青海 | 分级诊疗 | 市卫健委 | 市医保局 | true
            9  | 一老一小 | 养老服务 | 市民政局 | 市残联 | true
            10 | 一老一小 | 儿童营养改善 | 市卫健委 | '' | true
            11 | 一老一小 | 托育服务 | 市卫健委 | 市教育局 | true
            12 | 乡村振兴 | 和美乡村 | 市住建局 | 市农业农村局 | true
            13 | 乡村振兴 | 耕地保护 | 市自然资源规划局 市农业农村局 | '' | true
            14 | 乡村振兴 | 撂荒地复耕复垦 | 市农业农村局 | '' | true
            15 | 乡村振兴 | 河流治理 | 市水务局 | '' | true
            16 | 助困帮扶 | 法律援助 | 市司法局 | '' | true
            17 | 文体惠民 | 国球进社区、进公园 | 市文体旅游广电局 | '' | true
            18 | 文体惠民 | 体育场馆开放 | 市文体旅游广电局 | '' | true
            19 | 便民服务 | 物业服务监管 | 市住建局 | 市发改委 市市场监管局 | true
            20 | 便民服务 | 职工服务阵地 | 市总工会 | '' | true
            21 | 便民服务 | 村级寄递物流 | 市邮政管理局 | 市商务局 | true
            22 | 交通畅保 | 四好农村路 | 市交通运输局 | '' | true
            23 | 交通畅保 | 道路交叉口治理 | 市公安局 | '' | true
            """)
    void holdsEveryTaskWithItsUnits(
            String code, String category, String name, String leads, String others, boolean counties) {
        Task task = PLAN.task(TaskCode.of(code));

        assertThat(task.category()).isEqualTo(category);
        assertThat(task.name()).isEqualTo(name);
        assertThat(names(task.leads())).isEqualTo(leads);
        assertThat(names(task.cooperating())).isEqualTo((others + (counties ? " " + COUNTIES : "")).strip());
    }

    /** Who reports beside the counties, or instead of them; whose figure makes the city's. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            4-1  | counties | 市住建局
            6-1  | counties 园区管委会 | ''
            6-2  | 市住建局 | ''
            7-1  | 市卫健委 | ''
            8-1  | 市卫健委 | ''
            8-2  | counties | ''
            9-1  | counties | 市民政局
            11-1 | 乐都区 互助县 | ''
            12-1 | counties | 市住建局
            13-1 | 市自然资源规划局 | 市农业农村局
            13-2 | counties | 市农业农村局
            15-3 | 市水务局 | ''
            16-1 | counties | 市司法局
            20-1 | 市总工会 | ''
            20-2 | counties 园区管委会 | ''
            22-1 | counties | 市交通运输局
            23-1 | 乐都区 平安区 民和县 互助县 园区管委会 | ''
            """)
    void saysWhoseFigureMakesTheCitys(String code, String basis, String crossChecking) {
        assertThat(names(indicator(code).basis())).isEqualTo(basis.replace("counties", COUNTIES));
        assertThat(names(indicator(code).crossChecking())).isEqualTo(crossChecking);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-Q1, 2024-03-25, 25",
        "2024-Q2, 2024-07-05, 50",
        "2024-Q3, 2024-10-05, 75",
        "2024-Q4, 2024-12-05, 100"
    })
    void knowsWhenEveryRoundIsDue(String round, LocalDate due, String expected) {
        RoundSchedule schedule = PLAN.schedule(Round.parse(round)).orElseThrow();

        assertThat(PLAN.rounds()).hasSize(4);
        assertThat(schedule.due()).isEqualTo(due);
        assertThat(schedule.asOf()).isBefore(due);
        assertThat(schedule.expected()).isEqualTo(Percent.of(expected));
    }

    @ParameterizedTest
    @CsvSource({
        "市住建局, 市住房城乡建设局",
        "市卫健委, 市卫生健康委",
        "市发改委, 市发展改革委",
        "民和县, 民和回族土族自治县",
        "互助县, 互助土族自治县",
        "化隆县, 化隆回族自治县",
        "循化县, 循化撒拉族自治县",
        "海东市教育局, 市教育局",
        "园区管委会, 海东工业园区管委会",
        "' 海东市 平安区　', 平安区"
    })
    void understandsOtherNamesOfUnits(String written, String name) {
        assertThat(PLAN.unitNamed(written)).map(Unit::name).contains(name);
    }

    @Test
    void splitsEverySumWithATargetAmongUnitsAndMarksItAsSample() {
        Map<Boolean, List<Indicator>> bySplit = PLAN.indicators().stream()
                .collect(Collectors.partitioningBy(
                        indicator -> !indicator.shares().isEmpty()));

        assertThat(bySplit.get(true)).hasSize(19).allSatisfy(indicator -> {
            assertThat(total(indicator.shares().values())).isEqualByComparingTo(targetOf(indicator));
            assertThat(indicator.shares().keySet()).containsExactlyElementsOf(indicator.basis());
            assertThat(indicator.sampleShares()).isTrue();
        });
        assertThat(bySplit.get(false))
                .filteredOn(indicator -> indicator.kind() == Indicator.Kind.SUM)
                .extracting(indicator -> indicator.code().value())
                .containsExactly("1-1", "2-1", "3-1", "4-2", "20-1");
    }

    @Test
    void givesSampleMoneyToAllTasksButTwo() {
        assertThat(PLAN.moneySources()).containsExactly("中央", "省", "市", "县");
        assertThat(PLAN.money())
                .allMatch(PlannedMoney::sample)
                .allMatch(money -> money.amount().compareTo(Money.ZERO) > 0);
        assertThat(PLAN.money().stream().map(PlannedMoney::task).distinct()).hasSize(21);
    }

    @Test
    void givesEveryReportingUnitSomethingToSay() {
        assertThat(PLAN.reportingUnits())
                .allSatisfy(unit ->
                        assertThat(PLAN.indicatorsConcerning(unit.code())).isNotEmpty());
        assertThat(PLAN.reportingUnits().stream().collect(Collectors.groupingBy(Unit::type, Collectors.counting())))
                .isEqualTo(Map.of(Unit.Type.COUNTY, 6L, Unit.Type.PARK, 1L, Unit.Type.DEPARTMENT, 21L));
    }

    @Test
    void convertsUnitsOfMeasureAndKnowsOtherHeaders() {
        assertThat(PLAN.unitsOfMeasure())
                .containsEntry("万户", new Plan.MeasureFactor("户", new BigDecimal(10000)))
                .containsEntry("亩", new Plan.MeasureFactor("亩", BigDecimal.ONE))
                .containsKeys("万亩", "万元", "万名", "万人", "户", "元", "名");
        assertThat(PLAN.headerSynonyms().get("累计完成")).contains("累计完成数", "完成情况");
        assertThat(PLAN.headerSynonyms()).hasSize(21);
    }

    @Test
    void sendsTheBriefingsToTheTwoReaders() {
        assertThat(PLAN.recipients())
                .extracting(recipient -> recipient.document() + " " + recipient.reader())
                .contains("督查专报 市政府督查室", "财政简报 市财政局");
    }

    private static Indicator indicator(String code) {
        return PLAN.indicator(IndicatorCode.of(code)).orElseThrow();
    }

    private static BigDecimal targetOf(Indicator indicator) {
        return indicator.target().orElseThrow().value();
    }

    private static BigDecimal total(Collection<Quantity> shares) {
        return shares.stream().map(Quantity::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static String names(List<UnitCode> units) {
        return units.stream().map(unit -> PLAN.unit(unit).shortName()).collect(Collectors.joining(" "));
    }

    @Test
    void countsTheVillagesOfTheDocument() {
        assertThat(PLAN.indicator(IndicatorCode.of("21-1")).orElseThrow().denominatorName())
                .contains("建制村总数（1284个）");
    }
}
