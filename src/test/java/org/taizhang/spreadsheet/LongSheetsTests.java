package org.taizhang.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.taizhang.spreadsheet.OpenedWorkbook.Format;
import org.taizhang.spreadsheet.OpenedWorkbook.NotOpened;
import org.taizhang.spreadsheet.OpenedWorkbook.Opened;
import org.taizhang.spreadsheet.OpenedWorkbook.Reason;
import org.taizhang.terms.CellPosition;

/** Sheets with more rows than are kept. */
class LongSheetsTests {

    private static final int WIDE = 1_000_000_000;

    @TempDir
    private Path folder;

    /** Takes every long sheet, and remembers what it was asked and given. */
    private static final class Taker implements LongSheets {

        final List<Grid> asked = new ArrayList<>();
        final List<String> rows = new ArrayList<>();

        @Override
        public Optional<RowSink> sinkFor(Grid beginning) {
            asked.add(beginning);
            return Optional.of((number, cells) ->
                    rows.add(number + ":" + cells.stream().map(Taker::shown).toList()));
        }

        private static String shown(GridCell cell) {
            return cell.position() + "=" + cell.raw();
        }
    }

    private final Taker taker = new Taker();

    @Test
    void handsTheRowsAfterTheBeginningToTheSink() {
        Grid grid = open(new HandMadeXlsx().rows(numbered(1, 503)));
        assertThat(taker.rows)
                .containsExactly(
                        "501:[A501=项目501, B501=501]", "502:[A502=项目502, B502=502]", "503:[A503=项目503, B503=503]");
        assertThat(grid.continues()).isTrue();
        assertThat(grid.lastRow()).isEqualTo(500);
        assertThat(grid.cells()).hasSize(1000);
        assertThat(grid.at(CellPosition.parse("B500"))).map(GridCell::raw).contains("500");
    }

    @Test
    void asksOnceForALongSheetAndNeverForAShortOne() {
        Grid whole = open(new HandMadeXlsx().rows(numbered(1, 500)));
        assertThat(taker.asked).isEmpty();
        assertThat(whole.continues()).isFalse();
        open(new HandMadeXlsx().rows(numbered(1, 1700)));
        assertThat(taker.asked).hasSize(1);
        assertThat(taker.asked.get(0).lastRow()).isEqualTo(500);
        assertThat(taker.asked.get(0).continues()).isTrue();
        assertThat(taker.rows).hasSize(1200);
    }

    @Test
    void countsOnlyRowsThatHoldSomething() {
        String blanks = "<row r='10'/><row r='20'><c r='A20'/></row>";
        Grid grid = open(new HandMadeXlsx()
                .rows(blanks + numbered(1001, 1500) + "<row r='1600'><c r='A1600'/></row>" + numbered(2000, 2000)));
        assertThat(grid.cells()).hasSize(1000);
        assertThat(taker.rows).containsExactly("2000:[A2000=项目2000, B2000=2000]");
    }

    @Test
    void knowsInTimeWhatStandsBehindTheRows() {
        open(new HandMadeXlsx()
                .sheet("<cols><col min='2' max='3' hidden='1'/></cols><sheetData>" + numbered(1, 600) + "</sheetData>"
                        + "<mergeCells><mergeCell ref='A1:C1'/><mergeCell ref='D510:D520'/></mergeCells>"));
        Grid beginning = taker.asked.get(0);
        assertThat(beginning.mergedAreas())
                .containsExactly(
                        new MergedArea(CellPosition.parse("A1"), CellPosition.parse("C1")),
                        new MergedArea(CellPosition.parse("D510"), CellPosition.parse("D520")));
        assertThat(beginning.hiddenColumns()).isEqualTo(Set.of(2, 3));
    }

    @Test
    void takesNothingTwiceThatStandsBeforeTheRows() {
        Grid grid = open(new HandMadeXlsx()
                .sheet("<mergeCells><mergeCell ref='A1:C1'/></mergeCells><sheetData>" + numbered(1, 600)
                        + "</sheetData>"));
        assertThat(grid.mergedAreas()).hasSize(1);
    }

