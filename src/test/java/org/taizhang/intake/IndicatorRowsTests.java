package org.taizhang.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.taizhang.plan.Indicator;
import org.taizhang.plan.Plan;
import org.taizhang.spreadsheet.CellContent;
import org.taizhang.spreadsheet.GridCell;
import org.taizhang.terms.CellPosition;

class IndicatorRowsTests {

    private final IndicatorRows rows = new IndicatorRows(RowPlan.plan());

    private static Optional<GridCell> cell(int column, @Nullable CellContent content) {
        return Optional.ofNullable(content).map(it -> new GridCell(new CellPosition(9, column), it, false));
    }

    private static @Nullable CellContent text(@Nullable String text) {
        return text == null ? null : new CellContent.Text(text);
    }

    private static CellContent number(String value) {
        return new CellContent.Numeric(new BigDecimal(value), false);
    }

    private static CellContent day(String day) {
        return new CellContent.Moment(LocalDate.parse(day).atStartOfDay());
    }

    private static Naming naming(@Nullable CellContent code, @Nullable String name, @Nullable String task) {
        return new Naming(cell(1, code), cell(2, text(name)), Optional.empty(), cell(3, text(task)), Optional.empty());
    }

    private static String told(Recognition recognition) {
        if (recognition instanceof Recognition.Indicated indicated) {
            return indicated.indicator().code().value();
        }
        if (recognition instanceof Recognition.TaskOnly only) {
            return "task " + only.task().code();
        }
        if (recognition instanceof Recognition.Similar similar) {
            return "like "
                    + String.join(
                            " ",
                            similar.candidates().stream()
                                    .map(Indicator::code)
                                    .map(Object::toString)
                                    .toList());
        }
        return recognition.getClass().getSimpleName();
    }

    private String byCode(CellContent code) {
        return told(rows.recognise(naming(code, null, null)));
    }

