package org.taizhang.recomputation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.taizhang.recomputation.TableForm.Row;

/** The tables of the 督查专报 on indicators, categories and rounds, and with them all the others. */
final class ProgressTables {

    private final Facts facts;

    ProgressTables(Facts facts) {
        this.facts = facts;
    }

    List<TableForm> all() {
        return Stream.of(
                        List.of(matrix(), lights(), categories()),
                        trend(),
                        new RankingTables(facts).all(),
                        List.of(new LaggingTable(facts).form()),
                        new SubmissionTables(facts).all())
                .flatMap(List::stream)
                .toList();
    }

    private TableForm matrix() {
        Set<String> owing = new LinkedHashSet<>();
        facts.indicators().forEach(indicator -> indicator.all("units").forEach(unit -> owing.add(unit.text("unit"))));
        List<String> counties = facts.units().stream()
                .filter(unit -> List.of("COUNTY", "PARK").contains(unit.text("type")))
                .map(unit -> unit.text("code"))
                .filter(owing::contains)
                .toList();
        boolean departments = !counties.containsAll(owing);
        List<String> heads = new ArrayList<>(List.of("编号", "指标", "全市"));
        heads.addAll(departments ? List.of("市直部门") : List.of());
        heads.addAll(facts.unitNames(counties));
        List<Row> rows = facts.indicators().stream()
                .map(indicator -> matrixRow(indicator, counties, departments))
                .toList();
        return new TableForm("指标亮灯表", "", List.of(heads), rows);
    }

    private static Row matrixRow(Fact indicator, List<String> counties, boolean departments) {
        List<String> cells = new ArrayList<>(
                List.of(indicator.text("code"), indicator.text("name"), Facts.sign(Facts.light(indicator))));
        if (departments) {
            cells.add(worst(indicator, unit -> !counties.contains(unit)));
        }
        counties.forEach(county -> cells.add(worst(indicator, county::equals)));
        return Row.of(cells);
    }

    /** An open target says less than any light. */
    private static String worst(Fact indicator, Predicate<String> which) {
        List<String> lights = indicator.all("units").stream()
                .filter(unit -> which.test(unit.text("unit")))
                .map(Facts::light)
                .toList();
        return lights.stream()
                .filter(light -> !light.equals("NO_TARGET"))
                .max((one, other) -> Facts.LIGHTS.indexOf(one) - Facts.LIGHTS.indexOf(other))
                .or(() -> lights.stream().findFirst())
                .map(Facts::sign)
                .orElse("");
    }

    private TableForm lights() {
        List<Row> rows = new ArrayList<>();
        String category = "";
        for (Fact indicator : facts.indicators()) {
            if (!category.equals(indicator.text("category"))) {
                category = indicator.text("category");
                rows.add(Row.over(category));
            }
            rows.add(lightsRow(indicator));
        }
        return new TableForm(
                "指标进展总表", "", List.of(List.of("编号", "指标", "计量单位", "年度目标", "累计完成", "完成率", "序时进度", "灯号", "较上轮")), rows);
    }

    private static Row lightsRow(Fact indicator) {
        Fact city = indicator.of("city");
        String measure = indicator.text("unitOfMeasure");
        return Row.of(
                indicator.text("code"),
                indicator.text("name"),
                measure.isEmpty() ? Written.NONE : measure,
                StandingCells.target(indicator),
                StandingCells.achieved(city, ""),
                Written.percent(city.decimal("rate")),
                city.text("light").equals("NO_TARGET") ? Written.NONE : Written.percent(city.decimal("expected")),
                StandingCells.light(city),
                StandingCells.change(city));
    }

    private TableForm categories() {
        return new TableForm(
                "分类进展和历轮走势",
                "各类别完成情况",
                List.of(List.of("类别", "指标", "完成", "达序时", "滞后", "严重滞后", "未报", "目标待下达", "平均完成率与序时进度", "平均完成率")),
                facts.categories().stream()
                        .map(category -> {
                            Fact lights = category.of("lights");
                            List<String> cells =
                                    new ArrayList<>(List.of(category.text("category"), category.text("indicators")));
                            Facts.LIGHTS.forEach(light -> cells.add(StandingCells.count(lights, light)));
                            cells.add("");
                            cells.add(Written.percent(category.decimal("pace")));
                            return Row.of(cells);
                        })
                        .toList());
    }

    /** None while there is only one round. */
    private List<TableForm> trend() {
        if (facts.rounds().size() < 2) {
            return List.of();
        }
        List<String> heads = new ArrayList<>(List.of("类别", "走势"));
        facts.rounds().forEach(round -> heads.add(Facts.roundName(round)));
        List<Row> rows = new ArrayList<>();
        for (Fact category : facts.categories()) {
            String name = category.text("category");
            List<String> codes = facts.indicators().stream()
                    .filter(indicator -> indicator.text("category").equals(name))
                    .map(indicator -> indicator.text("code"))
                    .toList();
            rows.add(trendRow(name, codes::contains));
        }
        rows.add(trendRow("合计", code -> true));
        return List.of(new TableForm("分类进展和历轮走势", "历轮走势", List.of(heads), rows));
    }

    private Row trendRow(String name, Predicate<String> which) {
        List<String> cells = new ArrayList<>(List.of(name, ""));
        for (String round : facts.rounds()) {
            List<String> lights = facts.trend().stream()
                    .filter(point -> point.text("round").equals(round) && which.test(point.text("indicator")))
                    .map(point -> point.text("light"))
                    .filter(light -> !light.equals("NO_TARGET"))
                    .toList();
            long good =
                    lights.stream().filter(List.of("DONE", "ON_PACE")::contains).count();
            cells.add(lights.isEmpty() ? Written.NONE : good + "/" + lights.size());
        }
        return Row.of(cells);
    }
}
