package org.taizhang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.taizhang.aggregation.FiguresJson;
import org.taizhang.aggregation.FrozenFigures;
import org.taizhang.aggregation.FrozenFigures.IndicatorFigures;
import org.taizhang.aggregation.Standing;
import org.taizhang.aggregation.Tally;
import org.taizhang.distribution.Sha256;
import org.taizhang.intake.Intake;
import org.taizhang.intake.ReceivedFile;
import org.taizhang.plan.Plan;
import org.taizhang.plan.PlanWorkbook;
import org.taizhang.spreadsheet.ReadLimits;
import org.taizhang.terms.Money;
import org.taizhang.terms.Quantity;
import org.taizhang.terms.Round;
import org.taizhang.terms.UnitCode;
import org.taizhang.validation.Reconciliation;
import org.taizhang.validation.RoundLedgers;
import org.taizhang.validation.Validation;

/** The city's rounds rolled up by command, and read by the province. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RollupIT {

    private static final Path INPUT = Path.of("input", "haidong-2024");
    private static final List<Round> ROUNDS =
            Stream.of("2024-Q1", "2024-Q2", "2024-Q3").map(Round::parse).toList();
    private static final Round Q2 = ROUNDS.get(1);
    private static final Round Q3 = ROUNDS.get(2);

    @TempDir
    static Path home;

    private FrozenFigures city;
    private String said;
    private int code;
    private List<Reconciliation> province;

    private static Plan plan(String name) {
        return PlanWorkbook.read(Path.of("jobs", name, "plan.xlsx")).plan().orElseThrow();
    }

    private static RoundLedgers ledgers(Plan plan, Round round, Path folder) {
        Intake intake = new Intake(plan, ReadLimits.STANDARD);
        try (Stream<Path> files = Files.walk(folder)) {
            return new RoundLedgers(
                    round,
                    files.filter(Files::isRegularFile)
                            .sorted()
                            .map(file -> intake.read(new ReceivedFile(
                                    round,
                                    folder.relativize(file).toString().replace('\\', '/'),
                                    Sha256.ofFile(file),
                                    file)))
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String type(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream printed = new PrintStream(out, true, StandardCharsets.UTF_8);
        code = Taizhang.run(home, printed, printed, false, arguments);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static void copy(String plan) throws IOException {
        Path target = home.resolve("jobs").resolve(plan).resolve("plan.xlsx");
        Files.createDirectories(target.getParent());
        Files.copy(Path.of("jobs", plan, "plan.xlsx"), target);
    }

    /** What a run would have published. */
    private FrozenFigures publish(Plan plan, List<Reconciliation> judged) throws IOException {
        Round round = judged.get(judged.size() - 1).round();
        FrozenFigures figures = Tally.freeze(plan, round, judged, "0123456789abcdef".repeat(4));
        Path folder = home.resolve("output").resolve(plan.id().value()).resolve(round.toString());
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("figures.json"), FiguresJson.write(figures));
        return figures;
    }

    @BeforeAll
    void rollUpTwoRoundsAndReadThemAtTheProvince() throws IOException {
        copy("haidong-2024");
        copy("qinghai-2024");
        Plan haidong = plan("haidong-2024");
        List<RoundLedgers> read = ROUNDS.stream()
                .map(round -> ledgers(haidong, round, INPUT.resolve(round.toString())))
                .toList();
        List<Reconciliation> judged = Validation.judge(haidong, read);
        publish(haidong, judged.subList(0, 2));
        city = publish(haidong, judged);
        type("rollup", "2024-Q2", "--plan", "haidong-2024", "--date", "2024-07-06");
        said = type("rollup", "2024-Q3", "--plan", "haidong-2024", "--date", "2024-10-06");
        Plan qinghai = plan("qinghai-2024");
        List<RoundLedgers> sent = new ArrayList<>();
        for (Round round : List.of(Q2, Q3)) {
            sent.add(ledgers(qinghai, round, home.resolve("output/haidong-2024").resolve(round + "上报")));
        }
        province = Validation.judge(qinghai, sent);
    }

    private List<String> found(int round) {
        return province.get(round).findings().stream()
                .filter(finding -> finding.unit() != null
                        && Objects.requireNonNull(finding.unit()).value().equals("haidong"))
                .map(finding -> finding.kind().code() + " " + finding.indicator())
                .toList();
    }

    @Test
    void saysWhatItMadeAndHowMuchOfItIsIncomplete() {
        assertThat(said)
                .contains("已生成上报台账（上级方案 qinghai-2024）")
                .contains("上报 34 项指标：数据完整 27，至少 6，没有数据 1；上级要求而本级没有 0")
                .contains("已按 qinghai-2024 的方案工作簿核对编码、计量单位和填报单位");
        assertThat(type("rollup", "2024-Q3", "--plan", "haidong-2024")).isNotEmpty();
        assertThat(code).isEqualTo(ExitCode.INCOMPLETE);
    }

    /** Though a unit is silent, so that a figure lacks and money fell, and one is above its target: the ledger says so itself. */
    @Test
    void isReadByTheProvinceWithoutAFinding() {
        assertThat(found(0)).isEmpty();
        assertThat(found(1)).isEmpty();
    }

    @Test
    void staysIncompleteAtTheProvinceWhereItWasIncompleteInTheCity() {
        FrozenFigures top = Tally.freeze(plan("qinghai-2024"), Q3, province, "0".repeat(64));

        assertThat(codes(ofCity(top), Standing::partial))
                .isEqualTo(
                        codes(city.indicators().stream().collect(toOrdered(IndicatorFigures::city)), Standing::partial))
                .hasSize(6);
        assertThat(codes(ofCity(top), standing -> standing.achieved() == null)).containsExactly("20-1");
    }

    /** What the province knows of the city, by indicator, where it asks the city. */
    private static Map<String, Standing> ofCity(FrozenFigures top) {
        return top.indicators().stream()
                .filter(figures -> figures.of(UnitCode.of("haidong")).isPresent())
                .collect(toOrdered(figures ->
                        figures.of(UnitCode.of("haidong")).orElseThrow().standing()));
    }

    private static Collector<IndicatorFigures, ?, Map<String, Standing>> toOrdered(
            Function<IndicatorFigures, Standing> standing) {
        return Collectors.toMap(
                figures -> figures.code().value(), standing, (first, second) -> first, LinkedHashMap::new);
    }

    private static List<String> codes(Map<String, Standing> standings, Predicate<Standing> which) {
        return standings.entrySet().stream()
                .filter(entry -> which.test(entry.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    @Test
    void bringsEveryFigureOfTheCityToTheProvince() {
        Plan qinghai = plan("qinghai-2024");
        FrozenFigures top = Tally.freeze(qinghai, Q3, province, "0".repeat(64));

        assertThat(city.indicators()).hasSize(34).allSatisfy(own -> {
            IndicatorFigures theirs = top.indicators().stream()
                    .filter(indicator -> indicator.code().equals(own.code()))
                    .findFirst()
                    .orElseThrow();
            Standing standing = theirs.units().stream()
                    .filter(unit -> unit.unit().value().equals("haidong"))
                    .findFirst()
                    .orElseThrow()
                    .standing();
            assertThat(standing.achieved()).isEqualTo(own.city().achieved());
            assertThat(standing.numerator()).isEqualTo(own.city().numerator());
            assertThat(standing.denominator()).isEqualTo(own.city().denominator());
            assertThat(standing.stage()).isEqualTo(own.city().stage());
            assertThat(standing.target()).isEqualTo(own.city().target());
        });
        assertThat(top.sample()).isTrue();
        assertThat(top.money().total().planned()).isEqualTo(Money.ofWan("751600"));
        assertThat(top.money().total().arranged())
                .isEqualTo(city.money().total().arranged());
        assertThat(top.money().total().inPlace()).isEqualTo(city.money().total().inPlace());
        assertThat(top.money().total().paid()).isEqualTo(city.money().total().paid());
    }

    @Test
    void carriesTheRoundBeforeBesideTheNewFigures() throws IOException {
        Path ledger = home.resolve("output/haidong-2024/2024-Q3上报/海东市.xlsx");
        try (var book = org.apache.poi.ss.usermodel.WorkbookFactory.create(ledger.toFile(), null, true)) {
            var row = book.getSheet("工作进展").getRow(6);
            assertThat(row.getCell(2).getStringCellValue()).isEqualTo("4-1");
            Quantity before = new Quantity(BigDecimal.valueOf(row.getCell(6).getNumericCellValue()));
            assertThat(city.trend())
                    .filteredOn(point -> point.round().equals(Q2)
                            && point.indicator().value().equals("4-1"))
                    .extracting(FrozenFigures.TrendPoint::achieved)
                    .containsExactly(before);
            assertThat(row.getCell(7).getNumericCellValue()).isEqualTo(1962);
            assertThat(book.getSheet("资金"))
                    .filteredOn(line -> line.getRowNum() > 2
                            && line.getCell(1).getStringCellValue().equals("职工服务阵地"))
                    .isNotEmpty()
                    .allSatisfy(line ->
                            assertThat(line.getCell(6).getStringCellValue()).isEqualTo("部分（未含市总工会）"));
        }
    }

    @Test
    void refusesAPlanThatReportsToNobodyAndARoundThatWasNotPublished() {
        assertThat(type("rollup", "2024-Q3", "--plan", "qinghai-2024")).contains("没有写明向谁上报");
        assertThat(code).isEqualTo(ExitCode.WRONG_USE);
        assertThat(type("rollup", "2024-Q4", "--plan", "haidong-2024")).contains("2024-Q4");
        assertThat(code).isEqualTo(ExitCode.FAILED);
        assertThat(type("rollup", "2024-Q3")).contains("--plan haidong-2024", "haidong-2024、qinghai-2024");
        assertThat(code).isEqualTo(ExitCode.WRONG_USE);
    }

    @Test
    void isCheckedWithThePlan() {
        assertThat(type("plan", "check", "--plan", "haidong-2024")).doesNotContain("P93");
        assertThat(code).isEqualTo(ExitCode.DONE);
    }
}
