package org.taizhang.recomputation;

import static org.taizhang.recomputation.SentenceForm.fixed;
import static org.taizhang.recomputation.SentenceForm.form;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.taizhang.recomputation.MoneyFacts.Pace;

/** The sentences of the 财政简报 on sums and views, and what is around them. */
final class MoneyForms {

    static final List<String> ANNEXES = List.of("资金安排、到位和支付情况", "资金支付与工作进度对照", "资金数据来源");

    private final Facts facts;
    private final MoneyFacts money;
    private final FixedForms fixed;
    private final MoneyChart chart;

    MoneyForms(Facts facts) {
        this.facts = facts;
        this.money = new MoneyFacts(facts);
        this.fixed = new FixedForms(facts, ANNEXES);
        this.chart = new MoneyChart(facts);
    }

    List<SentenceForm> all() {
        return Stream.of(
                        fixed.all(),
                        references(),
                        notes(),
                        chart(),
                        sums(),
                        views(),
                        growth(),
                        agreement(),
                        new MoneyMatterForms(facts).all())
                .flatMap(List::stream)
                .toList();
    }

    private List<SentenceForm> references() {
        return List.of(form("各口径的安排、到位、支付数和比率列表附后（见附件{a}）。", said -> said.is("a", fixed.annex("资金安排、到位和支付情况"))));
    }

    private List<SentenceForm> notes() {
        return List.of(
                fixed(
                        "到位率＝到位÷安排，支付率＝支付÷到位，执行率＝支付÷安排；工作进度是有关指标完成率的平均数，每项最高计100%，未报的计0；较上轮是累计支付的增减；没有报送资金的列0，“—”表示没有计划数或无法计算。"),
                fixed("工作进度是该任务可评判指标完成率的平均数，每项最高计100%，未报的计0。"),
                fixed("相差不到20个百分点视为匹配。"),
                fixed("单元格按本行数据自左至右的顺序，D3:F6指其中逐行的各格；“—”表示没有填写。"));
    }

    /** What stands around the chart; that nothing is missing is seen by who sees all of it. */
    private List<SentenceForm> chart() {
        return List.of(
                form(
                        "虚线是序时进度（{e}），以此分快慢；浅色带内执行率与工作进度相差不到20个百分点。",
                        said -> said.is("e", Written.percent(facts.head().decimal("expected")))),
                form(
                        "另有{n}项任务无法对照，图中没有。",
                        said -> said.is("n", money.withPace(Pace.UNKNOWN).size())),
                form("{label}", said -> {
                    if (!chart.labels().contains(said.name("label"))) {
                        throw new Unexplained("not at the chart");
                    }
                }));
    }

    private List<SentenceForm> sums() {
        Fact total = money.total();
        return List.of(
                form("方案计划安排资金{p}万元(?:（示例）)?。", said -> said.is("p", Written.money(total.number("planned")))),
                form("截至{day}，{region}已安排资金{a}万元（占计划{share}），到位{i}万元（到位率{ir}），支付{p}万元（支付率{pr}），" + "执行率{er}。", said -> {
                    said.is("day", Written.date(facts.head().text("asOf")));
                    said.is("region", facts.head().text("region"));
                    said.is("share", Written.share(total.number("arranged"), total.number("planned")) + "%");
                    amounts(said, total);
                    said.is("ir", Written.percent(total.decimal("inPlaceRate")));
                    said.is("pr", Written.percent(total.decimal("paidRate")));
                    said.is("er", Written.percent(total.decimal("executionRate")));
                }),
                form("应报{n}家，已报{m}家，没有报送的单位的资金没有计入。", said -> {
                    said.is("n", facts.handIns(handIn -> true).size());
                    said.is(
                            "m",
                            facts.handIns(handIn -> handIn.text("outcome").equals("ACCEPTED"))
                                    .size());
                }),
                form("执行率比工作进度（{p}）{way}{g}个百分点。", said -> {
                    BigDecimal gap = Objects.requireNonNull(MoneyFacts.gap(total));
                    said.is("p", Written.percent(total.decimal("progress")));
                    said.is("way", gap.signum() > 0 ? "高" : "低");
                    said.is("g", gap.abs());
                }),
                form(
                        "各类别中，执行率最高的是{best}（{most}），最低的是{worst}（{least}）。",
                        said -> extremes(said, "分类别", "executionRate")));
    }

    static void amounts(Said said, Fact row) {
        said.is("a", Written.money(row.decimal("arranged")));
        said.is("i", Written.money(row.decimal("inPlace")));
        said.is("p", Written.money(row.decimal("paid")));
    }

    private List<SentenceForm> views() {
        return List.of(
                form("{n}个类别安排了资金，较多的是{items}。", said -> most(said, "分类别")),
                form("{n}项任务安排了资金，较多的是{items}。", said -> most(said, "分任务")),
                form("{n}家单位报送了已安排的资金，较多的是{items}。", said -> most(said, "分单位")),
                form("资金来自{n}个来源：{items}。", said -> {
                    said.is("n", money.arranged(view(said)).size());
                    said.is("items", String.join("、", items(money.arranged(view(said)), view(said))));
                }),
                form("到位率最高的是{best}（{most}），最低的是{worst}（{least}）。", said -> extremes(said, view(said), "inPlaceRate")),
                form("支付率最高的是{best}（{most}），最低的是{worst}（{least}）。", said -> extremes(said, view(said), "paidRate")));
    }

