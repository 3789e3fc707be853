package org.taizhang.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.taizhang.plan.Plan;
import org.taizhang.plan.Unit;
import org.taizhang.terms.Round;
import org.taizhang.terms.UnitCode;

class SampleLedgersTests {

    private static final long SEED = 7;
    private static final List<Round> ROUNDS = List.of(Plans.Q1, Plans.Q2, Plans.Q3);

    private static final Plan PLAN = Plans.invented();
    private static final Story STORY = Story.of(PLAN, SEED);

    @TempDir
    private static Path folder;

    private static final Map<Path, Opened> LEDGERS = new LinkedHashMap<>();

    @BeforeAll
    static void writesAll() {
        for (Path file : SampleLedgers.write(PLAN, ROUNDS, SEED, folder)) {
            LEDGERS.put(folder.relativize(file), Opened.of(file));
        }
    }

    @Test
    void writesTheSameBytesForTheSameSeedWhicheverRoundsAreAskedFor(@TempDir Path other) throws IOException {
        SampleLedgers.write(PLAN, List.of(Plans.Q3), SEED, other);

        assertThat(bytes(other)).isEqualTo(bytes(folder, "2030-Q3"));
    }

    @Test
    void writesOtherLedgersForAnotherSeed(@TempDir Path other) throws IOException {
        SampleLedgers.write(PLAN, List.of(Plans.Q1), SEED + 1, other);

        assertThat(bytes(other).values())
                .doesNotContainAnyElementsOf(bytes(folder, "2030-Q1").values());
    }

    @Test
    void givesBackTheFilesByRoundAndThenByUnit() {
        List<String> firstRound = LEDGERS.keySet().stream()
                .filter(file -> file.startsWith("2030-Q1"))
                .map(file -> file.getFileName().toString())
                .toList();

        assertThat(firstRound).hasSize(8);
        assertThat(firstRound.get(0)).contains("东山区");
        assertThat(firstRound.get(7)).contains("农业农村局");
    }

    @Test
    void marksEveryFileAsSampleData() {
        LEDGERS.forEach((file, ledger) -> {
            assertThat(ledger.sheet("工作进展").subList(0, 4).toString())
                    .as("%s", file)
                    .contains("示例数据");
            assertThat(ledger.everything()).as("%s", file).contains("（示例）");
        });
    }

    @Test
    void hidesTheSheetThatNamesPlanUnitAndRound() {
        Opened ledger = ledger(Plans.Q1, "东山区");

        assertThat(ledger.hidden()).containsExactly("台账标识");
        assertThat(ledger.sheet("台账标识"))
                .containsExactly(
                        List.of("方案", "test-2030"),
                        List.of("单位", "dong"),
                        List.of("轮次", "2030-Q1"),
                        List.of("模板版本", "1"),
                        List.of("数据性质", "示例数据"));
    }

    @Test
    void givesFiguresOnlyWhereTheUnitOwesThem() {
        for (Unit unit : PLAN.reportingUnits()) {
            Opened ledger = ledger(Plans.Q1, unit.shortName());
            PLAN.indicatorsConcerning(unit.code()).forEach(indicator -> {
                List<String> row = ledger.rowsOf(indicator.code().value()).get(0);
                assertThat(row.get(Column.DONE.number() - 1).isEmpty())
                        .as("%s %s", unit.code(), indicator.code())
                        .isEqualTo(!indicator.isReportedBy(unit.code()));
                assertThat(row.get(Column.PROGRESS.number() - 1)).isNotEmpty();
            });
        }
    }

    @Test
    void leavesOutTheSilentUnitInTheTroubledRoundOnly() {
        String silent = shortName(STORY.cast().silent().orElseThrow());

        assertThat(files(Plans.Q2, silent)).hasSize(1);
        assertThat(files(Plans.Q3, silent)).isEmpty();
    }

