package org.taizhang.briefing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.taizhang.aggregation.FrozenFigures;
import org.taizhang.aggregation.FrozenFigures.CategoryFigures;
import org.taizhang.aggregation.FrozenFigures.IndicatorFigures;
import org.taizhang.aggregation.FrozenFigures.MoneyFigures;
import org.taizhang.aggregation.FrozenFigures.MoneyLine;
import org.taizhang.aggregation.FrozenFigures.MoneyRow;
import org.taizhang.aggregation.FrozenFigures.RankEntry;
import org.taizhang.aggregation.FrozenFigures.UnitFigures;
import org.taizhang.aggregation.Light;
import org.taizhang.aggregation.Standing;
import org.taizhang.findings.FindingKind;
import org.taizhang.plan.Indicator;
import org.taizhang.plan.Unit;
import org.taizhang.terms.CellPosition;
import org.taizhang.terms.IndicatorCode;
import org.taizhang.terms.Money;
import org.taizhang.terms.Percent;
import org.taizhang.terms.Quantity;
import org.taizhang.terms.TaskCode;
import org.taizhang.terms.UnitCode;
import org.taizhang.validation.HandIn;
import org.taizhang.validation.Source;

/**
 * A plausible round of the reference plan: 34 indicators, 28 units, one of them silent, one late, one rejected, some ahead, some
 * behind. Seeded, so that it is the same every time; the sums are made here, not by the program's own aggregation.
 */
final class SampleRound {

    private static final String[][] COUNTIES = {
        {"ledu", "乐都区", "乐都区"},
        {"pingan", "平安区", "平安区"},
        {"minhe", "民和回族土族自治县", "民和县"},
        {"huzhu", "互助土族自治县", "互助县"},
        {"hualong", "化隆回族自治县", "化隆县"},
        {"xunhua", "循化撒拉族自治县", "循化县"},
        {"yuanqu", "海东工业园区管委会", "海东工业园区"},
    };
    private static final String[] DEPARTMENTS = {
        "市教育局", "市住房城乡建设局", "市卫生健康委", "市民政局", "市农业农村局", "市自然资源规划局", "市水务局", "市司法局",
        "市文体旅游广电局", "市总工会", "市邮政管理局", "市交通运输局", "市公安局", "市发展改革委", "市工信信息化局", "市供电公司",
        "市消防救援支队", "市医保局", "市残联", "市市场监管局", "市商务局",
    };
    /** Code, category, task, indicator, unit of measure, kind, target, wording, whether the counties report it. */
    private static final String[][] INDICATORS = {
        {"1-1", "教育均衡", "学前教育发展提升", "新、改建公办幼儿园", "所", "SUM", "", "", "y"},
        {"2-1", "教育均衡", "义务教育薄弱环节改善与能力提升", "新、改扩建义务教育学校", "所", "SUM", "", "", "y"},
        {"3-1", "教育均衡", "普通高中发展提升", "新、改扩建普通高中", "所", "SUM", "", "", "y"},
        {"4-1", "住房保障", "城镇老旧小区改造", "老旧小区改造", "套", "SUM", "2890", "", "y"},
        {"4-2", "住房保障", "城镇老旧小区改造", "既有住宅加装电梯", "部", "SUM", "", "", "y"},
        {"5-1", "住房保障", "农牧民居住条件改善", "改善户数", "万户", "SUM", "0.5", "", "y"},
        {"6-1", "住房保障", "公租房保障", "发放租赁补贴", "户", "SUM", "567", "", "y"},
        {"6-2", "住房保障", "公租房保障", "公租房申请“一件事一次办”", "", "MILESTONE", "100", "全面推行", "n"},
        {"7-1", "健康青海", "省级医疗中心建设", "建设任务完成", "%", "MILESTONE", "50", "", "n"},
        {"8-1", "健康青海", "分级诊疗", "市级医疗机构床位使用率", "%", "RATIO", "65", "", "n"},
        {"8-2", "健康青海", "分级诊疗", "县级医疗机构床位使用率", "%", "RATIO", "55", "", "y"},
        {"9-1", "一老一小", "养老服务", "农村养老服务设施完善", "个", "SUM", "30", "", "y"},
        {"9-2", "一老一小", "养老服务", "适老化改造", "户", "SUM", "200", "", "y"},
        {"10-1", "一老一小", "儿童营养改善", "免费营养包婴幼儿", "万名", "SUM", "2.2", "", "y"},
        {"10-2", "一老一小", "儿童营养改善", "项目覆盖率", "%", "RATIO", "100", "", "y"},
        {"11-1", "一老一小", "托育服务", "幼儿园增设托班", "所", "SUM", "2", "", "y"},
        {"12-1", "乡村振兴", "和美乡村", "建设项目", "个", "SUM", "129", "", "y"},
        {"13-1", "乡村振兴", "耕地保护", "县乡村三级“田长制”", "", "MILESTONE", "100", "全面推行", "n"},
        {"13-2", "乡村振兴", "耕地保护", "新建和改造提升高标准农田", "万亩", "SUM", "4", "≥ 4", "y"},
        {"14-1", "乡村振兴", "撂荒地复耕复垦", "整治面积占比", "%", "RATIO", "80", "≥ 80", "y"},
        {"15-1", "乡村振兴", "河流治理", "中小河流治理项目开工", "项", "SUM", "2", "", "y"},
        {"15-2", "乡村振兴", "河流治理", "治理河长", "公里", "SUM", "33", "≥ 33", "y"},
        {"15-3", "乡村振兴", "河流治理", "互助县大桦林沟山洪沟治理", "", "MILESTONE", "100", "实施", "n"},
        {"16-1", "助困帮扶", "法律援助", "法律援助案件", "件", "SUM", "1500", "", "y"},
        {"17-1", "文体惠民", "国球进社区、进公园", "智能健身器材及乒乓球台", "个", "SUM", "30", "", "y"},
        {"18-1", "文体惠民", "体育场馆开放", "免费或低收费开放场馆", "家", "SUM", "7", "≥ 7", "y"},
        {"19-1", "便民服务", "物业服务监管", "检查物业服务企业", "家", "SUM", "40", "≥ 40", "y"},
        {"20-1", "便民服务", "职工服务阵地", "职工之家", "个", "SUM", "1", "", "n"},
        {"20-2", "便民服务", "职工服务阵地", "户外劳动者暖心驿站", "个", "SUM", "10", "", "y"},
        {"21-1", "便民服务", "村级寄递物流", "综合服务站设置率", "%", "RATIO", "50", "≥ 50", "y"},
        {"22-1", "交通畅保", "四好农村路", "新、改扩建普通省道和农村公路", "公里", "SUM", "300", "", "y"},
        {"22-2", "交通畅保", "四好农村路", "安全生命防护工程", "公里", "SUM", "30", "", "y"},
        {"22-3", "交通畅保", "四好农村路", "农村公路列养率", "%", "RATIO", "100", "", "y"},
        {"23-1", "交通畅保", "道路交叉口治理", "精细化治理交叉口", "处", "SUM", "5", "", "y"},
    };