    private void most(Said said, String view) {
        said.is("n", money.arranged(view).size());
        said.isBeginningOf("items", largest(view));
    }

    private static String view(Said said) {
        return said.topic().place().section();
    }

    private List<String> largest(String view) {
        List<Fact> largest = money.arranged(view).stream()
                .sorted(Comparator.comparing((Fact row) -> row.number("arranged"))
                        .reversed())
                .toList();
        return items(largest, view);
    }

    private List<String> items(List<Fact> rows, String view) {
        return rows.stream()
                .map(row -> MoneyFacts.name(view, row) + "（" + Written.money(row.number("arranged")) + "万元，占"
                        + Written.share(row.number("arranged"), money.total().number("arranged")) + "%）")
                .toList();
    }

    private void extremes(Said said, String view, String rate) {
        List<Fact> rated =
                money.arranged(view).stream().filter(row -> row.has(rate)).toList();
        BigDecimal most = rated.stream()
                .map(row -> row.number(rate))
                .max(Comparator.naturalOrder())
                .orElseThrow();
        BigDecimal least = rated.stream()
                .map(row -> row.number(rate))
                .min(Comparator.naturalOrder())
                .orElseThrow();
        said.isFirstOf("best", names(rated, view, row -> row.number(rate).compareTo(most) == 0));
        said.is("most", Written.percent(most));
        said.isFirstOf("worst", names(rated, view, row -> row.number(rate).compareTo(least) == 0));
        said.is("least", Written.percent(least));
    }

    private static List<String> names(List<Fact> rows, String view, Predicate<Fact> which) {
        return rows.stream()
                .filter(which)
                .map(row -> MoneyFacts.name(view, row))
                .toList();
    }

    private List<SentenceForm> growth() {
        return List.of(
                form("比上轮新增支付{n}万元。", said -> said.is("n", Written.money(MoneyFacts.grown(money.total())))),
                form("上轮有支付、本轮没有资金数据的单位，上轮累计支付{n}万元，因此两轮合计不是同一口径。", said -> {
                    BigDecimal here = money.rows("分单位").stream()
                            .map(row -> row.sum("lastPaid"))
                            .reduce(BigDecimal.ZERO, BigDecimal::add);
                    said.is("n", Written.money(money.total().number("lastPaid").subtract(here)));
                }),
                form("新增支付较多的单位是{items}。", said -> said.isFirstOf("items", grown("分单位"))),
                form("新增支付较多的任务是{items}。", said -> said.isFirstOf("items", grown("分任务"))));
    }

    private List<String> grown(String view) {
        return money.rows(view).stream()
                .filter(row -> row.has("lastPaid") && change(row).signum() > 0)
                .sorted(Comparator.comparing(MoneyForms::change).reversed())
                .map(row -> MoneyFacts.name(view, row) + "（+" + Written.money(change(row)) + "万元）")
                .toList();
    }

    private static BigDecimal change(Fact row) {
        return Objects.requireNonNull(MoneyFacts.grown(row));
    }

    private List<SentenceForm> agreement() {
        return List.of(
                form("本报与《督查专报》出自同一版（第1版）冻结数据：指标{n}项；应报送台账的单位{u}家，已采用{a}家，退回{r}家，未报{s}家。", said -> {
                    said.is("n", facts.indicators().size());
                    said.is("u", facts.handIns().size());
                    said.is("a", outcomes("ACCEPTED"));
                    said.is("r", outcomes("REJECTED"));
                    said.is("s", outcomes("SILENT"));
                }),
                form("分类别、分任务、分来源、分单位的合计一致，均为安排{a}万元，到位{i}万元，支付{p}万元；每笔资金所在的单元格另附（见附件{n}）。", said -> {
                    amounts(said, money.total());
                    said.is("n", fixed.annex("资金数据来源"));
                    List.of("分类别", "分任务", "分来源", "分单位").forEach(this::addsUp);
                }),
                form("{n}个类别的工作进度与《督查专报》的平均完成率一致。", said -> said.is("n", agreeing())));
    }

    private long outcomes(String outcome) {
        return facts.handIns(handIn -> handIn.text("outcome").equals(outcome)).size();
    }

    private void addsUp(String view) {
        for (String amount : List.of("arranged", "inPlace", "paid")) {
            BigDecimal sum =
                    money.rows(view).stream().map(row -> row.sum(amount)).reduce(BigDecimal.ZERO, BigDecimal::add);
            if (sum.compareTo(money.total().number(amount)) != 0) {
                throw new Unexplained(view + " comes to " + sum);
            }
        }
    }

    /** Categories of the money whose progress is the pace of the category's indicators. */
    private long agreeing() {
        return money.rows("分类别").stream()
                .filter(row -> facts.categories().stream()
                        .anyMatch(category -> category.text("category").equals(row.text("key"))
                                && category.text("pace").equals(row.text("progress"))))
                .count();
    }
}
