package org.taizhang.recomputation;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.taizhang.recomputation.TableForm.Row;

/** The annex on what lags: where the city stands, and what the units that lag say of it, word for word. */
final class LaggingTable {

    private final Facts facts;

    LaggingTable(Facts facts) {
        this.facts = facts;
    }

    TableForm form() {
        List<Row> rows = new ArrayList<>();
        Facts.lagging(facts.indicators()).forEach(indicator -> rows.addAll(rows(indicator)));
        return new TableForm("滞后事项明细", "", List.of(), rows);
    }

    private List<Row> rows(Fact indicator) {
        List<Row> rows = new ArrayList<>();
        Fact city = indicator.of("city");
        rows.add(Row.over(indicator.text("code") + indicator.text("name") + StandingCells.light(city)));
        rows.add(Row.over(facts(indicator, city)));
        int heads = rows.size();
        accountable(indicator)
                .forEach(each ->
                        rows.add(Row.of(facts.unitName(each.text("unit")), own(each, indicator) + words(each))));
        indicator.all("otherWords").stream()
                .filter(each -> !difficulties(each).isBlank())
                .forEach(each -> rows.add(Row.of(facts.unitName(each.text("unit")), words(each))));
        List<String> silent = indicator.all("units").stream()
                .filter(each -> Facts.light(each).equals("NOT_REPORTED"))
                .map(each -> facts.unitName(each.text("unit")))
                .toList();
        if (!silent.isEmpty()) {
            rows.add(Row.of("未报", String.join("、", silent)));
        }
        if (rows.size() == heads) {
            rows.add(Row.of(Written.NONE, "没有单位说明原因。"));
        }
        return rows;
    }

    /** Those that lag themselves; else all that name a difficulty. */
    private static List<Fact> accountable(Fact indicator) {
        List<Fact> behind = Facts.lagging(indicator.all("units"));
        return behind.isEmpty()
                ? Stream.of("units", "otherReports")
                        .flatMap(part -> indicator.all(part).stream())
                        .filter(each -> !difficulties(each).isBlank())
                        .toList()
                : behind;
    }

    private static String difficulties(Fact each) {
        return each.has("narrative") ? each.of("narrative").text("difficulties") : "";
    }

    private static String facts(Fact indicator, Fact city) {
        String measure = indicator.text("unitOfMeasure");
        String standing = "年度目标" + target(indicator) + "，累计完成" + StandingCells.figure(city) + measure
                + "，完成率" + Written.percent(city.decimal("rate")) + "，序时进度" + Written.percent(city.decimal("expected"))
                + "，相差" + Written.amount(city.number("gap").abs()) + "个百分点。";
        String projected = city.has("projected")
                ? LaggingForms.pace(city) + "预计全年"
                        + Facts.rounded(city.number("projected"), indicator, RoundingMode.DOWN)
                        + (city.has("needed")
                                ? "，完成目标余下每轮须" + Facts.rounded(city.number("needed"), indicator, RoundingMode.UP)
                                : "")
                        + "。"
                : "";
        return standing + projected;
    }

    /** Words such as 全面推行 have no unit of measure. */
    private static String target(Fact indicator) {
        String target = StandingCells.target(indicator);
        return target.matches(".*\\d") ? target + indicator.text("unitOfMeasure") : target;
    }

    private static String own(Fact each, Fact indicator) {
        Fact standing = each.of("standing");
        String measure = indicator.text("unitOfMeasure");
        String done = "完成" + Written.amount(standing.decimal("achieved")) + measure;
        return standing.has("target") && standing.has("rate")
                ? done + "，目标" + Written.amount(standing.number("target")) + measure + "，完成率"
                        + Written.percent(standing.decimal("rate")) + "，" + StandingCells.light(standing) + "。"
                : done + "，" + StandingCells.light(standing) + "。";
    }

    private static String words(Fact each) {
        String next = each.has("narrative") ? each.of("narrative").text("nextSteps") : "";
        String cause = difficulties(each).isBlank() ? "困难：未说明。" : "困难：" + difficulties(each);
        return next.isBlank() ? cause : cause + "措施：" + next;
    }
}