    private static final String[] CAUSES = {
        "受今年汛期降雨偏多影响，部分点位施工进度放缓，管网改造与居民协调难度较大，个别楼栋尚未达成一致意见。",
        "项目前期手续办理周期较长，用地预审和施工许可尚在办理，施工单位进场时间推迟一个半月。",
        "县级配套资金尚未全部到位，施工企业垫资压力大，后续工程款支付存在困难。",
        "",
        "高海拔地区有效施工期短，十月中旬以后气温下降，混凝土浇筑等工序不能正常进行。",
    };
    private static final String[] STEPS = {
        "倒排工期、挂图作战，抢抓有效施工期，确保年底前全面完成。",
        "由分管县领导牵头逐项会商，加快手续办理，每周通报一次进展。",
        "积极向上争取资金，督促县财政局按月拨付配套资金。",
        "",
        "组织技术力量现场指导，落实冬季施工措施。",
    };
    private static final double[] PACES = {0.82, 1.0, 0.55, 0.78, 0.35, 0.7, 0.9};
    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final BigDecimal DUE = new BigDecimal(75);

    private final FiguresDraft draft = new FiguresDraft();
    private final Random random = new Random(2024);

    static FrozenFigures haidong() {
        return new SampleRound().round();
    }

    private FrozenFigures round() {
        draft.sample = true;
        units();
        submissions();
        for (String[] row : INDICATORS) {
            draft.indicators.add(indicator(row));
        }
        categories();
        rankings();
        money();
        findings();
        trend();
        return draft.freeze();
    }

    private void units() {
        for (String[] county : COUNTIES) {
            boolean park = county[0].equals("yuanqu");
            draft.unit(county[0], county[1], county[2], park ? Unit.Type.PARK : Unit.Type.COUNTY);
        }
        for (int i = 0; i < DEPARTMENTS.length; i++) {
            draft.unit("dept" + (i + 1), DEPARTMENTS[i], DEPARTMENTS[i], Unit.Type.DEPARTMENT);
        }
    }

