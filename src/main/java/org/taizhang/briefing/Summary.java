package org.taizhang.briefing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.taizhang.aggregation.FrozenFigures;

/** The first page of the 督查专报 (总体情况): what leadership must know, in sentences computed from the figures. */
final class Summary {

    private final FrozenFigures figures;

    Summary(FrozenFigures figures) {
        this.figures = figures;
    }

    /** The paragraphs, in order; what there is nothing to say about is left out. */
    List<String> paragraphs() {
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(reporting());
        paragraphs.add(new LightSummary(figures).paragraph());
        new RankSummary(figures).sentence().ifPresent(paragraphs::add);
        paragraphs.add(new ChangeSummary(figures).paragraph());
        paragraphs.add(attention());
        return paragraphs;
    }

    private String reporting() {
        return Wording.say("summary.asOf", Amounts.of(figures.head().asOf()))
                + new SubmissionSummary(figures).sentence();
    }

    private String attention() {
        List<String> matters = new AttentionList(figures).matters();
        if (matters.isEmpty()) {
            return Wording.say("attention.none");
        }
        if (matters.size() == 1) {
            return Wording.say("attention.one", matters.get(0));
        }
        List<String> numbered = Stream.iterate(0, i -> i < matters.size(), i -> i + 1)
                .map(i -> Wording.say("attention.item", Wording.numeral(i + 1), matters.get(i)))
                .toList();
        return Wording.say("attention.some", String.join(Wording.say("clause.semicolon"), numbered));
    }
}
