package org.taizhang.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.taizhang.spreadsheet.CellContent.ErrorValue;
import org.taizhang.spreadsheet.CellContent.Moment;
import org.taizhang.spreadsheet.CellContent.Numeric;
import org.taizhang.spreadsheet.CellContent.Text;
import org.taizhang.spreadsheet.CellContent.Truth;
import org.taizhang.spreadsheet.CellContent.Uncalculated;
import org.taizhang.spreadsheet.OpenedWorkbook.NotOpened;
import org.taizhang.spreadsheet.OpenedWorkbook.Opened;
import org.taizhang.spreadsheet.OpenedWorkbook.Reason;
import org.taizhang.terms.CellPosition;

class SpreadsheetMlReaderTests {

    @TempDir
    private Path folder;

    private ReceivedText file;

    @BeforeEach
    void receive() {
        file = new ReceivedText(folder);
    }

    private static String book(String content) {
        return "<?xml version='1.0'?><?mso-application progid='Excel.Sheet'?>\n"
                + "<Workbook xmlns='urn:schemas-microsoft-com:office:spreadsheet' xmlns:x='urn:schemas-microsoft-com:office:excel'"
                + " xmlns:ss='urn:schemas-microsoft-com:office:spreadsheet'>" + content + "</Workbook>";
    }

    private static String sheet(String table) {
        return "<Worksheet ss:Name='表'><Table>" + table + "</Table></Worksheet>";
    }

    private static String cell(String attributes, String type, String data) {
        return "<Cell " + attributes + "><Data ss:Type='" + type + "'>" + data + "</Data></Cell>";
    }

    private Grid grid(String styles, String table) {
        return file.opened(book(styles + sheet(table))).sheets().get(0);
    }

    @Test
    void readsEveryTypeOfCell() {
        Grid grid = grid(
                "",
                "<Row>" + cell("", "Number", "2890.50") + cell("", "String", " 两&#10;行 ") + cell("", "Boolean", "1")
                        + cell("", "DateTime", "2024-10-05T00:00:00.000") + cell("", "Error", "#DIV/0!")
                        + cell("ss:Formula='=RC[-1]*2'", "Number", "3") + "<Cell ss:Formula='=R1C1'/>"
                        + "<Cell><ss:Data ss:Type='String' xmlns='http://www.w3.org/TR/REC-html40'>粗<B>体<I>字</I></B>尾</ss:Data>"
                        + "<Comment><ss:Data>批注</ss:Data></Comment></Cell></Row>");
        assertThat(grid.cells())
                .extracting(GridCell::content)
                .containsExactly(
                        new Numeric(new BigDecimal("2890.5"), false),
                        new Text(" 两\n行 "),
                        new Truth(true),
                        new Moment(LocalDateTime.of(2024, 10, 5, 0, 0)),
                        new ErrorValue("#DIV/0!"),
                        new Numeric(new BigDecimal("3"), false),
                        new Uncalculated("R1C1"),
                        new Text("粗体字尾"));
        assertThat(grid.cells())
                .extracting(GridCell::formula)
                .containsExactly(false, false, false, false, false, true, true, false);
    }

    @Test
    void derivesPlacesFromIndexesSpansAndMergedCells() {
        Grid grid = grid(
                "",
                "<Row ss:Index='3'>" + cell("ss:MergeAcross='2' ss:MergeDown='1'", "String", "甲")
                        + cell("", "String", "乙") + cell("ss:Index='8'", "String", "丙") + "</Row>"
                        + "<Row ss:Span='4' ss:Hidden='1'/><Row>" + cell("", "String", "丁") + "</Row>");
        assertThat(ReceivedText.cells(grid)).containsExactly("A3=甲", "D3=乙", "H3=丙", "A9=丁");
        assertThat(grid.mergedAreas())
                .containsExactly(new MergedArea(CellPosition.parse("A3"), CellPosition.parse("C4")));
        assertThat(grid.hiddenRows()).isEqualTo(Set.of(4, 5, 6, 7, 8));
    }

    @Test
    void takesFormatsFromCellRowColumnAndParentInThatOrder() {
        Grid grid = grid(
                "<Styles><Style ss:ID='Default'/><Style ss:ID='p'><NumberFormat ss:Format='0.0%'/></Style>"
                        + "<Style ss:ID='q' ss:Parent='p'/><Style ss:ID='d'><NumberFormat ss:Format='Short Date'/></Style>"
                        + "<Style ss:ID='n'><NumberFormat/></Style></Styles>",
                "<Column ss:Index='2' ss:Span='1' ss:StyleID='d' ss:Hidden='1'/><Row>"
                        + cell("ss:StyleID='q'", "Number", "0.5")
                        + cell("", "Number", "45570") + cell("ss:StyleID='n'", "Number", "1") + cell("", "Number", "2")
                        + "</Row><Row ss:StyleID='p'>" + cell("ss:Index='3'", "Number", "0.25") + "</Row>");
        assertThat(grid.cells())
                .extracting(GridCell::content)
                .containsExactly(
                        new Numeric(new BigDecimal("0.5"), true),
                        new Moment(LocalDateTime.of(2024, 10, 5, 0, 0)),
                        new Numeric(new BigDecimal("1"), false),
                        new Numeric(new BigDecimal("2"), false),
                        new Numeric(new BigDecimal("0.25"), true));
        assertThat(grid.hiddenColumns()).isEqualTo(Set.of(2, 3));
    }

    @Test
    void knowsTheOtherEpochAndHiddenSheets() {
        Opened opened = file.opened(book("<x:ExcelWorkbook><x:Date1904/></x:ExcelWorkbook>"
                + "<Styles><Style ss:ID='d'><NumberFormat ss:Format='yyyy\\-m\\-d'/></Style></Styles>"
                + sheet("<Row>" + cell("ss:StyleID='d'", "Number", "44108") + "</Row>")
                + "<Worksheet ss:Name='密'><Table/><x:WorksheetOptions><x:Visible>SheetHidden</x:Visible></x:WorksheetOptions>"
                + "</Worksheet>"));
        assertThat(opened.sheets().get(0).cells().get(0).raw()).isEqualTo("2024-10-05");
        assertThat(opened.sheets()).extracting(Grid::hidden).containsExactly(false, true);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A1 | <Row ss:Index='2'/><Row ss:Index='1'/>",
                "A2 | <Row ss:Index='2'/><Row ss:Index='2'/>",
                "B1 | <Row><Cell ss:Index='3'/><Cell ss:Index='2'/></Row>",
                "B1 | <Row><Cell ss:MergeAcross='1'/><Cell ss:Index='2'/></Row>"
            })
    void saysWhichCellCouldCountTwice(String cell, String rows) {
        assertThat(file.open(book(sheet(rows.replace('\'', '"')))))
                .isEqualTo(new NotOpened(Reason.REPEATED_CELLS, "表!" + cell, "表", CellPosition.parse(cell)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<Row><Cell ss:Index='0'/></Row>",
                "<Row ss:Index='99999999999'/>",
                "<Row><Cell><Data ss:Type='Number'>abc</Data></Cell></Row>",
                "<Row><Cell><Data ss:Type='DateTime'>5 October</Data></Cell></Row>",
                "<Row><Cell><Data ss:Type='Magic'>1</Data></Cell></Row>",
                "<Row><Cell>",
                "<Column ss:Index='3'/><Column ss:Index='2'/>"
            })
    void callsABookThatContradictsItselfDamaged(String rows) {
        assertThat(ReceivedText.reason(file.open(book(sheet(rows))))).isEqualTo(Reason.DAMAGED);
    }
}
