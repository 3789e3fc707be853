package org.taizhang.briefing;

import java.util.List;
import java.util.Map;
import net.sf.jasperreports.renderers.Renderable;
import org.jspecify.annotations.Nullable;
import org.taizhang.aggregation.FrozenFigures;
import org.taizhang.aggregation.FrozenFigures.RankEntry;
import org.taizhang.aggregation.Light;

/** A unit's row in a ranking. */
record RankRow(
        String rank,
        String unit,
        Renderable bar,
        String score,
        String lastRank,
        String move,
        String judged,
        String done,
        String onPace,
        String behind,
        String farBehind,
        String notReported) {

    static List<RankRow> of(List<RankEntry> entries, FrozenFigures figures) {
        Units units = new Units(figures);
        return entries.stream().map(entry -> of(entry, units)).toList();
    }

    private static RankRow of(RankEntry entry, Units units) {
        Map<Light, Integer> lights = entry.lights();
        String name = units.shortName(entry.unit());
        return new RankRow(
                String.valueOf(entry.rank()),
                entry.silent() ? Wording.say("ranking.silent", name) : name,
                Bars.of(entry.score(), null),
                entry.score().toString(),
                entry.lastRank() == null ? Amounts.NONE : String.valueOf(entry.lastRank()),
                move(entry.rank(), entry.lastRank()),
                String.valueOf(entry.judged()),
                CategoryRow.count(lights, Light.DONE),
                CategoryRow.count(lights, Light.ON_PACE),
                CategoryRow.count(lights, Light.BEHIND),
                CategoryRow.count(lights, Light.FAR_BEHIND),
                CategoryRow.count(lights, Light.NOT_REPORTED));
    }

    private static String move(int rank, @Nullable Integer lastRank) {
        if (lastRank == null) {
            return Amounts.NONE;
        }
        if (lastRank == rank) {
            return Wording.say("ranking.same");
        }
        return Wording.say(lastRank > rank ? "ranking.up" : "ranking.down", Math.abs(lastRank - rank));
    }
}