    private void submissions() {
        draft.units.forEach(unit -> {
            String code = unit.code().value();
            boolean silent = code.equals("xunhua");
            boolean rejected = code.equals("dept20");
            draft.submission(
                    code,
                    silent ? HandIn.Outcome.SILENT : rejected ? HandIn.Outcome.REJECTED : HandIn.Outcome.ACCEPTED,
                    code.equals("hualong"));
        });
    }

    private IndicatorFigures indicator(String[] row) {
        BigDecimal target = row[6].isEmpty() ? null : new BigDecimal(row[6]);
        boolean shared = row[8].equals("y");
        List<UnitFigures> units = new ArrayList<>();
        Indicator.Kind kind = Indicator.Kind.valueOf(row[5]);
        int owing = shared ? COUNTIES.length : 1;
        for (int i = 0; i < owing; i++) {
            String unit = shared ? COUNTIES[i][0] : "dept" + Math.min(21, Integer.parseInt(row[0].split("-")[0]));
            units.add(unitFigures(row, unit, kind, target, owing, i));
        }
        Standing city = city(kind, target, units);
        return FiguresDraft.atLeast(
                IndicatorCode.of(row[0]),
                TaskCode.of(row[0].substring(0, row[0].indexOf('-'))),
                row[2],
                row[1],
                row[3],
                row[4],
                kind,
                kind != Indicator.Kind.RATIO,
                row[7].isEmpty() ? null : row[7],
                List.of(UnitCode.of("dept1")),
                city,
                units,
                List.of(),
                List.of());
    }

    private UnitFigures unitFigures(
            String[] row, String unit, Indicator.Kind kind, @Nullable BigDecimal target, int owing, int i) {
        int line = 5 + draft.indicators.size();
        if (unit.equals("xunhua")) {
            return new UnitFigures(
                    UnitCode.of(unit), standing(null, share(target, owing, kind), 0, 1, List.of(), kind, null), null);
        }
        double pace = Math.min(1.05, PACES[i % PACES.length] * (0.75 + 0.4 * random.nextDouble()));
        BigDecimal share = share(target, owing, kind);
        BigDecimal base = share == null ? new BigDecimal(4 + random.nextInt(9)) : share;
        int scale = row[4].startsWith("万") ? 4 : row[4].equals("公里") ? 1 : kind == Indicator.Kind.RATIO ? 2 : 0;
        BigDecimal done = base.multiply(BigDecimal.valueOf(pace)).setScale(scale, RoundingMode.HALF_UP);
        List<Source> sources = List.of(new Source(
                UnitCode.of(unit),
                Source.Part.ACHIEVED,
                "县区/2024年三季度民生实事工程工作台账（" + unit + "）.xlsx",
                "工作进展",
                CellPosition.parse("F" + line),
                done.stripTrailingZeros().toPlainString() + (random.nextInt(3) == 0 ? row[4] : ""),
                new Quantity(done),
                false));
        int text = random.nextInt(CAUSES.length);
        Standing standing = standing(done, share, 1, 1, sources, kind, null);
        return new UnitFigures(UnitCode.of(unit), standing, FiguresDraft.difficulties(CAUSES[text], STEPS[text]));
    }

    private static @Nullable BigDecimal share(@Nullable BigDecimal target, int owing, Indicator.Kind kind) {
        if (target == null || owing == 1 || kind == Indicator.Kind.RATIO) {
            return target;
        }
        return target.divide(new BigDecimal(owing), target.scale() > 0 ? 4 : 0, RoundingMode.UP);
    }

