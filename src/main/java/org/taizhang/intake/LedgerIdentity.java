package org.taizhang.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.taizhang.findings.Finding;
import org.taizhang.findings.FindingKind;
import org.taizhang.plan.Plan;
import org.taizhang.plan.Unit;
import org.taizhang.spreadsheet.Grid;
import org.taizhang.spreadsheet.GridCell;
import org.taizhang.terms.CellPosition;
import org.taizhang.terms.Place;
import org.taizhang.terms.Round;
import org.taizhang.terms.UnitCode;

/**
 * Who sent a ledger, for which plan and round, and when it was filled in: from its hidden identity sheet (台账标识), the lines
 * above its table, its title and its file name, in that order. Places that contradict each other are a finding.
 */
final class LedgerIdentity {

    private static final Pattern SENDER =
            Pattern.compile("(?:填报|报送|上报|责任)单位(?:\\(盖章\\))?[::]\\s*(.*?)\\s*(?=$|(?:填报|报送|上报|填表)(?:日期|时间)|联系人|填表人)");
    private static final Pattern DAY = Pattern.compile("(?:填报|报送|上报|填表)(?:日期|时间)[::]\\s*(.*)");
    private static final String SAMPLE_MARK = "示例数据";
    private static final int TITLE_ROWS = 12;

    private final Plan plan;
    private final UnitNames names;
    private final ReceivedFile file;
    private final List<Grid> sheets;
    private final List<GridCell> lines;
    private final Consumer<Finding> findings;

    LedgerIdentity(
            Plan plan,
            UnitNames names,
            ReceivedFile file,
            List<Grid> sheets,
            Optional<Table> table,
            Consumer<Finding> findings) {
        this.plan = plan;
        this.names = names;
        this.file = file;
        this.sheets = sheets;
        this.lines = table.map(LedgerIdentity::linesAbove).orElse(List.of());
        this.findings = findings;
    }

    private static List<GridCell> linesAbove(Table table) {
        return table.grid().cells().stream()
                .filter(cell -> cell.position().row() < Math.min(table.head(), TITLE_ROWS))
                .toList();
    }

    boolean sample() {
        return sheets.stream()
                .flatMap(sheet -> sheet.cells().stream().limit(200))
                .anyMatch(cell -> Wording.normal(cell.raw()).contains(SAMPLE_MARK));
    }

    /** The unit, when every place that names one agrees. */
    Optional<UnitCode> unit() {
        Optional<UnitCode> declared = identityValue("单位").flatMap(this::unitOf);
        Optional<UnitCode> line = senderLine().flatMap(this::unitOf);
        if (declared.isPresent() && line.isPresent() && !declared.equals(line)) {
            say(FindingKind.UNIT_CONFLICT, name(declared.get()), name(line.get()));
            return Optional.empty();
        }
        Optional<UnitCode> found = declared.or(() -> line).or(this::unitInTitle).or(() -> names.mentioned(file.name()));
        if (found.isEmpty()) {
            say(
                    FindingKind.UNKNOWN_UNIT,
                    senderLine().or(() -> identityValue("单位")).orElse(""));
        }
        found.filter(unit -> !plan.unit(unit).reports())
                .ifPresent(unit -> say(FindingKind.UNIT_DOES_NOT_REPORT, name(unit)));
        return found;
    }

    private String name(UnitCode unit) {
        return plan.unit(unit).name();
    }

    private Optional<UnitCode> unitOf(String text) {
        return plan.units().stream()
                .map(Unit::code)
                .filter(code -> code.value().equals(text.strip()))
                .findFirst()
                .or(() -> plan.unitNamed(text).map(Unit::code))
                .or(() -> names.mentioned(text));
    }

    private Optional<UnitCode> unitInTitle() {
        return lines.stream()
                .map(line -> names.mentioned(line.raw()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<String> senderLine() {
        return valueBehind(SENDER).filter(text -> !text.isBlank());
    }

    /** The text behind a label, in the same cell or, when nothing stands there, in the next cell of the row. */
    private Optional<String> valueBehind(Pattern label) {
        for (int i = 0; i < lines.size(); i++) {
            Matcher matcher = label.matcher(Wording.spaced(lines.get(i).raw()));
            if (matcher.find()) {
                String value = matcher.group(1).strip();
                return value.isEmpty() ? nextInRow(i) : Optional.of(value);
            }
        }
        return Optional.empty();
    }

    private Optional<String> nextInRow(int index) {
        boolean sameRow = index + 1 < lines.size()
                && lines.get(index + 1).position().row()
                        == lines.get(index).position().row();
        return sameRow ? Optional.of(lines.get(index + 1).raw()) : Optional.empty();
    }

    /** Rejects a ledger of another plan; one that names none is taken to be of this plan. */
    void checkPlan() {
        identityValue("方案")
                .filter(declared -> !declared.equals(plan.id().value()))
                .ifPresent(declared -> say(FindingKind.WRONG_PLAN, declared, plan.id()));
    }

    /** Rejects a ledger of another round; one that names none is taken to be of its folder's round, and noted. */
    void checkRound() {
        List<Round> stated = statedRounds();
        stated.stream()
                .filter(round -> !round.equals(file.round()))
                .findFirst()
                .ifPresentOrElse(round -> say(FindingKind.WRONG_ROUND, round, file.round()), () -> noteSilence(stated));
    }

    private void noteSilence(List<Round> stated) {
        if (stated.isEmpty()) {
            say(FindingKind.ROUND_NOT_STATED, file.round());
        }
    }

    private List<Round> statedRounds() {
        List<Round> rounds = new ArrayList<>();
        identityValue("轮次").filter(Round::isValid).map(Round::parse).ifPresent(rounds::add);
        lines.stream()
                .map(line -> Rounds.find(line.raw(), plan.year()))
                .flatMap(Optional::stream)
                .forEach(rounds::add);
        return rounds;
    }

    /** The day of filling in, as far as the ledger says it. */
    Optional<LocalDate> stated() {
        Optional<String> text = valueBehind(DAY).filter(value -> !value.isBlank());
        Optional<LocalDate> day = text.flatMap(Dates::find);
        if (day.isEmpty()) {
            text.ifPresentOrElse(
                    unread -> say(FindingKind.DATE_NOT_READ, unread), () -> say(FindingKind.DATE_NOT_STATED));
        }
        return day;
    }

    private Optional<String> identityValue(String key) {
        return sheets.stream()
                .filter(LedgerIdentity::isIdentitySheet)
                .flatMap(sheet -> sheet.cells().stream()
                        .filter(cell -> isKey(cell, key))
                        .flatMap(cell ->
                                sheet.at(new CellPosition(cell.position().row(), 2)).stream()))
                .map(cell -> cell.raw().strip())
                .filter(value -> !value.isEmpty())
                .findFirst();
    }

    private static boolean isIdentitySheet(Grid sheet) {
        return sheet.cells().stream().anyMatch(cell -> isKey(cell, "方案"))
                && sheet.cells().stream().anyMatch(cell -> isKey(cell, "轮次"));
    }

    private static boolean isKey(GridCell cell, String key) {
        return cell.position().column() == 1 && Wording.normal(cell.raw()).equals(key);
    }

    private void say(FindingKind kind, Object... arguments) {
        findings.accept(Finding.of(kind, Place.ofFile(file.name()), arguments));
    }
}
