package org.taizhang.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.taizhang.spreadsheet.CellContent.ErrorValue;
import org.taizhang.spreadsheet.CellContent.Text;
import org.taizhang.spreadsheet.CellContent.Uncalculated;
import org.taizhang.spreadsheet.OpenedWorkbook.Format;
import org.taizhang.spreadsheet.OpenedWorkbook.NotOpened;
import org.taizhang.spreadsheet.OpenedWorkbook.Opened;
import org.taizhang.spreadsheet.OpenedWorkbook.Reason;

class CsvReaderTests {

    @TempDir
    private Path folder;

    private ReceivedText file;

    @BeforeEach
    void receive() {
        file = new ReceivedText(folder);
    }

    @Test
    void keepsRowsWhereExcelShowsThem() {
        assertThat(file.cells("标题\n\n甲,乙\n1,\"两\n行\"\n,3\n"))
                .containsExactly("A1=标题", "A3=甲", "B3=乙", "A4=1", "B4=两\n行", "B5=3");
        assertThat(file.cells("甲,乙\r1,2\r")).containsExactly("A1=甲", "B1=乙", "A2=1", "B2=2");
    }

    @Test
    void tellsTheDelimiterByTheWholeTable() {
        assertThat(file.cells("甲\t乙\n1,234,567\t8\n")).contains("A2=1,234,567", "B2=8");
        assertThat(file.cells("甲;乙;丙\n一,二,三;5;6\n四;7;8\n")).contains("A2=一,二,三", "B2=5");
        assertThat(file.cells("甲|乙\n1|2\n")).contains("B2=2");
        assertThat(file.cells("sep=;\n甲,一;乙\n1,0;2\n")).containsExactly("A1=甲,一", "B1=乙", "A2=1,0", "B2=2");
    }

    @Test
    void leavesNumbersAndDatesText() {
        Opened opened = file.opened("甲,乙,丙,丁\n1-2,2024/1,0012,65%\n");
        assertThat(opened.format()).isEqualTo(Format.CSV);
        assertThat(opened.sheets().get(0).row(2))
                .extracting(GridCell::content)
                .containsExactly(new Text("1-2"), new Text("2024/1"), new Text("0012"), new Text("65%"));
    }

    @Test
    void understandsWhatKeepsTextFromBecomingANumber() {
        Opened opened = file.opened("甲,乙,丙,丁,戊\n=\"0012\",'0012,\"=\"\"1-2\"\"\",=A1+1,#DIV/0!\n");
        assertThat(opened.sheets().get(0).row(2))
                .extracting(GridCell::content)
                .containsExactly(
                        new Text("0012"),
                        new Text("0012"),
                        new Text("1-2"),
                        new Uncalculated("A1+1"),
                        new ErrorValue("#DIV/0!"));
        assertThat(opened.sheets().get(0).row(2))
                .extracting(GridCell::formula)
                .containsExactly(false, false, false, true, false);
    }

    @Test
    void takesQuotesInsideAnUnquotedCellAsTheyStand() {
        assertThat(file.cells("甲,乙\n落实\"两清单\",5\n")).containsExactly("A1=甲", "B1=乙", "A2=落实\"两清单\"", "B2=5");
    }

    @ParameterizedTest
    @ValueSource(strings = {"甲,乙\n\"一,2\n三,4\n", "甲,乙\n\"一\"二,2\n\"三,4\n"})
    void refusesQuotesThatSwallowRows(String text) {
        assertThat(ReceivedText.reason(file.open(text))).isEqualTo(Reason.DAMAGED);
        assertThat(file.open("甲,乙\n一,2\n三,\"4\n五,6\n"))
                .isEqualTo(new NotOpened(Reason.DAMAGED, "CSV: quotes in row 3"));
    }

    @Test
    void callsTextWithoutCellsNoWorkbookAndBlanksEmpty() {
        assertThat(file.open("关于报送台账的通知\n请各单位按时报送\n")).isEqualTo(new NotOpened(Reason.NOT_A_WORKBOOK, "TXT"));
        assertThat(file.open(" \r\n\t\r\n")).isEqualTo(new NotOpened(Reason.EMPTY, ""));
    }

    @Test
    void refusesWhatWouldNotFitASheet() {
        assertThat(file.open("甲,乙\n" + ",".repeat(16_384) + "x\n"))
                .isEqualTo(new NotOpened(Reason.TOO_LARGE, "columns > 16384"));
        assertThat(file.cells("甲,乙\n1" + ",".repeat(1_000_000) + "\n")).containsExactly("A1=甲", "B1=乙", "A2=1");
        assertThat(file.open("甲,乙\n" + "\n".repeat(1_048_576) + "x,y\n"))
                .isEqualTo(new NotOpened(Reason.TOO_LARGE, "rows > 1048576"));
    }
}
