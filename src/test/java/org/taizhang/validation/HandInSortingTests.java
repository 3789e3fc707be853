package org.taizhang.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.taizhang.distribution.Sha256;
import org.taizhang.findings.FindingKind;
import org.taizhang.intake.Intake;
import org.taizhang.intake.LedgerFile;
import org.taizhang.intake.Receipt;
import org.taizhang.intake.Receipts;
import org.taizhang.intake.ReceivedFile;
import org.taizhang.intake.SmallPlan;
import org.taizhang.intake.SubmittedLedger;
import org.taizhang.plan.Plan;
import org.taizhang.spreadsheet.Look;
import org.taizhang.spreadsheet.MarkedCopy;
import org.taizhang.spreadsheet.Marking;
import org.taizhang.spreadsheet.ReadLimits;
import org.taizhang.terms.UnitCode;

/** The plan's first round is due on 25 March. */
class HandInSortingTests {

    @TempDir
    private Path folder;

    private final Plan plan = SmallPlan.plan();
    private final Intake intake = new Intake(plan, ReadLimits.STANDARD);
    private final List<SubmittedLedger> ledgers = new ArrayList<>();
    private final List<Receipt> receipts = new ArrayList<>();

    private SubmittedLedger hand(String name, LedgerFile file) {
        SubmittedLedger ledger = intake.read(file.receive(folder, SmallPlan.Q1, name));
        ledgers.add(ledger);
        return ledger;
    }

    private void copy(String name, SubmittedLedger original) {
        Path location = folder.resolve(original.file());
        ledgers.add(intake.read(new ReceivedFile(SmallPlan.Q1, name, original.sha256(), location)));
    }

    private void received(String file, @Nullable String day, boolean mail, @Nullable String sender) {
        receipts.add(new Receipt(
                file,
                Optional.ofNullable(day).map(LocalDate::parse).orElse(null),
                mail,
                Optional.ofNullable(sender).map(UnitCode::of).orElse(null)));
    }

    private Reconciliation judge() {
        RoundLedgers round = new RoundLedgers(SmallPlan.Q1, ledgers, new Receipts(receipts, List.of()));
        return Validation.judge(plan, List.of(round)).get(0);
    }

    private static LedgerFile ledger(String unit, @Nullable String stated, int lifts) {
        return LedgerFile.xlsx()
                .title("2030年第一季度")
                .line(unit.isEmpty() ? "" : "填报单位：" + unit, stated == null ? "" : "填报日期：" + stated)
                .head()
                .figure("1-2", "加装电梯", "部", lifts, null, null, "推进中", "进展");
    }

    private static LedgerFile unusable(String unit, String stated) {
        return LedgerFile.xlsx()
                .title("2029年第四季度")
                .line("填报单位：" + unit, "填报日期：" + stated)
                .head()
                .figure("1-2", "加装电梯", "部", 9, null, null, "推进中", "进展");
    }

    private static HandIn east(Reconciliation result) {
        return result.handIns().get(0);
    }

    private static List<String> fileFindings(Reconciliation result) {
        return result.findings().stream()
                .filter(finding -> finding.kind().code().matches("[FL].*"))
                .filter(finding -> finding.kind() != FindingKind.MISSING_LEDGER)
                .map(finding -> finding.place().file() + " " + finding.kind().code() + finding.arguments())
                .toList();
    }

    private static List<String> lifts(Reconciliation result) {
        return result.figures().stream()
                .filter(figure -> figure.indicator().value().equals("1-2"))
                .map(figure -> figure.unit() + " " + figure.amount())
                .toList();
    }

    @Test
    void believesTheReceiptBeforeTheLedgersOwnDate() {
        hand("a.xlsx", ledger("东山县", "2030-03-24", 3));
        received("a.xlsx", "2030-03-26", false, null);
        Reconciliation result = judge();
        assertThat(east(result).received()).isEqualTo(LocalDate.of(2030, 3, 26));
        assertThat(east(result).source()).isEqualTo(DaySource.REGISTER);
        assertThat(east(result).late()).isTrue();
        assertThat(fileFindings(result)).containsExactly("a.xlsx L102[2030-03-26, 2030-03-25]");
    }

