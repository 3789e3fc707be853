package org.taizhang.briefing;

import java.util.List;
import org.taizhang.aggregation.Edition;
import org.taizhang.aggregation.FrozenFigures;
import org.taizhang.plan.Addressing;

/**
 * The page model of a PDF briefing: everything that its pages say, in order, before any layout.
 *
 * @param file the name of its file
 */
record Briefing(String file, Masthead masthead, List<Block> blocks) {

    /** Copies the blocks. */
    Briefing {
        blocks = List.copyOf(blocks);
    }

    static Briefing of(Document document, FrozenFigures figures, Edition edition) {
        return of(document, figures, edition, Addressing.USUAL);
    }

    static Briefing of(Document document, FrozenFigures figures, Edition edition, Addressing addressing) {
        List<Block> blocks = switch (document) {
            case SUPERVISION_BRIEFING -> SupervisionBriefing.blocks(figures, edition);
            case FINANCE_BRIEFING -> FinanceBriefing.blocks(figures, edition);
            case SUPERVISION_COPY, CONSOLIDATED_LEDGER, RUN_PAGE ->
                throw new IllegalArgumentException(document + " is no briefing");
        };
        return new Briefing(
                document.fileName(),
                Masthead.of(document, figures, edition, Address.of(document, figures, addressing)),
                blocks);
    }

    /** The blocks of an annex, or of the paper itself (0). */
    List<Block> annex(int number) {
        return blocks.stream().filter(block -> block.annex() == number).toList();
    }

    /** The titles of the annexes, in order. */
    List<String> annexes() {
        return blocks.stream().filter(Block::opensAnnex).map(Block::title).toList();
    }

    /** The same with a further sentence in its imprint. */
    Briefing noting(String sentence) {
        return new Briefing(file, masthead.noting(sentence), blocks);
    }
}
