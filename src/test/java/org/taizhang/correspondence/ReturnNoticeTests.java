package org.taizhang.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.taizhang.briefing.Letter;
import org.taizhang.findings.Finding;
import org.taizhang.findings.FindingKind;
import org.taizhang.intake.SmallPlan;
import org.taizhang.plan.Plan;
import org.taizhang.plan.RoundSchedule;
import org.taizhang.terms.CellPosition;
import org.taizhang.terms.Place;
import org.taizhang.terms.UnitCode;
import org.taizhang.validation.DaySource;
import org.taizhang.validation.HandIn;
import org.taizhang.validation.Reconciliation;

class ReturnNoticeTests {

    private static final UnitCode EAST = UnitCode.of("east");

    private final Plan plan = SmallPlan.plan();
    private final RoundSchedule schedule = plan.schedule(SmallPlan.Q1).orElseThrow();

    private static Finding error(int row) {
        return Finding.of(
                        FindingKind.NEGATIVE,
                        Place.ofCell("东.xlsx", "工作进展", new CellPosition(row, 7)),
                        "累计完成",
                        "-" + row)
                .about(EAST);
    }

    private static Finding note() {
        return Finding.of(FindingKind.DATE_NOT_STATED, Place.ofFile("东.xlsx")).about(EAST);
    }

    private Reconciliation round(LocalDate received) {
        HandIn handIn = new HandIn(
                EAST,
                HandIn.Outcome.ACCEPTED,
                "东.xlsx",
                "0".repeat(64),
                received,
                received == null ? null : DaySource.SELF_DECLARED,
                false,
                null,
                List.of());
        return new Reconciliation(SmallPlan.Q1, List.of(handIn), List.of(), List.of(), List.of(), List.of(), true);
    }

    private List<Letter> drafts(LocalDate received, List<Finding> findings) {
        Returned returned = new Returned(EAST, "东山县", "东.xlsx", findings);
        return new ReturnNotice(plan, round(received), returned, plan.unit(EAST), "东山县.xlsx", "abc").drafts();
    }

    @Test
    void saysWhyTheLedgerComesBackAndWhatToDoByWhen() {
        List<Finding> findings = Stream.concat(
                        Stream.of(note()), IntStream.range(5, 14).mapToObj(ReturnNoticeTests::error))
                .toList();
        Letter letter = drafts(schedule.due(), findings).get(0);
        assertThat(letter.title()).isEqualTo("台账退回通知\n（2030年第一季度）");
        assertThat(letter.recipient()).isEqualTo("东山县");
        assertThat(letter.sender()).isEqualTo("市政府督查室");
        assertThat(letter.date()).isEqualTo(schedule.asOf());
        assertThat(letter.sample()).isTrue();
        assertThat(letter.paragraphs().get(0)).contains("“东.xlsx”", "已经收到");
        assertThat(letter.paragraphs().get(1)).startsWith("校验意见共10条：错误9条、提示1条。“错误”所在的数据本次没有采用。");
        assertThat(letter.paragraphs().get(2)).startsWith("1．（错误）工作进展!G5：").contains("-5", "请核对后重填。");
        assertThat(letter.paragraphs()).contains("其余4条见附件“校验意见”表。");
        LocalDate due = schedule.due();
        assertThat(letter.paragraphs().get(letter.paragraphs().size() - 1))
                .contains("于" + due.getYear() + "年" + due.getMonthValue() + "月" + due.getDayOfMonth()
                        + "日前重新报送；收到本通知时已过期限的，请立即报送");
        assertThat(letter.attachment()).isEqualTo("附件：东山县.xlsx");
    }

    @Test
    void asksForHasteOnceTheLedgersShowThatTheTermIsOver() {
        Letter letter = drafts(schedule.due().plusDays(1), List.of(error(5))).get(0);
        assertThat(letter.paragraphs().get(letter.paragraphs().size() - 1)).contains("已过", "立即");
    }

    @Test
    void tellsOnceWhatIsTheSameInManyCellsAndQuotesWhatStandsThere() {
        List<Finding> findings = IntStream.range(20, 28)
                .mapToObj(row -> Finding.of(
                                FindingKind.NOT_A_NUMBER,
                                Place.ofCell("东.xlsx", "工作进展", new CellPosition(row, 7)),
                                "累计完成")
                        .seeing("推进中")
                        .about(EAST))
                .toList();
        Letter letter = drafts(schedule.due(), findings).get(0);
        assertThat(letter.paragraphs())
                .hasSize(4)
                .contains("1．（错误）工作进展!G20、G21、G22、G23、G24、G25等8处（原文“推进中”）：" + "“累计完成”应填数，无法识别。请填写阿拉伯数字。");
    }

    @Test
    void asksForAWordAboutDoubtsInsteadOfAChangeToWhatIsRight() {
        Finding doubt = Finding.of(FindingKind.NO_CHANGE, Place.ofCell("东.xlsx", "工作进展", new CellPosition(5, 7)), "2")
                .about(EAST);
        Letter letter = drafts(schedule.due(), List.of(doubt)).get(0);
        assertThat(letter.paragraphs().get(1)).endsWith("“疑点”所在的数据暂予采用，请核实；确实无误的，请向市政府督查室说明，不必改动。");
    }

    @Test
    void saysThatARejectedLedgerIsNotUsedAtAll() {
        Finding reject =
                Finding.of(FindingKind.ENCRYPTED_FILE, Place.ofFile("东.xlsx")).about(EAST);
        Letter letter = drafts(schedule.due(), List.of(reject)).get(0);
        assertThat(letter.paragraphs().get(0)).contains("整份不能采用");
        assertThat(letter.paragraphs().get(2)).startsWith("1．（退回）整个文件：");
        assertThat(letter.paragraphs()).noneMatch(paragraph -> paragraph.startsWith("其余"));
    }

    @Test
    void draftsTheLetterWithEverFewerPointsDownToNone() {
        List<Letter> drafts = drafts(
                schedule.due(),
                IntStream.range(5, 25).mapToObj(ReturnNoticeTests::error).toList());
        assertThat(drafts).extracting(letter -> letter.paragraphs().size()).containsExactly(10, 9, 8, 7, 6, 5, 4);
        assertThat(Optional.of(drafts.get(6)).map(Letter::paragraphs).orElseThrow())
                .contains("具体意见20条，见附件“校验意见”表。");
    }
}