    @Test
    void datesTheLateLedgerAfterTheDueDateAndTheOthersNot() {
        String late = shortName(STORY.cast().late().orElseThrow());

        assertThat(date(ledger(Plans.Q3, late))).isEqualTo("2030-10-08");
        assertThat(date(ledger(Plans.Q2, late))).isBetween("2030-07-01", "2030-07-05");
        LEDGERS.forEach((file, ledger) -> {
            if (file.startsWith("2030-Q3") && !file.toString().contains(late)) {
                assertThat(date(ledger)).as("%s", file).isBetween("2030-10-01", "2030-10-05");
            }
        });
    }

    @Test
    void sendsOneFileTwice() throws IOException {
        String copied = shortName(STORY.cast().copied().orElseThrow());

        List<Path> files = files(Plans.Q3, copied);
        assertThat(files).hasSize(2);
        assertThat(folder.resolve(files.get(0))).hasSameBinaryContentAs(folder.resolve(files.get(1)));
    }

    @Test
    void makesEveryMistakeOnceInTheWrongLedger() {
        Opened wrong = ledger(Plans.Q3, shortName(STORY.cast().wrong().orElseThrow()));
        Map<Slip, List<List<String>>> rows = slipRows(wrong);

        assertThat(cell(rows, Slip.NOT_A_NUMBER, Column.DONE)).isEqualTo("约三成");
        assertThat(cell(rows, Slip.FOREIGN_MEASURE, Column.MEASURE)).isEqualTo("公顷");
        assertThat(cell(rows, Slip.NEGATIVE, Column.DONE)).startsWith("-");
        assertThat(cell(rows, Slip.BROKEN_FORMULA, Column.DONE)).isEqualTo("#DIV/0!");
        assertThat(cell(rows, Slip.NO_PROGRESS, Column.PROGRESS)).isEmpty();
        assertThat(cell(rows, Slip.DONE_BELOW_TARGET, Column.STATUS)).isEqualTo("已完成");
        assertThat(Double.parseDouble(cell(rows, Slip.DONE_BELOW_TARGET, Column.DONE)))
                .isLessThan(Double.parseDouble(cell(rows, Slip.DONE_BELOW_TARGET, Column.TARGET)));
        assertThat(Double.parseDouble(cell(rows, Slip.NUMERATOR_ABOVE, Column.NUMERATOR)))
                .isGreaterThan(Double.parseDouble(cell(rows, Slip.NUMERATOR_ABOVE, Column.DENOMINATOR)));
        assertThat(rows.getOrDefault(Slip.DUPLICATE_ROW, List.of())).hasSize(2);
        assertThat(moneyPaidAboveInPlace(wrong)).isEqualTo(1);
    }

    @Test
    void makesNoMistakeInTheOtherLedgers() {
        String wrong = shortName(STORY.cast().wrong().orElseThrow());
        LEDGERS.forEach((file, ledger) -> {
            if (!(file.startsWith("2030-Q3") && file.toString().contains(wrong))) {
                assertThat(ledger.everything()).as("%s", file).doesNotContain("约三成", "公顷", "#DIV/0!", "|-");
                assertThat(moneyPaidAboveInPlace(ledger)).as("%s", file).isZero();
                PLAN.indicators()
                        .forEach(indicator -> assertThat(
                                        ledger.rowsOf(indicator.code().value()))
                                .as("%s %s", file, indicator.code())
                                .hasSizeLessThanOrEqualTo(1));
            }
        });
    }

    @Test
    void showsEveryHabitSomewhere() {
        for (Habit habit : Habit.values()) {
            assertThat(PLAN.reportingUnits()).as("%s", habit).anyMatch(unit -> STORY.has(unit.code(), habit));
        }
        assertThat(LEDGERS.keySet()).anyMatch(file -> file.toString().endsWith(".xls"));
        assertThat(LEDGERS.values()).anyMatch(ledger -> !ledger.sheets().contains("台账标识"));
        assertThat(LEDGERS.values()).anyMatch(ledger -> ledger.everything().contains("完成情况"));
        assertThat(LEDGERS.values())
                .anyMatch(ledger -> ledger.rowsOf("2-2").stream()
                        .anyMatch(row -> row.get(Column.MEASURE.number() - 1).equals("户")));
    }