    private Standing city(Indicator.Kind kind, @Nullable BigDecimal target, List<UnitFigures> units) {
        List<Quantity> given = units.stream()
                .map(unit -> unit.standing().achieved())
                .filter(java.util.Objects::nonNull)
                .toList();
        BigDecimal sum = given.stream().map(Quantity::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal done = kind == Indicator.Kind.RATIO
                ? sum.divide(new BigDecimal(Math.max(1, given.size())), 2, RoundingMode.HALF_UP)
                : sum;
        BigDecimal change =
                done.multiply(new BigDecimal("0.27")).setScale(Math.min(4, done.scale()), RoundingMode.HALF_UP);
        return standing(done, target, given.size(), units.size(), List.of(), kind, change);
    }

    private static Standing standing(
            @Nullable BigDecimal done,
            @Nullable BigDecimal target,
            int reported,
            int owed,
            List<Source> sources,
            Indicator.Kind kind,
            @Nullable BigDecimal change) {
        Percent due = new Percent(kind == Indicator.Kind.RATIO ? HUNDRED : DUE);
        Percent rate = done == null || target == null ? null : Percent.ofParts(done, target);
        Percent gap = rate == null ? null : new Percent(rate.value().subtract(due.value()));
        return new Standing(
                done == null ? null : new Quantity(done),
                null,
                null,
                kind == Indicator.Kind.MILESTONE && done != null ? "主体施工" : null,
                target == null ? null : new Quantity(target),
                rate,
                due,
                gap,
                light(done, target, rate, gap),
                change == null ? null : new Quantity(change),
                change == null ? 0 : reported,
                null,
                null,
                reported,
                owed,
                0,
                reported > 3 && done != null && done.intValue() % 5 == 0,
                sources);
    }

    private static Light light(
            @Nullable BigDecimal done, @Nullable BigDecimal target, @Nullable Percent rate, @Nullable Percent gap) {
        if (done == null) {
            return Light.NOT_REPORTED;
        }
        if (target == null || rate == null || gap == null) {
            return Light.NO_TARGET;
        }
        if (rate.value().compareTo(HUNDRED) >= 0) {
            return Light.DONE;
        }
        if (gap.value().signum() >= 0) {
            return Light.ON_PACE;
        }
        return gap.value().compareTo(new BigDecimal(-10)) >= 0 ? Light.BEHIND : Light.FAR_BEHIND;
    }

    private void categories() {
        Map<String, List<IndicatorFigures>> byCategory = new LinkedHashMap<>();
        draft.indicators.forEach(indicator -> byCategory
                .computeIfAbsent(indicator.category(), name -> new ArrayList<>())
                .add(indicator));
        byCategory.forEach((name, indicators) -> {
            Map<Light, Integer> lights = FiguresDraft.noLights();
            indicators.forEach(indicator -> lights.merge(indicator.city().light(), 1, Integer::sum));
            draft.categories.add(new CategoryFigures(name, indicators.size(), lights, mean(indicators)));
        });
    }

    private static @Nullable Percent mean(List<IndicatorFigures> indicators) {
        List<BigDecimal> rates = indicators.stream()
                .map(indicator -> indicator.city().rate())
                .filter(java.util.Objects::nonNull)
                .map(rate -> rate.value().min(HUNDRED))
                .toList();
        return rates.isEmpty()
                ? null
                : new Percent(rates.stream()
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .divide(new BigDecimal(rates.size()), 2, RoundingMode.HALF_UP));
    }

    private void rankings() {
        String[] scores = {"97.25", "91.40", "91.40", "83.33", "74.08", "52.17", "0.00"};
        String[] order = {"pingan", "ledu", "yuanqu", "huzhu", "minhe", "hualong", "xunhua"};
        for (int i = 0; i < scores.length; i++) {
            int rank = i == 2 ? 2 : i + 1;
            Map<Light, Integer> lights = FiguresDraft.noLights();
            lights.put(Light.DONE, 6 - i);
            lights.put(Light.ON_PACE, 7);
            lights.put(Light.BEHIND, i);
            lights.put(Light.FAR_BEHIND, i * 2);
            draft.counties.add(new RankEntry(
                    rank, UnitCode.of(order[i]), Percent.of(scores[i]), i == 4 ? null : 7 - i, 20, lights, i == 6));
        }
        for (int i = 0; i < 13; i++) {
            draft.departments.add(new RankEntry(
                    i + 1,
                    UnitCode.of("dept" + (i + 1)),
                    new Percent(new BigDecimal(100 - i * 4.5)),
                    i + 1,
                    2,
                    FiguresDraft.lights(Light.DONE, 2),
                    false));
        }
    }

    private void money() {
        List<MoneyLine> lines = new ArrayList<>();
        Map<String, BigDecimal[]> byTask = new LinkedHashMap<>();
        Map<String, BigDecimal[]> byCategory = new LinkedHashMap<>();
        Map<String, BigDecimal[]> bySource = new LinkedHashMap<>();
        Map<String, BigDecimal[]> byUnit = new LinkedHashMap<>();
        Map<String, String> names = new LinkedHashMap<>();
        BigDecimal[] total = zeros();
        for (String[] row : INDICATORS) {
            String task = row[0].split("-")[0];
            if (names.putIfAbsent(task, row[2]) != null || Integer.parseInt(task) % 5 == 3) {
                continue;
            }
            for (String[] county : COUNTIES) {
                for (String source : List.of("中央", "省", "县")) {
                    if (county[0].equals("xunhua") || random.nextInt(4) == 0) {
                        continue;
                    }
                    BigDecimal arranged = new BigDecimal(50 + random.nextInt(9000)).movePointLeft(1);
                    BigDecimal inPlace = arranged.multiply(BigDecimal.valueOf(0.4 + random.nextInt(7) / 10.0))
                            .setScale(2, RoundingMode.HALF_UP);
                    BigDecimal paid = task.equals("7")
                            ? BigDecimal.ZERO
                            : inPlace.multiply(BigDecimal.valueOf(random.nextInt(10) / 10.0))
                                    .setScale(2, RoundingMode.HALF_UP);
                    MoneyLine line = FiguresDraft.moneyLine(
                            county[0],
                            task,
                            source,
                            arranged.toPlainString(),
                            inPlace.toPlainString(),
                            paid.toPlainString());
                    lines.add(line);
                    for (BigDecimal[] sums : List.of(
                            total,
                            byTask.computeIfAbsent(task, key -> zeros()),
                            byCategory.computeIfAbsent(row[1], key -> zeros()),
                            bySource.computeIfAbsent(source, key -> zeros()),
                            byUnit.computeIfAbsent(county[0], key -> zeros()))) {
                        sums[0] = sums[0].add(arranged);
                        sums[1] = sums[1].add(inPlace);
                        sums[2] = sums[2].add(paid);
                    }
                }
            }
        }
        draft.money = new MoneyFigures(
                true,
                true,
                row("total", "合计", total, true, null),
                rows(byCategory, Map.of(), true),
                rows(byTask, names, true),
                rows(bySource, Map.of(), true),
                rows(byUnit, unitNames(), false),
                lines);
    }

    private static Map<String, String> unitNames() {
        Map<String, String> names = new LinkedHashMap<>();
        for (String[] county : COUNTIES) {
            names.put(county[0], county[2]);
        }
        return names;
    }

    private static BigDecimal[] zeros() {
        return new BigDecimal[] {BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO};
    }

    private List<MoneyRow> rows(Map<String, BigDecimal[]> sums, Map<String, String> names, boolean planned) {
        List<MoneyRow> rows = new ArrayList<>();
        sums.forEach((key, value) -> rows.add(
                row(key, names.getOrDefault(key, key), value, planned, new BigDecimal(30 + random.nextInt(70)))));
        return rows;
    }

    private static MoneyRow row(
            String key, String label, BigDecimal[] sums, boolean planned, @Nullable BigDecimal progress) {
        MoneyRow plain = FiguresDraft.moneyRow(
                key,
                label,
                planned ? sums[0].multiply(new BigDecimal("1.2")).toPlainString() : null,
                sums[0].toPlainString(),
                sums[1].toPlainString(),
                sums[2].toPlainString());
        return new MoneyRow(
                key,
                label,
                plain.planned(),
                plain.arranged(),
                plain.inPlace(),
                plain.paid(),
                plain.inPlaceRate(),
                plain.paidRate(),
                plain.executionRate(),
                progress == null ? null : new Percent(progress),
                new Money(sums[2].multiply(new BigDecimal("0.6"))));
    }

    private void findings() {
        draft.finding(FindingKind.ENCRYPTED_FILE, "dept20", "A1");
        for (int i = 0; i < 12; i++) {
            String unit = COUNTIES[i % 5][0];
            draft.finding(FindingKind.NOT_A_NUMBER, unit, "F" + (i + 12), "累计完成");
            draft.finding(FindingKind.COMPLETED_BELOW_TARGET, unit, "H" + (i + 12), "120", "400");
            draft.finding(FindingKind.MISSING_TEXT, unit, "K" + (i + 12), "困难问题", "老旧小区改造");
            draft.finding(FindingKind.MEASURE_CONVERTED, unit, "F" + (i + 30), "户", "万户");
        }
    }

    private void trend() {
        draft.indicators.stream()
                .sorted(Comparator.comparing(IndicatorFigures::code))
                .forEach(indicator -> {
                    Light now = indicator.city().light();
                    Light then = indicator.code().value().equals("12-1")
                            ? Light.DONE
                            : now == Light.ON_PACE && random.nextInt(3) == 0 ? Light.BEHIND : now;
                    draft.before("2024-Q2", indicator.code().value(), then);
                    draft.before("2024-Q3", indicator.code().value(), now);
                });
    }
}
