package org.taizhang.briefing;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.taizhang.aggregation.AnnualFigures.UnitScore;
import org.taizhang.spreadsheet.CellContent;
import org.taizhang.spreadsheet.Grid;
import org.taizhang.spreadsheet.GridCell;
import org.taizhang.spreadsheet.OpenedWorkbook;
import org.taizhang.spreadsheet.ReadLimits;
import org.taizhang.spreadsheet.Recalculation;
import org.taizhang.spreadsheet.Workbooks;

/**
 * Proves the written workbooks of a year (考核评分、考核排名): read back as any received workbook is, every row holds the numbers of the year's
 * figures and no others, and every formula, worked out anew, comes to the result that stands there.
 */
final class ScoreProof {

    private final String file;
    private final boolean sample;
    private final List<Miss> misses = new ArrayList<>();

    ScoreProof(String file, boolean sample) {
        this.file = file;
        this.sample = sample;
    }

    /** What is wrong with the workbooks of a year; empty when they are proved. */
    static List<Miss> of(AnnualPapers papers) {
        boolean sample = papers.figures().sample();
        List<Miss> misses = new ArrayList<>();
        papers.scoreSheets().forEach((unit, sheet) -> {
            UnitScore score = papers.figures()
                    .scores()
                    .filter(each -> each.unit().equals(unit))
                    .findFirst()
                    .orElseThrow();
            misses.addAll(new ScoreProof(papers.name(sheet), sample).of(sheet, ScoreRows.of(papers.figures(), score)));
        });
        misses.addAll(new ScoreProof(papers.name(papers.ranking()), sample)
                .of(papers.ranking(), ScoreRows.ofRanking(papers.figures())));
        return List.copyOf(misses);
    }

    /** What is wrong with a workbook that must hold those rows, by the keys of its sheets. */
    List<Miss> of(Path workbook, Map<String, List<LedgerRow>> expected) {
        if (Workbooks.open(workbook, ReadLimits.STANDARD) instanceof OpenedWorkbook.Opened opened) {
            Map<String, Grid> sheets = new LinkedHashMap<>();
            opened.sheets().forEach(sheet -> sheets.put(sheet.name(), sheet));
            expected.forEach((key, rows) -> sheet(LedgerTable.name(key), sheets.remove(LedgerTable.name(key)), rows));
            sheets.keySet().forEach(other -> miss(Miss.Kind.FIGURE_ABSENT, other, other));
            formulas(workbook);
        } else {
            miss(Miss.Kind.UNREADABLE, "", file);
        }
        return List.copyOf(misses);
    }

    private void sheet(String name, @Nullable Grid sheet, List<LedgerRow> rows) {
        if (sheet == null) {
            miss(Miss.Kind.FIGURE_ABSENT, name, name);
            return;
        }
        if (sample && sheet.row(2).stream().noneMatch(cell -> cell.raw().contains(Wording.say("sample.mark")))) {
            miss(Miss.Kind.SIGN_ABSENT, name, Wording.say("sample.mark"));
        }
        int last = Math.max(sheet.lastRow(), LedgerTable.HEAD + rows.size());
        for (int row = LedgerTable.FIRST; row <= last; row++) {
            int index = row - LedgerTable.FIRST;
            row(name, sheet.row(row), row, index < rows.size() ? rows.get(index) : new LedgerRow(name));
        }
    }

    /** The row's key texts, and its numbers: all that are expected and no others. */
    private void row(String sheet, List<GridCell> cells, int row, LedgerRow expected) {
        Map<Integer, String> texts =
                cells.stream().collect(Collectors.toMap(cell -> cell.position().column(), GridCell::raw));
        boolean known = expected.texts().entrySet().stream()
                .allMatch(cell -> texts.getOrDefault(cell.getKey(), "").equals(cell.getValue()));
        Map<Integer, BigDecimal> wanted = new TreeMap<>();
        expected.numbers()
                .forEach((column, number) -> number.ifPresent(it -> wanted.put(column, LedgerProof.shortened(it))));
        boolean whole = cells.stream()
                .noneMatch(cell -> cell.content() instanceof CellContent.ErrorValue
                        || cell.content() instanceof CellContent.Uncalculated);
        if (!known || !whole || !wanted.equals(numbers(cells))) {
            miss(Miss.Kind.FIGURE_ABSENT, sheet, row + "：" + expected.words());
        }
    }

    private static Map<Integer, BigDecimal> numbers(List<GridCell> cells) {
        Map<Integer, BigDecimal> numbers = new TreeMap<>();
        cells.forEach(cell -> Optional.of(cell.content())
                .filter(CellContent.Numeric.class::isInstance)
                .map(content -> ((CellContent.Numeric) content).value())
                .ifPresent(value -> numbers.put(cell.position().column(), LedgerProof.shortened(value))));
        return numbers;
    }

    private void formulas(Path workbook) {
        Recalculation.of(workbook)
                .forEach(difference -> miss(
                        Miss.Kind.FIGURE_ABSENT,
                        difference.sheet(),
                        Objects.toString(difference.cell()) + " =" + difference.formula() + " "
                                + difference.calculated() + " " + difference.stored()));
    }

    private void miss(Miss.Kind kind, String sheet, String about) {
        misses.add(new Miss(file, kind, sheet.isEmpty() ? "" : Wording.say("proof.sheet", sheet), about));
    }
}
