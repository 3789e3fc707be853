package org.taizhang.briefing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.taizhang.aggregation.ClosedRound;
import org.taizhang.aggregation.ClosedRound.Reopening;
import org.taizhang.aggregation.EditionChanges;
import org.taizhang.aggregation.EditionChanges.Column;
import org.taizhang.aggregation.EditionChanges.FigureChange;
import org.taizhang.aggregation.EditionChanges.MoneyChange;
import org.taizhang.aggregation.Light;
import org.taizhang.plan.Addressing;
import org.taizhang.plan.Unit;
import org.taizhang.terms.IndicatorCode;
import org.taizhang.terms.Money;
import org.taizhang.terms.Quantity;
import org.taizhang.terms.Round;
import org.taizhang.terms.TaskCode;
import org.taizhang.terms.UnitCode;

class ClosedSummaryTests {

    private static final EditionChanges NONE =
            new EditionChanges(List.of(), List.of(), List.of(), List.of(), List.of());
    private static final EditionChanges SOME = new EditionChanges(
            List.of(),
            List.of(),
            List.of(
                    new FigureChange(
                            IndicatorCode.of("4-1"),
                            UnitCode.of("ledu"),
                            Quantity.of("300"),
                            null,
                            Light.BEHIND,
                            Light.NOT_REPORTED),
                    new FigureChange(
                            IndicatorCode.of("4-1"),
                            null,
                            Quantity.of("700"),
                            Quantity.of("400"),
                            Light.ON_PACE,
                            Light.FAR_BEHIND)),
            List.of(new MoneyChange(
                    UnitCode.of("ledu"), TaskCode.of("4"), "省", Column.PAID, Money.ofWan("10"), Money.ofWan("12.5"))),
            List.of());

    private final FiguresDraft draft = new FiguresDraft().unit("ledu", "乐都区人民政府", "乐都区", Unit.Type.COUNTY);

    private ClosedSummary with(
            @Nullable EditionChanges revised, boolean open, List<Reopening> reopenings, String... late) {
        draft.closedRounds.add(new ClosedRound(
                Round.parse("2024-Q2"), LocalDate.of(2024, 7, 10), 2, reopenings, open, List.of(late), revised));
        return new ClosedSummary(draft.freeze());
    }

    @Test
    void saysNothingWhereNoRoundWasClosed() {
        ClosedSummary summary = new ClosedSummary(draft.freeze());

        assertThat(summary.paragraphs()).isEmpty();
        assertThat(summary.moneyParagraphs()).isEmpty();
        assertThat(RevisionRow.of(draft.freeze())).isEmpty();
    }

    /** A paper cannot speak of a day that is still to come. */
    @Test
    void datesThePaperNotBeforeTheDayOnWhichARoundWasOpenedAgain() {
        assertThat(date()).isEqualTo("2024年10月5日");
        with(NONE, false, List.of(new Reopening(LocalDate.of(2024, 10, 12), "漏报")));
        assertThat(date()).isEqualTo("2024年10月12日");
    }

    private String date() {
        return Address.of(Document.SUPERVISION_BRIEFING, draft.freeze(), Addressing.USUAL)
                .date();
    }

    @Test
    void namesTheFirstFilesThatCameTooLate() {
        assertThat(with(NONE, false, List.of(), "甲.xlsx", "乙.xlsx", "丙.xlsx", "丁.xlsx")
                        .paragraphs())
                .containsExactly("第二季度数据于2024年7月10日封账（第2版）。现用数据与封账时一致。" + "封账后另收到文件4个（甲.xlsx、乙.xlsx、丙.xlsx等），未计入。");
    }

    @Test
    void saysWhenAndWhyItWasOpenedAgainAndWhatIsAnotherNow() {
        ClosedSummary summary = with(SOME, true, List.of(new Reopening(LocalDate.of(2024, 8, 1), "乐都区更正；重报。")));

        assertThat(summary.paragraphs())
                .containsExactly("第二季度数据于2024年7月10日封账（第2版），2024年8月1日因“乐都区更正；重报”开账，尚未重新封账。"
                        + "与封账时相比，单位数据修订1项，全市数据修订1项，资金数据修订1处。");
        assertThat(summary.moneyParagraphs()).singleElement().asString().endsWith("与封账时相比，资金数据修订1处。");
        assertThat(RevisionRow.of(draft.freeze()))
                .extracting(RevisionRow::round, RevisionRow::unit, RevisionRow::closed, RevisionRow::now)
                .containsExactly(
                        tuple("第二季度", "乐都区", "300（滞后）", "—（未报）"),
                        tuple("第二季度", "全市", "700（达序时）", "400（严重滞后）"),
                        tuple("第二季度", "乐都区", "10.00", "12.50"));
        assertThat(RevisionRow.ofMoney(draft.freeze()))
                .extracting(RevisionRow::number, RevisionRow::now)
                .containsExactly(tuple("1", "12.50"));
    }

    @Test
    void saysSoWhereTheClosedFiguresCannotBeRead() {
        ClosedSummary summary = with(null, false, List.of());

        assertThat(summary.paragraphs()).singleElement().asString().endsWith("封账时的数据已无法读取，未作比较。");
        assertThat(summary.moneyParagraphs()).isEmpty();
    }
}
