package org.taizhang.plan;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.taizhang.findings.FindingKind;
import org.taizhang.terms.UnitCode;

/** The sheet 单位: a unit a row. */
final class UnitSheet {

    private UnitSheet() {}

    /** The units, parents not yet looked up. */
    static List<Line<Unit>> read(PlanTable table) {
        List<Line<Unit>> lines = Line.all(table, UnitSheet::unit);
        Claims codes = new Claims();
        lines.forEach(line -> codes.take(line.value().code(), line.row(), Column.UNIT_CODE));
        return lines;
    }

    private static Unit unit(PlanRow row) {
        return new Unit(
                row.code(Column.UNIT_CODE, UnitCode::isValid, UnitCode::of),
                row.text(Column.UNIT_NAME),
                row.text(Column.SHORT_NAME),
                row.list(Column.ALIASES),
                row.word(Column.UNIT_TYPE, Vocabulary.UNIT_TYPES).orElse(Unit.Type.DEPARTMENT),
                new LinkedHashSet<>(row.list(Column.GROUPS)),
                Optional.empty(),
                row.word(Column.REPORTS, Vocabulary.YES_NO).orElse(true),
                MailAddress.in(row));
    }

    /** The same with their parents; one that is in the end above itself is reported. */
    static List<Line<Unit>> withParents(List<Line<Unit>> lines, UnitNames names) {
        List<Line<Unit>> known = lines.stream()
                .map(line -> line.with(line.value().below(names.one(line.row(), Column.PARENT))))
                .toList();
        UnitTree tree = UnitTree.of(Line.values(known));
        known.stream()
                .filter(line -> tree.isLooped(line.value().code()))
                .forEach(line -> line.row()
                        .report(
                                FindingKind.UNIT_ABOVE_ITSELF,
                                Column.PARENT,
                                line.value().shortName()));
        return known;
    }
}
