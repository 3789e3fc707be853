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
    public static final int VERSION = 3;

    private static final Set<LedgerColumn> NEEDED_FOR_PROGRESS = Set.of(LedgerColumn.DONE);

    private final Plan plan;
    private final ReadLimits limits;
    private final UnitNames names;
    private final TableFinder finder;
    private final IndicatorRows indicators;
    private final Measures measures;
    private final ItemHeadFinder itemHeads;

    /** An intake for one plan. */
    public Intake(Plan plan, ReadLimits limits) {
        this.plan = plan;
        this.limits = limits;
        this.names = new UnitNames(plan);
        this.finder = new TableFinder(new Headings(plan), plan);
        this.indicators = new IndicatorRows(plan);
        this.measures = new Measures(plan);
        this.itemHeads = new ItemHeadFinder(plan);
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
                file.round(), file.name(), file.sha256(), sender, null, false, List.of(), List.of(), List.of(finding));
    }

    /** The reading of one workbook. */
    private final class LedgerReading {

        private final ReceivedFile file;
        private final List<Grid> sheets;
        private final ItemLists items;
        private final List<Finding> findings = new ArrayList<>();
        private final LedgerTables tables;
        private final HeadCheck heads;

        LedgerReading(ReceivedFile file, OpenedWorkbook.Opened workbook, ItemLists items) {
            this.file = file;
            this.sheets = MarkedCopy.withoutList(workbook.sheets());
            this.items = items;
            this.findings.addAll(FileFindings.of(file.name(), workbook));
            this.tables = new LedgerTables(sheets, finder, file, plan, findings::add);
            this.heads = new HeadCheck(file.name(), findings::add);
        }

        SubmittedLedger read() {
            sheets.forEach(items::take);
            ItemSums sums = items.sums();
            List<Table> progress = tables(table -> table.isProgress() && !isItemList(table));
            List<Table> money = tables(Table::isMoney);
            LedgerIdentity identity = new LedgerIdentity(
                    plan, names, file, sheets, progress.stream().findFirst().or(() -> items.table()), findings::add);
            if (progress.isEmpty() && sums.isEmpty()) {
                findings.add(Finding.of(FindingKind.MISSING_SHEET, Place.ofFile(file.name()), headings()));
            }
            Optional<UnitCode> unit = identity.unit();
            identity.checkPlan();
            identity.checkRound();
            List<SubmittedRow> rows = progress.stream()
                    .flatMap(table -> readProgress(table, unit).stream())
                    .toList();
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
                    completed,
                    amounts,
                    Stream.concat(TextNumbers.together(findings).stream(), items.findings().stream())
                            .map(finding -> finding.about(unit.orElse(null)))
                            .toList());
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
            List<SubmittedRow> rows = new ProgressReader(
                            indicators, measures, table, file.name(), unit.orElse(null), findings::add)
                    .read();
            new TotalCheck(table, measures, file.name(), this::addOnce).checkProgress();
            return rows;
        }

        private boolean isItemList(Table table) {
            return items.claims(table.grid(), table.head());
        }

        private List<SubmittedMoney> readMoney(Table table) {
            MoneyReader reader = new MoneyReader(indicators, measures, table, file.name(), findings::add);
            if (isItemList(table)) {
                return reader.refuse();
            }
            if (table.columns().containsKey(LedgerColumn.MONEY_SOURCE)) {
                checkHead(table, LedgerColumn.AMOUNTS);
            }
            List<SubmittedMoney> rows = reader.read();
            new TotalCheck(table, measures, file.name(), this::addOnce).checkMoney();
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
