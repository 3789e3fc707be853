package org.taizhang.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.taizhang.spreadsheet.CellContent.ErrorValue;
import org.taizhang.spreadsheet.CellContent.Moment;
import org.taizhang.spreadsheet.CellContent.Numeric;
import org.taizhang.spreadsheet.CellContent.Text;
import org.taizhang.spreadsheet.CellContent.Truth;
import org.taizhang.spreadsheet.CellContent.Uncalculated;
import org.taizhang.spreadsheet.OpenedWorkbook.Opened;
import org.taizhang.terms.CellPosition;

class HtmlReaderTests {

    @TempDir
    private Path folder;

    private ReceivedText file;

    @BeforeEach
    void receive() {
        file = new ReceivedText(folder);
    }

    private Grid grid(String html) {
        return file.opened(html).sheets().get(0);
    }

    private static MergedArea area(String first, String last) {
        return new MergedArea(CellPosition.parse(first), CellPosition.parse(last));
    }

    private static Numeric number(String value, boolean percent) {
        return new Numeric(new BigDecimal(value), percent);
    }

    @Test
    void pushesCellsAsideForThoseThatReachDown() {
        Grid grid = grid("<table><tr><td rowspan=2 colspan=2>甲</td><td>乙</td><td rowspan=\"3\">丙</td></tr>"
                + "<tr><td>丁</td><td>戊</td></tr><tr><th>己<td>庚</tr></table>");
        assertThat(ReceivedText.cells(grid)).containsExactly("A1=甲", "C1=乙", "D1=丙", "C2=丁", "E2=戊", "A3=己", "B3=庚");
        assertThat(grid.mergedAreas()).containsExactlyInAnyOrder(area("A1", "B2"), area("D1", "D3"));
    }

    @Test
    void endsSpansWhereTheTableEnds() {
        Grid grid =
                grid("<table><tr><td rowspan=1000000000>甲</td><td rowspan=0>乙</td><td>丙</td></tr><tr><td>丁</td></tr>"
                        + "</table><table><tr><td>戊</td></tr></table>");
        assertThat(ReceivedText.cells(grid)).containsExactly("A1=甲", "B1=乙", "C1=丙", "C2=丁", "A3=戊");
        assertThat(grid.mergedAreas()).containsExactlyInAnyOrder(area("A1", "A2"), area("B1", "B2"));
    }

    @Test
    void standsLinesAndTablesBelowEachOtherAsExcelDoes() {
        Grid grid = grid("<html><body><h2>河口市<b>台账</b></h2>填报单位：东山县<br>填报日期<p></p>"
                + "<table><caption>表一</caption><tr><td>甲</td></tr></table>附注<table><tr><td>乙</td></tr></table>");
        assertThat(ReceivedText.cells(grid))
                .containsExactly("A1=河口市台账", "A2=填报单位：东山县", "A3=填报日期", "A4=表一", "A5=甲", "A6=附注", "A7=乙");
    }

    @Test
    void looksThroughTablesThatOnlyArrangeOthers() {
        assertThat(ReceivedText.cells(
                        grid("<table><tr><td>页眉</td></tr><tr><td><table><tr><td>甲</td><td>乙</td></tr></table>"
                                + "</td></tr></table>")))
                .containsExactly("A1=页眉", "A2=甲", "B2=乙");
    }

    @Test
    void makesASheetOfEachTableThatThePageNames() {
        Opened opened = file.opened("<html><head><!--[if gte mso 9]><xml><x:ExcelWorkbook><x:ExcelWorksheets>"
                + "<x:ExcelWorksheet><x:Name>工作进展</x:Name></x:ExcelWorksheet><x:ExcelWorksheet><x:Name>资金&amp;项目</x:Name>"
                + "</x:ExcelWorksheet></x:ExcelWorksheets></x:ExcelWorkbook></xml><![endif]--></head><body>"
                + "<table><tr><td>甲</td></tr></table><table><tr><td>乙</td></tr></table></body></html>");
        assertThat(opened.sheets()).extracting(Grid::name).containsExactly("工作进展", "资金&项目");
        assertThat(ReceivedText.cells(opened.sheets().get(1))).containsExactly("A1=乙");
    }