    @Test
    void saysThatADateIsTheLedgersOwnAndKnowsMail() {
        hand("a.xlsx", ledger("东山县", "2030-03-24", 3));
        hand("b.xlsx", ledger("西水区", null, 3));
        hand("c.xlsx", ledger("市住建局", null, 3));
        received("b.xlsx", "2030-03-25", true, "west");
        Reconciliation result = judge();
        assertThat(result.handIns())
                .extracting(HandIn::source)
                .containsExactly(DaySource.SELF_DECLARED, DaySource.MAIL, null);
        assertThat(result.handIns()).extracting(HandIn::late).containsExactly(false, false, false);
        assertThat(fileFindings(result)).containsExactly("c.xlsx F209[]");
    }

    @Test
    void saysThatALedgerIsDatedAfterItCame() {
        hand("a.xlsx", ledger("东山县", "2030-03-28", 3));
        received("a.xlsx", "2030-03-24", false, null);
        Reconciliation result = judge();
        assertThat(east(result).late()).isFalse();
        assertThat(fileFindings(result)).containsExactly("a.xlsx F215[2030-03-28, 2030-03-24]");
    }

    @Test
    void warnsWhenAnotherUnitSentIt() {
        hand("a.xlsx", ledger("东山县", "2030-03-24", 3));
        received("a.xlsx", "2030-03-24", true, "west");
        Reconciliation result = judge();
        assertThat(fileFindings(result)).containsExactly("a.xlsx F216[东山县, 西水区]");
        assertThat(lifts(result)).containsExactly("east 3");
    }

    @Test
    void takesTheSendersWordForALedgerThatDoesNotSayWhoseItIs() {
        hand("a.xlsx", ledger("", "2030-03-24", 3));
        received("a.xlsx", null, true, "east");
        Reconciliation result = judge();
        assertThat(lifts(result)).containsExactly("east 3");
        assertThat(east(result).source()).isEqualTo(DaySource.SELF_DECLARED);
        assertThat(fileFindings(result)).isEmpty();
    }

    @Test
    void takesNoSendersWordForALedgerThatContradictsItselfOrForAReader() {
        hand("西水区.xlsx", ledger("东山县", "2030-03-24", 3));
        hand("b.xlsx", ledger("", "2030-03-24", 3));
        hand("c.xlsx", ledger("北岭县", "2030-03-24", 3));
        received("西水区.xlsx", "2030-03-24", true, "east");
        received("c.xlsx", "2030-03-24", true, "east");
        received("b.xlsx", "2030-03-24", true, "office");
        Reconciliation result = judge();
        assertThat(lifts(result)).isEmpty();
        assertThat(fileFindings(result))
                .containsExactlyInAnyOrder("西水区.xlsx F204[东山县, 西水区]", "b.xlsx F203[]", "c.xlsx F203[北岭县]");
    }

    @Test
    void ordersTwoLedgersByTheirDatesBeforeTheirArrival() {
        hand("a.xlsx", ledger("东山县", "2030-03-20", 3));
        hand("b.xlsx", ledger("东山县", "2030-03-22", 4));
        received("a.xlsx", "2030-03-24", false, null);
        received("b.xlsx", "2030-03-23", false, null);
        assertThat(lifts(judge())).containsExactly("east 4");
    }

