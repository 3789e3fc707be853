package org.taizhang.plan;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.taizhang.findings.FindingKind;
import org.taizhang.spreadsheet.Grid;
import org.taizhang.spreadsheet.OpenedWorkbook;
import org.taizhang.spreadsheet.OpenedWorkbook.NotOpened;
import org.taizhang.spreadsheet.OpenedWorkbook.Opened;
import org.taizhang.spreadsheet.ReadLimits;
import org.taizhang.spreadsheet.Workbooks;

/**
 * The plan workbook (plan.xlsx), in and out. Its sheets are 方案, 单位, 任务, 指标, 分解, 报送, 资金, 分发 and, where the plan changes
 * rules, 校验规则; sheets and columns are found by their names, whatever their order, and notes on the header cells say how to fill them in.
 */
public final class PlanWorkbook {

    private PlanWorkbook() {}

    /**
     * Reads and checks a plan workbook; the folder it lies in must bear the plan's code. Everything that is odd is found at once.
     * With any finding of severity ERROR or REJECT there is no plan; a missing sheet or column hides what could be said about the
     * cells.
     */
    public static PlanReading read(Path file) {
        PlanFindings findings = new PlanFindings(String.valueOf(file.getFileName()));
        Map<PlanSheet, PlanTable> tables = tables(file, findings);
        if (!isWhole(tables)) {
            return new PlanReading(Optional.empty(), 0, findings.inOrder());
        }
        Plan plan = new PlanAssembly(tables, folder(file)).plan();
        return new PlanReading(
                findings.blocking() ? Optional.empty() : Optional.of(plan), plan.year(), findings.inOrder());
    }

    /** Writes the plan as a workbook that {@link #read} understands as the same plan, replacing the file. */
    public static void write(Plan plan, Path file) {
        PlanWording.of(plan).write(file);
    }

    private static boolean isWhole(Map<PlanSheet, PlanTable> tables) {
        return Arrays.stream(PlanSheet.values()).allMatch(sheet -> sheet.isOptional() || tables.containsKey(sheet));
    }

    private static Path folder(Path file) {
        Path folder = file.toAbsolutePath().normalize().getParent();
        return folder == null ? file.toAbsolutePath() : folder;
    }

    private static Map<PlanSheet, PlanTable> tables(Path file, PlanFindings findings) {
        if (!Files.isRegularFile(file)) {
            findings.inFile(FindingKind.PLAN_ABSENT, file.getFileName());
            return Map.of();
        }
        OpenedWorkbook workbook = Workbooks.open(file, ReadLimits.STANDARD);
        if (workbook instanceof Opened opened) {
            return tables(opened.sheets(), findings);
        }
        if (workbook instanceof NotOpened closed) {
            reportClosed(closed, findings);
        }
        return Map.of();
    }

    private static void reportClosed(NotOpened closed, PlanFindings findings) {
        if (closed.reason() == OpenedWorkbook.Reason.ENCRYPTED) {
            findings.inFile(FindingKind.PLAN_ENCRYPTED);
        } else {
            findings.inFile(FindingKind.PLAN_UNREADABLE, closed.reason() + " " + closed.detail());
        }
    }

    private static void reportMissing(PlanSheet sheet, PlanFindings findings) {
        if (!sheet.isOptional()) {
            findings.inSheet(sheet, FindingKind.PLAN_SHEET_MISSING, sheet.title());
        }
    }

    /** The tables whose header is complete. */
    private static Map<PlanSheet, PlanTable> tables(List<Grid> grids, PlanFindings findings) {
        Map<PlanSheet, PlanTable> tables = new EnumMap<>(PlanSheet.class);
        for (PlanSheet sheet : PlanSheet.values()) {
            Optional<Grid> grid = grids.stream()
                    .filter(candidate -> Spelling.plain(candidate.name()).equals(sheet.title()))
                    .findFirst();
            if (grid.isEmpty()) {
                reportMissing(sheet, findings);
                continue;
            }
            PlanTable table = PlanTable.of(sheet, grid.get(), findings);
            if (table.complete()) {
                tables.put(sheet, table);
            }
        }
        return tables;
    }
}
