package org.taizhang.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.taizhang.spreadsheet.OpenedWorkbook.NotOpened;
import org.taizhang.spreadsheet.OpenedWorkbook.Opened;
import org.taizhang.spreadsheet.OpenedWorkbook.Reason;

/** Files made to harm: each ends in a reason or a bounded read, nothing is fetched and nothing is run. */
class HostileFilesTests {

    private static final String ODS = "application/vnd.oasis.opendocument.spreadsheet";
    private static final String LAUGHS = "<!DOCTYPE x [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;'>"
            + "<!ENTITY c '&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;'><!ENTITY d '&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;'>]>";

    @TempDir
    private Path folder;

    private ReceivedText file;

    @BeforeEach
    void receive() {
        file = new ReceivedText(folder);
    }

    private static String spreadsheetMl(String doctype, String text) {
        return "<?xml version='1.0'?>" + doctype + "<Workbook xmlns='urn:schemas-microsoft-com:office:spreadsheet' "
                + "xmlns:ss='urn:schemas-microsoft-com:office:spreadsheet'><Worksheet ss:Name='表'><Table>" + text
                + "</Table></Worksheet></Workbook>";
    }

    private static String data(String text) {
        return "<Row><Cell><Data ss:Type='String'>" + text + "</Data></Cell></Row>";
    }

    private static String flatOds(String doctype, String rows) {
        return "<?xml version='1.0'?>" + doctype
                + "<office:document xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0'"
                + " xmlns:table='urn:t' xmlns:text='urn:x' office:mimetype='" + ODS
                + "'><office:body><office:spreadsheet>"
                + "<table:table table:name='表'>" + rows
                + "</table:table></office:spreadsheet></office:body></office:document>";
    }

    private static String paragraph(String text) {
        return "<table:table-row><table:table-cell office:value-type='string'><text:p>" + text
                + "</text:p></table:table-cell></table:table-row>";
    }

    /** Every XML that is read, with a place for a document type before it and for a text in it. */
    static List<String> xmlFormats() {
        return List.of("spreadsheetml", "fods", "ods", "ods manifest", "xlsx sheet", "xlsx workbook", "xlsx links");
    }

    private OpenedWorkbook openXml(String format, String doctype, String text) {
        HandMadeXlsx book =
                new HandMadeXlsx().rows("<row r='1'><c r='A1' t='inlineStr'><is><t>" + text + "</t></is></c></row>");
        return switch (format) {
            case "spreadsheetml" -> file.open(spreadsheetMl(doctype, data(text)));
            case "fods" -> file.open(flatOds(doctype, paragraph(text)));
            case "ods" ->
                file.open(ReceivedText.zip("mimetype", ODS, "content.xml", flatOds(doctype, paragraph(text))));
            case "ods manifest" ->
                file.open(ReceivedText.zip(
                        "mimetype",
                        ODS,
                        "META-INF/manifest.xml",
                        doctype + "<manifest>" + text + "</manifest>",
                        "content.xml",
                        flatOds("", paragraph("x"))));
            case "xlsx sheet" -> open(withDoctype(book, "xl/worksheets/sheet1.xml", doctype));
            case "xlsx workbook" -> open(withDoctype(book, "xl/workbook.xml", doctype));
            case "xlsx links" -> open(withDoctype(book, "xl/_rels/workbook.xml.rels", doctype));
            default -> throw new IllegalArgumentException(format);
        };
    }

    private static HandMadeXlsx withDoctype(HandMadeXlsx book, String part, String doctype) {
        return book.part(part, doctype + book.content(part));
    }

    private OpenedWorkbook open(HandMadeXlsx book) {
        return Workbooks.open(book.write(folder.resolve("received.xlsx")), ReadLimits.STANDARD);
    }

    @ParameterizedTest
    @MethodSource("xmlFormats")
    void opensAnyXmlThatHasNoDocumentType(String format) {
        assertThat(openXml(format, "", "文字")).isInstanceOf(Opened.class);
    }

    @ParameterizedTest
    @MethodSource("xmlFormats")
    void laughsAtNoXml(String format) {
        NotOpened outcome = (NotOpened) openXml(format, LAUGHS, "&d;");
        assertThat(outcome.reason()).isEqualTo(Reason.DAMAGED);
        assertThat(outcome.detail()).endsWith(": a document type");
    }