    private String byName(String name) {
        return told(rows.recognise(naming(null, name, null)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4-1",
                " 4 - 1 ",
                "4—1",
                "4－1",
                "4–1",
                "4−1",
                "4_1",
                "4.1",
                "４．１",
                "（4-1）",
                "(4-1)",
                "[4-1]",
                "4-1、",
                "4-1.",
                "04-01",
                "指标4-1",
                "4-1 老旧小区改造",
                "4-1老旧小区改造",
                "（4-1）老旧小区改造",
                "4.1 城镇老旧小区改造套数",
                "4-1\n老旧小区改造"
            })
    void knowsACodeInTheFormsThatPeopleWrite(String code) {
        assertThat(byCode(new CellContent.Text(code))).isEqualTo("4-1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"4-3", "41", "4-1-1", "4--x", "a", "14-1", "4-11"})
    void takesNoOtherCodeForOne(String code) {
        assertThat(byCode(new CellContent.Text(code))).doesNotContain("4-1").isIn("Stranger", "like");
    }

    @Test
    void knowsACodeThatBecameADateAndSaysSo() {
        Recognition fromDate = rows.recognise(naming(day("2030-04-01"), null, null));
        assertThat(told(fromDate)).isEqualTo("4-1");
        assertThat(((Recognition.Indicated) fromDate).fromDate()).isTrue();
        assertThat(byCode(day("2030-12-01"))).isEqualTo("12-1");
    }

    @Test
    void knowsTheYearAndMonthThatExcelMakesOfACodeBeyondTheMonths() {
        assertThat(byCode(day("2022-01-01"))).isEqualTo("22-1");
        assertThat(byCode(day("2022-02-01"))).isEqualTo("22-2");
        assertThat(byCode(day("2015-02-01"))).isEqualTo("15-2");
    }

    @Test
    void asksWhenADateMayHaveBeenEitherOfTwoCodes() {
        Plan plan = new RowPlan()
                .task("1", "甲")
                .sum("1-1", "甲一", "个")
                .task("22", "乙")
                .sum("22-1", "乙一", "个")
                .build();
        IndicatorRows two = new IndicatorRows(plan);
        assertThat(told(two.recognise(naming(day("2022-01-01"), null, null)))).isEqualTo("like 1-1 22-1");
        assertThat(told(two.recognise(naming(day("2022-01-01"), "乙一", null)))).isEqualTo("22-1");
        assertThat(told(two.recognise(naming(day("2030-01-01"), null, null)))).isEqualTo("1-1");
    }

    @Test
    void takesNoTimeOfDayForACode() {
        CellContent moment = new CellContent.Moment(LocalDate.of(2030, 4, 1).atTime(9, 30));
        assertThat(byCode(moment)).isEqualTo("Stranger");
    }

    @Test
    void readsANumberAsACodeButNotWhereItsZerosMayBeLost() {
        assertThat(byCode(number("4.1"))).isEqualTo("4-1");
        assertThat(byCode(number("4.2"))).isEqualTo("4-2");
        Plan ten = new RowPlan()
                .task("4", "甲")
                .sum("4-1", "甲一", "个")
                .sum("4-10", "甲十", "个")
                .build();
        IndicatorRows both = new IndicatorRows(ten);
        assertThat(told(both.recognise(naming(number("4.1"), null, null)))).isEqualTo("like 4-1 4-10");
        assertThat(told(both.recognise(naming(number("4.1"), "甲十", null)))).isEqualTo("4-10");
        assertThat(told(both.recognise(naming(new CellContent.Text("4.10"), null, null))))
                .isEqualTo("4-10");
        assertThat(told(both.recognise(naming(new CellContent.Text("4.1"), null, null))))
                .isEqualTo("4-1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "老旧小区改造                | 4-1",
                "'老旧 小区\n改造'           | 4-1",
                "老旧小区改造。              | 4-1",
                "老旧小区改造：              | 4-1",
                "1.老旧小区改造              | 4-1",
                "1、老旧小区改造             | 4-1",
                "1 老旧小区改造              | 4-1",
                "（一）老旧小区改造          | 4-1",
                "(2) 老旧小区改造            | 4-1",
                "一、老旧小区改造            | 4-1",
                "①老旧小区改造              | 4-1",
                "⑴老旧小区改造              | 4-1",
                "㈠老旧小区改造              | 4-1",
                "第三项：老旧小区改造        | 4-1",
                "老旧小区改造（套）          | 4-1",
                "老旧小区改造(单位：套)      | 4-1",
                "老旧小区改造/套             | 4-1",
                "老旧小区改造（示例）        | 4-1",
                "老旧小区改造2890套          | 4-1",
                "老旧小区改造 2,890 套       | 4-1",
                "老旧小区改造不少于2890套    | 4-1",
                "老旧小区改造≥2890套         | 4-1",
                "完成老旧小区改造2890套      | 4-1",
                "2890套老旧小区改造          | 4-1",
                "老旧小区改造套数            | 4-1",
                "老旧小区改造数量            | 4-1",
                "城镇老旧小区改造套数        | 4-1",
                "加装电梯（部）              | 4-2",
                "加装电梯30部                | 4-2",
                "新改扩建普通省道和农村公路  | 22-1",
                "新（改扩）建普通省道和农村公路 | 22-1",
                "改善户数5000户              | 5-1",
                "改善户数（户）              | 5-1"
            })
    void knowsANameInTheFormsThatPeopleWrite(String name, String code) {
        assertThat(byName(name)).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "老旧小区改照              | like 4-1",
                "老旧小区改造提升          | like 4-1",
                "老旧小区改造（其中：续建）| like 4-1",
                "老旧小区改造（计划数）    | like 4-1",
                "老旧小区改造2890平方米    | like 4-1",
                "老旧小区改造30部          | like 4-1",
                "电梯                      | Stranger",
                "人均可支配收入            | Stranger"
            })
    void showsWhatANameIsOnlyLikeAndTakesItForNothing(String name, String outcome) {
        assertThat(byName(name)).isEqualTo(outcome);
    }

    @Test
    void tellsACodeFromANameThatContradictsIt() {
        assertThat(told(rows.recognise(naming(text("4-1"), "加装电梯", null)))).isEqualTo("Conflicting");
        assertThat(told(rows.recognise(naming(text("4-1"), "4-2 加装电梯", null)))).isEqualTo("Conflicting");
        assertThat(told(rows.recognise(naming(null, "4-1 加装电梯", null)))).isEqualTo("Conflicting");
        assertThat(told(rows.recognise(naming(text("4-1 加装电梯"), null, null)))).isEqualTo("Conflicting");
        assertThat(told(rows.recognise(naming(text("4-1"), "既有住宅加装电梯数目", null))))
                .isEqualTo("Conflicting");
        assertThat(told(rows.recognise(naming(text("4-1"), null, "河流治理")))).isEqualTo("Conflicting");
    }

    @Test
    void keepsToTheCodeBesideANameOfItsOwn() {
        assertThat(told(rows.recognise(naming(text("4-1"), "咱县的小区工程", "城镇老旧小区改造"))))
                .isEqualTo("4-1");
        assertThat(told(rows.recognise(naming(text("9-9"), "老旧小区改造", null)))).isEqualTo("4-1");
    }

    @Test
    void takesAPlainNameOnlyWithinItsOwnTask() {
        assertThat(told(rows.recognise(naming(null, "建设项目", "和美乡村")))).isEqualTo("12-1");
        assertThat(told(rows.recognise(naming(null, "建设项目", null)))).isEqualTo("12-1");
        assertThat(told(rows.recognise(naming(null, "建设项目", "河流治理")))).isEqualTo("like 12-1");
    }

    @Test
    void tellsANameThatTwoTasksHaveByTheTask() {
        IndicatorRows twice = new IndicatorRows(new RowPlan()
                .task("1", "学校")
                .sum("1-1", "建设项目", "个")
                .task("2", "医院")
                .sum("2-1", "建设项目", "个")
                .build());
        assertThat(told(twice.recognise(naming(null, "建设项目", "二、医院")))).isEqualTo("2-1");
        assertThat(told(twice.recognise(naming(null, "建设项目", null)))).isEqualTo("like 1-1 2-1");
        assertThat(told(twice.recognise(naming(text("1-1"), "建设项目", "医院")))).isEqualTo("1-1");
    }

    @Test
    void tellsATasksRowFromNothingAndFromTheUnknown() {
        assertThat(told(rows.recognise(naming(null, null, "4.城镇老旧小区改造")))).isEqualTo("task 4");
        assertThat(told(rows.recognise(naming(null, "城镇老旧小区改造", null)))).isEqualTo("task 4");
        assertThat(byCode(number("4"))).isEqualTo("task 4");
        assertThat(told(rows.recognise(naming(null, null, "加装电梯")))).isEqualTo("4-2");
        assertThat(told(rows.recognise(naming(null, null, "别的任务")))).isEqualTo("Stranger");
        assertThat(told(rows.recognise(naming(null, null, null)))).isEqualTo("Nameless");
    }

    @Test
    void refusesToChooseBetweenATasksCodeAndAnothersName() {
        Naming naming = new Naming(
                Optional.empty(), Optional.empty(), cell(1, text("4")), cell(2, text("河流治理")), Optional.empty());
        assertThat(told(rows.recognise(naming))).isEqualTo("Conflicting");
    }
}
