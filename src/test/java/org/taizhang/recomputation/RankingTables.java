package org.taizhang.recomputation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.taizhang.recomputation.TableForm.Row;

/** The rankings and the arithmetic of their scores: done by target by expected, 100 at most, and the mean of all. */
final class RankingTables {

    private static final String ANNEX = "排名及得分计算";
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** More digits than any sum of shown points can tell from the exact one. */
    private static final MathContext EXACT = new MathContext(40);

    private static final int DECIMALS = 4;

    private final Facts facts;

    RankingTables(Facts facts) {
        this.facts = facts;
    }

    List<TableForm> all() {
        return List.of(
                ranking("县区排名", true), scores("县区得分计算", true), ranking("市直部门排名", false), scores("市直部门得分计算", false));
    }

    private TableForm ranking(String section, boolean counties) {
        return new TableForm(
                ANNEX,
                section,
                List.of(List.of("名次", "单位", "得分图", "得分", "上轮名次", "升降", "参评指标", "完成", "达序时", "滞后", "严重滞后", "未报")),
                facts.ranking(counties).stream().map(this::rank).toList());
    }

    private Row rank(Fact entry) {
        Fact lights = entry.of("lights");
        List<String> cells = new ArrayList<>(List.of(
                entry.text("rank"),
                facts.unitName(entry.text("unit")) + (entry.is("silent") ? "（未报台账）" : ""),
                "",
                entry.text("score"),
                entry.has("lastRank") ? entry.text("lastRank") : Written.NONE,
                moved(entry),
                entry.text("judged")));
        Facts.LIGHTS
                .subList(0, Facts.LIGHTS.size() - 1)
                .forEach(light -> cells.add(StandingCells.count(lights, light)));
        return Row.of(cells);
    }

    private static String moved(Fact entry) {
        if (!entry.has("lastRank")) {
            return Written.NONE;
        }
        int risen = entry.count("lastRank") - entry.count("rank");
        return risen == 0 ? "持平" : (risen > 0 ? "升" : "降") + Math.abs(risen);
    }

    private TableForm scores(String section, boolean counties) {
        List<Row> rows = new ArrayList<>();
        facts.ranking(counties).forEach(entry -> rows.addAll(scores(entry, items(entry.text("unit"), counties))));
        return new TableForm(ANNEX, section, List.of(List.of("指标", "累计完成", "目标", "序时进度", "得分")), rows);
    }

    /** An indicator that counts, with its points, exact as far as matters. */
    private record Item(Fact indicator, Fact standing, BigDecimal points) {

        boolean isFull() {
            return points.compareTo(HUNDRED) == 0;
        }
    }

    /** A county counts with its own figures, a department with the city's of the tasks that it leads. */
    private List<Item> items(String unit, boolean counties) {
        List<Item> items = new ArrayList<>();
        for (Fact indicator : facts.indicators()) {
            Optional<Fact> standing = counties
                    ? Facts.own(indicator, unit).map(Facts::standing)
                    : indicator.texts("leads").contains(unit) ? Optional.of(indicator.of("city")) : Optional.empty();
            standing.filter(each -> each.has("target")
                            && (each.has("rate") || each.number("target").signum() > 0))
                    .ifPresent(each -> items.add(new Item(indicator, each, points(each))));
        }
        return items;
    }

    private static BigDecimal points(Fact standing) {
        if (!standing.has("rate")) {
            return BigDecimal.ZERO;
        }
        BigDecimal done = done(standing);
        BigDecimal target = standing.number("target");
        return done.multiply(HUNDRED)
                .multiply(HUNDRED)
                .divide(target.multiply(standing.number("expected")), EXACT)
                .min(HUNDRED);
    }

    private static BigDecimal done(Fact standing) {
        return standing.has("numerator") && standing.sum("denominator").signum() > 0
                ? standing.number("numerator").multiply(HUNDRED).divide(standing.number("denominator"), EXACT)
                : standing.number("achieved");
    }

    private List<Row> scores(Fact entry, List<Item> items) {
        List<Row> rows = new ArrayList<>();
        rows.add(Row.over("第" + entry.text("rank") + "名" + facts.unitName(entry.text("unit")) + "参评指标" + items.size()
                + "项得分" + entry.text("score")));
        items.stream().filter(item -> !item.isFull()).forEach(item -> rows.add(score(item)));
        List<String> full = items.stream()
                .filter(Item::isFull)
                .map(item -> item.indicator().text("code"))
                .toList();
        if (!full.isEmpty()) {
            rows.add(sum(
                    "得100分的" + full.size() + "项：" + String.join("、", full),
                    Written.amount(HUNDRED.multiply(BigDecimal.valueOf(full.size())))));
        }
        BigDecimal sum = items.stream().map(Item::points).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal mean = sum.divide(BigDecimal.valueOf(items.size()), 2, RoundingMode.HALF_UP);
        rows.add(sum("合计，÷" + items.size() + "项＝" + mean + "分", shown(sum)));
        return rows;
    }

    private static Row sum(String words, String points) {
        return Row.of(words, Written.NONE, Written.NONE, Written.NONE, points);
    }

    private static String shown(BigDecimal points) {
        return Written.plain(points.setScale(DECIMALS, RoundingMode.HALF_UP));
    }

    private static Row score(Item item) {
        Fact standing = item.standing();
        return Row.of(
                Facts.name(item.indicator()),
                achieved(standing),
                Written.amount(standing.decimal("target")),
                Written.percent(standing.decimal("expected")),
                shown(item.points()));
    }

    private static String achieved(Fact standing) {
        if (standing.has("numerator") && standing.has("denominator")) {
            return Written.amount(standing.number("numerator")) + "÷" + Written.amount(standing.number("denominator"));
        }
        return standing.has("achieved") ? Written.amount(standing.number("achieved")) : "未报";
    }
}
