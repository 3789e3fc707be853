package org.taizhang.briefing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.taizhang.aggregation.FrozenFigures;
import org.taizhang.aggregation.Light;
import org.taizhang.terms.Percent;

/** How many indicators show which light, in sentences that hold for none, one and all. */
final class LightSummary {

    private final FrozenFigures figures;
    private final Map<Light, Integer> counts = new TreeMap<>();

    LightSummary(FrozenFigures figures) {
        this.figures = figures;
        figures.indicators().forEach(indicator -> counts.merge(indicator.city().light(), 1, Integer::sum));
    }

    /** How many indicators show which light, and what progress was expected by now. */
    String sentence() {
        int all = figures.indicators().size();
        if (all == 0) {
            return Wording.say("lights.noIndicators");
        }
        return counts.size() == 1 ? allAlike(all) : counted(all);
    }

    private String allAlike(int all) {
        Light only = counts.keySet().iterator().next();
        return Wording.say("lights.all." + only.name(), all, expected());
    }

    private String counted(int all) {
        List<String> parts = new ArrayList<>();
        counts.forEach((light, count) -> parts.add(Wording.say("lights.part", Wording.name(light), count)));
        return Wording.say("lights.some", all, Wording.list(parts), expected());
    }

    private String expected() {
        return Said.of(figures.head().expected());
    }

    /** How many of those that can be judged keep pace. */
    String judged() {
        int good = count(Light.DONE) + count(Light.ON_PACE);
        int judged = good + count(Light.BEHIND) + count(Light.FAR_BEHIND);
        if (judged == 0) {
            return Wording.say("lights.judged.none", expected());
        }
        if (good == judged) {
            return Wording.say("lights.judged.all", expected(), judged);
        }
        if (good == 0) {
            return Wording.say("lights.judged.zero", expected(), judged);
        }
        Percent share = Percent.ofParts(new BigDecimal(good), new BigDecimal(judged));
        return Wording.say("lights.judged.some", expected(), judged, good, Said.of(share));
    }

    private int count(Light light) {
        return counts.getOrDefault(light, 0);
    }
}
