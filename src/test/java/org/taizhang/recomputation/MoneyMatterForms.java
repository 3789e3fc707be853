package org.taizhang.recomputation;

import static org.taizhang.recomputation.SentenceForm.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.taizhang.recomputation.MoneyFacts.OfUnit;
import org.taizhang.recomputation.MoneyFacts.Pace;

/** The sentences of the 财政简报 on payments out of step with the work and on money that somebody should look into. */
final class MoneyMatterForms {

    private final Facts facts;
    private final MoneyFacts money;

    MoneyMatterForms(Facts facts) {
        this.facts = facts;
        this.money = new MoneyFacts(facts);
    }

    List<SentenceForm> all() {
        return List.of(
                form("需要关注：{counts}，详见“需关注的资金”。", said -> said.is("counts", String.join("、", counts()))),
                form("有资金的任务{n}项，其中{parts}（见附件{a}）。", said -> {
                    said.is("n", money.withMoney().size());
                    said.is("parts", String.join("、", paces()));
                    said.is("a", MoneyForms.ANNEXES.indexOf("资金支付与工作进度对照") + 1);
                }),
                form("支付超前最多的是{task}，执行率{e}，工作进度{p}，高{g}个百分点。", said -> farthest(said, Pace.AHEAD)),
                form("支付滞后最多的是{task}，执行率{e}，工作进度{p}，低{g}个百分点。", said -> farthest(said, Pace.BEHIND)),
                form("目标待下达、无法评判进度的{n}项：{tasks}。", this::targetless),
                form("到位后尚未支付的{n}笔：{items}。", said -> items(said, idle())),
                form("支付超前于工作进度的{n}项：{items}。", said -> items(said, outOfPace(Pace.AHEAD))),
                form("支付滞后于工作进度的{n}项：{items}。", said -> items(said, outOfPace(Pace.BEHIND))),
                form("支付大于到位或到位大于安排、需要核实的{n}笔：{items}。", said -> items(said, disordered())));
    }

    private static void items(Said said, List<String> items) {
        said.is("n", items.size());
        said.isFirstOf("items", items, "；");
    }

    private List<String> counts() {
        List<String> counts = new ArrayList<>();
        count(counts, "到位后尚未支付", idle().size(), "笔");
        count(counts, "支付超前", money.withPace(Pace.AHEAD).size(), "项");
        count(counts, "支付滞后", money.withPace(Pace.BEHIND).size(), "项");
        count(counts, "支付大于到位或到位大于安排", disordered().size(), "笔");
        return counts;
    }

    private List<String> paces() {
        List<String> counts = new ArrayList<>();
        count(counts, "支付超前于工作进度的", money.withPace(Pace.AHEAD).size(), "项");
        count(counts, "匹配的", money.withPace(Pace.MATCHING).size(), "项");
        count(counts, "支付滞后于工作进度的", money.withPace(Pace.BEHIND).size(), "项");
        count(counts, "无法对照的", money.withPace(Pace.UNKNOWN).size(), "项");
        return counts;
    }

    private static void count(List<String> counts, String what, int count, String counter) {
        if (count > 0) {
            counts.add(what + count + counter);
        }
    }

    private void farthest(Said said, Pace pace) {
        Fact task = money.withPace(pace).get(0);
        said.is("task", Facts.taskName(task));
        said.is("e", Written.percent(task.decimal("executionRate")));
        said.is("p", Written.percent(task.decimal("progress")));
        said.is("g", MoneyFacts.distance(task));
    }

    private void targetless(Said said) {
        List<String> tasks = money.withMoney().stream()
                .filter(task -> Pace.of(task) == Pace.UNKNOWN && task.has("executionRate"))
                .filter(task -> facts.indicatorsOf(task).stream()
                        .anyMatch(indicator -> indicator.of("city").count("reported") > 0))
                .map(Facts::taskName)
                .toList();
        said.is("n", tasks.size());
        said.isFirstOf("tasks", tasks);
    }

    private List<String> idle() {
        return money.byUnitAndTask().stream()
                .filter(each -> each.inPlace().signum() > 0 && each.paid().signum() == 0)
                .sorted(Comparator.comparing(OfUnit::inPlace).reversed())
                .map(each ->
                        facts.unitName(each.unit()) + task(each.task()) + "，到位" + Written.money(each.inPlace()) + "万元")
                .toList();
    }

    private String task(String code) {
        return money.tasks().stream()
                .filter(task -> task.text("key").equals(code))
                .map(Facts::taskName)
                .findFirst()
                .orElse(code);
    }

    private List<String> outOfPace(Pace pace) {
        return money.withPace(pace).stream()
                .map(task -> Facts.taskName(task) + "，支付" + Written.money(task.decimal("paid")) + "万元，执行率"
                        + Written.percent(task.decimal("executionRate")) + "，工作进度"
                        + Written.percent(task.decimal("progress")) + "，" + (pace == Pace.AHEAD ? "高" : "低")
                        + MoneyFacts.distance(task) + "个百分点，牵头单位" + money.leads(task) + extreme(task, pace))
                .toList();
    }

    /** The unit that is farthest out that way, where there is more than one. */
    private String extreme(Fact task, Pace pace) {
        List<OfUnit> rated = money.byUnitAndTask().stream()
                .filter(each ->
                        each.task().equals(task.text("key")) && each.rate().isPresent())
                .toList();
        Comparator<OfUnit> byRate = Comparator.comparing(each -> each.rate().orElseThrow());
        Optional<OfUnit> out = rated.stream().min(pace == Pace.AHEAD ? byRate.reversed() : byRate);
        return rated.size() < 2
                ? ""
                : out.map(each -> "，执行率最" + (pace == Pace.AHEAD ? "高" : "低") + "的单位是" + facts.unitName(each.unit())
                                + "（" + each.rate().orElseThrow() + "%）")
                        .orElseThrow();
    }

    private List<String> disordered() {
        return money.lines().stream()
                .filter(line -> exceeds(line, "paid", "inPlace") || exceeds(line, "inPlace", "arranged"))
                .map(line -> facts.unitName(line.text("unit")) + task(line.text("task")) + "的" + line.text("source")
                        + "资金，安排" + Written.money(line.decimal("arranged")) + "万元，到位"
                        + Written.money(line.decimal("inPlace")) + "万元，支付" + Written.money(line.decimal("paid"))
                        + "万元")
                .toList();
    }

    private static boolean exceeds(Fact line, String part, String whole) {
        BigDecimal more = line.decimal(part);
        BigDecimal less = line.decimal(whole);
        return more != null && less != null && more.compareTo(less) > 0;
    }
}