    @Test
    void knowsTheHiddenRowsOfTheWholeSheetInTheEnd() {
        Grid grid = open(new HandMadeXlsx()
                .rows("<row r='1' hidden='1'/>" + numbered(2, 600) + "<row r='700' hidden='1'/><row r='701'/>"));
        assertThat(grid.hiddenRows()).isEqualTo(Set.of(1, 700));
    }

    @Test
    void keepsASheetWholeThatNobodyTakes() {
        Path file = new HandMadeXlsx()
                .sheet("<sheetData>" + numbered(1, 600)
                        + "</sheetData><mergeCells><mergeCell ref='A1:C1'/></mergeCells>")
                .write(folder.resolve("book.xlsx"));
        Grid declined = only(Workbooks.open(file, ReadLimits.STANDARD, beginning -> Optional.empty()));
        Grid kept = only(Workbooks.open(file, ReadLimits.STANDARD));
        assertThat(declined.cells()).hasSize(1200).isEqualTo(kept.cells());
        assertThat(declined.mergedAreas()).hasSize(1).isEqualTo(kept.mergedAreas());
        assertThat(declined.continues()).isFalse();
        assertThat(kept.continues()).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void handsOverTheSameRowsOfEveryFormat(Format format) {
        WorkbookDraft draft = new WorkbookDraft();
        SheetDraft sheet = draft.sheet("项目明细").merge(CellPosition.parse("C1"), CellPosition.parse("D1"));
        for (int row = 1; row <= 620; row++) {
            sheet.text(row, 1, "项目" + row, Look.PLAIN).number(row, 2, new BigDecimal(row), Look.PLAIN);
        }
        draft.sheet("短").text(1, 1, "一", Look.PLAIN);
        Path file = folder.resolve("draft." + format);
        if (format == Format.XLSX) {
            draft.writeXlsx(file);
        } else {
            draft.writeXls(file);
        }
        Opened opened = (Opened) Workbooks.open(file, ReadLimits.STANDARD, taker);
        assertThat(taker.rows)
                .containsExactlyElementsOf(IntStream.rangeClosed(501, 620)
                        .mapToObj(row -> row + ":[A" + row + "=项目" + row + ", B" + row + "=" + row + "]")
                        .toList());
        assertThat(opened.sheets()).extracting(Grid::continues).containsExactly(true, false);
        assertThat(opened.sheets().get(0).cells()).hasSize(1000);
        assertThat(taker.asked.get(0).mergedAreas()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void keepsTheXlsSheetWholeThatNobodyTakes(Format format) {
        WorkbookDraft draft = new WorkbookDraft();
        SheetDraft sheet = draft.sheet("项目明细");
        IntStream.rangeClosed(1, 502).forEach(row -> sheet.text(row, 1, "项目" + row, Look.PLAIN));
        Path file = folder.resolve("draft." + format);
        if (format == Format.XLSX) {
            draft.writeXlsx(file);
        } else {
            draft.writeXls(file);
        }
        assertThat(only(Workbooks.open(file, ReadLimits.STANDARD, beginning -> Optional.empty()))
                        .cells())
                .hasSize(502);
    }

    @Test
    void countsCellsThatPassAgainstCapsOfTheirOwn() {
        // 500 rows of two cells are kept, with 500 texts of 3 to 5 characters; three rows pass, each with a text of 5.
        Path file = new HandMadeXlsx().rows(numbered(1, 503)).write(folder.resolve("book.xlsx"));
        assertThat(Workbooks.open(file, limits(1000, 6, 15), taker)).isInstanceOf(Opened.class);
        assertThat(Workbooks.open(file, limits(999, 6, 15), taker))
                .isEqualTo(new NotOpened(Reason.TOO_LARGE, "cells > 999"));
        assertThat(Workbooks.open(file, limits(1000, 5, 15), taker))
                .isEqualTo(new NotOpened(Reason.TOO_LARGE, "passedCells > 5"));
        assertThat(Workbooks.open(file, limits(1000, 6, 14), taker))
                .isEqualTo(new NotOpened(Reason.TOO_LARGE, "passedCharacters > 14"));
    }

    private static ReadLimits limits(int cells, int passedCells, long passedCharacters) {
        return new ReadLimits(WIDE, WIDE, 10, cells, 100_000, passedCells, passedCharacters, 60);
    }

    @Test
    void refusesARowThatWouldFillTheMemoryByItself() {
        StringBuilder wide = new StringBuilder("<row r='600'>");
        IntStream.rangeClosed(1, 101).forEach(column -> wide.append("<c t='s'><v>0</v></c>"));
        Path file = new HandMadeXlsx()
                .sharedTexts("<si><t>" + "炸".repeat(1000) + "</t></si>")
                .rows(numbered(1, 500) + wide + "</row>")
                .write(folder.resolve("book.xlsx"));
        assertThat(Workbooks.open(file, limits(1000, 1000, WIDE), taker))
                .isEqualTo(new NotOpened(Reason.TOO_LARGE, "textCharacters > 100000"));
    }

    @Test
    void lookingTwiceAtAPartDoesNotCountItsBytesTwice() {
        String rows = numbered(1, 600);
        Path file = new HandMadeXlsx().rows(rows).write(folder.resolve("book.xlsx"));
        ReadLimits tight = new ReadLimits(WIDE, rows.length() + 5_000, 10, 2_000, 100_000);
        assertThat(Workbooks.open(file, tight, taker)).isInstanceOf(Opened.class);
    }

    @Test
    void readsMoreSharedTextsThanCellsAreKept() {
        StringBuilder texts = new StringBuilder();
        StringBuilder rows = new StringBuilder();
        for (int row = 1; row <= 12_000; row++) {
            texts.append("<si><t>项目").append(row).append("</t></si>");
            rows.append("<row><c t='s'><v>").append(row - 1).append("</v></c></row>");
        }
        Path file = new HandMadeXlsx()
                .sharedTexts(texts.toString())
                .rows(rows.toString())
                .write(folder.resolve("book.xlsx"));
        assertThat(Workbooks.open(file, limits(1000, 12_000, WIDE), taker)).isInstanceOf(Opened.class);
        assertThat(taker.rows).hasSize(11_500).first().isEqualTo("501:[A501=项目501]");
        assertThat(taker.rows).contains("9999:[A9999=项目9999]", "10001:[A10001=项目10001]");
        assertThat(taker.rows).last().isEqualTo("12000:[A12000=项目12000]");
    }

    @Test
    void stillRefusesACellThatComesTwiceAmongTheLaterRows() {
        Path file = new HandMadeXlsx()
                .rows(numbered(1, 600) + "<row r='600'><c r='A600'><v>1</v></c></row>")
                .write(folder.resolve("book.xlsx"));
        assertThat(Workbooks.open(file, ReadLimits.STANDARD, taker)).isInstanceOf(NotOpened.class);
    }

    /** Rows with a text that stands in the cell itself and a number. */
    private static String numbered(int first, int last) {
        StringBuilder rows = new StringBuilder();
        for (int row = first; row <= last; row++) {
            rows.append("<row r='" + row + "'><c r='A" + row + "' t='inlineStr'><is><t>项目" + row
                    + "</t></is></c><c r='B" + row + "'><v>" + row + "</v></c></row>");
        }
        return rows.toString();
    }

    private Grid open(HandMadeXlsx book) {
        return only(Workbooks.open(book.write(folder.resolve("book.xlsx")), ReadLimits.STANDARD, taker));
    }

    private static Grid only(OpenedWorkbook outcome) {
        assertThat(outcome).isInstanceOf(Opened.class);
        return ((Opened) outcome).sheets().get(0);
    }
}
