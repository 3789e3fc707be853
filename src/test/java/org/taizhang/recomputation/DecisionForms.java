package org.taizhang.recomputation;

import static org.taizhang.recomputation.SentenceForm.form;

import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Stream;

/** The matters that the 督查专报 puts before leadership. */
final class DecisionForms {

    private final Facts facts;
    private final List<SentenceForm> matters;

    DecisionForms(Facts facts) {
        this.facts = facts;
        this.matters = Stream.of(
                        form("(?:[一二三]是)?{i}预计全年{p}，低于目标{t}，由{lead}赶超", this::pace),
                        form("(?:[一二三]是)?{i}落后序时进度{g}个百分点，由{lead}赶上", said -> {
                            Fact indicator = facts.indicator(said.name("i"));
                            said.is(
                                    "g",
                                    Written.plain(
                                            indicator.of("city").number("gap").abs()));
                            leads(said, List.of(indicator));
                        }),
                        form("(?:[一二三]是)?{n}项指标尚无完成数（{all}），由{lead}督促启动", said -> several(said, notStarted())),
                        form("(?:[一二三]是)?{n}项指标目标仍待下达（{all}），由{lead}对接", said -> several(said, withLight("NO_TARGET"))),
                        form("(?:[一二三]是)?{units}未报可用台账，{i}没有数据，须限期补报", this::noLedger))
                .toList();
    }

    List<SentenceForm> all() {
        return List.of(form("提请研究：{matters}。", said -> said.each("matters", "；", matters)));
    }

    private void pace(Said said) {
        Fact indicator = facts.indicator(said.name("i"));
        Fact city = indicator.of("city");
        said.is("p", Facts.rounded(city.number("projected"), indicator, RoundingMode.DOWN));
        said.is("t", Facts.amount(city.number("target"), indicator));
        if (city.number("projected").compareTo(city.number("target")) >= 0) {
            throw new Unexplained("not below the target");
        }
        leads(said, List.of(indicator));
    }

    private void several(Said said, List<Fact> indicators) {
        said.is("n", indicators.size());
        said.isFirstOf("all", indicators.stream().map(Facts::name).toList());
        leads(said, indicators);
    }

    private void leads(Said said, List<Fact> indicators) {
        said.isFirstOf(
                "lead",
                facts.unitNames(indicators.stream()
                        .flatMap(indicator -> indicator.texts("leads").stream())
                        .distinct()
                        .toList()));
    }

    private List<Fact> notStarted() {
        return facts.lagging("FAR_BEHIND").stream()
                .filter(indicator -> indicator.of("city").has("achieved"))
                .filter(indicator -> indicator.of("city").number("achieved").signum() == 0)
                .toList();
    }

    private List<Fact> withLight(String light) {
        return facts.indicators().stream()
                .filter(indicator -> Facts.light(indicator).equals(light))
                .toList();
    }

    private void noLedger(Said said) {
        Stream<Fact> missing = Stream.of("SILENT", "REJECTED")
                .flatMap(outcome ->
                        facts.handIns(handIn -> handIn.text("outcome").equals(outcome)).stream());
        said.isFirstOf(
                "units",
                facts.unitNames(missing.map(handIn -> handIn.text("unit")).toList()));
        said.isFirstOf("i", withLight("NOT_REPORTED").stream().map(Facts::name).toList());
    }
}
