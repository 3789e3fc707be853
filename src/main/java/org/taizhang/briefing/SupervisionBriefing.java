package org.taizhang.briefing;

import java.util.List;
import org.taizhang.aggregation.Edition;
import org.taizhang.aggregation.FrozenFigures;
import org.taizhang.aggregation.FrozenFigures.RankEntry;
import org.taizhang.aggregation.Light;
import org.taizhang.plan.Naming;

/**
 * The order of the 督查专报: running text in chapters, what matters first, and behind it the annexes that the sentences refer to. The annexes
 * keep their numbers in every round, so one that has nothing to show says so.
 */
final class SupervisionBriefing {

    /** How many annexes every paper has. */
    private static final int LASTING = 7;

    private final FrozenFigures figures;
    private final Edition edition;
    private final List<EditionRow> changes;
    private final List<RevisionRow> revisions;
    private final Outline outline = new Outline();

    private SupervisionBriefing(FrozenFigures figures, Edition edition) {
        this.figures = figures;
        this.edition = edition;
        this.changes = EditionRow.of(figures, edition);
        this.revisions = RevisionRow.of(figures);
    }

    static List<Block> blocks(FrozenFigures figures, Edition edition) {
        SupervisionBriefing briefing = new SupervisionBriefing(figures, edition);
        briefing.body();
        briefing.annexes();
        return briefing.outline.blocks();
    }

    private void body() {
        chapter("summary").say(new Summary(figures, edition).paragraphs());
        new EditionSummary(figures, edition)
                .paragraph()
                .ifPresent(
                        paragraph -> chapter("edition").say(paragraph + (changes.isEmpty() ? "" : refer("edition"))));
        closedRounds();
        chapter("categories").say(new CategorySummary(figures).paragraphs()).say(refer("categories"));
        rankings();
        lagging();
        chapter("experience");
        items("practices", new Practices(figures).items());
        items("difficulties", new Difficulties(figures).items());
        chapter("submissions").say(new SubmissionSummary(figures).paragraphs());
        outline.say(FindingRow.counted(figures) + FindingRow.frequent(figures));
        outline.say(FindingRow.unused(figures) + refer("submissions"));
    }

    /** Annexes that are not in every paper come behind those that are. */
    private void closedRounds() {
        List<String> closed = new ClosedSummary(figures).paragraphs();
        if (!closed.isEmpty()) {
            chapter("closed").say(closed);
        }
        if (!revisions.isEmpty()) {
            outline.say(Wording.say("annex.see.sentence", changes.isEmpty() ? LASTING + 1 : LASTING + 2));
        }
    }

    private void rankings() {
        chapter("rankings");
        part("counties").say(new RankSummary(figures).paragraph("counties", figures.countyRanking()));
        if (!figures.townRanking().isEmpty()) {
            part("towns").say(new RankSummary(figures).paragraph("towns", figures.townRanking()));
        }
        part("departments")
                .say(new RankSummary(figures).paragraph("departments", figures.departmentRanking())
                        + refer("rankings"));
    }

    private void lagging() {
        LaggingItems items = new LaggingItems(figures);
        boolean any = !Lagging.of(figures).isEmpty();
        chapter("lagging").say(items.counted() + (any ? refer("lagging") : ""));
        lagging(items, Light.FAR_BEHIND);
        lagging(items, Light.BEHIND);
    }

    private void lagging(LaggingItems items, Light light) {
        List<String> lagging = items.of(light);
        if (!lagging.isEmpty()) {
            outline.part(Wording.name(light));
            lagging.forEach(outline::item);
            items.more(light).ifPresent(outline::say);
        }
    }

    /** A part of numbered paragraphs, or a sentence that says that there are none. */
    private void items(String name, List<String> items) {
        part(name);
        if (items.isEmpty()) {
            outline.say(Wording.say(name + ".none"));
        }
        items.forEach(outline::item);
    }

