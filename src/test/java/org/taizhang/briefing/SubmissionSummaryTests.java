package org.taizhang.briefing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.taizhang.plan.Unit;
import org.taizhang.validation.HandIn.Outcome;

class SubmissionSummaryTests {

    private final FiguresDraft draft = new FiguresDraft();

    private SubmissionSummaryTests unit(String code, String name, Outcome outcome, boolean late) {
        draft.unit(code, name, name, Unit.Type.COUNTY).submission(code, outcome, late);
        return this;
    }

    private String sentence() {
        return new SubmissionSummary(draft.freeze()).sentence();
    }

    @Test
    void namesTheLateTheRejectedAndTheSilent() {
        unit("a", "乐都区", Outcome.ACCEPTED, false);
        unit("b", "平安区", Outcome.ACCEPTED, true);
        unit("c", "民和县", Outcome.REJECTED, false);
        unit("d", "互助县", Outcome.SILENT, false);
        unit("e", "化隆县", Outcome.SILENT, false);
        assertThat(sentence()).isEqualTo("5家应报单位中，已报2家，其中逾期1家（平安区），退回1家（民和县），未报2家（互助县、化隆县）。");
    }

    @Test
    void leavesOutWhatDidNotHappen() {
        unit("a", "乐都区", Outcome.ACCEPTED, false).unit("d", "互助县", Outcome.SILENT, false);
        assertThat(sentence()).isEqualTo("2家应报单位中，已报1家，未报1家（互助县）。");
    }

    @Test
    void praisesAllOnTime() {
        unit("a", "乐都区", Outcome.ACCEPTED, false).unit("b", "平安区", Outcome.ACCEPTED, false);
        assertThat(sentence()).isEqualTo("2家应报单位全部按时报送。");
    }

    @Test
    void tellsAllInButSomeLate() {
        unit("a", "乐都区", Outcome.ACCEPTED, false).unit("b", "平安区", Outcome.ACCEPTED, true);
        assertThat(sentence()).isEqualTo("2家应报单位全部报送，其中逾期1家（平安区）。");
    }

    @Test
    void holdsWhenNobodyReported() {
        unit("a", "乐都区", Outcome.SILENT, false).unit("b", "平安区", Outcome.SILENT, false);
        assertThat(sentence()).isEqualTo("2家应报单位均未报送。");
        assertThat(new SubmissionSummary(draft.freeze()).paragraphs()).hasSize(1);
    }

    @Test
    void holdsWhenAllWereRejected() {
        unit("a", "乐都区", Outcome.REJECTED, false);
        assertThat(sentence()).isEqualTo("1家应报单位中，退回1家（乐都区）。");
    }

    @Test
    void holdsWhenNobodyOwesALedger() {
        assertThat(sentence()).isEqualTo("本轮没有单位应报送台账。");
    }

    @Test
    void explainsWhatMissingLedgersMeanForTheFigures() {
        unit("a", "乐都区", Outcome.ACCEPTED, false).unit("d", "互助县", Outcome.SILENT, false);
        assertThat(new SubmissionSummary(draft.freeze()).paragraphs())
                .last()
                .asString()
                .contains("以“至少”或“暂”表示");
    }
}
