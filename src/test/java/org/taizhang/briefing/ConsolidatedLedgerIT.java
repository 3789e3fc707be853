package org.taizhang.briefing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.taizhang.LibreOffice;
import org.taizhang.aggregation.Edition;

/** Another program than the one that wrote it calculates the 汇总台账 and comes to the frozen figures. */
class ConsolidatedLedgerIT {

    @TempDir
    Path folder;

    @Test
    void calculatesToTheFrozenFiguresInLibreOffice() throws IOException {
        LibreOffice office = LibreOffice.in(folder);
        Path ledger = folder.resolve("ledger.xlsx");
        ConsolidatedLedger.write(SampleRound.haidong(), Edition.first(), ledger);
        Map<String, Double> frozen = formulas(ledger);
        assertThat(frozen).hasSizeGreaterThan(300);
        Path bare = Files.createDirectory(folder.resolve("bare")).resolve("ledger.xlsx");
        forget(ledger, bare);
        Path theirs = folder.resolve("theirs");
        office.convert("xlsx", theirs, List.of(bare));
        Map<String, Double> calculated = formulas(theirs.resolve(bare.getFileName()));
        assertThat(calculated.keySet()).isEqualTo(frozen.keySet());
        frozen.forEach((cell, value) -> assertThat(calculated.get(cell))
                .as(cell)
                .isCloseTo(value, within(1e-9 * Math.max(1, Math.abs(value)))));
    }

    /** Takes the known results out, so that nothing is left but to calculate. */
    private static void forget(Path ledger, Path bare) throws IOException {
        try (InputStream bytes = Files.newInputStream(ledger);
                XSSFWorkbook book = new XSSFWorkbook(bytes);
                OutputStream out = Files.newOutputStream(bare)) {
            book.forEach(sheet -> sheet.forEach(row -> row.forEach(cell -> {
                if (cell.getCellType() == CellType.FORMULA) {
                    ((XSSFCell) cell).getCTCell().unsetV();
                }
            })));
            book.write(out);
        }
    }

    private static Map<String, Double> formulas(Path file) throws IOException {
        Map<String, Double> values = new LinkedHashMap<>();
        try (InputStream bytes = Files.newInputStream(file);
                XSSFWorkbook book = new XSSFWorkbook(bytes)) {
            book.forEach(sheet -> sheet.forEach(row -> row.forEach(cell -> {
                if (cell.getCellType() == CellType.FORMULA) {
                    values.put(sheet.getSheetName() + "!" + cell.getAddress(), value(cell));
                }
            })));
        }
        return values;
    }

    /** Not a number stands for a formula that went wrong. */
    private static double value(Cell cell) {
        return cell.getCachedFormulaResultType() == CellType.NUMERIC ? cell.getNumericCellValue() : Double.NaN;
    }
}