    @Test
    void listsItemsThatAddUpToTheFigure() {
        List<Opened> withItems = LEDGERS.values().stream()
                .filter(ledger -> ledger.sheets().contains("项目明细"))
                .toList();

        assertThat(withItems).isNotEmpty();
        withItems.forEach(ledger -> items(ledger)
                .forEach((indicator, sum) -> assertThat(sum)
                        .isEqualByComparingTo(
                                number(ledger.rowsOf(indicator).get(0).get(Column.DONE.number() - 1)))));
    }

    @Test
    void doesWithPlansOfOneRound(@TempDir Path other) {
        Plan plan = Plans.withRounds(1);

        List<Path> files = SampleLedgers.write(plan, List.of(Plans.Q1), SEED, other);

        assertThat(files).hasSize(8);
    }

    @Test
    void refusesRoundsThatThePlanDoesNotHave(@TempDir Path other) {
        assertThatThrownBy(() -> SampleLedgers.write(PLAN, List.of(Round.parse("2031-Q1")), SEED, other))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2031-Q1");
    }

    private static Map<String, String> bytes(Path root, String round) throws IOException {
        Map<String, String> contents = bytes(root);
        contents.keySet().removeIf(file -> !file.startsWith(round));
        return contents;
    }

    private static Map<String, String> bytes(Path root) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (var files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.put(
                        root.relativize(file).toString().replace('\\', '/'),
                        Base64.getEncoder().encodeToString(Files.readAllBytes(file)));
            }
        }
        return contents;
    }

    private static String shortName(UnitCode unit) {
        return PLAN.unit(unit).shortName();
    }

    private static List<Path> files(Round round, String name) {
        return LEDGERS.keySet().stream()
                .filter(file -> file.startsWith(round.toString()))
                .filter(file -> file.getFileName().toString().contains(name.replace("市", "")))
                .toList();
    }

    private static Opened ledger(Round round, String name) {
        return Objects.requireNonNull(LEDGERS.get(files(round, name).get(0)));
    }

    /** The day on which the ledger says it was filled in, as 2030-10-08. */
    private static String date(Opened ledger) {
        String line = ledger.sheet("工作进展").stream()
                .flatMap(List::stream)
                .filter(text -> text.startsWith("填报日期"))
                .findFirst()
                .orElseThrow();
        String[] parts = line.replaceAll("[^0-9]+", " ").strip().split(" ");
        return "%s-%02d-%02d".formatted(parts[0], Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
    }

    private static Map<Slip, List<List<String>>> slipRows(Opened wrong) {
        Map<Slip, List<List<String>>> rows = new HashMap<>();
        PLAN.indicators()
                .forEach(indicator -> STORY.slips()
                        .at(indicator.code())
                        .ifPresent(slip ->
                                rows.put(slip, wrong.rowsOf(indicator.code().value()))));
        return rows;
    }

    private static String cell(Map<Slip, List<List<String>>> rows, Slip slip, Column column) {
        return rows.getOrDefault(slip, List.of()).get(0).get(column.number() - 1);
    }

    private static long moneyPaidAboveInPlace(Opened ledger) {
        return ledger.sheet("资金").stream()
                .filter(row -> row.size() == 7 && row.get(0).matches("\\d+"))
                .filter(row -> number(row.get(5)).compareTo(number(row.get(4))) > 0)
                .count();
    }

    private static Map<String, BigDecimal> items(Opened ledger) {
        Map<String, BigDecimal> sums = new HashMap<>();
        List<List<String>> rows = new ArrayList<>(ledger.sheet("项目明细"));
        rows.subList(2, rows.size()).forEach(row -> sums.merge(row.get(0), number(row.get(2)), BigDecimal::add));
        return sums;
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(Normalizer.normalize(text, Normalizer.Form.NFKC).replace(",", ""));
    }
}
