package org.taizhang.briefing;

import java.util.List;
import org.taizhang.aggregation.Edition;
import org.taizhang.aggregation.FrozenFigures;
import org.taizhang.aggregation.FrozenFigures.RankEntry;

/** The order of the 督查专报: what is said first, what follows, what stands in the annex. */
final class SupervisionBriefing {

    private SupervisionBriefing() {}

    static List<Block> blocks(FrozenFigures figures, Edition edition) {
        Outline outline = new Outline();
        outline.chapter(Wording.say("chapter.summary")).say(new Summary(figures).paragraphs());
        edition(outline, figures, edition);
        lights(outline, figures);
        outline.chapter(Wording.say("chapter.categories"));
        table(
                outline,
                "categories",
                CategoryRow.of(figures),
                Wording.say("categories.note", figures.head().expected()));
        rankings(outline, figures);
        lagging(outline, figures);
        submissions(outline, figures);
        findings(outline, figures);
        outline.unnumbered(Wording.say("annex.sources"));
        table(outline, "sources", SourceRow.of(figures), Wording.say("sources.note"));
        return outline.blocks();
    }

    /** From the second edition on: what it replaces, and what is different. */
    private static void edition(Outline outline, FrozenFigures figures, Edition edition) {
        new EditionSummary(figures, edition)
                .paragraph()
                .ifPresent(paragraph -> outline.chapter(Wording.say("chapter.edition"))
                        .say(paragraph)
                        .table("edition", EditionRow.of(figures, edition)));
    }

    private static void lights(Outline outline, FrozenFigures figures) {
        outline.chapter(Wording.say("chapter.lights"));
        table(outline, "lights", LightRow.of(figures), Wording.say("lights.note"));
    }

    /** A table with its note, or a sentence that says there is nothing to show. */
    private static void table(Outline outline, String layout, List<? extends Record> rows, String note) {
        if (rows.isEmpty()) {
            outline.say(Wording.say(layout + ".none"));
        } else {
            outline.table(layout, rows).note(note);
        }
    }

    private static void rankings(Outline outline, FrozenFigures figures) {
        outline.chapter(Wording.say("chapter.rankings"));
        ranking(outline, "counties", figures.countyRanking(), figures);
        ranking(outline, "departments", figures.departmentRanking(), figures);
    }

    private static void ranking(Outline outline, String which, List<RankEntry> entries, FrozenFigures figures) {
        outline.part(Wording.say("ranking." + which));
        table(outline, "ranking", RankRow.of(entries, figures), Wording.say("ranking.note"));
    }

    private static void lagging(Outline outline, FrozenFigures figures) {
        outline.chapter(Wording.say("chapter.lagging"));
        table(outline, "lagging", LaggingRow.of(figures), Wording.say("lagging.note"));
    }

    private static void submissions(Outline outline, FrozenFigures figures) {
        outline.chapter(Wording.say("chapter.submissions"))
                .say(new SubmissionSummary(figures).paragraphs())
                .table("submissions", SubmissionRow.of(figures));
    }

    private static void findings(Outline outline, FrozenFigures figures) {
        outline.chapter(Wording.say("chapter.findings"))
                .say(FindingRow.counted(figures))
                .table("findings", FindingRow.of(figures));
    }
}