    private void annexes() {
        annex("matrix", MatrixRow.sheet(figures));
        matrix();
        annex("lights", Sheet.UPRIGHT);
        table("lights", LightRow.of(figures), lightsNote());
        annex("categories", Sheet.UPRIGHT);
        categories();
        annex("rankings", Sheet.UPRIGHT);
        rankingTables();
        annex("lagging", Sheet.UPRIGHT);
        table("lagging", LaggingRow.of(figures), Wording.say("lagging.note"));
        annex("submissions", Sheet.UPRIGHT);
        submissions();
        annex("sources", Sheet.UPRIGHT);
        table("sources", SourceRow.of(figures), Wording.say("sources.note", naming().whole()));
        if (!changes.isEmpty()) {
            annex("edition", Sheet.UPRIGHT);
            outline.table("edition", changes);
        }
        if (!revisions.isEmpty()) {
            annex("revisions", Sheet.UPRIGHT);
            outline.table("revisions", revisions);
        }
    }

    /** What a limit has instead of a rate is explained only where the plan has one. */
    private String lightsNote() {
        boolean limits = figures.indicators().stream().anyMatch(Pledge::isLimit);
        return Wording.say("lights.note") + (limits ? Wording.say("lights.note.limits") : "");
    }

    private void matrix() {
        List<List<MatrixRow>> tables = MatrixRow.tables(figures);
        String layout = MatrixRow.sheet(figures) == Sheet.UPRIGHT ? "matrix" : "matrixacross";
        if (tables.isEmpty()) {
            outline.say(Wording.say("lights.none"));
        }
        for (int i = 0; i < tables.size(); i++) {
            outline.table(layout, tables.get(i), i == 0 ? matrixNote() : null);
        }
    }

    /** What a target that is not shared out looks like is explained only where there is one. */
    private String matrixNote() {
        boolean unshared = figures.indicators().stream()
                .anyMatch(indicator -> indicator.units().stream()
                        .anyMatch(unit ->
                                Wording.isUnshared(indicator, unit.standing().light())));
        return Wording.say("matrix.note", naming().departments())
                + (unshared ? Wording.say("matrix.note.unshared") : "");
    }

    private void categories() {
        new AnnexParts(outline)
                .part(
                        "categories",
                        "categories",
                        CategoryRow.of(figures),
                        figures.head().expected())
                .part("trend", "trend", TrendRow.of(figures))
                .end();
    }

    private void rankingTables() {
        AnnexParts parts = new AnnexParts(outline, naming().places(), naming().departments());
        ranking(parts, "counties", figures.countyRanking(), ScoreRow.ofCounties(figures));
        if (!figures.townRanking().isEmpty()) {
            ranking(parts, "towns", figures.townRanking(), ScoreRow.ofTowns(figures));
        }
        ranking(parts, "departments", figures.departmentRanking(), ScoreRow.ofDepartments(figures));
        parts.end();
    }

    private void ranking(AnnexParts parts, String which, List<RankEntry> entries, List<ScoreRow> scores) {
        parts.part(which, "ranking", RankRow.of(entries, figures));
        if (!scores.isEmpty()) {
            parts.part(which + ".scores", "scores", scores);
        }
    }

    private void submissions() {
        new AnnexParts(outline)
                .part("submissions", "submissions", SubmissionRow.of(figures))
                .part("kinds", "kinds", KindRow.of(figures))
                .part("findings", "findings", FindingRow.of(figures))
                .part("unused", "unused", UnusedRow.of(figures))
                .end();
    }

    private Outline chapter(String name) {
        return outline.chapter(Wording.say("chapter." + name));
    }

    private Outline part(String name) {
        return outline.part(Wording.say("section." + name, naming().places(), naming().departments()));
    }

    private Naming naming() {
        return figures.head().naming();
    }

    private void annex(String name, Sheet sheet) {
        outline.annex(Wording.say("annex." + name), sheet);
    }

    /** Where the tables to a chapter stand. */
    private static String refer(String chapter) {
        return Wording.say("refer." + chapter);
    }

    /** A table with its note, or a sentence that says there is nothing to show. */
    private void table(String layout, List<? extends Record> rows, String note) {
        if (rows.isEmpty()) {
            outline.say(Wording.say(layout + ".none"));
        } else {
            outline.table(layout, rows, note);
        }
    }
}
