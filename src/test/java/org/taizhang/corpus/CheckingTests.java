package org.taizhang.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.taizhang.findings.FindingKind;

/** The check itself must be able to fail: a ledger that departs from its truth unannounced is noticed. */
class CheckingTests {

    @TempDir
    private Path folder;

    /** What is noticed of a standard ledger of the first county that was changed behind its truth's back. */
    private List<Failure.Sort> noticed(Consumer<Draft> change) {
        FactsMaker maker = new FactsMaker(Laboratory.PLAN, new Random(1));
        Draft draft = Draft.of(maker.make(Laboratory.PLAN.reportingUnits().get(0)), new Random(1));
        change.accept(draft);
        return new Laboratory(folder)
                .examine(draft).stream().map(Failure::sort).distinct().toList();
    }

    private static RowDraft firstRow(Draft draft) {
        return draft.row("1-1");
    }

    @Test
    void findsNothingInTheStandardLedger() {
        assertThat(noticed(draft -> {})).isEmpty();
    }

    @Test
    void noticesAFigureThatIsNotTheTruth() {
        assertThat(noticed(draft -> firstRow(draft).put(Field.DONE, Ink.number("4711"))))
                .contains(Failure.Sort.SILENTLY_WRONG);
    }

    @Test
    void noticesMoneyThatIsNotTheTruth() {
        assertThat(noticed(draft -> draft.money().orElseThrow().rows.get(0).put(Field.PAID, Ink.number("0.5"))))
                .containsExactly(Failure.Sort.SILENTLY_WRONG);
    }

    @Test
    void noticesMoneyThatIsGone() {
        assertThat(noticed(draft -> draft.money().orElseThrow().rows.remove(0)))
                .containsExactly(Failure.Sort.SILENTLY_LOST);
    }

    @Test
    void noticesAFigureThatIsGoneAndTheFindingsThatItCauses() {
        assertThat(noticed(draft -> draft.progress().rows.remove(firstRow(draft))))
                .contains(Failure.Sort.LOST, Failure.Sort.FALSE_ALARM);
    }

    @Test
    void noticesAFigureThatNobodyWrote() {
        assertThat(noticed(draft -> draft.verdicts.remove(new FigureKey("1-1", Field.DONE))))
                .containsExactly(Failure.Sort.INVENTED);
    }

    @Test
    void noticesAFigureThatIsSaidToStandElsewhere() {
        assertThat(noticed(draft -> {
                    FigureKey moved = new FigureKey("1-1", Field.DONE);
                    draft.touches.add(canvas -> {
                        Canvas.Sheet sheet = canvas.sheets.get(0);
                        Canvas.Spot spot = Objects.requireNonNull(
                                        canvas.figures().get(moved))
                                .get(0);
                        Dot dot = sheet.at(spot.row(), spot.column()).orElseThrow();
                        sheet.put(spot.row(), spot.column(), Dot.of(dot.ink()));
                        sheet.put(spot.row() + 90, spot.column() + 30, new Dot(Ink.words(""), moved, null));
                    });
                }))
                .containsExactly(Failure.Sort.MISPLACED);
    }

    @Test
    void noticesAFindingThatWasDueAndNotMade() {
        assertThat(noticed(draft -> draft.demand(FindingKind.DUPLICATE_ROW))).containsExactly(Failure.Sort.UNSAID);
    }

    @Test
    void noticesAnotherSenderAndDay() {
        assertThat(noticed(draft -> {
                    draft.senders.clear();
                    draft.days.clear();
                }))
                .containsExactly(Failure.Sort.IDENTITY);
    }

    @Test
    void noticesWordsAtAnotherIndicator() {
        assertThat(noticed(draft -> firstRow(draft).put(Field.PROGRESS, "别的指标的进展。")))
                .containsExactly(Failure.Sort.WORDS);
    }
}
