package org.taizhang.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.taizhang.findings.Finding;
import org.taizhang.findings.FindingKind;
import org.taizhang.plan.Plan;
import org.taizhang.spreadsheet.Grid;
import org.taizhang.spreadsheet.MarkedCopy;
import org.taizhang.spreadsheet.OpenedWorkbook;
import org.taizhang.spreadsheet.ReadLimits;
import org.taizhang.spreadsheet.Workbooks;
import org.taizhang.terms.Place;
import org.taizhang.terms.UnitCode;

/**
 * Turns a received file into a submitted ledger. The same file and plan always give the same ledger, wherever and whenever
 * it is read. Safe for several threads.
 */
public final class Intake {

    /** Counted up whenever the same file would be understood differently, so that it is read again. */
    public static final int VERSION = 7;

    private static final Set<LedgerColumn> NEEDED_FOR_PROGRESS = Set.of(LedgerColumn.DONE);

    private final Plan plan;
    private final ReadLimits limits;
    private final UnitNames names;
    private final Rounds rounds;
    private final TitleRound titleRound;
    private final TableFinder finder;
    private final IndicatorRows indicators;
    private final Measures measures;
    private final ItemHeadFinder itemHeads;

    /** An intake for one plan. */
    public Intake(Plan plan, ReadLimits limits) {
        this.plan = plan;
        this.limits = limits;
        this.names = new UnitNames(plan);
        this.rounds = new Rounds(plan);
        this.titleRound = new TitleRound(rounds);
        Headings headings = new Headings(plan);
        this.finder = new TableFinder(headings, titleRound, plan);
        this.indicators = new IndicatorRows(plan);
        this.measures = new Measures(plan);
        this.itemHeads = new ItemHeadFinder(plan, headings);
    }

    /** Reads the file; whatever is wrong with it is a finding. */
    public SubmittedLedger read(ReceivedFile file) {
        ItemLists items = new ItemLists(indicators, measures, itemHeads, file);
        OpenedWorkbook opened = Workbooks.open(
                file.location(), limits, beginning -> items.take(beginning).map(list -> list::row));
        if (opened instanceof OpenedWorkbook.Opened workbook) {
            return new LedgerReading(file, workbook, items).read();
        }
        return unreadable(file, (OpenedWorkbook.NotOpened) opened);
    }

    private SubmittedLedger unreadable(ReceivedFile file, OpenedWorkbook.NotOpened problem) {
        @Nullable UnitCode sender = names.mentioned(file.name()).orElse(null);
        Finding finding = FileFindings.unreadable(file.name(), problem).about(sender);
        return new SubmittedLedger(
                file.round(),
                file.name(),
                file.sha256(),
                sender,
                null,
                false,
                List.of(),
                List.of(),
                List.of(),
                List.of(finding));
    }

    /** The reading of one workbook. */
    private final class LedgerReading {

        private final ReceivedFile file;
        private final List<Grid> sheets;
        private final ItemLists items;
        private final List<Finding> findings = new ArrayList<>();
        private final LedgerTables tables;
        private final HeadCheck heads;
        private final boolean typed;
        private final List<String> mends;

        LedgerReading(ReceivedFile file, OpenedWorkbook.Opened workbook, ItemLists items) {
            this.file = file;
            this.sheets = MarkedCopy.withoutList(workbook.sheets());
            this.mends = MarkedCopy.originals(workbook.sheets());
            this.items = items;
            this.findings.addAll(FileFindings.of(file.name(), workbook));
            this.tables = new LedgerTables(sheets, finder, titleRound, file, findings::add);
            this.heads = new HeadCheck(file.name(), findings::add);
            this.typed = workbook.format().isTyped();
        }