    @Test
    void ordersTwoLedgersOfOneDateOrOfNoneByTheirArrival() {
        hand("a.xlsx", ledger("东山县", "2030-03-20", 3));
        hand("b.xlsx", ledger("东山县", "2030-03-20", 4));
        hand("c.xlsx", ledger("西水区", null, 5));
        hand("d.xlsx", ledger("西水区", "2030-03-20", 6));
        received("a.xlsx", "2030-03-24", false, null);
        received("b.xlsx", "2030-03-23", false, null);
        received("c.xlsx", "2030-03-23", false, null);
        received("d.xlsx", "2030-03-24", false, null);
        Reconciliation result = judge();
        assertThat(lifts(result)).containsExactly("east 3", "west 6");
        assertThat(fileFindings(result)).containsExactlyInAnyOrder("b.xlsx F207[a.xlsx]", "c.xlsx F207[d.xlsx]");
    }

    @Test
    void findsNoOrderWhereOnlyOneArrivalIsKnown() {
        hand("a.xlsx", ledger("东山县", null, 3));
        hand("b.xlsx", ledger("东山县", "2030-03-20", 4));
        received("a.xlsx", "2030-03-24", false, null);
        Reconciliation result = judge();
        assertThat(lifts(result)).isEmpty();
        assertThat(fileFindings(result)).containsExactlyInAnyOrder("a.xlsx F208[b.xlsx]", "b.xlsx F208[a.xlsx]");
    }

    @Test
    void findsTheLatestOfThreeThoughTwoEarlierOnesHaveNoOrder() {
        hand("a.xlsx", ledger("东山县", "2030-03-20", 3));
        hand("b.xlsx", ledger("东山县", "2030-03-20", 4));
        hand("c.xlsx", ledger("东山县", "2030-03-22", 5));
        Reconciliation result = judge();
        assertThat(lifts(result)).containsExactly("east 5");
        assertThat(east(result).otherFiles()).containsExactly("a.xlsx", "b.xlsx");
    }

    @Test
    void callsNobodyLateWhoCorrectsAfterTheDueDateWhatCameByIt() {
        hand("a.xlsx", ledger("东山县", null, 3));
        hand("b.xlsx", ledger("东山县", null, 4));
        received("a.xlsx", "2030-03-24", true, null);
        received("b.xlsx", "2030-03-30", false, null);
        Reconciliation result = judge();
        assertThat(lifts(result)).containsExactly("east 4");
        assertThat(east(result).file()).isEqualTo("b.xlsx");
        assertThat(east(result).received()).isEqualTo(LocalDate.of(2030, 3, 24));
        assertThat(east(result).source()).isEqualTo(DaySource.MAIL);
        assertThat(east(result).late()).isFalse();
        assertThat(east(result).corrected()).isEqualTo(LocalDate.of(2030, 3, 30));
        assertThat(east(result).lastReceived()).isEqualTo(LocalDate.of(2030, 3, 30));
        assertThat(fileFindings(result)).noneMatch(finding -> finding.contains("L102"));
    }

    @Test
    void callsALedgerLateThoughAnUnusableOneCameBefore() {
        hand("a.xlsx", unusable("东山县", "2030-03-24"));
        hand("b.xlsx", ledger("东山县", "2030-03-30", 4));
        Reconciliation result = judge();
        assertThat(lifts(result)).containsExactly("east 4");
        assertThat(east(result).received()).isEqualTo(LocalDate.of(2030, 3, 30));
        assertThat(east(result).corrected()).isNull();
        assertThat(east(result).late()).isTrue();
    }

    @Test
    void countsACopyOnceAndByItsEarliestReceipt() {
        SubmittedLedger first = hand("a.xlsx", ledger("东山县", null, 3));
        copy("再报/a.xlsx", first);
        received("a.xlsx", "2030-03-27", false, null);
        received("再报/a.xlsx", "2030-03-23", true, null);
        Reconciliation result = judge();
        assertThat(lifts(result)).containsExactly("east 3");
        assertThat(east(result).received()).isEqualTo(LocalDate.of(2030, 3, 23));
        assertThat(east(result).late()).isFalse();
        assertThat(fileFindings(result)).containsExactly("再报/a.xlsx F206[a.xlsx]");
    }

