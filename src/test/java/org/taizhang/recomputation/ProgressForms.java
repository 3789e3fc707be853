package org.taizhang.recomputation;

import static org.taizhang.recomputation.SentenceForm.fixed;
import static org.taizhang.recomputation.SentenceForm.form;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The sentences of the 督查专报 on the whole: submissions, lights, changes and categories, and with them all the others. */
final class ProgressForms {

    static final List<String> ANNEXES =
            List.of("指标亮灯表", "指标进展总表", "分类进展和历轮走势", "排名及得分计算", "滞后事项明细", "报送情况和校验意见", "数据来源");

    private final Facts facts;
    private final FixedForms fixed;

    ProgressForms(Facts facts) {
        this.facts = facts;
        this.fixed = new FixedForms(facts, ANNEXES);
    }

    List<SentenceForm> all() {
        return Stream.of(
                        fixed.all(),
                        references(),
                        notes(),
                        submissions(),
                        lights(),
                        categories(),
                        new RankingForms(facts).all(),
                        new DecisionForms(facts).all(),
                        new LaggingForms(facts).all(),
                        new NarrativeForms(facts).all(),
                        new FindingForms(facts).inSentences())
                .flatMap(List::stream)
                .toList();
    }

    private List<SentenceForm> references() {
        return List.of(
                form("各单位亮灯情况见附件{a}，各项指标数据见附件{b}，分类图表和历轮走势见附件{c}。", said -> {
                    said.is("a", fixed.annex("指标亮灯表"));
                    said.is("b", fixed.annex("指标进展总表"));
                    said.is("c", fixed.annex("分类进展和历轮走势"));
                }),
                form("得分的计算过程见附件{a}。", said -> said.is("a", fixed.annex("排名及得分计算"))),
                form("各单位的完成数、原因和措施见附件{a}。", said -> said.is("a", fixed.annex("滞后事项明细"))),
                form("各单位报送和校验情况见附件{a}，数据来源见附件{b}。", said -> {
                    said.is("a", fixed.annex("报送情况和校验意见"));
                    said.is("b", fixed.annex("数据来源"));
                }),
                form(
                        "“至少”或“暂”表示有单位未报或所报不全，只汇总了已报的；“较上轮”只比两轮都报了的单位；带\\*的数据含疑点，见附件{a}。",
                        said -> said.is("a", fixed.annex("报送情况和校验意见"))),
                form("注：台账是附件{a}报送情况表中的序号，单元格按电子表格软件显示的编号。", said -> said.is("a", fixed.annex("报送情况和校验意见"))));
    }

    /** What no figure changes but the expected progress. */
    private List<SentenceForm> notes() {
        return List.of(
                fixed("注：平均完成率是该类可评判指标完成率的平均数，每项最高计100%，未报的计0。"),
                form("红线是序时进度{e}。", said -> said.is("e", facts.head().text("expected") + "%")),
                fixed("走势线的上下横线是100%和0。"),
                fixed("注：得分是各参评指标完成率与序时进度之比的平均数，每项最高计100分，未报的指标计0分。"),
                fixed("注：得分＝累计完成÷目标÷序时进度，最高100分，未报的0分；有上限的指标按完成率计算。"));
    }

    private List<SentenceForm> submissions() {
        return List.of(
                form("(?:截至{day}，)?{n}家应报单位全部按时报送。", said -> {
                    asOf(said);
                    said.is("n", count(handIn -> handIn.text("outcome").equals("ACCEPTED") && !handIn.is("late")));
                    said.is("n", facts.handIns().size());
                }),
                form(
                        "(?:截至{day}，)?{n}家应报单位中，已报{a}家(?:，其中逾期{l}家（{late}）)?(?:，退回{r}家（{rejected}）)?"
                                + "(?:，未报{s}家（{silent}）)?。",
                        this::handIns));
    }

    private void handIns(Said said) {
        asOf(said);
        said.is("n", facts.handIns().size());
        said.is("a", count(handIn -> handIn.text("outcome").equals("ACCEPTED")));
        named(
                said,
                "l",
                "late",
                handIn -> handIn.is("late") && handIn.text("outcome").equals("ACCEPTED"));
        named(said, "r", "rejected", handIn -> handIn.text("outcome").equals("REJECTED"));
        named(said, "s", "silent", handIn -> handIn.text("outcome").equals("SILENT"));
    }

    private void asOf(Said said) {
        if (said.has("day")) {
            said.is("day", Written.date(facts.head().text("asOf")).replaceAll(".*年", ""));
        }
    }

    private void named(Said said, String number, String names, Predicate<Fact> which) {
        said.isUnlessNone(number, count(which));
        if (said.has(names)) {
            said.isFirstOf(
                    names,
                    facts.unitNames(facts.handIns(which).stream()
                            .map(handIn -> handIn.text("unit"))
                            .toList()));
        }
    }

