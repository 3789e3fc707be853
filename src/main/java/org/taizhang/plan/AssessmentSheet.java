package org.taizhang.plan;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.taizhang.findings.FindingKind;
import org.taizhang.plan.Assessment.Deduction;
import org.taizhang.plan.Assessment.Fault;
import org.taizhang.plan.Assessment.Grade;
import org.taizhang.plan.Assessment.Part;
import org.taizhang.terms.IndicatorCode;
import org.taizhang.terms.Points;

/**
 * The sheet 考核: a weight (权重), a deduction (扣分), a grade (等次) or an indicator's weight (指标) a row. Weights are set all together, a part
 * that is not named then carries none; of the others each that is not named stays as usual.
 */
final class AssessmentSheet {

    private final PlanTable table;
    private final Set<IndicatorCode> indicators;
    private final Claims claims = new Claims();
    private final Map<Part, Points> weights = new EnumMap<>(Part.class);
    private final Map<Fault, Deduction> deductions = new EnumMap<>(Assessment.USUAL.deductions());
    private final Map<Grade, Points> floors = new EnumMap<>(Assessment.USUAL.floors());
    private final Map<Grade, PlanRow> gradeRows = new EnumMap<>(Grade.class);
    private final Map<IndicatorCode, Points> indicatorWeights = new LinkedHashMap<>();
    private Optional<PlanRow> firstWeight = Optional.empty();

    private AssessmentSheet(PlanTable table, Set<IndicatorCode> indicators) {
        this.table = table;
        this.indicators = indicators;
    }

    static Assessment read(PlanTable table, Set<IndicatorCode> indicators) {
        AssessmentSheet sheet = new AssessmentSheet(table, indicators);
        sheet.table.rows().forEach(sheet::row);
        sheet.checkWeights();
        sheet.checkGrades();
        return new Assessment(sheet.allWeights(), sheet.deductions, sheet.floors, sheet.indicatorWeights);
    }

    private void row(PlanRow row) {
        Optional<Vocabulary.Aspect> aspect = row.word(Column.ASPECT, Vocabulary.ASPECTS);
        String item = Spelling.plain(row.text(Column.ASPECT_ITEM));
        Points points = points(row, Column.POINTS).orElse(Points.ZERO);
        if (aspect.isEmpty() || item.isEmpty() || !claims.take(aspect.get() + " " + item, row, Column.ASPECT_ITEM)) {
            return;
        }
        switch (aspect.get()) {
            case WEIGHT -> known(row, item, Vocabulary.PARTS).ifPresent(part -> weight(row, part, points));
            case DEDUCTION -> known(row, item, Vocabulary.FAULTS).ifPresent(fault -> deduction(row, fault, points));
            case GRADE -> known(row, item, Vocabulary.GRADES).ifPresent(grade -> grade(row, grade, points));
            case INDICATOR -> indicator(row, item, points);
        }
    }

    private static Optional<Points> points(PlanRow row, Column column) {
        Optional<BigDecimal> number = row.number(column);
        number.filter(value -> value.signum() < 0)
                .ifPresent(
                        value -> row.report(FindingKind.PLAN_NEGATIVE, column, column.title(), value.toPlainString()));
        return number.map(BigDecimal::abs).map(Points::new);
    }

    private static <T> Optional<T> known(PlanRow row, String item, Vocabulary<T> vocabulary) {
        Optional<T> meaning = vocabulary.meaning(item);
        if (meaning.isEmpty()) {
            row.report(
                    FindingKind.ASSESSMENT_ITEM_UNKNOWN,
                    Column.ASPECT_ITEM,
                    row.text(Column.ASPECT),
                    item,
                    String.join("、", vocabulary.words()));
        }
        return meaning;
    }

    private void weight(PlanRow row, Part part, Points points) {
        firstWeight = firstWeight.or(() -> Optional.of(row));
        weights.put(part, points);
    }

    private void deduction(PlanRow row, Fault fault, Points each) {
        Points most = row.has(Column.CEILING) ? points(row, Column.CEILING).orElse(Points.FULL) : Points.FULL;
        deductions.put(fault, new Deduction(each, most));
    }

    private void grade(PlanRow row, Grade grade, Points floor) {
        floors.put(grade, floor);
        gradeRows.put(grade, row);
    }

    private void indicator(PlanRow row, String item, Points weight) {
        boolean known = IndicatorCode.isValid(item) && indicators.contains(IndicatorCode.of(item));
        if (known) {
            indicatorWeights.put(IndicatorCode.of(item), weight);
        } else {
            row.report(FindingKind.PLAN_INDICATOR_UNKNOWN, Column.ASPECT_ITEM, item);
        }
    }

    private Map<Part, Points> allWeights() {
        if (firstWeight.isEmpty()) {
            return Assessment.USUAL.weights();
        }
        Arrays.stream(Part.values()).forEach(part -> weights.putIfAbsent(part, Points.ZERO));
        return weights;
    }

    private void checkWeights() {
        Points sum = weights.values().stream().reduce(Points.ZERO, Points::plus);
        firstWeight
                .filter(row -> !sum.equals(Points.FULL))
                .ifPresent(row -> row.report(FindingKind.WEIGHTS_OFF_HUNDRED, Column.POINTS, sum));
    }

    /** Each grade begins below the better one, and the lowest at 0. */
    private void checkGrades() {
        List<Grade> grades = List.of(Grade.values());
        for (int i = 1; i < grades.size(); i++) {
            checkBelow(grades.get(i), grades.get(i - 1));
        }
        Points lowest = floors.getOrDefault(Grade.POOR, Points.ZERO);
        if (lowest.signum() != 0) {
            report(Grade.POOR, Grade.FAIR);
        }
    }

    private void checkBelow(Grade grade, Grade better) {
        Points floor = floors.getOrDefault(grade, Points.ZERO);
        if (floor.compareTo(floors.getOrDefault(better, Points.FULL)) >= 0) {
            report(grade, better);
        }
    }

    private void report(Grade grade, Grade better) {
        Optional.ofNullable(gradeRows.get(grade))
                .or(() -> Optional.ofNullable(gradeRows.get(better)))
                .ifPresent(row -> row.report(
                        FindingKind.GRADES_NOT_FALLING,
                        Column.POINTS,
                        Vocabulary.GRADES.wordFor(grade),
                        floors.getOrDefault(grade, Points.ZERO),
                        Vocabulary.GRADES.wordFor(better),
                        floors.getOrDefault(better, Points.FULL)));
    }
}
