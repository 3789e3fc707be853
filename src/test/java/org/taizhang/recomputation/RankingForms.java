package org.taizhang.recomputation;

import static org.taizhang.recomputation.SentenceForm.form;

import java.util.List;

/** The sentences of the 督查专报 on the rankings of counties and of departments. */
final class RankingForms {

    private final Facts facts;

    RankingForms(Facts facts) {
        this.facts = facts;
    }

    List<SentenceForm> all() {
        return List.of(
                form("(?:县区排名{cb}居首（{cbs}分）、{cw}居末（{cws}分）)?；?(?:市直部门排名{db}居首（{dbs}分）、{dw}居末（{dws}分）)?。", said -> {
                    extremes(said, "c", facts.ranking(true));
                    extremes(said, "d", facts.ranking(false));
                }),
                form("{n}家县区参加排名。", said -> said.is("n", facts.ranking(true).size())),
                form("{n}家市直部门参加排名。", said -> said.is("n", facts.ranking(false).size())),
                form("{unit}未报台账，未报的指标计0分。", said -> silent(said, true)),
                form("{unit}未报台账；部门按所牵头任务的汇总数计分，没有数据的指标计0分。", said -> silent(said, false)),
                form("与上轮名次相比，(?:上升最多的是{up}（升{rise}位）)?，?(?:下降最多的是{down}（降{fall}位）)?。", said -> {
                    List<Fact> ranking =
                            facts.ranking(said.topic().place().section().equals("县区排名"));
                    moved(said, ranking, "up", "rise", 1);
                    moved(said, ranking, "down", "fall", -1);
                }));
    }

    private void silent(Said said, boolean counties) {
        said.isFirstOf(
                "unit",
                rankedNames(facts.ranking(counties).stream()
                        .filter(entry -> entry.is("silent"))
                        .toList()));
    }

    private void extremes(Said said, String which, List<Fact> ranking) {
        if (said.has(which + "b")) {
            int last = ranking.get(ranking.size() - 1).count("rank");
            extreme(said, which + "b", ranking, 1);
            extreme(said, which + "w", ranking, last);
        }
    }

    private void extreme(Said said, String slot, List<Fact> ranking, int rank) {
        List<Fact> there =
                ranking.stream().filter(entry -> entry.count("rank") == rank).toList();
        said.isFirstOf(slot, rankedNames(there));
        said.is(slot + "s", Written.plain(there.get(0).number("score")));
    }

    private List<String> rankedNames(List<Fact> entries) {
        return facts.unitNames(entries.stream().map(entry -> entry.text("unit")).toList());
    }

    private void moved(Said said, List<Fact> ranking, String names, String places, int direction) {
        List<Fact> known =
                ranking.stream().filter(entry -> entry.has("lastRank")).toList();
        int most =
                known.stream().mapToInt(entry -> moved(entry, direction)).max().orElse(0);
        said.isUnlessNone(places, Math.max(0, most));
        if (said.has(names)) {
            said.isFirstOf(
                    names,
                    rankedNames(known.stream()
                            .filter(entry -> moved(entry, direction) == most)
                            .toList()));
        }
    }

    private static int moved(Fact entry, int direction) {
        return direction * (entry.count("lastRank") - entry.count("rank"));
    }
}
