package org.taizhang.corpus;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.taizhang.findings.FindingKind;

/**
 * A ledger in the making: sheets that habits change, and what reading it may rightly come to, which habits change along. It
 * begins as the standard ledger, where everything is certain.
 */
final class Draft {

    final Facts facts;
    final Random chance;
    String stem = "ledger";
    Format format = Format.XLSX;
    final List<SheetDraft> sheets = new ArrayList<>();
    final Map<FigureKey, Verdict> verdicts = new LinkedHashMap<>();
    /** Changes to verdicts that hold whatever else is changed: a figure may be lost with its column. */
    private final List<BiFunction<FigureKey, Verdict, Verdict>> later = new ArrayList<>();

    /** Kinds of warnings and errors that may be found anywhere. */
    final Set<FindingKind> tolerated = EnumSet.noneOf(FindingKind.class);
    /** Of each of these sets at least one kind must be found. */
    private final List<Set<FindingKind>> demanded = new ArrayList<>();
    /** The same about headings, which lapses where another habit leaves the column out. */
    private final Map<Field, Set<FindingKind>> demandedOfHeadings = new EnumMap<>(Field.class);

    private final Set<FindingKind> refusals = EnumSet.noneOf(FindingKind.class);
    /** Codes of the units that may be read as the sender; empty for none. */
    final Set<String> senders = new HashSet<>();
    /** What may be read as the stated day. */
    final Set<Optional<LocalDate>> days = new HashSet<>();
    /** Whether the words may be lost, since their column is not certain. */
    boolean wordsUncertain;
    /** Changes to the laid-out workbook. */
    final List<Consumer<Canvas>> touches = new ArrayList<>();
    /** What was done, for whoever looks at a failure. */
    final List<String> notes = new ArrayList<>();

    private final Set<String> claimed = new HashSet<>();

    private Draft(Facts facts, Random chance) {
        this.facts = facts;
        this.chance = chance;
    }

    /** The standard ledger of these facts. */
    static Draft of(Facts facts, Random chance) {
        Draft draft = new Draft(facts, chance);
        draft.senders.add(facts.unit().code().value());
        draft.days.add(Optional.of(facts.day()));
        draft.sheets.add(StandardLedger.progress(facts));
        if (!facts.money().isEmpty()) {
            draft.sheets.add(StandardLedger.money(facts));
        }
        facts.rows()
                .forEach(row -> row.figures()
                        .forEach((field, value) ->
                                draft.verdicts.put(new FigureKey(row.code(), field), Verdict.right(value))));
        facts.money()
                .forEach(row -> row.amounts()
                        .forEach((field, value) ->
                                draft.verdicts.put(new FigureKey(row.key(), field), Verdict.right(value))));
        return draft;
    }

    <T> T pick(List<T> choices) {
        return choices.get(chance.nextInt(choices.size()));
    }

    @SafeVarargs
    final <T> T any(T... choices) {
        return choices[chance.nextInt(choices.length)];
    }

    Stream<TableDraft> tables(boolean money) {
        return sheets.stream().flatMap(sheet -> sheet.tables.stream()).filter(table -> table.money == money);
    }

    /** The first table of progress. */
    TableDraft progress() {
        return tables(false).findFirst().orElseThrow();
    }

    /** The first table of money. */
    Optional<TableDraft> money() {
        return tables(true).findFirst();
    }

    /** The rows of indicators, over all tables. */
    List<RowDraft> progressRows() {
        return tables(false).flatMap(table -> table.figureRows().stream()).toList();
    }

    RowDraft row(String key) {
        return sheets.stream()
                .flatMap(sheet -> sheet.tables.stream())
                .flatMap(table -> table.figureRows().stream())
                .filter(row -> key.equals(row.key))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no row " + key));
    }

    /** An indicator's facts of that sort that no habit has changed yet; it is taken from now on. */
    Optional<Facts.Row> take(Predicate<Facts.Row> sort) {
        List<Facts.Row> free = facts.rows().stream()
                .filter(sort)
                .filter(row -> !claimed.contains(row.code()))
                .toList();
        return taken(free, Facts.Row::code);
    }

    /** Money that no habit has changed yet; it is taken from now on. */
    Optional<Facts.Amounts> takeMoney() {
        List<Facts.Amounts> free = facts.money().stream()
                .filter(row -> !claimed.contains(row.key()))
                .toList();
        return taken(free, Facts.Amounts::key);
    }