    @Test
    void takesTheStoredValueAndItsFormatRatherThanTheShownText() {
        Grid grid = grid("<html><head><style><!--\n.xl1 {mso-style-parent:style0; mso-number-format:\"0\\.0%\";}\n"
                + "td.xl2, .xl3 {mso-number-format:\"yyyy\\0022年\\0022m\\0022月\\0022\";}\n--></style></head><body><table><tr>"
                + "<td x:num=\"0.65432\" class=xl1>65.4%</td><td class=xl3 x:num=\"45570\">2024年10月</td>"
                + "<td x:num>2,890</td><td x:num=\"0.30000000000000004\">0.3</td><td x:num='0.5'>50%</td>"
                + "<td style='mso-number-format:\"Short Date\"' x:num=45570>2024/10/5</td>"
                + "<td style=\"mso-number-format:Percent\" x:num=1>100.00%</td>"
                + "<td sdval=\"0.12\" sdnum=\"2052;0;0.00%\">12.00%</td></tr></table>");
        assertThat(grid.cells())
                .extracting(GridCell::content)
                .containsExactly(
                        number("0.65432", true),
                        new Moment(LocalDateTime.of(2024, 10, 5, 0, 0)),
                        number("2890", false),
                        number("0.3", false),
                        number("0.5", true),
                        new Moment(LocalDateTime.of(2024, 10, 5, 0, 0)),
                        number("1", true),
                        number("0.12", true));
    }

    @Test
    void leavesTextTextAndKnowsTheOtherTypes() {
        Grid grid = grid("<table><tr><td>2890</td><td>65%</td><td x:str>0012</td><td x:str=\"0012 号\">0012</td>"
                + "<td x:bool=\"TRUE\">是</td><td x:err=\"#DIV/0!\">#DIV/0!</td><td sdval=\"0\">#REF!</td>"
                + "<td x:fmla=\"=SUM(A1:A2)\" x:num=3>3</td><td x:fmla=\"=B1\"></td><td>=\"0012\"</td>"
                + "<td x:num=\"many\">3</td></tr></table>");
        assertThat(grid.cells())
                .extracting(GridCell::content)
                .containsExactly(
                        new Text("2890"),
                        new Text("65%"),
                        new Text("0012"),
                        new Text("0012 号"),
                        new Truth(true),
                        new ErrorValue("#DIV/0!"),
                        new ErrorValue("#REF!"),
                        number("3", false),
                        new Uncalculated("B1"),
                        new Text("0012"),
                        new Text("3"));
        assertThat(grid.cells())
                .extracting(GridCell::formula)
                .contains(true)
                .element(7)
                .isEqualTo(true);
    }

    @Test
    void readsTextAsItShows() {
        assertThat(
                        ReceivedText.cells(
                                grid(
                                        "<table><tr><td>\n  两  行<br>\n 文字&nbsp;<font color=red>红</font>&lt;末&gt;"
                                                + "<!-- 无 --><script>alert(1)</script><style>x</style></td><td><p>一</p><p>二</p></td></tr></table>")))
                .containsExactly("A1=两 行\n文字\u00a0红<末>", "B1=一\n二");
    }

    @Test
    void notesWhatIsHidden() {
        Grid grid = grid(
                "<style>.gone {display:none}</style><table><colgroup><col span=2><col style='width:0;display:none'></colgroup>"
                        + "<tr><td>甲</td><td>乙</td><td>丙</td><td class=gone>丁</td></tr>"
                        + "<tr style='display: none'><td>戊</td></tr><tr class='gone x'><td>己</td></tr><tr><td>庚</td></tr></table>");
        assertThat(grid.hiddenRows()).isEqualTo(Set.of(2, 3));
        assertThat(grid.hiddenColumns()).isEqualTo(Set.of(3, 4));
        assertThat(ReceivedText.cells(grid)).contains("C1=丙", "D1=丁", "A2=戊");
        Grid whole = grid("<div style='display:none'><table><tr><td>甲</td></tr></table></div>");
        assertThat(whole.hiddenRows()).isEqualTo(Set.of(1));
        assertThat(List.copyOf(whole.hiddenColumns())).isEmpty();
    }
}
