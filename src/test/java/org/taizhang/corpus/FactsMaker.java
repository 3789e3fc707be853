package org.taizhang.corpus;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.taizhang.plan.Indicator;
import org.taizhang.plan.Plan;
import org.taizhang.plan.PlannedMoney;
import org.taizhang.plan.Task;
import org.taizhang.plan.Unit;
import org.taizhang.terms.Quantity;
import org.taizhang.terms.Round;

/** Draws up what a unit truly has to report: plausible figures that no rule of validation objects to. */
final class FactsMaker {

    static final Round ROUND = Round.parse("2024-Q3");
    private static final LocalDate FIRST_DAY = LocalDate.of(2024, 9, 21);

    private final Plan plan;
    private final Random chance;

    FactsMaker(Plan plan, Random chance) {
        this.plan = plan;
        this.chance = chance;
    }

    /** The truth for any reporting unit; every second time a county, whose ledgers are the longest. */
    Facts make() {
        List<Unit> units = plan.reportingUnits();
        List<Unit> counties =
                units.stream().filter(unit -> unit.type() == Unit.Type.COUNTY).toList();
        return make(pick(chance.nextInt(3) > 0 ? counties : units));
    }

    Facts make(Unit unit) {
        List<Indicator> concerning = plan.indicatorsConcerning(unit.code());
        List<Facts.Row> rows =
                concerning.stream().map(indicator -> row(unit, indicator)).toList();
        return new Facts(unit, ROUND, FIRST_DAY.plusDays(chance.nextInt(10)), rows, money(unit, concerning));
    }

    private <T> T pick(List<T> choices) {
        return choices.get(chance.nextInt(choices.size()));
    }

    private Facts.Row row(Unit unit, Indicator indicator) {
        boolean owed = indicator.isReportedBy(unit.code());
        Map<Field, String> figures = new EnumMap<>(Field.class);
        Optional<BigDecimal> target = indicator.targetOf(unit.code()).map(Quantity::value);
        if (owed) {
            target.ifPresent(value -> figures.put(Field.TARGET, value.toPlainString()));
            switch (indicator.kind()) {
                case SUM -> figures.put(Field.DONE, sum(indicator, target));
                case MILESTONE -> figures.put(Field.DONE, String.valueOf(11 + chance.nextInt(38)));
                case RATIO -> ratio(figures, target.map(BigDecimal::intValue).orElse(90));
            }
        }
        return new Facts.Row(
                indicator, plan.task(indicator.task()), owed, figures, words(unit, indicator, figures, target));
    }

    /** Up to the target, in steps that the measure allows; without a target a small count. */
    private String sum(Indicator indicator, Optional<BigDecimal> target) {
        int scale = scaleOf(indicator.unitOfMeasure());
        if (target.isEmpty()) {
            return String.valueOf(2 + chance.nextInt(38));
        }
        BigDecimal part = new BigDecimal(25 + chance.nextInt(74)).movePointLeft(2);
        BigDecimal done = target.get().multiply(part).setScale(scale, RoundingMode.HALF_UP);
        return (done.signum() == 0 ? target.get() : done).stripTrailingZeros().toPlainString();
    }

    private static int scaleOf(String measure) {
        return switch (measure) {
            case "万户", "万名", "万亩" -> 4;
            case "公里" -> 1;
            default -> 0;
        };
    }

    private void ratio(Map<Field, String> figures, int target) {
        int denominator = 1100 + chance.nextInt(60_000);
        int numerator = denominator * (target * 6 / 10 + chance.nextInt(target * 4 / 10)) / 100;
        figures.put(Field.NUMERATOR, String.valueOf(numerator));
        figures.put(Field.DENOMINATOR, String.valueOf(denominator));
        figures.put(Field.DONE, percentage(numerator, denominator));
    }

    static String percentage(int numerator, int denominator) {
        return new BigDecimal(numerator)
                .multiply(new BigDecimal(100))
                .divide(new BigDecimal(denominator), 2, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    private Map<Field, String> words(
            Unit unit, Indicator indicator, Map<Field, String> figures, Optional<BigDecimal> target) {
        String who = unit.shortName();
        String what = indicator.name();
        String done = figures.get(Field.DONE);
        Map<Field, String> words = new EnumMap<>(Field.class);
        words.put(Field.STATUS, status(done, target));
        words.put(
                Field.PROGRESS,
                done == null
                        ? who + "配合做好“" + what + "”，本季度参加调度" + (1 + chance.nextInt(9)) + "次。"
                        : "截至9月底，" + who + "“" + what + "”完成" + done + indicator.unitOfMeasure() + "，比上季度有所增加。");
        words.put(Field.RESULTS, "“" + what + "”惠及群众" + (100 + chance.nextInt(900)) + "人次。");
        words.put(Field.DIFFICULTIES, "“" + what + "”施工期短，第" + (1 + chance.nextInt(3)) + "批资金到位偏晚。");
        words.put(Field.NEXT_STEPS, "10月底前对“" + what + "”开展" + (2 + chance.nextInt(5)) + "次督导。");
        if (done != null && indicator.kind() == Indicator.Kind.MILESTONE) {
            words.put(Field.STAGE, plan.stages().get(2));
        }
        return words;
    }

    private static String status(@Nullable String done, Optional<BigDecimal> target) {
        boolean reached = done != null
                && target.filter(value -> new BigDecimal(done).compareTo(value) >= 0)
                        .isPresent();
        return reached ? "已完成" : "推进中";
    }

    /** A tenth or so of what the plan arranges for the tasks that concern the unit; counties only, as in life. */
    private List<Facts.Amounts> money(Unit unit, List<Indicator> concerning) {
        List<Facts.Amounts> money = new ArrayList<>();
        if (unit.type() == Unit.Type.COUNTY) {
            for (PlannedMoney planned : plan.money()) {
                Task task = plan.task(planned.task());
                boolean concerns = concerning.stream()
                        .anyMatch(indicator -> indicator.task().equals(task.code()));
                if (concerns && money.size() < 14) {
                    money.add(new Facts.Amounts(
                            task, planned.source(), amounts(planned.amount().wan())));
                }
            }
        }
        return money;
    }

    private Map<Field, String> amounts(BigDecimal planned) {
        BigDecimal arranged = planned.multiply(new BigDecimal(5 + chance.nextInt(9)))
                .movePointLeft(2)
                .setScale(1, RoundingMode.UP);
        BigDecimal inPlace = part(arranged);
        Map<Field, String> amounts = new EnumMap<>(Field.class);
        amounts.put(Field.ARRANGED, Verdict.plain(arranged.toPlainString()));
        amounts.put(Field.IN_PLACE, Verdict.plain(inPlace.toPlainString()));
        amounts.put(Field.PAID, Verdict.plain(part(inPlace).toPlainString()));
        return amounts;
    }

    private BigDecimal part(BigDecimal whole) {
        return whole.multiply(new BigDecimal(40 + chance.nextInt(60)))
                .movePointLeft(2)
                .setScale(1, RoundingMode.UP)
                .min(whole);
    }
}
