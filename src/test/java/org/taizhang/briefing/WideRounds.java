package org.taizhang.briefing;

import java.util.ArrayList;
import java.util.List;
import org.taizhang.aggregation.FrozenFigures;
import org.taizhang.aggregation.FrozenFigures.CategoryFigures;
import org.taizhang.aggregation.FrozenFigures.UnitFigures;
import org.taizhang.aggregation.Light;
import org.taizhang.aggregation.Standing;
import org.taizhang.plan.Unit;
import org.taizhang.terms.Percent;
import org.taizhang.validation.HandIn.Outcome;

/** Rounds of many units or indicators, all of one light, so that what must be said of them is known. */
final class WideRounds {

    private WideRounds() {}

    /** Every unit owes every indicator, and all stand alike. */
    static FrozenFigures alike(int units, int indicators, Light light) {
        FiguresDraft draft = new FiguresDraft();
        List<UnitFigures> figures = new ArrayList<>();
        for (int i = 1; i <= units; i++) {
            draft.unit("c" + i, "第" + i + "自治县", "第" + i + "县", Unit.Type.COUNTY);
            draft.submission("c" + i, light == Light.NOT_REPORTED ? Outcome.SILENT : Outcome.ACCEPTED, false);
            draft.rank(draft.counties, 1, "c" + i, score(light));
            figures.add(FiguresDraft.of("c" + i, standing(light), FiguresDraft.difficulties("用地紧张。", "")));
        }
        for (int i = 1; i <= indicators; i++) {
            draft.indicators.add(FiguresDraft.indicator("4-" + i, "指标名称" + i, "套", standing(light), figures));
        }
        draft.categories.add(new CategoryFigures(
                "住房保障", indicators, FiguresDraft.lights(light, indicators), Percent.of(score(light))));
        return draft.freeze();
    }

    private static String score(Light light) {
        return light == Light.DONE ? "100" : light == Light.NOT_REPORTED ? "0" : "50";
    }

    private static Standing standing(Light light) {
        return switch (light) {
            case DONE -> FiguresDraft.standing("400", "400", "100", light);
            case NOT_REPORTED -> FiguresDraft.standing(null, "400", null, light);
            case NO_TARGET -> FiguresDraft.standing("100", null, null, light);
            default -> FiguresDraft.standing("200", "400", "50", light);
        };
    }
}
