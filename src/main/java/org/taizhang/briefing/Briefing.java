package org.taizhang.briefing;

import java.util.List;
import org.taizhang.aggregation.Edition;
import org.taizhang.aggregation.FrozenFigures;

/** The page model of a PDF briefing: everything that its pages say, in order, before any layout. */
record Briefing(Document document, Masthead masthead, List<Block> blocks) {

    /** Copies the blocks. */
    Briefing {
        blocks = List.copyOf(blocks);
    }

    static Briefing of(Document document, FrozenFigures figures, Edition edition) {
        List<Block> blocks = switch (document) {
            case SUPERVISION_BRIEFING -> SupervisionBriefing.blocks(figures, edition);
            case FINANCE_BRIEFING -> FinanceBriefing.blocks(figures, edition);
            case CONSOLIDATED_LEDGER -> throw new IllegalArgumentException(document + " is no briefing");
        };
        return new Briefing(document, Masthead.of(document, figures, edition), blocks);
    }

    /** The same with a further sentence in its imprint. */
    Briefing noting(String sentence) {
        return new Briefing(document, masthead.noting(sentence), blocks);
    }
}
