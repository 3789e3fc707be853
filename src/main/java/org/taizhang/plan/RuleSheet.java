package org.taizhang.plan;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.taizhang.findings.FindingKind;
import org.taizhang.findings.Severities;
import org.taizhang.findings.Severity;

/** The sheet 校验规则: a rule a row whose severity (级别) the plan changes, or that it switches off (停用). */
final class RuleSheet {

    private final Claims claims = new Claims();
    private final Map<FindingKind, Severities.Change> changes = new EnumMap<>(FindingKind.class);

    private RuleSheet() {}

    static Severities read(PlanTable table) {
        RuleSheet sheet = new RuleSheet();
        table.rows().forEach(sheet::rule);
        sheet.countSwitchedOff(table);
        return new Severities(sheet.changes);
    }

    private void rule(PlanRow row) {
        String code = Spelling.plain(row.text(Column.RULE_CODE)).toUpperCase(Locale.ROOT);
        Optional<Optional<Severity>> level = row.word(Column.LEVEL, Vocabulary.LEVELS);
        Optional<FindingKind> kind = FindingKind.ofCode(code);
        if (kind.isEmpty()) {
            reportUnknown(row, code);
        } else if (claims.take(code, row, Column.RULE_CODE)) {
            level.ifPresent(wanted -> change(row, kind.get(), wanted));
        }
    }

    private static void reportUnknown(PlanRow row, String code) {
        if (row.has(Column.RULE_CODE)) {
            String near = FindingKind.near(code).stream().map(FindingKind::code).collect(Collectors.joining("、"));
            row.report(FindingKind.RULE_UNKNOWN, Column.RULE_CODE, code, near);
        }
    }

    private void change(PlanRow row, FindingKind kind, Optional<Severity> wanted) {
        if (kind.mayBecome(wanted)) {
            changes.put(kind, new Severities.Change(wanted, row.text(Column.REASON)));
        } else {
            row.report(FindingKind.RULE_NOT_ADJUSTABLE, Column.LEVEL, kind.code(), row.text(Column.LEVEL));
        }
    }

    private void countSwitchedOff(PlanTable table) {
        List<Severities.Change> off = changes.values().stream()
                .filter(change -> change.severity().isEmpty())
                .toList();
        if (!off.isEmpty()) {
            table.findings().inSheet(table.sheet(), FindingKind.RULES_SWITCHED_OFF, off.size());
        }
    }
}