    private <T> Optional<T> taken(List<T> free, java.util.function.Function<T, String> key) {
        if (free.isEmpty()) {
            return Optional.empty();
        }
        T row = pick(free);
        claimed.add(key.apply(row));
        notes.add(key.apply(row));
        return Optional.of(row);
    }

    void claim(String key) {
        claimed.add(key);
    }

    boolean isClaimed(String key) {
        return claimed.contains(key);
    }

    /** What each figure may come to, everything considered. */
    Map<FigureKey, Verdict> finalVerdicts() {
        Map<FigureKey, Verdict> judged = new LinkedHashMap<>(verdicts);
        later.forEach(judged::replaceAll);
        return judged;
    }

    /** Changes the verdicts after every habit has made its own. */
    void atLast(BiFunction<FigureKey, Verdict, Verdict> change) {
        later.add(change);
    }

    void judge(String key, Field field, Verdict verdict) {
        verdicts.put(new FigureKey(key, field), verdict);
    }

    /** Every figure of the row may be left out when one of the kinds says why. */
    void weaken(String key, FindingKind... kinds) {
        atLast((figure, verdict) -> figure.row().equals(key) ? verdict.or(kinds) : verdict);
    }

    /** Every figure of the progress tables may be left out when one of the kinds says why. */
    void weakenProgress(FindingKind... kinds) {
        atLast((figure, verdict) -> figure.isMoney() ? verdict : verdict.or(kinds));
    }

    /** Every amount may be left out when one of the kinds says why. */
    void weakenMoney(FindingKind... kinds) {
        atLast((figure, verdict) -> figure.isMoney() ? verdict.or(kinds) : verdict);
    }

    /** Every figure of the column may be left out when one of the kinds says why. */
    void weaken(Field field, FindingKind... kinds) {
        atLast((figure, verdict) -> figure.field() == field ? verdict.or(kinds) : verdict);
    }

    void demand(FindingKind... kinds) {
        demanded.add(Set.of(kinds));
        tolerate(kinds);
    }

    /** One of the kinds must be found about the heading of that column, if the ledger has it in the end. */
    void demandOfHeading(Field field, FindingKind... kinds) {
        demandedOfHeadings.put(field, Set.of(kinds));
        tolerate(kinds);
    }

    /** The whole ledger is refused for one of these kinds, so that other demands lapse. */
    void refuse(FindingKind... kinds) {
        weakenProgress(kinds);
        weakenMoney(kinds);
        tolerate(kinds);
        refusals.addAll(List.of(kinds));
    }

    /** The sets of kinds of each of which one must be found. */
    List<Set<FindingKind>> demands() {
        if (!refusals.isEmpty()) {
            return List.of(refusals);
        }
        Stream<Set<FindingKind>> ofHeadings = demandedOfHeadings.entrySet().stream()
                .filter(demand -> isHeadedOtherwise(demand.getKey()))
                .map(Map.Entry::getValue);
        return Stream.concat(demanded.stream(), ofHeadings).toList();
    }

    private boolean isHeadedOtherwise(Field field) {
        return tables(false)
                .flatMap(table -> table.column(field).stream())
                .anyMatch(column -> !column.heading().equals(field.heading()));
    }

    void tolerate(FindingKind... kinds) {
        tolerated.addAll(List.of(kinds));
    }

    /** What cannot stand in a format of one sheet is not part of the truth. */
    void keepFirstSheetOnly() {
        sheets.subList(1, sheets.size()).clear();
        boolean moneyStays = tables(true).findAny().isPresent();
        if (!moneyStays) {
            verdicts.keySet().removeIf(FigureKey::isMoney);
        }
    }

    /** A task that was merged down stands in its first row only. */
    void loseMerges() {
        boolean merged = tables(true).anyMatch(table -> table.mergeTasks);
        if (merged) {
            weakenMoney(FindingKind.UNKNOWN_TASK);
            tolerate(FindingKind.UNKNOWN_TASK);
        }
        // A row that names neither task nor indicator any more cannot be told from its neighbour.
        wordsUncertain |= tables(false)
                .anyMatch(table -> table.mergeTasks && table.column(Field.NAME).isEmpty());
    }

    Canvas layOut() {
        Canvas canvas = new Canvas();
        sheets.forEach(sheet -> canvas.sheets.add(Layout.of(sheet)));
        touches.forEach(touch -> touch.accept(canvas));
        return canvas;
    }

    String fileName() {
        return stem + "." + format.extension();
    }
}
