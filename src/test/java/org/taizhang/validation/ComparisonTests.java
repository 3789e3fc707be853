package org.taizhang.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.taizhang.examples.Drop;
import org.taizhang.examples.WidePlan;
import org.taizhang.intake.LedgerFile;
import org.taizhang.intake.SmallPlan;

/** What is compared between rounds, between units and with the plan; when each comparison speaks is shown by its example. */
class ComparisonTests {

    private static final String TEXT = "已召开专题推进会三次，明确路线图和时间表，落实专班专人，逐户建档立卡，施工图设计全部完成，进场施工点位稳步增加。";

    @TempDir
    private Path folder;

    private Drop drop = new Drop(Path.of(""));

    @BeforeEach
    void opensADropFolder() {
        drop = new Drop(folder);
    }

    private static LedgerFile first(String unit) {
        return LedgerFile.of(unit, "2030-03-24");
    }

    private static LedgerFile second(String unit) {
        return LedgerFile.xlsx()
                .title("2030年第二季度")
                .line("填报单位：" + unit, "填报日期：2030-06-20")
                .head();
    }

    private static LedgerFile housing(LedgerFile ledger, @Nullable Object done, @Nullable String text) {
        return ledger.figure("1-1", "改造住房", "万户", done, null, null, "推进中", text);
    }

    private static LedgerFile beds(LedgerFile ledger, int used, int open) {
        return ledger.figure("2-1", "床位使用率", "%", null, used, open, "推进中", "进展");
    }

    private void wide(int quarter, String county, int... figures) {
        drop.put(WidePlan.round(quarter), county + ".xlsx", WidePlan.ledger(county, quarter, figures));
    }

    private List<String> codes() {
        return drop.findings().stream().map(finding -> finding.kind().code()).toList();
    }

    @Test
    void callsNoLedgerEmptyThatHoldsAWrongFigureOrMoney() {
        drop.put(housing(first("东山县"), "正在统计", "进展"));
        assertThat(codes()).contains("C101").doesNotContain("L103");
        drop = new Drop(folder.resolve("money"))
                .put(housing(first("东山县"), null, "进展").money("1", "旧房改造", "省", 100, 80, 60));
        assertThat(codes()).contains("C107").doesNotContain("L103");
    }

    @Test
    void sendsAnEmptyLedgerBack() {
        Reconciliation result = drop.put(housing(first("东山县"), null, "进展")).judge();
        assertThat(result.handIns().get(0).outcome()).isEqualTo(HandIn.Outcome.REJECTED);
        assertThat(result.words()).isEmpty();
    }

    @Test
    void doesNotTakeALedgerForLastRoundsThatMovedInOneFigureOrInMoney() {
        drop.under(WidePlan.plan());
        wide(1, "甲县", 100, 200, 300, 400);
        wide(2, "甲县", 100, 200, 300, 401);
        assertThat(codes()).contains("X102").doesNotContain("L104");
        drop = new Drop(folder.resolve("money")).under(WidePlan.plan());
        drop.put(
                WidePlan.round(1),
                "甲县.xlsx",
                WidePlan.ledger("甲县", 1, 100, 200, 300).money("1", "旧房改造", "省", 100, 80, 60));
        drop.put(
                WidePlan.round(2),
                "甲县.xlsx",
                WidePlan.ledger("甲县", 2, 100, 200, 300).money("1", "旧房改造", "省", 100, 80, 70));
        assertThat(codes()).doesNotContain("L104");
    }

    @Test
    void doesNotBlameALedgerWhoseTasksAreFinishedForStandingStill() {
        drop.under(WidePlan.plan());
        wide(1, "甲县", 1000, 1000, 300, 400);
        wide(2, "甲县", 1000, 1000, 300, 400);
        assertThat(codes()).doesNotContain("L104");
    }

    @Test
    void doesNotTakeTwoLedgersForTwinsThatDifferInOneFigureOrShareOnlyZeros() {
        drop.under(WidePlan.plan());
        wide(1, "甲县", 101, 202, 303, 404);
        wide(1, "乙县", 101, 202, 303, 405);
        wide(1, "丙县", 0, 0, 0, 77);
        wide(1, "丁县", 0, 0, 0, 77);
        assertThat(codes()).doesNotContain("L105");
    }

    @Test
    void holdsNoStepAgainstTwoEarlierOnes() {
        drop.under(WidePlan.plan());
        wide(1, "甲县", 100);
        wide(2, "甲县", 210);
        wide(3, "甲县", 990);
        assertThat(codes()).doesNotContain("X105");
    }

