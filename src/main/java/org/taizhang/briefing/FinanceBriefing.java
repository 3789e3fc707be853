package org.taizhang.briefing;

import java.util.List;
import org.taizhang.aggregation.Edition;
import org.taizhang.aggregation.FrozenFigures;
import org.taizhang.aggregation.FrozenFigures.MoneyFigures;
import org.taizhang.aggregation.FrozenFigures.MoneyRow;

/** The order of the 财政简报: running text in chapters, then tables, the chart and the sources in annexes. */
final class FinanceBriefing {

    private final FrozenFigures figures;
    private final MoneyFigures money;
    private final Edition edition;
    private final List<EditionRow> changes;
    private final List<RevisionRow> revisions;
    private final Outline outline = new Outline();

    private FinanceBriefing(FrozenFigures figures, Edition edition) {
        this.figures = figures;
        this.money = figures.money();
        this.edition = edition;
        this.changes = EditionRow.ofMoney(figures, edition);
        this.revisions = RevisionRow.ofMoney(figures);
    }

    static List<Block> blocks(FrozenFigures figures, Edition edition) {
        FinanceBriefing briefing = new FinanceBriefing(figures, edition);
        briefing.body();
        briefing.annexes();
        return briefing.outline.blocks();
    }

    /** Whether neither the plan nor any ledger has money. */
    static boolean isNothing(MoneyFigures money) {
        return !money.planned() && money.lines().isEmpty();
    }

    private void body() {
        chapter("chapter.summary", new MoneySummary(figures).paragraphs());
        new EditionSummary(figures, edition)
                .moneyParagraph()
                .ifPresent(paragraph -> chapter("chapter.edition", List.of(paragraph + editionReference())));
        List<String> closed = new ClosedSummary(figures).moneyParagraphs();
        if (!closed.isEmpty()) {
            chapter("chapter.closed", closed);
            outline.say(reference(changes.isEmpty() ? 0 : 1));
        }
        if (!money.lines().isEmpty()) {
            views();
            chapter("chapter.money.pace", new PaceSummary(figures).paragraphs());
        }
        if (!isNothing(money)) {
            chapter("chapter.money.matters", new MoneyMatters(figures).paragraphs());
        }
        if (!money.lines().isEmpty()) {
            chapter("chapter.money.growth", new MoneyGrowth(figures).paragraphs());
        }
        chapter("chapter.money.agreement", new MoneyAgreement(figures, edition).paragraphs());
    }

    private void chapter(String title, List<String> paragraphs) {
        outline.chapter(Wording.say(title)).say(paragraphs);
    }

    private void views() {
        outline.chapter(Wording.say("chapter.money.views"))
                .say(Wording.say("view.all", MoneyAnnex.SUMS.reference(figures)));
        for (MoneyView view : MoneyView.values()) {
            if (!view.rows(money).isEmpty()) {
                outline.part(view.say("title")).say(new ViewSummary(figures, view).paragraph());
            }
        }
    }

    private void annexes() {
        for (MoneyAnnex annex : MoneyAnnex.of(figures)) {
            outline.annex(Wording.say("annex.money." + annex.name()), Sheet.ACROSS);
            switch (annex) {
                case SUMS -> sums();
                case PACE -> pace();
                case LINES -> lines();
            }
        }
        if (!changes.isEmpty()) {
            outline.annex(Wording.say("annex.money.EDITION"), Sheet.UPRIGHT).table("edition", changes);
        }
        if (!revisions.isEmpty()) {
            outline.annex(Wording.say("annex.revisions"), Sheet.UPRIGHT).table("revisions", revisions);
        }
    }

    private String editionReference() {
        return changes.isEmpty() ? "" : reference(0);
    }

    /** Where the annex stands that has so many of those before it that are not in every paper. */
    private String reference(int before) {
        int annexes = MoneyAnnex.of(figures).size() + (changes.isEmpty() ? 0 : 1) + (revisions.isEmpty() ? 0 : 1);
        return annexes == 1
                ? Wording.say("annex.see.only")
                : Wording.say("annex.see.sentence", MoneyAnnex.of(figures).size() + before + 1);
    }

    private void sums() {
        String note = Wording.say(money.plannedIsSample() ? "money.note.sample" : "money.note");
        for (MoneyView view : MoneyView.values()) {
            List<MoneyRow> rows = view.rows(money);
            if (!rows.isEmpty()) {
                outline.part(view.say("table")).table("money", MoneyTableRow.of(rows, money), note);
                note = null;
            }
        }
    }

    private void pace() {
        QuadrantRow.of(figures)
                .ifPresent(quadrant -> outline.table("quadrant", List.of(quadrant), quadrant.note(figures)));
        outline.table("execution", ExecutionRow.of(figures), Wording.say("execution.note", Pace.BAND));
    }

    private void lines() {
        outline.table("moneylines", MoneyLineRow.of(figures), Wording.say("moneylines.note"));
    }
}
