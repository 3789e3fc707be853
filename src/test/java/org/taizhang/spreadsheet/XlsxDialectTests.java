package org.taizhang.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.taizhang.spreadsheet.CellContent.ErrorValue;
import org.taizhang.spreadsheet.CellContent.Moment;
import org.taizhang.spreadsheet.CellContent.Numeric;
import org.taizhang.spreadsheet.CellContent.Text;
import org.taizhang.spreadsheet.CellContent.Truth;
import org.taizhang.spreadsheet.CellContent.Uncalculated;
import org.taizhang.spreadsheet.OpenedWorkbook.Opened;

/** What other programs than POI write, as bare XML. */
class XlsxDialectTests {

    @TempDir
    private Path folder;

    @Test
    void joinsRunsAndLeavesPhoneticHintsOut() {
        Grid grid = read(
                new HandMadeXlsx()
                        .sharedTexts("<si><t>简单</t></si>"
                                + "<si><r><rPr><b/></rPr><t>乐</t></r><r><t xml:space='preserve'>都 区</t></r>"
                                + "<rPh sb='0' eb='1'><t>lè</t></rPh><phoneticPr fontId='1'/></si>")
                        .rows(
                                "<row r='1'><c r='A1' t='s'><v>0</v></c><c r='B1' t='s'><v>1</v></c>"
                                        + "<c r='C1' t='inlineStr'><is><r><t>内</t></r><r><t>联</t></r><rPh><t>x</t></rPh></is></c></row>"));
        assertThat(contents(grid)).containsExactly(new Text("简单"), new Text("乐都 区"), new Text("内联"));
    }

    @Test
    void readsEveryTypeOfCell() {
        Grid grid = read(new HandMadeXlsx()
                .rows("<row r='2'><c r='A2' t='b'><v>0</v></c><c r='B2' t='e'><v>#REF!</v></c>"
                        + "<c r='C2' t='d'><v>2024-10-05</v></c><c r='D2' t='d'><v>2024-10-05T17:30:00Z</v></c>"
                        + "<c r='E2' t='d'><v>08:30:00</v></c>"
                        + "<c r='F2' t='str'><f>A1</f><v>文_x000D_字</v></c><c r='G2'><v> 12 </v></c></row>"));
        assertThat(contents(grid))
                .containsExactly(
                        new Truth(false),
                        new ErrorValue("#REF!"),
                        new Moment(LocalDateTime.of(2024, 10, 5, 0, 0)),
                        new Moment(LocalDateTime.of(2024, 10, 5, 17, 30)),
                        new Moment(LocalDateTime.of(1899, 12, 31, 8, 30)),
                        new Text("文\r字"),
                        new Numeric(new BigDecimal("12"), false));
    }

    @ParameterizedTest
    @CsvSource({
        "0.30000000000000004, 0.3",
        "0.1, 0.1",
        "2890, 2890",
        "2890.50, 2890.5",
        "1.0E+2, 100",
        "6.5000000000000002E-2, 0.065",
        "0.57999999999999996, 0.58",
        "1.1000000000000001, 1.1",
        "33.333333333333336, 33.3333333333333",
        "123456789012345678, 123456789012346000",
        "-4.4408920985006262E-16, -0.000000000000000444089209850063",
        "0.00, 0",
        "1E-400, 0",
        "+5, 5"
    })
    void readsNumbersAsExcelShowsThem(String stored, String value) {
        Grid grid = read(new HandMadeXlsx().rows("<row r='1'><c r='A1'><v>" + stored + "</v></c></row>"));
        assertThat(contents(grid)).containsExactly(new Numeric(new BigDecimal(value), false));
    }

    @Test
    void takesPercentAndDatesFromTheNumberFormat() {
        Grid grid = read(
                new HandMadeXlsx()
                        .styles(
                                "<numFmts><numFmt numFmtId='176' formatCode='yyyy&quot;年&quot;m&quot;月&quot;'/></numFmts>"
                                        + "<cellStyleXfs><xf numFmtId='14'/></cellStyleXfs>"
                                        + "<cellXfs><xf numFmtId='0'/><xf numFmtId='10'/><xf numFmtId='31'/><xf numFmtId='176'/></cellXfs>")
                        .rows(
                                "<row r='1'><c r='A1' s='0'><v>45570</v></c><c r='B1' s='1'><v>0.5</v></c>"
                                        + "<c r='C1' s='2'><v>45570</v></c><c r='D1' s='3'><v>45570.75</v></c>"
                                        + "<c r='E1' s='3'><v>-1</v></c><c r='F1' s='3'><v>99999999</v></c><c r='G1' s='77'><v>1</v></c></row>"));
        assertThat(contents(grid))
                .containsExactly(
                        new Numeric(new BigDecimal("45570"), false),
                        new Numeric(new BigDecimal("0.5"), true),
                        new Moment(LocalDateTime.of(2024, 10, 5, 0, 0)),
                        new Moment(LocalDateTime.of(2024, 10, 5, 18, 0)),
                        new Numeric(new BigDecimal("-1"), false),
                        new Numeric(new BigDecimal("99999999"), false),
                        new Numeric(new BigDecimal("1"), false));
    }

    @Test
    void derivesPlacesThatAreLeftOut() {
        Grid grid = read(new HandMadeXlsx()
                .rows("<row><c><v>1</v></c><c r='C1'><v>2</v></c><c><v>3</v></c></row>"
                        + "<row r='5'><c><v>4</v></c></row><row><c r='B6'><v>5</v></c></row>"));
        assertThat(grid.cells())
                .extracting(cell -> cell.position() + "=" + cell.raw())
                .containsExactly("A1=1", "C1=2", "D1=3", "A5=4", "B6=5");
    }

