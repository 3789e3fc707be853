package org.taizhang.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.taizhang.intake.HeadingMatch.Alike;
import org.taizhang.intake.HeadingMatch.Named;
import org.taizhang.intake.HeadingMatch.OfPeriod;
import org.taizhang.intake.HeadingMatch.Several;
import org.taizhang.intake.HeadingMatch.Unread;
import org.taizhang.terms.Round;

class HeadingsTests {

    private final Headings headings = new Headings(SmallPlan.plan());

    /** A path is written from the group down, with a bar between. */
    private HeadingMatch match(String path) {
        return match(path, SmallPlan.Q1);
    }

    private HeadingMatch match(String path, Round round) {
        return headings.match(List.of(path.replace("\\n", "\n").split(">", -1)), round);
    }

    private static String meaning(HeadingMatch match) {
        if (match instanceof Named named) {
            return named.column().heading();
        }
        if (match instanceof OfPeriod period) {
            return "当期" + period.column().heading();
        }
        if (match instanceof Several several) {
            return "不明" + several.columns().stream().map(LedgerColumn::heading).toList();
        }
        return match instanceof Alike alike ? "近似" + alike.column().heading() : "不读";
    }

    @ParameterizedTest
    @EnumSource(LedgerColumn.class)
    void knowsEveryStandardHeading(LedgerColumn column) {
        assertThat(meaning(match(column.heading()))).isEqualTo(column.heading());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "累 计\\n完 成        | 累计完成",
                "累计完成（户）       | 累计完成",
                "累计完成(必填)       | 累计完成",
                "1.重点任务           | 重点任务",
                "（一）重点任务       | 重点任务",
                "①重点任务           | 重点任务",
                "*累计完成            | 累计完成",
                "累计完成※           | 累计完成",
                "累计完成：           | 累计完成",
                "【累计完成】累计完成 | 累计完成",
                "安排资金：万元       | 安排资金",
                "安排资金/万元        | 安排资金",
                "安排资金万元         | 安排资金",
                "困难/问题            | 困难问题",
                "ＤＯＮＥ累计完成     | 不读",
                "困难、问题           | 困难问题"
            })
    void looksThroughSpelling(String heading, String column) {
        assertThat(meaning(match(heading))).isEqualTo(column);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "累计完成数       | 累计完成",
                "完成数量         | 累计完成",
                "截至目前完成     | 累计完成",
                "截至目前累计完成 | 累计完成",
                "截止3月底完成数  | 累计完成",
                "截至3月20日累计完成情况 | 累计完成",
                "1-3月累计完成    | 累计完成",
                "年初以来完成     | 累计完成",
                "自年初累计完成   | 累计完成",
                "本年累计完成     | 累计完成",
                "2030年累计完成数 | 累计完成",
                "累计进度         | 累计完成",
                "累积完成         | 累计完成",
                "任务名称         | 重点任务",
                "工作任务         | 重点任务",
                "项目类别         | 重点任务",
                "年度目标         | 本单位目标",
                "2030年度目标任务 | 不明[重点任务, 指标名称]",
                "目标任务数       | 本单位目标",
                "全年目标任务数   | 本单位目标",
                "存在的困难和问题 | 困难问题",
                "下一步工作打算   | 下步措施",
                "下季度工作计划   | 下步措施",
                "本季度工作进展   | 工作进展",
                "一季度工作进展情况 | 工作进展",
                "累计支付资金（万元） | 支付资金",
                "截至目前累计到位资金 | 到位资金"
            })
    void knowsTheUsualWords(String heading, String column) {
        assertThat(meaning(match(heading))).isEqualTo(column);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "本季完成",
                "本季度完成数",
                "当季完成数",
                "本月完成数量",
                "本期累计完成",
                "本季度累计完成",
                "一季度完成数",
                "2030年第一季度累计完成",
                "3月份完成数",
                "累计完成（本季度）",
                "第一季度>累计完成",
                "本季度完成（截至3月底）",
                "截至3月底>本季度完成",
                "本期完成数（截至3月31日）",
                "完成情况>本季",
                "完成情况>本季度新增",
                "累计完成情况>当季"
            })
    void takesWhatIsNotSurelyCumulativeForThePeriods(String path) {
        assertThat(meaning(match(path))).isEqualTo("当期累计完成");
    }

    @ParameterizedTest
    @ValueSource(strings = {"完成", "已完成", "共完成（户）"})
    void isNotSureOfAWordThatOnlySaysDone(String heading) {
        assertThat(meaning(match(heading))).isEqualTo("不明[累计完成, 进展状态, 工作进展]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "完成率",
                "完成比例（%）",
                "计划完成",
                "未完成数量",
                "去年同期完成数",
                "上季度累计完成",
                "2029年累计完成",
                "第二季度累计完成",
                "下季度计划完成数",
                "自开工以来累计完成",
                "其中：累计完成",
                "上季度工作进展",
                "责任单位",
                "牵头单位",
                "累计完成投资",
                "资金情况>累计完成",
                "年度计划投资>计划数",
                "年度目标>完成数",
                "本季度>目标",
                "其中>累计完成",
                "完成情况>比例",
                "姓名"
            })
    void leavesWhatIsSomethingElse(String path) {
        assertThat(match(path)).isInstanceOf(Unread.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "完成情况>累计完成       | 累计完成",
                "完成情况>累计           | 累计完成",
                "完成情况>数量           | 累计完成",
                "任务完成情况（户）>累计 | 累计完成",
                "累计完成>数量           | 累计完成",
                "工作进度>截至目前       | 累计完成",
                "年度目标>数量           | 本单位目标",
                "年度计划>目标值         | 本单位目标",
                "目标任务及完成情况>目标 | 本单位目标",
                "目标任务及完成情况>累计 | 累计完成",
                "资金情况(万元)>安排     | 安排资金",
                "资金情况(万元)>到位     | 到位资金",
                "资金情况(万元)>支付     | 支付资金",
                "资金到位>累计           | 到位资金",
                "资金情况>支付资金>累计  | 支付资金",
                "资金使用情况>来源       | 资金来源",
                "累计>完成               | 累计完成",
                "计量>单位               | 计量单位",
                "基本情况>指标名称       | 指标名称",
                "完成情况>分子           | 分子",
                "第一季度进展>工作进展   | 工作进展"
            })
    void readsAShortHeadingByItsGroup(String path, String column) {
        assertThat(meaning(match(path))).isEqualTo(column);
    }

    @ParameterizedTest
    @ValueSource(strings = {"安排", "到位", "支付", "数量", "累计", "本季", "完成"})
    void doesNotReadAShortHeadingWithoutAGroup(String heading) {
        assertThat(match(heading)).isNotInstanceOf(Named.class).isNotInstanceOf(Alike.class);
    }

    @Test
    void letsThePlanSayThatAPeriodsHeadingMeansTheCumulativeFigure() {
        assertThat(meaning(match("完成情况数"))).isEqualTo("累计完成");
    }

    @Test
    void takesAFigureUpToAnEarlierRoundsDayForThatRounds() {
        assertThat(meaning(match("截至3月底累计完成", SmallPlan.Q1))).isEqualTo("累计完成");
        assertThat(meaning(match("截至3月底累计完成", SmallPlan.Q2))).isEqualTo("不读");
        assertThat(meaning(match("截至6月底累计完成", SmallPlan.Q2))).isEqualTo("累计完成");
        assertThat(meaning(match("1-3月累计完成", SmallPlan.Q2))).isEqualTo("不读");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"存在困难和间题 | 困难问题 | 85", "累计完成数里   | 累计完成 | 83", "下一步工作措拖 | 下步措施 | 85"})
    void understandsASlipOfThePenByItsLikeness(String heading, String column, int percent) {
        assertThat(match(heading)).isInstanceOfSatisfying(Alike.class, alike -> {
            assertThat(alike.column().heading()).isEqualTo(column);
            assertThat(alike.percent()).isEqualTo(percent);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"月累计完成数", "累计完成率数", "市累计完成数", "累计完成额", "未累计完成数", "累计完威", "到位资舍", "拨付资金", "单位", "项目名称", "完成进度"})
    void neverGuessesAtWhatLooksAlike(String heading) {
        assertThat(match(heading)).isInstanceOfAny(Several.class, Unread.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "累计完成（户）              | 户",
                "累计完成(单位：万户)        | 万户",
                "安排资金：万元              | 万元",
                "安排资金/元                 | 元",
                "安排资金万元                | 万元",
                "资金情况（万元）>安排       | 万元",
                "资金情况（万元）>安排（元） | 元",
                "治理面积(㎡)                | m2",
                "累计完成（平方米）          | 平方米"
            })
    void findsTheUnitOfMeasureInAHeading(String path, String measure) {
        assertThat(measure(path)).contains(measure);
    }

    @ParameterizedTest
    @ValueSource(strings = {"累计完成", "累计完成（自年初）", "累计完成(必填)", "累计完成（3=1+2）", "累计完成（截至3月底）", "工作进展（200字以内）", "万元"})
    void takesNoOtherAsideForAUnitOfMeasure(String path) {
        assertThat(measure(path)).isEmpty();
    }

    private static java.util.Optional<String> measure(String path) {
        return HeadingMeasure.of(
                List.of(path.split(">", -1)).stream().map(HeadingText::of).toList());
    }
}