    private int count(Predicate<Fact> which) {
        return facts.handIns(which).size();
    }

    private List<SentenceForm> lights() {
        return List.of(
                form("{n}项指标中，{lights}（序时进度{e}）。", said -> {
                    said.is("n", facts.indicators().size());
                    said.is("lights", Facts.lightCounts(lightsOf(facts.indicators())));
                    said.is("e", expected());
                }),
                form("序时进度为{e}，可以评判的{n}项指标中，{good}项完成或达到序时进度，占{share}。", said -> {
                    List<Fact> judged = facts.indicators().stream()
                            .filter(indicator -> Facts.isJudged(Facts.light(indicator)))
                            .toList();
                    long good =
                            judged.stream().filter(each -> !Facts.lags(each)).count();
                    said.is("e", expected());
                    said.is("n", judged.size());
                    said.is("good", good);
                    said.is(
                            "share",
                            Written.plainPercent(
                                    Written.share(BigDecimal.valueOf(good), BigDecimal.valueOf(judged.size()))));
                }),
                form("与{round}相比，灯号(?:好转{b}项)?[、，]?(?:变差{w}项(?:（{turned}）)?)?。", this::turned),
                form("按同口径，增加较多的是{items}。", said -> said.isBeginningOf("items", growth())));
    }

    private static List<String> lightsOf(List<Fact> all) {
        return all.stream().map(Facts::light).toList();
    }

    private String expected() {
        return Written.plainPercent(facts.head().number("expected"));
    }

    private void turned(Said said) {
        List<Fact> worse = turned(1);
        said.is("round", facts.roundBefore().map(Facts::roundName).orElse("no round"));
        said.isUnlessNone("b", turned(-1).size());
        said.isUnlessNone("w", worse.size());
        if (said.has("turned")) {
            said.isFirstOf(
                    "turned",
                    worse.stream()
                            .map(indicator -> Facts.name(indicator) + "由" + facts.lightBefore(indicator) + "变为"
                                    + Facts.lightName(Facts.light(indicator)))
                            .toList());
        }
    }

    private List<Fact> turned(int direction) {
        return facts.indicators().stream()
                .filter(indicator -> Integer.signum(facts.worse(indicator).orElse(0)) == direction)
                .toList();
    }

    /** Where most was added for the size of the target. */
    private List<String> growth() {
        return facts.indicators().stream()
                .filter(indicator -> addedShare(indicator).signum() > 0)
                .sorted(Comparator.comparing(ProgressForms::addedShare).reversed())
                .map(indicator -> Facts.name(indicator) + "（+"
                        + Facts.amount(indicator.of("city").number("change"), indicator) + "，占目标"
                        + Written.plainPercent(addedShare(indicator)) + "）")
                .toList();
    }

    private static BigDecimal addedShare(Fact indicator) {
        BigDecimal change = indicator.of("city").sum("change");
        BigDecimal target = indicator.of("city").sum("target");
        return target.signum() > 0 && indicator.text("kind").equals("SUM")
                ? Written.share(change, target)
                : BigDecimal.ZERO;
    }

    private List<SentenceForm> categories() {
        return List.of(
                form("{n}个类别的平均完成率中，{best}最高（{most}），{worst}最低（{least}）。", said -> {
                    List<Fact> judged = judged(category -> true);
                    BigDecimal most = judged.stream()
                            .map(this::pace)
                            .max(Comparator.naturalOrder())
                            .orElseThrow();
                    BigDecimal least = judged.stream()
                            .map(this::pace)
                            .min(Comparator.naturalOrder())
                            .orElseThrow();
                    said.is("n", judged.size());
                    said.isFirstOf(
                            "best", names(judged(category -> pace(category).compareTo(most) == 0)));
                    said.is("most", Written.plainPercent(most));
                    said.isFirstOf(
                            "worst", names(judged(category -> pace(category).compareTo(least) == 0)));
                    said.is("least", Written.plainPercent(least));
                }),
                form("平均完成率低于序时进度{e}的有{n}个类别（{names}）。", said -> {
                    BigDecimal expected = facts.head().number("expected");
                    List<Fact> below = judged(category -> pace(category).compareTo(expected) < 0);
                    said.is("e", expected());
                    said.is("n", below.size());
                    said.isFirstOf("names", names(below));
                }));
    }

    private List<Fact> judged(Predicate<Fact> which) {
        return facts.categories().stream()
                .filter(category -> category.has("pace") && which.test(category))
                .toList();
    }

    private BigDecimal pace(Fact category) {
        return category.number("pace");
    }

    private static List<String> names(List<Fact> categories) {
        return categories.stream().map(category -> category.text("category")).toList();
    }
}