        SubmittedLedger read() {
            sheets.forEach(sheet -> items.take(sheet, row -> tables.isProgress(sheet, row)));
            ItemSums sums = items.sums();
            List<Table> all = tables(table -> table.isProgress()
                    && (!isItemList(table) || !plainRows(table).isEmpty()));
            List<Table> found = all.stream().filter(table -> !isItemList(table)).toList();
            List<Table> progress = items.stateThisRound() && !sums.isEmpty() ? tables.withoutOtherRounds(found) : found;
            List<Table> mixed = all.stream().filter(this::isItemList).toList();
            List<Table> money = tables(Table::isMoney);
            Optional<Table> first = all.stream()
                    .filter(table -> progress.contains(table) || mixed.contains(table))
                    .findFirst()
                    .or(() -> items.table());
            LedgerIdentity identity = new LedgerIdentity(
                    plan,
                    names,
                    rounds,
                    file,
                    sheets,
                    first,
                    first.map(tables::areasOfOtherRounds).orElse(List.of()),
                    findings::add);
            Optional<UnitCode> unit = identity.unit();
            identity.checkPlan();
            identity.checkRound();
            if (progress.isEmpty() && mixed.isEmpty() && sums.isEmpty() && !isOfOtherRound()) {
                findings.add(Finding.of(FindingKind.MISSING_SHEET, Place.ofFile(file.name()), headings()));
            }
            List<SubmittedRow> rows = new ArrayList<>();
            progress.forEach(table -> rows.addAll(readProgress(table, unit)));
            mixed.forEach(table -> rows.addAll(readPlain(table, unit, List.copyOf(rows))));
            List<SubmittedRow> completed =
                    new SummedRows(sums, file.name(), unit.orElse(null), findings::add).complete(rows);
            List<SubmittedMoney> amounts =
                    money.stream().flatMap(table -> readMoney(table).stream()).toList();
            return new SubmittedLedger(
                    file.round(),
                    file.name(),
                    file.sha256(),
                    unit.orElse(null),
                    identity.stated().orElse(null),
                    identity.sample(),
                    completed.stream().map(Telephones::leftOut).toList(),
                    amounts.stream().map(Telephones::leftOut).toList(),
                    mends,
                    Stream.concat(TextNumbers.together(findings).stream(), items.findings().stream())
                            .filter(finding -> typed || finding.kind() != FindingKind.NUMBER_AS_TEXT)
                            .map(finding -> Telephones.leftOut(finding).about(unit.orElse(null)))
                            .distinct()
                            .toList());
        }

        /** Whose tables are left alone for their round, and not missing. */
        private boolean isOfOtherRound() {
            return findings.stream().anyMatch(finding -> finding.kind() == FindingKind.WRONG_ROUND);
        }

        private String headings() {
            return LedgerColumn.INDICATOR.heading() + "、" + LedgerColumn.DONE.heading();
        }

        /** The tables of a kind that are to be read. */
        private List<Table> tables(Predicate<Table> wanted) {
            return tables.wanted(wanted);
        }

        private List<SubmittedRow> readProgress(Table table, Optional<UnitCode> unit) {
            checkHead(table, NEEDED_FOR_PROGRESS);
            List<SubmittedRow> rows = new ProgressReader(progress(table, unit)).read();
            new TotalCheck(table, measures, file.name(), this::addOnce).checkProgress();
            return rows;
        }

        /** The rows of a list of items that are no items. What another table gives equally is not given twice. */
        private List<SubmittedRow> readPlain(Table table, Optional<UnitCode> unit, List<SubmittedRow> others) {
            heads.checkBeside(table, items.columns(table.grid(), table.head()));
            Table plain = table.only(plainRows(table));
            return new ProgressReader(progress(plain, unit))
                    .read().stream()
                            .filter(row -> others.stream().noneMatch(other -> saysSame(other, row)))
                            .toList();
        }

        private ProgressTable progress(Table table, Optional<UnitCode> unit) {
            return new ProgressTable(indicators, measures, table, file.name(), unit.orElse(null), findings::add);
        }

        private static boolean saysSame(SubmittedRow one, SubmittedRow other) {
            return one.indicator().equals(other.indicator())
                    && LedgerColumn.QUANTITIES.stream()
                            .allMatch(column -> other.quantity(column).isEmpty()
                                    || other.quantity(column).equals(one.quantity(column)));
        }

        private Set<Integer> plainRows(Table table) {
            return items.plainRows(table.grid(), table.head());
        }

        private boolean isItemList(Table table) {
            return items.claims(table.grid(), table.head());
        }

        private List<SubmittedMoney> readMoney(Table table) {
            MoneyReader reader = new MoneyReader(indicators, measures, table, file.name(), findings::add);
            if (isItemList(table)) {
                return reader.refuse();
            }
            boolean sourced = table.columns().containsKey(LedgerColumn.MONEY_SOURCE)
                    || !table.choice().ofSources().isEmpty();
            if (sourced) {
                checkHead(table, LedgerColumn.AMOUNTS);
            }
            List<SubmittedMoney> rows = reader.read();
            new TotalCheck(table, measures, file.name(), this::addOnce).checkMoney(new MoneyColumns(table, plan));
            return rows;
        }

        /** A table of progress and money has its sums said once. */
        private void addOnce(Finding finding) {
            if (!findings.contains(finding)) {
                findings.add(finding);
            }
        }

        private void checkHead(Table table, Set<LedgerColumn> needed) {
            heads.check(table, needed);
        }
    }
}
