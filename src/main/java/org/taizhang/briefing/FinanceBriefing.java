package org.taizhang.briefing;

import java.util.List;
import org.taizhang.aggregation.Edition;
import org.taizhang.aggregation.FrozenFigures;
import org.taizhang.aggregation.FrozenFigures.MoneyFigures;
import org.taizhang.aggregation.FrozenFigures.MoneyRow;

/** The order of the 财政简报. */
final class FinanceBriefing {

    private FinanceBriefing() {}

    static List<Block> blocks(FrozenFigures figures, Edition edition) {
        MoneyFigures money = figures.money();
        Outline outline = new Outline();
        outline.chapter(Wording.say("chapter.summary")).say(new MoneySummary(figures).paragraphs());
        edition(outline, figures, edition);
        if (isNothing(money)) {
            return outline.blocks();
        }
        table(outline, "chapter.money.categories", money.byCategory(), money);
        table(outline, "chapter.money.tasks", money.byTask(), money);
        table(outline, "chapter.money.sources", money.bySource(), money);
        table(outline, "chapter.money.units", money.byUnit(), money);
        execution(outline, figures);
        outline.chapter(Wording.say("chapter.money.matters")).say(new MoneyMatters(figures).paragraphs());
        outline.unnumbered(Wording.say("annex.money"));
        if (money.lines().isEmpty()) {
            outline.say(Wording.say("moneylines.none"));
        } else {
            outline.table("moneylines", MoneyLineRow.of(figures)).note(Wording.say("moneylines.note"));
        }
        return outline.blocks();
    }

    private static void edition(Outline outline, FrozenFigures figures, Edition edition) {
        new EditionSummary(figures, edition)
                .moneyParagraph()
                .ifPresent(paragraph -> outline.chapter(Wording.say("chapter.edition"))
                        .say(paragraph)
                        .table("edition", EditionRow.ofMoney(figures, edition)));
    }

    /** Whether neither the plan nor any ledger has money. */
    static boolean isNothing(MoneyFigures money) {
        return !money.planned() && money.lines().isEmpty();
    }

    private static void table(Outline outline, String chapter, List<MoneyRow> rows, MoneyFigures money) {
        outline.chapter(Wording.say(chapter));
        if (rows.isEmpty()) {
            outline.say(Wording.say("money.noRows"));
        } else {
            outline.table("money", MoneyTableRow.of(rows, money));
            outline.note(Wording.say(money.plannedIsSample() ? "money.note.sample" : "money.note"));
        }
    }

    private static void execution(Outline outline, FrozenFigures figures) {
        List<ExecutionRow> rows = ExecutionRow.of(figures);
        outline.chapter(Wording.say("chapter.execution")).table("execution", rows);
        if (rows.isEmpty()) {
            outline.say(Wording.say("execution.none"));
        } else {
            outline.note(Wording.say("execution.note", Pace.BAND));
        }
    }
}
