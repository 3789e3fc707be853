package org.taizhang.recomputation;

import static org.taizhang.recomputation.SentenceForm.form;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** The paragraphs of the 督查专报 on what lags. */
final class LaggingForms {

    private final Facts facts;

    LaggingForms(Facts facts) {
        this.facts = facts;
    }

    List<SentenceForm> all() {
        return List.of(
                form("本轮{n}项指标滞后于序时进度，其中严重滞后{far}项，滞后{behind}项。", said -> {
                    said.is("n", Facts.lagging(facts.indicators()).size());
                    said.is("far", facts.lagging("FAR_BEHIND").size());
                    said.is("behind", facts.lagging("BEHIND").size());
                }),
                form("{k#}\\.{name}（{code}）。", this::title),
                form("由{leads}牵头，年度目标{t}，累计完成{a}，完成率{r}，比序时进度低{g}个百分点。", said -> {
                    standing(said);
                    gap(said);
                    said.is("r", Written.plainPercent(city(said).number("rate")));
                }),
                form("由{leads}牵头，目标{t}，目前为{a}，比序时进度低{g}个百分点。", said -> {
                    standing(said);
                    gap(said);
                }),
                form("由{leads}牵头，目标{t}，目前为{a}，为目标的{r}，比目标低{m}。", said -> {
                    standing(said);
                    said.is("r", Written.plainPercent(city(said).number("rate")));
                    said.is("m", missing(said));
                }),
                form("{pace}，预计全年完成{p}(?:；要完成目标，余下(?:一轮|{left}轮每轮)须完成{n})?。", this::outlook),
                form("要完成目标，余下(?:一轮|{left}轮每轮)须完成{n}。", this::needed),
                form("进度靠后的是{units}。", this::worst),
                form("{unit}反映：“{words}”", this::cause));
    }

    /** Far behind ones and others each have a section of their own, in which they are counted. */
    private void title(Said said) {
        String light = said.topic().place().section().equals("严重滞后") ? "FAR_BEHIND" : "BEHIND";
        List<Fact> lagging = facts.lagging(light);
        int place = Integer.parseInt(said.name("k"));
        if (place < 1 || place > lagging.size()) {
            throw new Unexplained("only " + lagging.size() + " such indicators");
        }
        Fact indicator = lagging.get(place - 1);
        said.is("name", Run.solid(indicator.text("name")));
        said.is("code", indicator.text("code"));
        said.topic().isIndicator(indicator);
    }

    private static Fact city(Said said) {
        return said.topic().indicator().of("city");
    }

    private void standing(Said said) {
        Fact indicator = said.topic().indicator();
        Fact city = indicator.of("city");
        String achieved = Facts.amount(city.number("achieved"), indicator);
        said.is("leads", String.join("、", facts.unitNames(indicator.texts("leads"))));
        said.is("t", Facts.amount(city.number("target"), indicator));
        said.is(
                "a",
                StandingCells.isPartial(city)
                        ? StandingCells.bounded(city) + achieved + "（应报" + city.text("owed") + "家，已报"
                                + city.text("reported") + "家）"
                        : achieved);
    }

    private static void gap(Said said) {
        said.is("g", Written.plain(city(said).number("gap").abs()));
    }

    /** In the indicator's unit of measure; of per cent in points. */
    private static String missing(Said said) {
        Fact indicator = said.topic().indicator();
        BigDecimal missing = city(said).number("target").subtract(city(said).number("achieved"));
        return indicator.text("unitOfMeasure").equals("%")
                ? Written.amount(missing.stripTrailingZeros()) + "个百分点"
                : Facts.amount(missing, indicator);
    }

    /** By what the year's end is reckoned. */
    static String pace(Fact city) {
        return StandingCells.isPartial(city) ? "按已报数据" : "按目前进度";
    }

    private void outlook(Said said) {
        said.is("pace", pace(city(said)));
        said.is("p", Facts.rounded(city(said).number("projected"), said.topic().indicator(), RoundingMode.DOWN));
        if (said.has("n")) {
            needed(said);
        }
    }

    private void needed(Said said) {
        int left = facts.head().count("roundsLeft");
        said.is("n", Facts.rounded(city(said).number("needed"), said.topic().indicator(), RoundingMode.UP));
        said.isUnlessNone("left", left == 1 ? 0 : left);
    }

    private void worst(Said said) {
        List<Fact> units = Facts.lagging(said.topic().indicator().all("units"));
        said.isBeginningOf(
                "units",
                units.stream()
                        .map(unit -> facts.unitName(unit.text("unit")) + "（"
                                + Written.plainPercent(unit.of("standing").number("rate")) + "）")
                        .toList());
    }

    private void cause(Said said) {
        String unit = facts.unit(said.name("unit")).text("code");
        said.quotes("words", NarrativeForms.words(said.topic().indicator(), unit, "difficulties"));
    }
}
