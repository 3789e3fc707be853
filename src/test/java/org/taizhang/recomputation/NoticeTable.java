package org.taizhang.recomputation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.taizhang.recomputation.TableForm.Row;

/** The table of a unit's notice: its own indicators and those of the tasks that it leads; where room lacks, the most urgent. */
final class NoticeTable {

    /** The most urgent first. */
    private static final List<String> URGENT =
            List.of("FAR_BEHIND", "NOT_REPORTED", "BEHIND", "ON_PACE", "NO_TARGET", "DONE");

    private final Facts facts;
    private final Fact unit;
    private final List<Line> lines = new ArrayList<>();

    NoticeTable(Facts facts, Fact unit) {
        this.facts = facts;
        this.unit = unit;
        facts.indicators().forEach(indicator -> line(indicator).ifPresent(lines::add));
    }

    private record Line(String light, boolean led, Row row) {}

    private Optional<Line> line(Fact indicator) {
        String code = unit.text("code");
        return Facts.own(indicator, code)
                .map(own -> line(indicator, own.of("standing"), false))
                .or(() -> indicator.texts("leads").contains(code)
                        ? Optional.of(line(indicator, indicator.of("city"), true))
                        : Optional.empty());
    }

    List<String> lights() {
        return lines.stream().map(Line::light).toList();
    }

    /** How many are of tasks that it leads. */
    long led() {
        return lines.stream().filter(Line::led).count();
    }

    /** What is not as it should be where so many rows of it are shown. */
    List<String> complaints(List<PrintedTable> printed, long shown) {
        return printed.isEmpty() ? List.of() : form(shown).complaints(printed);
    }

    private TableForm form(long shown) {
        List<Line> urgent = lines.stream()
                .sorted(Comparator.comparing(line -> URGENT.indexOf(line.light())))
                .limit(shown)
                .toList();
        return new TableForm(
                "",
                "",
                List.of(List.of("编号", "指标", "目标", "累计完成", "完成率", "灯号", "与序时相差", "每轮需完成", "同类中位数")),
                lines.stream().filter(urgent::contains).map(Line::row).toList());
    }

    private Line line(Fact indicator, Fact standing, boolean led) {
        return new Line(standing.text("light"), led, row(indicator, standing, led));
    }

    private Row row(Fact indicator, Fact standing, boolean led) {
        String measure = indicator.text("unitOfMeasure");
        return Row.of(
                indicator.text("code"),
                (led ? "〔全市〕" : "") + indicator.text("name") + (measure.isEmpty() ? "" : "（" + measure + "）"),
                StandingCells.target(standing.decimal("target")),
                StandingCells.figure(standing),
                Written.percent(standing.decimal("rate")),
                StandingCells.light(standing),
                Written.points(standing.decimal("gap")),
                Written.amount(standing.decimal("needed")),
                led ? Written.NONE : Written.percent(Written.median(others(indicator))));
    }

    /** The rates of the other units like it. */
    private List<BigDecimal> others(Fact indicator) {
        return indicator.all("units").stream()
                .filter(each -> !each.text("unit").equals(unit.text("code")))
                .filter(each -> isDepartment(facts.unit(facts.unitName(each.text("unit")))) == isDepartment(unit))
                .filter(each -> each.of("standing").has("rate"))
                .map(each -> each.of("standing").number("rate"))
                .toList();
    }

    private static boolean isDepartment(Fact one) {
        return one.text("type").equals("DEPARTMENT");
    }
}
