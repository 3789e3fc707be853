package org.taizhang.briefing;

import java.util.ArrayList;
import java.util.List;
import org.taizhang.aggregation.FrozenFigures;
import org.taizhang.aggregation.FrozenFigures.MoneyFigures;
import org.taizhang.aggregation.FrozenFigures.UnitFigures;
import org.taizhang.aggregation.Light;
import org.taizhang.briefing.FiguresDraft.StandingDraft;
import org.taizhang.plan.Unit;
import org.taizhang.validation.HandIn;
import org.taizhang.validation.Narrative;
import org.taizhang.validation.Source;

/** Rounds at the edges of what can happen. */
final class OddRounds {

    private static final int LONG_TEXT = 5_000;
    private static final int LONG_NAME = 60;

    private OddRounds() {}

    /** Nobody reported anything, and the plan has no money. */
    static FrozenFigures empty() {
        FiguresDraft draft = new FiguresDraft();
        draft.unit("ledu", "乐都区", "乐都区", Unit.Type.COUNTY)
                .unit("pingan", "平安区", "平安区", Unit.Type.COUNTY)
                .submission("ledu", HandIn.Outcome.SILENT, false)
                .submission("pingan", HandIn.Outcome.SILENT, false)
                .indicator("4-1", "老旧小区改造", FiguresDraft.standing(null, "2890", null, Light.NOT_REPORTED))
                .indicator("4-2", "既有住宅加装电梯", FiguresDraft.standing(null, null, null, Light.NOT_REPORTED));
        return draft.freeze();
    }

    /** A plan without a unit, an indicator or anything else. */
    static FrozenFigures nothingAtAll() {
        return new FiguresDraft().freeze();
    }

    /** Names of 60 characters, narratives of 5,000, file names without a place to break, figures of 25 digits. */
    static FrozenFigures overlong() {
        FiguresDraft draft = new FiguresDraft();
        draft.sample = true;
        String name = repeated("海东市民和回族土族自治县民生实事工程领导小组办公室", LONG_NAME);
        draft.unit("minhe", name, name, Unit.Type.COUNTY)
                .unit("ledu", "乐都区", "乐都区", Unit.Type.COUNTY)
                .submission("minhe", HandIn.Outcome.ACCEPTED, true)
                .submission("ledu", HandIn.Outcome.ACCEPTED, false);
        Source source =
                FiguresDraft.source("minhe", "AB123456", repeated("约1234567890", 200), "1234567890123456789.012345");
        StandingDraft minhe = new StandingDraft(
                "1234567890123456789.012345", "98765432109876543210.54321", "12.50", Light.FAR_BEHIND);
        minhe.sources = List.of(source);
        StandingDraft city = new StandingDraft(
                "1234567890123456789.012345", "98765432109876543210.54321", "12.50", Light.FAR_BEHIND);
        city.change = "-1234567890123456789.012345";
        city.owed = 2;
        city.reported = 1;
        city.doubtful = true;
        List<UnitFigures> units = new ArrayList<>();
        units.add(FiguresDraft.of("minhe", minhe.freeze(), narrative()));
        units.add(FiguresDraft.of(
                "ledu",
                FiguresDraft.standing("1", "2", "50.00", Light.FAR_BEHIND),
                FiguresDraft.difficulties("短。", "")));
        draft.indicators.add(
                FiguresDraft.indicator("4-1", repeated("城镇老旧小区改造和既有住宅加装电梯", LONG_NAME), "套", city.freeze(), units));
        draft.rank(draft.counties, 1, "minhe", "100.00").rank(draft.counties, 1, "ledu", "100.00");
        var row = FiguresDraft.moneyRow(
                "4",
                repeated("城镇老旧小区改造资金", LONG_NAME),
                "12345678901234567.123456",
                "12345678901234567.123456",
                "1",
                "2");
        var line = FiguresDraft.moneyLine(
                "minhe", "4", repeated("中央财政衔接推进乡村振兴补助资金", LONG_NAME), "12345678901234567.123456", "1", "2");
        draft.money =
                new MoneyFigures(true, true, row, List.of(row), List.of(row), List.of(row), List.of(), List.of(line));
        return draft.freeze();
    }

    static String narrativeText() {
        return repeated("受汛期降雨和用地手续影响，进度不及预期，正在逐项协调解决；", LONG_TEXT);
    }

    private static Narrative narrative() {
        String text = narrativeText();
        return new Narrative("进行中", text, text, text, text, text);
    }

    private static String repeated(String text, int length) {
        return text.repeat(length / text.length() + 1).substring(0, length);
    }
}
