package org.taizhang.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.taizhang.plan.Indicator;
import org.taizhang.plan.Plan;
import org.taizhang.plan.Task;
import org.taizhang.terms.IndicatorCode;
import org.taizhang.terms.Quantity;
import org.taizhang.terms.TaskCode;
import org.taizhang.terms.UnitCode;

/** A plan of named tasks and indicators around the units of {@link SmallPlan}, for telling rows apart. */
final class RowPlan {

    private final List<Task> tasks = new ArrayList<>();
    private final List<Indicator> indicators = new ArrayList<>();
    private int year = 2030;

    /** Tasks like those of real plans: two of several indicators, three of one. */
    static Plan plan() {
        return new RowPlan()
                .task("4", "城镇老旧小区改造")
                .sum("4-1", "老旧小区改造", "套", "城镇老旧小区改造套数")
                .sum("4-2", "既有住宅加装电梯", "部", "加装电梯")
                .task("5", "农牧民居住条件改善")
                .sum("5-1", "改善户数", "万户")
                .task("12", "和美乡村")
                .sum("12-1", "建设项目", "个", "和美乡村建设项目")
                .task("15", "河流治理")
                .sum("15-1", "中小河流治理项目开工", "项")
                .sum("15-2", "治理河长", "公里")
                .task("22", "四好农村路")
                .sum("22-1", "新、改扩建普通省道和农村公路", "公里")
                .sum("22-2", "安全生命防护工程", "公里")
                .build();
    }

    RowPlan year(int number) {
        year = number;
        return this;
    }

    RowPlan task(String code, String name) {
        tasks.add(new Task(
                TaskCode.of(code),
                "类别" + code,
                name,
                List.of(UnitCode.of("housing")),
                List.of(UnitCode.of("east"), UnitCode.of("west"))));
        return this;
    }

    RowPlan sum(String code, String name, String measure, String... synonyms) {
        return sum(List.of("east", "west"), code, name, measure, synonyms);
    }

    RowPlan sum(List<String> reporters, String code, String name, String measure, String... synonyms) {
        indicators.add(new Indicator(
                IndicatorCode.of(code),
                tasks.get(tasks.size() - 1).code(),
                name,
                measure,
                Indicator.Kind.SUM,
                Optional.of(Quantity.of("100")),
                Optional.empty(),
                Indicator.Comparison.AT_LEAST,
                true,
                reporters.stream().map(UnitCode::of).toList(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(synonyms),
                Map.of(),
                false));
        return this;
    }

    Plan build() {
        Plan small = SmallPlan.plan();
        return new Plan(
                small.id(),
                small.title(),
                small.region(),
                small.issuer(),
                small.documentNumber(),
                small.issued(),
                year,
                small.zone(),
                small.supervisor(),
                small.treasurer(),
                small.yellowBand(),
                small.stages(),
                small.moneySources(),
                small.unitsOfMeasure(),
                small.headerSynonyms(),
                small.typefaces(),
                small.units(),
                tasks,
                indicators,
                small.rounds(),
                small.money(),
                small.recipients());
    }
}
