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

class OdsReaderTests {

    private static final String TYPE = "application/vnd.oasis.opendocument.spreadsheet";

    @TempDir
    private Path folder;

    private ReceivedText file;

    @BeforeEach
    void receive() {
        file = new ReceivedText(folder);
    }

    static String content(String before, String tables) {
        return "<office:document-content xmlns:office='urn:o' xmlns:table='urn:t' xmlns:text='urn:x' xmlns:style='urn:s'"
                + " xmlns:calcext='urn:c' xmlns:draw='urn:d'>" + before + "<office:body><office:spreadsheet>" + tables
                + "</office:spreadsheet></office:body></office:document-content>";
    }

    static byte[] ods(String rows) {
        return ReceivedText.zip("mimetype", TYPE, "content.xml", content("", table(rows)));
    }

    private static String table(String rows) {
        return "<table:table table:name='表'>" + rows + "</table:table>";
    }

    private static String row(String cells) {
        return "<table:table-row>" + cells + "</table:table-row>";
    }

    private static String cell(String attributes, String inside) {
        return "<table:table-cell " + attributes + ">" + inside + "</table:table-cell>";
    }

    private static String text(String words) {
        return cell("office:value-type='string'", "<text:p>" + words + "</text:p>");
    }

    private Grid grid(String rows) {
        return ReceivedText.opened(file.open(ods(rows))).sheets().get(0);
    }

    @Test
    void readsEveryTypeOfCellByItsStoredValue() {
        Grid grid = grid(row(cell("office:value-type='float' office:value='2890.50'", "<text:p>2,891</text:p>")
                + cell("office:value-type='percentage' office:value='0.655'", "<text:p>66%</text:p>")
                + cell("office:value-type='currency' office:value='12' office:currency='CNY'", "<text:p>￥12</text:p>")
                + cell("office:value-type='date' office:date-value='2024-10-05'", "<text:p>10月</text:p>")
                + cell("office:value-type='date' office:date-value='2024-10-05T17:30:00'", "")
                + cell("office:value-type='time' office:time-value='PT08H30M00S'", "")
                + cell("office:value-type='boolean' office:boolean-value='true'", "<text:p>真</text:p>")
                + cell("office:value-type='string' office:string-value='全文'", "<text:p>全…</text:p>")));
        assertThat(grid.cells())
                .extracting(GridCell::content)
                .containsExactly(
                        new Numeric(new BigDecimal("2890.5"), false),
                        new Numeric(new BigDecimal("0.655"), true),
                        new Numeric(new BigDecimal("12"), false),
                        new Moment(LocalDateTime.of(2024, 10, 5, 0, 0)),
                        new Moment(LocalDateTime.of(2024, 10, 5, 17, 30)),
                        new Moment(LocalDateTime.of(1899, 12, 31, 8, 30)),
                        new Truth(true),
                        new Text("全文"));
    }

    @Test
    void joinsParagraphsAndSpansAndLeavesRemarksOut() {
        assertThat(
                        ReceivedText.cells(
                                grid(
                                        row(
                                                cell(
                                                                "office:value-type='string'",
                                                                "<office:annotation><text:p>批注</text:p></office:annotation><text:p>一<text:span>二<text:s text:c='2'/>"
                                                                        + "</text:span>三<text:tab/><text:line-break/>四</text:p><text:p>五<text:note><text:p>注</text:p></text:note></text:p>")
                                                        + text(
                                                                "<text:ruby><text:ruby-base>乐</text:ruby-base><text:ruby-text>lè</text:ruby-text></text:ruby>")))))
                .containsExactly("A1=一二  三\t\n四\n五", "B1=乐");
    }

    @Test
    void takesTheCachedResultOfAFormula() {
        Grid grid = grid(row(cell("table:formula='of:=[.B1]*2' office:value-type='float' office:value='4'", "")
                + cell("table:formula='of:=[.B1]'", "")
                + cell(
                        "table:formula='of:=1/0' office:value-type='string' office:string-value='' calcext:value-type='error'",
                        "<text:p>#DIV/0!</text:p>")
                + cell(
                        "table:formula='of:=X()' office:value-type='string' office:string-value=''",
                        "<text:p>Err:508</text:p>")
                + text("#N/A")));
        assertThat(grid.cells())
                .extracting(GridCell::content)
                .containsExactly(
                        new Numeric(new BigDecimal("4"), false),
                        new Uncalculated("[.B1]"),
                        new ErrorValue("#DIV/0!"),
                        new ErrorValue("Err:508"),
                        new Text("#N/A"));
        assertThat(grid.cells()).extracting(GridCell::formula).containsExactly(true, true, true, true, false);
    }

