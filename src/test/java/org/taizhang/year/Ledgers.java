package org.taizhang.year;

import java.math.BigDecimal;
import org.taizhang.intake.LedgerFile;

/** What the units of {@link Office} send in, written as a clerk would. */
public final class Ledgers {

    private static final String QUARTERS = "一二三四";

    private Ledgers() {}

    /** A unit's ledger of a round with a head and no rows. */
    private static LedgerFile of(String unit, int quarter, String day) {
        return LedgerFile.xlsx()
                .title("临湖市2030年民生实事台账（2030年第" + QUARTERS.charAt(quarter - 1) + "季度）")
                .line("填报单位：" + unit, "填报日期：" + day)
                .head();
    }

    /** A county's: schools, pupils in school of those who should be, kilometres of river, pumping stations; money paid for schools. */
    public static LedgerFile county(
            String unit,
            int quarter,
            String day,
            int schools,
            int pupils,
            int children,
            String river,
            int pumps,
            int paid) {
        return of(unit, quarter, day)
                .figure("1-1", "新建学校", "所", schools, null, null, "推进中", unit + "第" + quarter + "轮建设学校。")
                .figure("1-2", "入学率", "%", null, pupils, children, "推进中", unit + "第" + quarter + "轮动员入学。")
                .figure("2-1", "治理河长", "公里", new BigDecimal(river), null, null, "推进中", unit + "第" + quarter + "轮治理河道。")
                .figure("2-3", "新建泵站", "座", pumps, null, null, "推进中", unit + "第" + quarter + "轮修建泵站。")
                .money("1", "改善学校", "省", 300, 300, paid);
    }

    /** 市水务局's: how far the milestone is. */
    public static LedgerFile water(int quarter, String day, int percentage, String stage) {
        return of("市水务局", quarter, day)
                .row(
                        null,
                        null,
                        "2-2",
                        "河长制",
                        "%",
                        null,
                        percentage,
                        null,
                        null,
                        stage,
                        "推进中",
                        "第" + quarter + "轮推行河长制。");
    }

    /** 市教育局's, which owes only words. */
    public static LedgerFile education(int quarter, String day) {
        return of("市教育局", quarter, day)
                .row(null, null, "1-1", "新建学校", "所", null, null, null, null, null, "推进中", "第" + quarter + "轮督导学校建设。");
    }
}