    @Test
    void countsNoStepAcrossARoundWithoutFigure() {
        drop.under(WidePlan.plan());
        wide(1, "甲县", 100);
        wide(2, "乙县", 210);
        wide(3, "甲县", 330);
        wide(4, "甲县", 990);
        assertThat(codes()).doesNotContain("X105");
    }

    @Test
    void needsFiveOthersToCallARateOdd() {
        drop.under(WidePlan.plan());
        int[] done = {200, 250, 270, 300, 990};
        for (int i = 0; i < done.length; i++) {
            wide(1, WidePlan.COUNTIES.get(i), done[i]);
        }
        assertThat(codes()).doesNotContain("X106");
    }

    @Test
    void marksTheFigureThatIsOddAmongPeersAsDoubtful() {
        drop.under(WidePlan.plan());
        int[] done = {200, 250, 270, 300, 320, 990};
        for (int i = 0; i < done.length; i++) {
            wide(1, WidePlan.COUNTIES.get(i), done[i]);
        }
        assertThat(drop.judge().figures())
                .extracting(AcceptedFigure::doubtful)
                .containsExactly(false, false, false, false, false, true);
    }

    @ParameterizedTest
    @CsvSource({
        "0.2, true", // as it was
        "0.3, false" // finished
    })
    void seesACopyOnlyWhereTheTaskGoesOn(double done, boolean copied) {
        drop.put(housing(first("东山县"), 0.1, TEXT));
        drop.put(SmallPlan.Q2, "东山县.xlsx", housing(second("东山县"), done, TEXT));
        assertThat(codes().contains("X107")).isEqualTo(copied);
        assertThat(drop.judge().figures()).extracting(AcceptedFigure::doubtful).containsExactly(false);
    }

    @Test
    void leavesShortTextsAndNewNumbersAlone() {
        drop.put(housing(first("东山县"), 0.1, "按计划推进"));
        drop.put(SmallPlan.Q2, "东山县.xlsx", housing(second("东山县"), 0.2, "按计划推进"));
        assertThat(codes()).doesNotContain("X107");
        drop = new Drop(folder.resolve("numbers")).put(housing(first("东山县"), 0.1, TEXT + "已改造500户"));
        drop.put(SmallPlan.Q2, "东山县.xlsx", housing(second("东山县"), 0.2, TEXT + "已改造800户"));
        assertThat(codes()).doesNotContain("X107");
    }

    @Test
    void blamesTheTextThatDoesNotNameItsOwnUnit() {
        drop.put(housing(first("东山县"), 0.1, "东山县" + TEXT));
        drop.put(SmallPlan.Q1, "西水区.xlsx", housing(first("西水区"), 0.1, "东山县" + TEXT));
        assertThat(drop.findings())
                .filteredOn(finding -> finding.kind().code().equals("X109"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.unit()).hasToString("west"));
    }

    @Test
    void leavesOneWordingForAllAloneWhereEachNamesItself() {
        drop.put(housing(first("东山县"), 0.1, "东山县" + TEXT));
        drop.put(SmallPlan.Q1, "西水区.xlsx", housing(first("西水区"), 0.1, "西水区" + TEXT));
        assertThat(codes()).doesNotContain("X109");
    }

    @ParameterizedTest
    @CsvSource({
        "0.01, true, true", // 3 % of its share, where 25 % are due
        "0.01, false, false", // told
        "0.1, true, false" // 33 %
    })
    void asksForACauseOnlyWhereAFigureIsBehindAndNothingIsTold(double done, boolean silent, boolean asked) {
        drop.put(housing(first("东山县"), done, silent ? null : "进展"));
        assertThat(codes().contains("R118")).isEqualTo(asked);
        assertThat(codes().contains("R105")).isEqualTo(silent && !asked);
        assertThat(drop.judge().figures()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "1000, false", // stands
        "2200, false", // grows with the days: 79 in the first round, 171 in the second
        "3200, false", // within half as much again of that
        "3300, true",
        "499, true"
    })
    void knowsABaseThatStandsAndOneThatGrowsWithTheCalendar(int open, boolean jumped) {
        drop.put(beds(first("东山县"), 400, 1000));
        drop.put(SmallPlan.Q2, "东山县.xlsx", beds(second("东山县"), 400, open));
        assertThat(codes().contains("X110")).isEqualTo(jumped);
    }

    @Test
    void bearsMoneyUpToThePlans() {
        drop.under(WidePlan.plan());
        drop.put(WidePlan.round(1), "甲县.xlsx", WidePlan.ledger("甲县", 1, 100).money("1", "旧房改造", "省", 400, 80, 60));
        drop.put(WidePlan.round(1), "乙县.xlsx", WidePlan.ledger("乙县", 1, 110).money("1", "旧房改造", "省", 200, 80, 60));
        assertThat(codes()).doesNotContain("X108");
    }
}
