package org.taizhang.recomputation;

import static org.taizhang.recomputation.SentenceForm.form;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The sentences of a unit's notice (单位通报). */
final class NoticeForms implements Accounting.Whole {

    /** Characters of a finding that a notice tells. */
    private static final int TOLD = 76;

    private final Facts facts;
    private final Fact unit;
    private final String code;
    private final NoticeTable table;

    /** Gravest first. */
    private final List<Fact> findings;

    NoticeForms(Facts facts, Fact unit) {
        this.facts = facts;
        this.unit = unit;
        this.code = unit.text("code");
        this.table = new NoticeTable(facts, unit);
        this.findings = findings(facts, code);
    }

    List<SentenceForm> all() {
        Fact head = facts.head();
        return List.of(
                form("{title}", said -> said.is("title", head.text("planTitle"))),
                form("{round}单位通报", said -> said.is("round", Facts.roundName(head.text("round")))),
                form("数据截至{day}", said -> said.is("day", Written.date(head.text("asOf")))),
                form("本单位台账已按时报送（{day}）。", this::received),
                form("本单位台账逾期报送（{day}），报送期限是{due}。", said -> {
                    received(said);
                    said.is("due", Written.date(head.text("due")));
                }),
                form(
                        "截至报送期限{due}，本单位没有报送台账，下列由本单位报送的指标按未报计，请尽快补报。",
                        said -> said.is("due", Written.date(head.text("due")))),
                form("本单位承担指标{n}项(?:（其中牵头任务、按全市数评判的{led}项）)?：{lights}；序时进度{e}。", said -> {
                    said.is("n", table.lights().size());
                    said.isUnlessNone("led", table.led());
                    said.is("lights", Facts.lightCounts(table.lights()));
                    said.is("e", Written.percent(head.decimal("expected")));
                }),
                form(
                        "综合得分{score}分，在参加排名的{n}家{group}中(?:与其他单位并列第{rank}位（共{tied}家）|排第{alone}位)"
                                + "(?:（上轮第{last}位）)?；其余各家得分的中位数是{median}分。",
                        this::rank),
                form("资金：安排{a}万元，到位{i}万元，支付{p}万元(?:，到位率{ir})?(?:，支付率{pr})?(?:，执行率{er})?。", this::money),
                form("台账校验提出意见{n}条（{parts}）。", said -> FindingForms.counts(said, findings, "parts")),
                form("{k#}\\.〔{severity}〕{words}", this::point),
                form("其余{n}条见退回件和《汇总台账》。", said -> said.name("n")),
                form("注：另有{n}项指标限于篇幅没有列出，优先列出的是严重滞后、未报和滞后的，全部数据见《汇总台账》。", said -> said.name("n")));
    }

    private void received(Said said) {
        said.is(
                "day",
                facts.handIns(handIn -> handIn.text("unit").equals(code)).stream()
                        .map(handIn -> Written.date(handIn.text("received")))
                        .findFirst()
                        .orElse(""));
    }

    private void rank(Said said) {
        boolean county = !unit.text("type").equals("DEPARTMENT");
        List<Fact> ranking = facts.ranking(county);
        Fact own = ranking.stream()
                .filter(entry -> entry.text("unit").equals(code))
                .findFirst()
                .orElseThrow(() -> new Unexplained("not ranked"));
        List<BigDecimal> others = ranking.stream()
                .filter(entry -> !entry.text("unit").equals(code))
                .map(entry -> entry.number("score"))
                .toList();
        said.is("score", own.text("score"));
        said.is("n", ranking.size());
        said.is("group", county ? "县区" : "市直部门");
        long tied = ranking.stream()
                .filter(entry -> entry.text("rank").equals(own.text("rank")))
                .count();
        said.is(tied > 1 ? "rank" : "alone", own.text("rank"));
        said.isUnlessNone("tied", tied > 1 ? tied : 0);
        said.isUnlessNone("last", own.has("lastRank") ? own.count("lastRank") : 0);
        said.is("median", String.valueOf(Written.median(others)));
    }

    private void money(Said said) {
        Fact row = facts.money().all("byUnit").stream()
                .filter(each -> each.text("key").equals(code))
                .findFirst()
                .orElseThrow(() -> new Unexplained("no money"));
        MoneyForms.amounts(said, row);
        rate(said, "ir", row, "inPlaceRate");
        rate(said, "pr", row, "paidRate");
        rate(said, "er", row, "executionRate");
    }

    private static void rate(Said said, String slot, Fact row, String field) {
        if (row.has(field) || said.has(slot)) {
            said.is(slot, Written.percent(row.decimal(field)));
        }
    }

    private static List<Fact> findings(Facts facts, String code) {
        return facts.findings().stream()
                .filter(finding -> finding.text("unit").equals(code))
                .sorted(Comparator.comparing(finding -> FindingForms.SEVERITIES.indexOf(finding.text("severity"))))
                .toList();
    }

    private void point(Said said) {
        int place = Integer.parseInt(said.name("k"));
        if (place < 1 || place > findings.size()) {
            throw new Unexplained("only " + findings.size() + " findings");
        }
        Fact finding = findings.get(place - 1);
        said.is("severity", FindingForms.severityName(finding.text("severity")));
        said.is("words", placed(finding) + Run.solid(told(FindingForms.sentence(finding))));
    }

    /** What is found in no file has no place. */
    private static String placed(Fact finding) {
        String place = FindingForms.place(finding);
        return place.isEmpty() ? "" : place + "：";
    }

    /** A long sentence is cut. */
    private static String told(String sentence) {
        return sentence.length() <= TOLD ? sentence : sentence.substring(0, TOLD) + "…";
    }

    /** What is told is so many findings, and the rest is counted; likewise the indicators of the table, which is the only one. */
    @Override
    public List<String> complaints(Paper paper) {
        List<String> sentences = paper.passages().stream()
                .flatMap(passage -> passage.sentences().stream())
                .toList();
        long told = sentences.stream()
                .filter(sentence -> sentence.matches("\\d+\\.〔.*"))
                .count();
        long shown = paper.tables().stream()
                .mapToLong(part -> part.rows().size() - 1)
                .sum();
        return Stream.of(
                        table.complaints(paper.tables(), shown).stream(),
                        counted(sentences, "其余(\\d+)条.*", findings.size() - told),
                        counted(sentences, "注：另有(\\d+)项.*", table.lights().size() - shown))
                .flatMap(complaints -> complaints)
                .toList();
    }

    private static Stream<String> counted(List<String> sentences, String words, long rest) {
        List<String> said =
                sentences.stream().filter(sentence -> sentence.matches(words)).toList();
        boolean right = rest == 0
                ? said.isEmpty()
                : said.size() == 1 && said.get(0).replaceAll(words, "$1").equals(String.valueOf(rest));
        return right ? Stream.of() : Stream.of(said + " should say " + rest);
    }
}
