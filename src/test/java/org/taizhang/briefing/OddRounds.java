package org.taizhang.briefing;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.taizhang.aggregation.FrozenFigures;
import org.taizhang.aggregation.FrozenFigures.CategoryFigures;
import org.taizhang.aggregation.FrozenFigures.IndicatorFigures;
import org.taizhang.aggregation.FrozenFigures.MoneyFigures;
import org.taizhang.aggregation.FrozenFigures.UnitFigures;
import org.taizhang.aggregation.Light;
import org.taizhang.aggregation.Standing;
import org.taizhang.briefing.FiguresDraft.StandingDraft;
import org.taizhang.plan.Unit;
import org.taizhang.terms.Percent;
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

    /** Every indicator is done, and all the money is paid. */
    static FrozenFigures everythingDone() {
        FiguresDraft draft = units(3);
        for (int i = 1; i <= 4; i++) {
            draft.indicators.add(indicator(draft, i, "100", "100", Light.DONE));
        }
        categories(draft, Light.DONE, "100.00");
        for (int unit = 1; unit <= 3; unit++) {
            draft.submission("u" + unit, HandIn.Outcome.ACCEPTED, false).rank(draft.counties, 1, "u" + unit, "100.00");
        }
        var row = FiguresDraft.moneyRow("4", "城镇老旧小区改造", "300", "300", "300", "300");
        draft.money = new MoneyFigures(
                true,
                false,
                FiguresDraft.moneyRow("total", "合计", "300", "300", "300", "300"),
                List.of(FiguresDraft.moneyRow("住房保障", "住房保障", "300", "300", "300", "300")),
                List.of(row),
                List.of(FiguresDraft.moneyRow("中央", "中央", "300", "300", "300", "300")),
                List.of(),
                List.of(FiguresDraft.moneyLine("u1", "4", "中央", "300", "300", "300")));
        return draft.freeze();
    }

    /** Everybody is silent. */
    static FrozenFigures everythingSilent() {
        FiguresDraft draft = units(5);
        for (int i = 1; i <= 4; i++) {
            draft.indicators.add(indicator(draft, i, null, "100", Light.NOT_REPORTED));
        }
        categories(draft, Light.NOT_REPORTED, "0.00");
        for (int unit = 1; unit <= 5; unit++) {
            draft.submission("u" + unit, HandIn.Outcome.SILENT, false);
        }
        return draft.freeze();
    }

    /** A plan with one unit. */
    static FrozenFigures oneUnit() {
        FiguresDraft draft = units(1);
        draft.indicators.add(indicator(draft, 1, "80", "100", Light.ON_PACE));
        draft.indicators.add(indicator(draft, 2, "10", "100", Light.FAR_BEHIND));
        categories(draft, Light.FAR_BEHIND, "45.00");
        draft.submission("u1", HandIn.Outcome.ACCEPTED, true).rank(draft.counties, 1, "u1", "45.00");
        return draft.freeze();
    }

    /** A plan with 200 units. */
    static FrozenFigures manyUnits() {
        FiguresDraft draft = units(200);
        for (int i = 1; i <= 3; i++) {
            draft.indicators.add(indicator(draft, i, String.valueOf(30 * i), "100", light(i)));
        }
        categories(draft, Light.BEHIND, "60.00");
        for (int unit = 1; unit <= 200; unit++) {
            draft.submission("u" + unit, outcome(unit), unit % 17 == 0)
                    .rank(draft.counties, unit, "u" + unit, String.valueOf(100 - unit / 2));
        }
        return draft.freeze();
    }

    /** A plan with 300 indicators. */
    static FrozenFigures manyIndicators() {
        FiguresDraft draft = units(4);
        for (int i = 1; i <= 300; i++) {
            draft.indicators.add(indicator(draft, i, String.valueOf(i % 101), "100", light(i % 4)));
        }
        categories(draft, Light.BEHIND, "50.00");
        for (int unit = 1; unit <= 4; unit++) {
            draft.submission("u" + unit, HandIn.Outcome.ACCEPTED, false)
                    .rank(draft.counties, unit, "u" + unit, "50.00");
        }
        return draft.freeze();
    }

    private static HandIn.Outcome outcome(int unit) {
        return unit % 20 == 0 ? HandIn.Outcome.SILENT : HandIn.Outcome.ACCEPTED;
    }

    private static Light light(int number) {
        return switch (number) {
            case 0 -> Light.DONE;
            case 1 -> Light.FAR_BEHIND;
            case 2 -> Light.BEHIND;
            default -> Light.ON_PACE;
        };
    }

    private static FiguresDraft units(int count) {
        FiguresDraft draft = new FiguresDraft();
        for (int unit = 1; unit <= count; unit++) {
            String name = "第" + unit + "县";
            draft.unit("u" + unit, name, name, Unit.Type.COUNTY);
        }
        return draft;
    }

    /** An indicator that every unit reports the same of. */
    private static IndicatorFigures indicator(
            FiguresDraft draft, int number, @Nullable String achieved, String target, Light light) {
        List<UnitFigures> units = draft.units.stream()
                .map(unit -> FiguresDraft.of(
                        unit.code().value(),
                        standing(unit.code().value(), number, achieved, target, light),
                        achieved == null ? null : FiguresDraft.difficulties("受汛期降雨影响，部分项目暂缓。", "加快施工，确保按期完成。")))
                .toList();
        Standing city = FiguresDraft.standing(achieved, target, achieved, light);
        return FiguresDraft.indicator((number / 20 + 1) + "-" + (number % 20 + 1), "指标" + number, "套", city, units);
    }

    private static Standing standing(String unit, int number, @Nullable String achieved, String target, Light light) {
        StandingDraft draft = new StandingDraft(achieved, target, achieved, light);
        if (achieved != null) {
            draft.sources = List.of(FiguresDraft.source(unit, "F" + (number + 6), achieved, achieved));
        }
        return draft.freeze();
    }

    private static void categories(FiguresDraft draft, Light light, String pace) {
        int count = draft.indicators.size();
        draft.categories.add(new CategoryFigures("住房保障", count, FiguresDraft.lights(light, count), Percent.of(pace)));
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