    @Test
    void repeatsRowsAndCells() {
        Grid grid = grid("<table:table-header-rows>" + row(text("头")) + "</table:table-header-rows>"
                + "<table:table-row table:number-rows-repeated='3'/><table:table-row-group>"
                + "<table:table-row table:number-rows-repeated='2'><table:table-cell table:number-columns-repeated='2'/>"
                + cell("table:number-columns-repeated='2' office:value-type='float' office:value='7'", "")
                + "</table:table-row></table:table-row-group>");
        assertThat(ReceivedText.cells(grid)).containsExactly("A1=头", "C5=7", "D5=7", "C6=7", "D6=7");
    }

    @Test
    void mergesSpansAndKeepsWhatTheyCover() {
        Grid grid = grid(row(cell(
                        "table:number-columns-spanned='2' table:number-rows-spanned='2' office:value-type='string'",
                        "<text:p>合</text:p>")
                + "<table:covered-table-cell office:value-type='string'><text:p>盖</text:p></table:covered-table-cell>"
                + text("右")));
        assertThat(ReceivedText.cells(grid)).containsExactly("A1=合", "B1=盖", "C1=右");
        assertThat(grid.mergedAreas())
                .containsExactly(new MergedArea(CellPosition.parse("A1"), CellPosition.parse("B2")));
    }

    @Test
    void notesWhatIsHidden() {
        String hidden = content(
                "<office:automatic-styles><style:style style:name='ta2' style:family='table'><style:table-properties"
                        + " table:display='false'/></style:style></office:automatic-styles>",
                "<table:table table:name='见'><table:table-column/><table:table-column table:visibility='collapse'"
                        + " table:number-columns-repeated='2'/><table:table-column table:visibility='filter'"
                        + " table:number-columns-repeated='16000'/>"
                        + row(text("一") + text("二") + text("三") + text("四"))
                        + "<table:table-row table:visibility='filter' table:number-rows-repeated='2'>" + text("五")
                        + "</table:table-row><table:table-row table:visibility='collapse' table:number-rows-repeated='1048000'/>"
                        + "</table:table><table:table table:name='密' table:style-name='ta2'/>");
        Opened opened = ReceivedText.opened(file.open(ReceivedText.zip("mimetype", TYPE, "content.xml", hidden)));
        assertThat(opened.sheets()).extracting(Grid::hidden).containsExactly(false, true);
        assertThat(opened.sheets().get(0).hiddenColumns()).isEqualTo(Set.of(2, 3, 4));
        assertThat(opened.sheets().get(0).hiddenRows()).isEqualTo(Set.of(2, 3));
    }

    @Test
    void seesThatItIsEncryptedAndThatItHoldsMacros() {
        String manifest =
                "<manifest><file-entry full-path='content.xml'><encryption-data checksum='x'/></file-entry></manifest>";
        assertThat(file.open(ReceivedText.zip(
                        "mimetype", TYPE, "content.xml", "\u0001\u0002", "META-INF/manifest.xml", manifest)))
                .isEqualTo(new NotOpened(Reason.ENCRYPTED, "ODS"));
        assertThat(file.open(ReceivedText.zip("mimetype", TYPE, "encrypted-package", "x")))
                .isEqualTo(new NotOpened(Reason.ENCRYPTED, "ODS"));
        Opened macros = ReceivedText.opened(file.open(ReceivedText.zip(
                "mimetype", TYPE, "content.xml", content("", table("")), "Basic/Standard/Module1.xml", "<x/>")));
        assertThat(macros.macros()).isTrue();
        assertThat(ReceivedText.opened(file.open(ods(""))).macros()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<table:table-row table:number-rows-repeated='x'/>",
                "<table:table-row table:number-rows-repeated='99999999999'/>",
                "<table:table-row><table:table-cell office:value-type='float'/></table:table-row>",
                "<table:table-row><table:table-cell office:value-type='float' office:value='a'/></table:table-row>",
                "<table:table-row><table:table-cell office:value-type='date' office:date-value='a'/></table:table-row>",
                "<table:table-row><table:table-cell office:value-type='time' office:time-value='8:30'/></table:table-row>",
                "<table:table-row>"
            })
    void callsATableThatContradictsItselfDamaged(String rows) {
        assertThat(ReceivedText.reason(file.open(ods(rows)))).isEqualTo(Reason.DAMAGED);
    }
}