    @Test
    void takesNoSendersWordWhereTwoUnitsSentTheSame() {
        SubmittedLedger first = hand("a.xlsx", ledger("", "2030-03-24", 3));
        copy("b.xlsx", first);
        received("a.xlsx", "2030-03-24", true, "east");
        received("b.xlsx", "2030-03-24", true, "west");
        assertThat(lifts(judge())).isEmpty();
    }

    @Test
    void keepsAUsableLedgerWhenALaterOneCannotBeUsedAndSaysWhy() {
        hand("a.xlsx", ledger("东山县", "2030-03-20", 3));
        hand("b.xlsx", unusable("东山县", "2030-03-24"));
        Reconciliation result = judge();
        assertThat(lifts(result)).containsExactly("east 3");
        assertThat(east(result).outcome()).isEqualTo(HandIn.Outcome.ACCEPTED);
        assertThat(east(result).file()).isEqualTo("a.xlsx");
        assertThat(east(result).otherFiles()).containsExactly("b.xlsx");
        assertThat(fileFindings(result)).containsExactly("b.xlsx F202[2029-Q4, 2030-Q1]");
    }

    @Test
    void keepsTheFindingsOfRegistersWithTheRound() {
        Receipts broken = new Receipts(
                List.of(),
                List.of(org.taizhang.findings.Finding.of(
                        FindingKind.REGISTER_UNREADABLE, org.taizhang.terms.Place.ofFile("收件登记.xlsx"), "?")));
        Reconciliation result = Validation.judge(plan, List.of(new RoundLedgers(SmallPlan.Q1, ledgers, broken)))
                .get(0);
        assertThat(fileFindings(result)).containsExactly("收件登记.xlsx F212[?]");
    }

    /** What a unit does with a ledger that came back: it changes a cell and leaves the list of findings where it is. */
    private SubmittedLedger mend(String name, SubmittedLedger original, int lifts) throws IOException {
        Path marked = MarkedCopy.write(
                        folder.resolve(original.file()),
                        new Marking(List.of(), list -> list.text(1, 1, "校验意见", Look.PLAIN)),
                        folder.resolve("marked-" + name),
                        ReadLimits.STANDARD)
                .orElseThrow();
        Path mended = folder.resolve(name);
        try (InputStream in = Files.newInputStream(marked);
                Workbook book = WorkbookFactory.create(in);
                OutputStream out = Files.newOutputStream(mended)) {
            book.getSheetAt(0).getRow(3).getCell(6).setCellValue(lifts);
            book.write(out);
        }
        SubmittedLedger ledger = intake.read(new ReceivedFile(SmallPlan.Q1, name, Sha256.ofFile(mended), mended));
        ledgers.add(ledger);
        return ledger;
    }

    @Test
    void takesAMendedCopyForLaterThanWhatItMendsAlthoughItStatesTheSameDay() throws IOException {
        SubmittedLedger original = hand("乙.xlsx", ledger("东山县", "2030-03-24", 3));
        SubmittedLedger mended = mend("甲.xlsx", original, 4);
        assertThat(lifts(judge())).containsExactly("east 4");
        assertThat(fileFindings(judge())).containsExactly("乙.xlsx F207[甲.xlsx]");
        mend("丙.xlsx", mended, 5);
        assertThat(lifts(judge())).containsExactly("east 5");
        assertThat(east(judge()).otherFiles()).containsExactlyInAnyOrder("甲.xlsx", "乙.xlsx");
    }

    @Test
    void findsNoOrderBetweenTwoMendedCopiesOfOneLedger() throws IOException {
        SubmittedLedger original = hand("乙.xlsx", ledger("东山县", "2030-03-24", 3));
        mend("甲.xlsx", original, 4);
        mend("丙.xlsx", original, 5);
        assertThat(lifts(judge())).isEmpty();
    }
}
