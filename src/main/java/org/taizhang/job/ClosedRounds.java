package org.taizhang.job;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.taizhang.aggregation.ClosedRound;
import org.taizhang.aggregation.EditionChanges;
import org.taizhang.aggregation.FiguresJson;
import org.taizhang.aggregation.FrozenFigures;
import org.taizhang.aggregation.Tally;
import org.taizhang.distribution.SealBook;
import org.taizhang.distribution.SealedRound;
import org.taizhang.intake.ReceivedFile;
import org.taizhang.plan.Plan;
import org.taizhang.terms.Round;
import org.taizhang.validation.Reconciliation;

/** What a run has to say of the earlier rounds that were closed: it judged them anew, and says where that comes to something else. */
final class ClosedRounds {

    private final Plan plan;
    private final Path output;
    private final Stock stock;
    private final List<Reconciliation> judged;

    /**
     * The closed ones among the rounds that a run judged.
     *
     * @param output the plan's output folder
     * @param judged the run's round, which comes last, and every earlier one, ascending
     */
    ClosedRounds(Plan plan, Path output, Stock stock, List<Reconciliation> judged) {
        this.plan = plan;
        this.output = output;
        this.stock = stock;
        this.judged = judged;
    }

    List<ClosedRound> before(Round round, String inputsHash) {
        return stock.sealsBefore(round)
                .map(book -> closed(book, inputsHash))
                .filter(ClosedRound::isWorthSaying)
                .toList();
    }

    private ClosedRound closed(SealBook book, String inputsHash) {
        List<String> late = stock.late().stream()
                .filter(file -> file.round().equals(book.round()))
                .map(ReceivedFile::name)
                .toList();
        return closed(book, late, revised(book.round(), inputsHash));
    }

    /** What there is to say of a closed round's published figures (年度综述): files that came too late are no part of those. */
    static ClosedRound published(SealBook book, SealedRound sealed, FrozenFigures published) {
        return closed(
                book,
                List.of(),
                sealed.firstFigures()
                        .flatMap(FiguresJson::readable)
                        .map(before -> EditionChanges.between(before, published).withoutFindings())
                        .orElse(null));
    }

    private static ClosedRound closed(SealBook book, List<String> late, @Nullable EditionChanges revised) {
        SealBook.Closing first = book.closings().get(0);
        return new ClosedRound(
                book.round(),
                first.day(),
                first.edition(),
                book.reopenings().stream()
                        .map(it -> new ClosedRound.Reopening(it.day(), it.reason()))
                        .toList(),
                !book.isClosed(),
                late,
                revised);
    }

    private @Nullable EditionChanges revised(Round round, String inputsHash) {
        List<Reconciliation> upTo =
                judged.stream().filter(it -> it.round().compareTo(round) <= 0).toList();
        return new SealedRound(output, plan.id(), round)
                .firstFigures()
                .flatMap(FiguresJson::readable)
                .map(before -> EditionChanges.between(before, Tally.freeze(plan, round, upTo, inputsHash))
                        .withoutFindings())
                .orElse(null);
    }
}