    @Test
    void countsFollowersOfASharedFormulaAsFormulas() {
        Grid grid = read(new HandMadeXlsx()
                .rows("<row r='1'><c r='A1'><f t='shared' ref='A1:A3' si='0'>B1*2</f><v>4</v></c></row>"
                        + "<row r='2'><c r='A2'><f t='shared' si='0'/><v>6</v></c></row>"
                        + "<row r='3'><c r='A3'><f t='shared' si='0'/></c></row>"));
        assertThat(grid.cells()).allMatch(GridCell::formula);
        assertThat(contents(grid))
                .containsExactly(
                        new Numeric(new BigDecimal("4"), false),
                        new Numeric(new BigDecimal("6"), false),
                        new Uncalculated("B1*2"));
    }

    @Test
    void tellsAnEmptyResultFromAMissingOne() {
        Grid grid = read(new HandMadeXlsx()
                .rows("<row r='1'><c r='A1' t='str'><f>\"\"</f><v></v></c><c r='B1' t='str'><f>A1</f></c>"
                        + "<c r='C1'><f>A1</f><v/></c><c r='D1'/><c r='E1'><v/></c></row>"));
        assertThat(grid.cells())
                .extracting(cell -> cell.position() + cell.raw())
                .containsExactly("B1=A1", "C1=A1");
    }

    @Test
    void readsHiddenRowsAndColumnsInEverySpelling() {
        Grid grid = read(
                new HandMadeXlsx()
                        .sheet(
                                "<cols><col min='2' max='3' hidden='1'/><col min='5' max='5' hidden='true'/><col min='6' max='6'/></cols>"
                                        + "<sheetData><row r='1' hidden='1'/><row r='2' hidden='true'/><row r='3' hidden='0'/></sheetData>"));
        assertThat(grid.hiddenColumns()).isEqualTo(Set.of(2, 3, 5));
        assertThat(grid.hiddenRows()).isEqualTo(Set.of(1, 2));
    }

    @Test
    void readsStrictFilesAndPrefixedOnes() {
        String strict = "http://purl.oclc.org/ooxml/spreadsheetml/main";
        HandMadeXlsx book = new HandMadeXlsx();
        for (String part : List.of("_rels/.rels", "xl/_rels/workbook.xml.rels", "xl/workbook.xml")) {
            book.part(
                    part,
                    book.content(part)
                            .replace(
                                    "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
                                    "http://purl.oclc.org/ooxml/officeDocument/relationships")
                            .replace(HandMadeXlsx.MAIN, strict));
        }
        book.part(
                "xl/worksheets/sheet1.xml",
                "<x:worksheet xmlns:x='" + strict + "'><x:sheetData><x:row r='1'><x:c r='A1'><x:v>7</x:v></x:c></x:row>"
                        + "</x:sheetData></x:worksheet>");
        assertThat(contents(read(book))).containsExactly(new Numeric(new BigDecimal("7"), false));
    }

    @Test
    void passesOverExtensionsAndChartSheets() {
        HandMadeXlsx book = new HandMadeXlsx()
                .workbook("<fileVersion/><sheets><sheet name='图' sheetId='2' r:id='r4'/>"
                        + "<sheet name='表' sheetId='1' r:id='r1' state='visible'/></sheets>")
                .sheet(
                        "<sheetPr/><sheetData><row r='1'><c r='A1'><v>1</v><extLst><ext><v>9</v></ext></extLst></c></row></sheetData>"
                                + "<extLst><ext><sheetData><row r='1'><c r='A1'><v>2</v></c></row></sheetData></ext></extLst>");
        book.part(
                "xl/_rels/workbook.xml.rels",
                book.content("xl/_rels/workbook.xml.rels")
                        .replace(
                                "</Relationships>",
                                HandMadeXlsx.relationship("r4", "chartsheet", "chartsheets/sheet1.xml")
                                        + "</Relationships>"));
        Opened opened = opened(book);
        assertThat(opened.sheets()).extracting(Grid::name).containsExactly("表");
        assertThat(contents(opened.sheets().get(0))).containsExactly(new Numeric(new BigDecimal("1"), false));
    }

    @Test
    void findsPartsWhateverTheirCaseAndSlashes() {
        HandMadeXlsx book = new HandMadeXlsx().rows("<row r='1'><c r='a1'><v>1</v></c></row>");
        String sheet = book.content("xl/worksheets/sheet1.xml");
        book.without("xl/worksheets/sheet1.xml").part("XL\\Worksheets\\Sheet1.XML", sheet);
        assertThat(contents(read(book))).hasSize(1);
    }

    @Test
    void joinsALongTextThatComesInPieces() {
        String text = "长文字".repeat(10_000) + "&amp;" + "尾".repeat(500);
        Grid grid = read(new HandMadeXlsx()
                .rows("<row r='1'><c r='A1' t='inlineStr'><is><t>" + text + "<![CDATA[<末>]]></t></is></c></row>"));
        assertThat(grid.cells().get(0).raw()).isEqualTo(text.replace("&amp;", "&") + "<末>");
    }

    private Grid read(HandMadeXlsx book) {
        return opened(book).sheets().get(0);
    }

    private Opened opened(HandMadeXlsx book) {
        OpenedWorkbook outcome = Workbooks.open(book.write(folder.resolve("book.xlsx")), ReadLimits.STANDARD);
        assertThat(outcome).isInstanceOf(Opened.class);
        return (Opened) outcome;
    }

    private static List<CellContent> contents(Grid grid) {
        return grid.cells().stream().map(GridCell::content).toList();
    }
}