    @ParameterizedTest
    @MethodSource("xmlFormats")
    void fetchesNothingForAnyXml(String format) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "secret");
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String address = "http://127.0.0.1:" + server.getLocalPort() + "/";
            for (String system : List.of(address, secret.toUri().toString())) {
                assertThat(openXml(format, "<!DOCTYPE x SYSTEM '" + system + "'>", "x"))
                        .isInstanceOf(NotOpened.class);
                assertThat(openXml(format, "<!DOCTYPE x [<!ENTITY e SYSTEM '" + system + "'>]>", "&e;"))
                        .isInstanceOf(NotOpened.class);
                assertThat(openXml(format, "<!DOCTYPE x [<!ENTITY % e SYSTEM '" + system + "'> %e;]>", "x"))
                        .isInstanceOf(NotOpened.class);
            }
            assertNobodyCame(server);
        }
    }

    private static void assertNobodyCame(ServerSocket server) throws IOException {
        server.setSoTimeout(1);
        assertThatThrownBy(server::accept).isInstanceOf(SocketTimeoutException.class);
    }

    @Test
    void fetchesAndRunsNothingForAWebPage() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String address = "http://127.0.0.1:" + server.getLocalPort() + "/";
            assertThat(file.cells("<html><head><base href='" + address + "'><link rel=stylesheet href='" + address
                            + "a.css'><style>@import url('" + address + "b.css');</style><script src='" + address
                            + "c.js'></script></head><body onload='x()'><iframe src='" + address
                            + "'></iframe><table><tr><td>甲<img src='"
                            + address + "d.png'><script>document.write('乙')</script></td></tr></table></body></html>"))
                    .containsExactly("A1=甲");
            assertNobodyCame(server);
        }
    }

    @Test
    void followsNoLinkToAnotherWorkbook() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String address = "http://127.0.0.1:" + server.getLocalPort() + "/other.xlsx";
            HandMadeXlsx book = new HandMadeXlsx()
                    .rows("<row r='1'><c r='A1'><f>[1]Sheet1!$A$1</f><v>7</v></c></row>")
                    .part("xl/externalLinks/externalLink1.xml", "<externalLink/>");
            book.part(
                    "xl/_rels/workbook.xml.rels",
                    book.content("xl/_rels/workbook.xml.rels")
                            .replace(
                                    "</Relationships>",
                                    "<Relationship Id='r9' Type='x/sheetMetadata' TargetMode='External' Target='"
                                            + address + "'/></Relationships>"));
            assertThat(ReceivedText.cells(
                            ReceivedText.opened(open(book)).sheets().get(0)))
                    .containsExactly("A1=7");
            assertNobodyCame(server);
        }
    }

    @Test
    void readsNoSheetFromOutsideThePackage() {
        HandMadeXlsx book = new HandMadeXlsx();
        book.part(
                "xl/_rels/workbook.xml.rels",
                book.content("xl/_rels/workbook.xml.rels").replace("worksheets/sheet1.xml", "../../../../etc/passwd"));
        assertThat(open(book)).isEqualTo(new NotOpened(Reason.DAMAGED, "etc/passwd: missing"));
    }

    @Test
    void paysNothingForCellsThatAreOnlyRepeated() {
        String blank = "<table:table-cell table:number-columns-repeated='1000000000'/>";
        String rows = ("<table:table-row table:number-rows-repeated='2000000000'>" + blank.repeat(20)
                        + "</table:table-row>")
                .repeat(20);
        assertThat(ReceivedText.cells(ReceivedText.opened(file.open(OdsReaderTests.ods(paragraph("一") + rows)))
                        .sheets()
                        .get(0)))
                .containsExactly("A1=一");
        String empty =
                "<table:table-cell office:value-type='string' table:number-columns-repeated='16384'><text:p/></table:table-cell>";
        assertThat(ReceivedText.opened(
                                file.open(OdsReaderTests.ods("<table:table-row table:number-rows-repeated='1048576'>"
                                        + empty + "</table:table-row>")))
                        .sheets()
                        .get(0)
                        .cells())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "1000000000, 1, columns > 16384",
        "16384, 1000000000, cells > 500000",
        "1, 1000000000, cells > 500000",
    })
    void capsCellsThatHoldSomethingAndAreRepeated(String columns, String rows, String cap) {
        String cell = "<table:table-cell table:number-columns-repeated='" + columns
                + "' office:value-type='float' office:value='1'/>";
        assertThat(file.open(OdsReaderTests.ods(
                        "<table:table-row table:number-rows-repeated='" + rows + "'>" + cell + "</table:table-row>")))
                .isEqualTo(new NotOpened(Reason.TOO_LARGE, cap));
    }

    @Test
    void capsSpansThatAreRepeated() {
        String spanning =
                "<table:table-cell table:number-columns-spanned='2000000000' table:number-rows-spanned='2000000000'/>";
        assertThat(file.open(OdsReaderTests.ods(
                        "<table:table-row table:number-rows-repeated='2000000000'>" + spanning + "</table:table-row>")))
                .isEqualTo(new NotOpened(Reason.TOO_LARGE, "mergedAreas > 100000"));
    }

    @Test
    void refusesWhatStandsBelowTheLastRow() {
        String low = "<table:table-row table:number-rows-repeated='1048576'/>" + paragraph("一");
        assertThat(file.open(OdsReaderTests.ods(low))).isEqualTo(new NotOpened(Reason.TOO_LARGE, "rows > 1048576"));
        assertThat(ReceivedText.reason(file.open(spreadsheetMl("", "<Row ss:Index='1048576'/>" + data("一")))))
                .isEqualTo(Reason.TOO_LARGE);
    }

    @Test
    void refusesAWebPageOfMillionsOfCells() {
        assertThat(file.open("<table><tr>" + "<td>".repeat(4_000_000)))
                .isEqualTo(new NotOpened(Reason.TOO_LARGE, "elements > 500000"));
    }

    @Test
    void keepsColumnsAndRowsThatSpanBillionsInsideTheSheet() {
        String wide = "<tr><td colspan=1000000000 rowspan=1000000000>一</td></tr>";
        Grid grid = ReceivedText.opened(file.open("<table>" + wide + "<tr><td></td></tr>".repeat(20_000) + "</table>"))
                .sheets()
                .get(0);
        assertThat(grid.mergedAreas()).singleElement().hasToString("MergedArea[first=A1, last=XFD20001]");
        assertThat(file.open("<table>" + wide + "<tr><td>二</td></tr></table>"))
                .isEqualTo(new NotOpened(Reason.TOO_LARGE, "columns > 16384"));
        String many = "<table>" + "<tr><td rowspan=65000>一</td></tr>".repeat(20_000) + "</table>";
        assertThat(ReceivedText.reason(file.open(many))).isEqualTo(Reason.TOO_LARGE);
    }

    @Test
    void bearsAPageNestedWithoutEnd() {
        assertThat(file.open("<table><tr><td>一" + "<div>".repeat(20_000) + "二")).isNotNull();
        assertThat(file.open("<table><tr><td>".repeat(10_000))).isNotNull();
        assertThat(file.open("<b><i><table>".repeat(5_000))).isNotNull();
    }

    @Test
    void capsOneLineWithoutEnd() {
        byte[] line = new byte[30_000_000];
        Arrays.fill(line, (byte) 'x');
        assertThat(file.open(line)).isEqualTo(new NotOpened(Reason.TOO_LARGE, "textCharacters > 20000000"));
        line[0] = '"';
        line[1] = ',';
        assertThat(file.open(line)).isEqualTo(new NotOpened(Reason.TOO_LARGE, "textCharacters > 20000000"));
    }

    @Test
    void doesNotBelieveADimension() {
        HandMadeXlsx book = new HandMadeXlsx()
                .sheet(
                        "<dimension ref='A1:XFD1048576'/><sheetData><row r='1' spans='1:16384'><c r='A1'><v>1</v></c></row></sheetData>");
        assertThat(ReceivedText.cells(ReceivedText.opened(open(book)).sheets().get(0)))
                .containsExactly("A1=1");
    }

    @Test
    void readsASheetOfAllRowsThatHoldsNearlyNothing() {
        StringBuilder rows = new StringBuilder("<row r='1'><c r='A1'><v>1</v></c></row>");
        for (int row = 2; row <= 1_048_576; row++) {
            rows.append("<row r='").append(row).append("'/>");
        }
        Grid grid = ReceivedText.opened(open(new HandMadeXlsx().rows(rows.toString())))
                .sheets()
                .get(0);
        assertThat(ReceivedText.cells(grid)).containsExactly("A1=1");
    }

    @Test
    void stopsAtASharedTextThatMillionsOfCellsUse() {
        StringBuilder rows = new StringBuilder();
        for (int row = 1; row <= 2_000; row++) {
            rows.append("<row>").append("<c t='s'><v>0</v></c>".repeat(100)).append("</row>");
        }
        HandMadeXlsx bomb = new HandMadeXlsx()
                .sharedTexts("<si><t>" + "炸".repeat(32_000) + "</t></si>")
                .rows(rows.toString());
        Path written = bomb.write(folder.resolve("bomb.xlsx"));
        assertThat(written.toFile().length()).isLessThan(110_000);
        assertThat(Workbooks.open(written, ReadLimits.STANDARD))
                .isEqualTo(new NotOpened(Reason.TOO_LARGE, "textCharacters > 20000000"));
    }

    @Test
    void neverThrowsWhateverIsChangedInATextOfAnyFormat() {
        List<String> texts = List.of(
                spreadsheetMl(
                        "",
                        data("文字")
                                + "<Row ss:Index='3'><Cell ss:Index='2'><Data ss:Type='Number'>1</Data></Cell></Row>"),
                flatOds(
                        "",
                        paragraph("文字") + "<table:table-row table:number-rows-repeated='2'><table:table-cell "
                                + "office:value-type='float' office:value='2'/></table:table-row>"),
                "<html><table><tr><td rowspan=2 x:num=\"1\">文</td><td colspan=2>字</td></tr><tr><td>末</td></tr></table></html>",
                "指标,数量\n\"改造, 住房\",\"2,890\"\n=\"001\",'5\n");
        Random random = new Random(20240320);
        for (int i = 0; i < 400; i++) {
            byte[] bytes = texts.get(i % texts.size()).getBytes(StandardCharsets.UTF_8);
            for (int change = 0; change < 1 + i % 5; change++) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            assertThat(file.open(bytes)).isNotNull();
        }
    }
}
