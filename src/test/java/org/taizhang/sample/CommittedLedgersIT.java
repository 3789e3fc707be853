package org.taizhang.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.taizhang.plan.Indicator;
import org.taizhang.plan.Plan;
import org.taizhang.plan.PlanWorkbook;
import org.taizhang.plan.Unit;
import org.taizhang.recomputation.Recomputation;
import org.taizhang.terms.Money;
import org.taizhang.terms.Round;
import org.taizhang.terms.TaskCode;
import org.taizhang.terms.UnitCode;

/**
 * The ledgers under input/haidong-2024. When the plan or the program changes what they should be, empty the three folders and
 * make them again: {@code ./taizhang sample --plan haidong-2024 --seed 2024}.
 */
class CommittedLedgersIT {

    private static final long SEED = 2024;
    private static final Path PLAN_WORKBOOK = Path.of("jobs/haidong-2024/plan.xlsx");
    private static final Path INPUT = Path.of("input/haidong-2024");
    private static final Plan PLAN = PlanWorkbook.read(PLAN_WORKBOOK).plan().orElseThrow();
    private static final Story STORY = Story.of(PLAN, SEED);
    private static final BigDecimal HUNDRED = new BigDecimal(100);

    /** Mistakes that cost the figure; the others are doubts only. */
    private static final Set<Slip> COSTLY = Set.of(
            Slip.NUMERATOR_ABOVE,
            Slip.NOT_A_NUMBER,
            Slip.FOREIGN_MEASURE,
            Slip.NEGATIVE,
            Slip.DUPLICATE_ROW,
            Slip.BROKEN_FORMULA);

    @Test
    void areWhatTheProgramMakesOfThePlanToday(@TempDir Path made) throws IOException {
        SampleLedgers.write(
                PLAN, List.of(Round.parse("2024-Q1"), Round.parse("2024-Q2"), Round.parse("2024-Q3")), SEED, made);

        assertThat(contents(INPUT)).isEqualTo(contents(made));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-Q1", "2024-Q2", "2024-Q3"})
    void holdTheFiguresOfTheStory(String name) {
        Round round = Round.parse(name);

        Map<String, String> expected = new TreeMap<>();
        PLAN.indicators().forEach(indicator -> expectIndicator(expected, indicator, round));
        expectMoney(expected, round);
        assertThat(Recomputation.of(PLAN_WORKBOOK, INPUT.resolve(name)).figures())
                .isEqualTo(expected);
    }

    @Test
    void comeFromEveryReportingUnitButTheSilentOne() {
        String silent = STORY.cast().silent().orElseThrow().value();
        List<String> all = PLAN.reportingUnits().stream()
                .map(unit -> unit.code().value())
                .sorted()
                .toList();

        assertThat(Recomputation.of(PLAN_WORKBOOK, INPUT.resolve("2024-Q2")).units())
                .containsExactlyElementsOf(all)
                .hasSize(28);
        assertThat(Recomputation.of(PLAN_WORKBOOK, INPUT.resolve("2024-Q3")).units())
                .containsExactlyElementsOf(
                        all.stream().filter(unit -> !unit.equals(silent)).toList());
    }

    private static void expectIndicator(Map<String, String> expected, Indicator indicator, Round round) {
        String path = "indicator/" + indicator.code();
        List<Figure> parts = indicator.basis().stream()
                .flatMap(unit -> expectUnit(expected, path + "/unit/", indicator, unit, round))
                .toList();
        indicator
                .crossChecking()
                .forEach(unit -> expectUnit(expected, path + "/other/", indicator, unit, round)
                        .close());
        expected.put(path + "/city/reported", String.valueOf(parts.size()));
        if (!parts.isEmpty()) {
            expectFigures(expected, path + "/city", parts);
        }
    }

    private static Stream<Figure> expectUnit(
            Map<String, String> expected, String path, Indicator indicator, UnitCode unit, Round round) {
        boolean absent =
                STORY.senders(round).stream().noneMatch(sender -> sender.code().equals(unit));
        boolean lost = STORY.slip(unit, indicator.code(), round)
                .filter(COSTLY::contains)
                .isPresent();
        if (absent || lost) {
            return Stream.of();
        }
        Figure figure = STORY.figures().of(unit, indicator.code(), round).orElseThrow();
        expectFigures(expected, path + unit, List.of(figure));
        return Stream.of(figure);
    }

    private static void expectFigures(Map<String, String> expected, String path, List<Figure> parts) {
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal numerator = BigDecimal.ZERO;
        BigDecimal denominator = BigDecimal.ZERO;
        for (Figure part : parts) {
            sum = sum.add(part.reached().value());
            if (part instanceof Figure.Ratio ratio) {
                numerator = numerator.add(ratio.numerator().value());
                denominator = denominator.add(ratio.denominator().value());
            }
        }
        if (denominator.signum() > 0) {
            sum = numerator.multiply(HUNDRED).divide(denominator, 2, RoundingMode.HALF_UP);
            expected.put(path + "/numerator", plain(numerator));
            expected.put(path + "/denominator", plain(denominator));
        }
        expected.put(path + "/achieved", plain(sum));
    }

    private static void expectMoney(Map<String, String> expected, Round round) {
        Map<String, BigDecimal> sums = new TreeMap<>();
        for (Unit unit : STORY.senders(round)) {
            List<MoneyShare> shares = STORY.purses().of(unit.code(), round);
            for (int i = 0; i < shares.size(); i++) {
                MoneyShare share = shares.get(i);
                boolean tooMuch = i == 0 && STORY.isWrong(unit.code(), round);
                BigDecimal paid = tooMuch
                        ? share.inPlace().wan().multiply(new BigDecimal("1.08")).setScale(1, RoundingMode.UP)
                        : share.paid().wan();
                for (String view : views(unit, share.task(), share.source())) {
                    add(sums, view + "/arranged", share.arranged());
                    add(sums, view + "/inPlace", share.inPlace());
                    add(sums, view + "/paid", new Money(paid));
                }
            }
        }
        sums.forEach((key, sum) -> expected.put(key, plain(sum)));
    }

    private static List<String> views(Unit unit, TaskCode task, String source) {
        return List.of(
                "money/total/all",
                "money/category/" + PLAN.task(task).category(),
                "money/task/" + task,
                "money/source/" + source,
                "money/unit/" + unit.code());
    }

    private static void add(Map<String, BigDecimal> sums, String key, Money money) {
        sums.merge(key, money.wan(), BigDecimal::add);
    }

    private static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    /**
     * Every file's content by its path. Packages are unpacked first: the same parts may be packed into other bytes by another
     * Java runtime's zlib.
     */
    private static Map<String, Integer> contents(Path root) throws IOException {
        Map<String, Integer> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = root.relativize(file).toString().replace('\\', '/');
                byte[] bytes = Files.readAllBytes(file);
                if (name.endsWith(".xlsx")) {
                    unpack(name, bytes, contents);
                } else {
                    contents.put(name, Arrays.hashCode(bytes));
                }
            }
        }
        return contents;
    }

    private static void unpack(String name, byte[] bytes, Map<String, Integer> contents) throws IOException {
        try (ZipInputStream parts = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
                contents.put(name + "!" + part.getName(), Arrays.hashCode(parts.readAllBytes()));
            }
        }
    }
}
