package org.taizhang.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.taizhang.findings.Finding;
import org.taizhang.findings.FindingKind;
import org.taizhang.plan.Plan;
import org.taizhang.spreadsheet.CellContent;
import org.taizhang.spreadsheet.Grid;
import org.taizhang.spreadsheet.GridCell;
import org.taizhang.terms.Place;
import org.taizhang.terms.Round;
import org.taizhang.terms.UnitCode;

/**
 * Who sent a ledger, for which plan and round, and when it was filled in: from its hidden identity sheet (台账标识), the lines
 * around its table, its title, its cover and its file name, in that order. Places that contradict each other are a finding.
 */
final class LedgerIdentity {

    private static final String SAMPLE_MARK = "示例数据";
    private static final String UNIT = "单位";
    private static final Pattern NO_WORDS = Pattern.compile("\\([^)]*\\)|[^\\p{L}]");
    /** A blank form has 年 月 日 where the day belongs. */
    private static final Pattern SOME_DIGIT = Pattern.compile("[\\d〇○零一二三四五六七八九十]");

    private final Plan plan;
    private final UnitNames names;
    private final ReceivedFile file;
    private final List<Grid> sheets;
    private final List<Grid> identitySheets;
    private final IdentityLines lines;
    private final IdentityLines cover;
    private final Optional<String> sender;
    private final Optional<String> sheetName;
    private final Rounds rounds;
    private final Consumer<Finding> findings;

    LedgerIdentity(
            Plan plan,
            UnitNames names,
            Rounds rounds,
            ReceivedFile file,
            List<Grid> sheets,
            Optional<Table> table,
            List<TableArea> ofOthers,
            Consumer<Finding> findings) {
        this.plan = plan;
        this.names = names;
        this.file = file;
        this.sheets = sheets;
        this.identitySheets =
                sheets.stream().filter(LedgerIdentity::isIdentitySheet).toList();
        this.lines = IdentityLines.of(sheets, table, ofOthers);
        this.cover = IdentityLines.ofCover(sheets, table);
        this.sender = lines.sender(text -> names.named(text).isPresent());
        this.sheetName = table.map(found -> found.grid().name());
        this.rounds = rounds;
        this.findings = findings;
    }

    boolean sample() {
        return sheets.stream()
                .flatMap(sheet -> sheet.cells().stream().limit(200))
                .anyMatch(cell -> Wording.normal(cell.raw()).contains(SAMPLE_MARK));
    }

    /**
     * The unit that the identity sheet, the line for the sender, the titles and the file's own name agree on; where none of them
     * names one, the sheet's name and the folders and archives above the file do.
     */
    Optional<UnitCode> unit() {
        List<UnitCode> named = namedUnits();
        if (named.size() > 1) {
            say(FindingKind.UNIT_CONFLICT, name(named.get(0)), name(named.get(1)));
            return Optional.empty();
        }
        Optional<UnitCode> found = named.stream()
                .findFirst()
                .or(() -> sheetName.flatMap(names::mentioned))
                .or(() -> cover.titles().stream()
                        .map(names::mentioned)
                        .flatMap(Optional::stream)
                        .findFirst())
                .or(() -> names.mentioned(file.name()))
                .filter(this::isNotDenied);
        if (found.isEmpty()) {
            say(FindingKind.UNKNOWN_UNIT, sender.or(() -> identityValue(UNIT)).orElse(""));
        }
        found.filter(unit -> !names.reports(unit)).ifPresent(unit -> say(FindingKind.UNIT_DOES_NOT_REPORT, name(unit)));
        return found;
    }

    /** What each place names, in order; who only reads ledgers is named in many as their reader, and gives way to others. */
    private List<UnitCode> namedUnits() {
        List<UnitCode> all = Stream.of(
                        identityValue(UNIT).flatMap(names::named),
                        sender.flatMap(names::named),
                        lines.titles().stream()
                                .map(names::mentioned)
                                .flatMap(Optional::stream)
                                .findFirst(),
                        coverSender(),
                        names.mentioned(ownName()))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        List<UnitCode> reporting = all.stream().filter(names::reports).toList();
        return reporting.isEmpty() ? all.stream().limit(1).toList() : reporting;
    }

    private Optional<UnitCode> coverSender() {
        return cover.sender(text -> names.named(text).isPresent()).flatMap(names::named);
    }

    private String ownName() {
        return file.name().substring(file.name().lastIndexOf('/') + 1);
    }

    /** A line that names somebody unknown denies what a title or file name says, unless it is a part of that unit's name. */
    private boolean isNotDenied(UnitCode unit) {
        boolean known = Stream.of(identityValue(UNIT), sender)
                .flatMap(Optional::stream)
                .anyMatch(text -> names.named(text).isPresent());
        return known
                || sender.map(text -> NO_WORDS.matcher(Wording.normal(text)).replaceAll(""))
                        .filter(text -> !text.isEmpty())
                        .map(text -> names.isPartOfName(text, unit))
                        .orElse(true);
    }

    private String name(UnitCode unit) {
        return plan.unit(unit).name();
    }

    /** Rejects a ledger of another plan; one that names none is taken to be of this plan. */
    void checkPlan() {
        identityValue("方案")
                .filter(declared -> !declared.equals(plan.id().value()))
                .ifPresent(declared -> say(FindingKind.WRONG_PLAN, declared, plan.id()));
    }

    /** Rejects a ledger of another round; one that names none is taken to be of its folder's round, and noted. The sheet's and the file's name count only where nothing else names a round. */
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
        List<Round> stated = new ArrayList<>();
        identityValue("轮次").filter(Round::isValid).map(Round::parse).ifPresent(stated::add);
        lines.titles().stream().map(rounds::find).flatMap(Optional::stream).forEach(stated::add);
        if (stated.isEmpty()) {
            sheetName
                    .flatMap(rounds::find)
                    .or(() -> cover.titles().stream()
                            .map(rounds::find)
                            .flatMap(Optional::stream)
                            .findFirst())
                    .or(() -> rounds.find(file.name()))
                    .ifPresent(stated::add);
        }
        return stated;
    }

    /** The day of filling in, as far as the ledger says it. */
    Optional<LocalDate> stated() {
        Optional<String> text = lines.day()
                .or(cover::day)
                .filter(value -> SOME_DIGIT.matcher(value).find());
        Optional<LocalDate> day = text.flatMap(new Dates(plan.year())::find);
        if (day.isEmpty()) {
            text.ifPresentOrElse(
                    unread -> say(FindingKind.DATE_NOT_READ, unread), () -> say(FindingKind.DATE_NOT_STATED));
        }
        return day;
    }

    private Optional<String> identityValue(String key) {
        return identitySheets.stream()
                .flatMap(sheet -> sheet.cells().stream()
                        .filter(cell -> isKey(cell, key))
                        .flatMap(cell -> sheet.at(cell.position().row(), 2).stream()))
                .map(cell -> cell.raw().strip())
                .filter(value -> !value.isEmpty())
                .findFirst();
    }

    private static boolean isIdentitySheet(Grid sheet) {
        boolean plan = false;
        boolean round = false;
        for (GridCell cell : sheet.cells()) {
            plan |= isKey(cell, "方案");
            round |= isKey(cell, "轮次");
        }
        return plan && round;
    }

    private static boolean isKey(GridCell cell, String key) {
        return cell.position().column() == 1
                && cell.content() instanceof CellContent.Text
                && Wording.normal(cell.raw()).equals(key);
    }

    private void say(FindingKind kind, Object... arguments) {
        findings.accept(Finding.of(kind, Place.ofFile(file.name()), arguments));
    }
}
