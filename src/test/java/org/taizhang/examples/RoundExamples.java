package org.taizhang.examples;

import static org.taizhang.examples.Example.example;
import static org.taizhang.examples.Ledgers.beds;
import static org.taizhang.examples.Ledgers.east;
import static org.taizhang.examples.Ledgers.housing;
import static org.taizhang.examples.Ledgers.second;

import java.util.stream.Stream;
import org.taizhang.findings.FindingKind;
import org.taizhang.intake.LedgerFile;
import org.taizhang.intake.SmallPlan;

/** Examples about whole ledgers, and about ledgers held against other rounds, other units and the plan's money. */
final class RoundExamples {

    private static final String LONG_TEXT = "已召开专题推进会三次，明确路线图和时间表，落实专班专人，逐户建档立卡，施工图设计全部完成，进场施工点位稳步增加。";

    private RoundExamples() {}

    static Stream<Example> all() {
        return Stream.of(ledgers(), rounds(), units()).flatMap(it -> it);
    }

    private static Stream<Example> ledgers() {
        return Stream.of(
                example(FindingKind.MISSING_LEDGER, drop -> drop),
                example(FindingKind.LATE_LEDGER, drop -> drop.put(LedgerFile.of("东山县", "2030-03-26"))),
                example(FindingKind.EMPTY_LEDGER, drop -> drop.put(housing(null))),
                example(
                        FindingKind.SAME_AS_LAST_ROUND,
                        drop -> drop.under(WidePlan.plan())
                                .put(WidePlan.round(1), "甲县.xlsx", WidePlan.ledger("甲县", 1, 100, 200, 300, 400))
                                .put(WidePlan.round(2), "甲县.xlsx", WidePlan.ledger("甲县", 2, 100, 200, 300, 400))),
                example(
                        FindingKind.SAME_AS_OTHER_UNIT,
                        drop -> drop.under(WidePlan.plan())
                                .put(WidePlan.round(1), "甲县.xlsx", WidePlan.ledger("甲县", 1, 101, 202, 303, 404))
                                .put(WidePlan.round(1), "乙县.xlsx", WidePlan.ledger("乙县", 1, 101, 202, 303, 404))));
    }

    private static Stream<Example> rounds() {
        return Stream.of(
                example(
                        FindingKind.CUMULATIVE_FELL,
                        drop -> drop.put(housing(0.1)).put(SmallPlan.Q2, "东山县.xlsx", housingThen(0.05))),
                example(
                        FindingKind.NO_CHANGE,
                        drop -> drop.put(housing(0.1)).put(SmallPlan.Q2, "东山县.xlsx", housingThen(0.1))),
                example(
                        FindingKind.MONEY_FELL,
                        drop -> drop.put(housing(0.1).money("1", "旧房改造", "省", 100, 80, 60))
                                .put(SmallPlan.Q2, "东山县.xlsx", housingThen(0.2).money("1", "旧房改造", "省", 100, 80, 50))),
                example(
                        FindingKind.OUTLIER_IN_OWN_HISTORY,
                        drop -> drop.under(WidePlan.plan())
                                .put(WidePlan.round(1), "甲县.xlsx", WidePlan.ledger("甲县", 1, 100))
                                .put(WidePlan.round(2), "甲县.xlsx", WidePlan.ledger("甲县", 2, 210))
                                .put(WidePlan.round(3), "甲县.xlsx", WidePlan.ledger("甲县", 3, 330))
                                .put(WidePlan.round(4), "甲县.xlsx", WidePlan.ledger("甲县", 4, 990))),
                example(
                        FindingKind.COPIED_NARRATIVE,
                        drop -> drop.put(told(LedgerFile.of("东山县", "2030-03-24"), 0.1, "截至3月，" + LONG_TEXT))
                                .put(SmallPlan.Q2, "东山县.xlsx", told(second("东山县"), 0.2, "截至6月，" + LONG_TEXT))),
                example(
                        FindingKind.RATIO_BASE_JUMPED,
                        drop -> drop.put(beds(null, 600, 1000))
                                .put(
                                        SmallPlan.Q2,
                                        "东山县.xlsx",
                                        second("东山县").figure("2-1", "床位使用率", "%", null, 60, 100, "推进中", "进展"))));
    }

    private static LedgerFile housingThen(double done) {
        return second("东山县").figure("1-1", "改造住房", "万户", done, null, null, "推进中", "进展");
    }

    private static LedgerFile told(LedgerFile ledger, double done, String text) {
        return ledger.figure("1-1", "改造住房", "万户", done, null, null, "推进中", text);
    }

    private static Stream<Example> units() {
        return Stream.of(
                example(
                        FindingKind.REPORTERS_DIFFER,
                        drop -> drop.put(housing(0.1))
                                .put(SmallPlan.Q1, "西水区.xlsx", told(west(), 0.1, "进展"))
                                .put(SmallPlan.Q1, "住建局.xlsx", told(LedgerFile.of("市住建局", "2030-03-24"), 0.25, "进展"))),
                example(FindingKind.LEVELS_DIFFER, RoundExamples::sumOfFive),
                example(FindingKind.OUTLIER_AMONG_PEERS, RoundExamples::sixCounties),
                example(
                        FindingKind.MONEY_OVER_PLAN,
                        drop -> drop.under(WidePlan.plan())
                                .put(
                                        WidePlan.round(1),
                                        "甲县.xlsx",
                                        WidePlan.ledger("甲县", 1, 100).money("1", "旧房改造", "省", 400, 80, 60))
                                .put(
                                        WidePlan.round(1),
                                        "乙县.xlsx",
                                        WidePlan.ledger("乙县", 1, 110).money("1", "旧房改造", "省", 300, 80, 60))),
                example(
                        FindingKind.NARRATIVE_OF_OTHER_UNIT,
                        drop -> drop.put(told(east(), 0.1, LONG_TEXT))
                                .put(SmallPlan.Q1, "西水区.xlsx", told(west(), 0.1, LONG_TEXT))));
    }

    private static LedgerFile west() {
        return LedgerFile.of("西水区", "2030-03-24");
    }

    /** The first unit says 1500 of the five below it, whose figures are 100, 200, 300, 400 and 450. */
    private static Drop sumOfFive(Drop drop) {
        int[] done = {1500, 100, 200, 300, 400, 450};
        drop.under(WidePlan.inLevels());
        for (int i = 0; i < done.length; i++) {
            String county = WidePlan.COUNTIES.get(i);
            drop.put(WidePlan.round(1), county + ".xlsx", WidePlan.ledger(county, 1, done[i]));
        }
        return drop;
    }

    private static Drop sixCounties(Drop drop) {
        int[] done = {200, 250, 270, 300, 320, 990};
        drop.under(WidePlan.plan());
        for (int i = 0; i < done.length; i++) {
            String county = WidePlan.COUNTIES.get(i);
            drop.put(WidePlan.round(1), county + ".xlsx", WidePlan.ledger(county, 1, done[i]));
        }
        return drop;
    }
}
