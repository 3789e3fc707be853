package org.taizhang.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.taizhang.spreadsheet.OpenedWorkbook.Format;
import org.taizhang.spreadsheet.OpenedWorkbook.NotOpened;
import org.taizhang.spreadsheet.OpenedWorkbook.Opened;
import org.taizhang.spreadsheet.OpenedWorkbook.Reason;
import org.taizhang.terms.CellPosition;

class RefusedFilesTests {

    private static final ReadLimits STANDARD = ReadLimits.STANDARD;

    @TempDir
    private Path folder;

    @Test
    void callsAFileWithoutBytesEmpty() throws IOException {
        assertThat(open(new byte[0])).isEqualTo(new NotOpened(Reason.EMPTY, ""));
    }

    @ParameterizedTest
    @CsvSource({
        "'%PDF-1.7 …', PDF, PDF",
        "'﻿%PDF-1.4', PDF, PDF",
        "'<html xmlns:o=\"x\"><p>无表</p>', NOT_A_WORKBOOK, HTML",
        "'  <!DOCTYPE HTML><body>', NOT_A_WORKBOOK, HTML",
        "'<?xml version=\"1.0\"?><rss/>', NOT_A_WORKBOOK, XML",
        "'<?xml version=\"1.0\"?><w:wordDocument xmlns:w=\"w\"/>', WORD, XML",
        "'<uof:UOF xmlns:uof=\"u\"/>', NOT_A_WORKBOOK, UOF",
        "'关于报送台账的说明', NOT_A_WORKBOOK, TXT",
        "'{\\rtf1 }', WORD, RTF"
    })
    void namesOtherKindsOfText(String content, Reason reason, String kind) throws IOException {
        assertThat(open(content.getBytes(StandardCharsets.UTF_8))).isEqualTo(new NotOpened(reason, kind));
    }

    @ParameterizedTest
    @CsvSource({
        "526172211a0701000000, ARCHIVE, RAR",
        "377abcaf271c0004, ARCHIVE, 7Z",
        "1f8b080000000000, ARCHIVE, GZIP",
        "425a6839314159265359, ARCHIVE, BZIP2",
        "fd377a585a000004, ARCHIVE, XZ",
        "4d53434600000000, ARCHIVE, CAB",
        "25002d6c68352d00, ARCHIVE, LZH",
        "0908100000051000, OLD_EXCEL, XLS 5.0/95",
        "0904060000001000, OLD_EXCEL, XLS 4",
        "0902060000001000, OLD_EXCEL, XLS 3",
        "0900040002001000, OLD_EXCEL, XLS 2",
        "ffd8ffe000104a46, IMAGE, JPEG",
        "89504e470d0a1a0a, IMAGE, PNG",
        "474946383961, IMAGE, GIF",
        "424d3600000000000000, IMAGE, BMP",
        "49492a0008000000, IMAGE, TIFF",
        "524946460000000057454250, IMAGE, WEBP",
        "000000186674797068656963, IMAGE, HEIC",
        "504b0506000000000000000000000000000000000000, ARCHIVE_WITHOUT_LEDGER, 0",
        "00010203040506070809, NOT_A_WORKBOOK, unknown",
        "010203040506070809, NOT_A_WORKBOOK, unknown"
    })
    void namesOtherKindsOfBytes(String hex, Reason reason, String kind) throws IOException {
        assertThat(open(HexFormat.of().parseHex(hex))).isEqualTo(new NotOpened(reason, kind));
    }

    @Test
    void namesATapeArchive() throws IOException {
        byte[] tar = new byte[1024];
        System.arraycopy("台账.xlsx".getBytes(StandardCharsets.UTF_8), 0, tar, 0, 11);
        System.arraycopy("ustar".getBytes(StandardCharsets.US_ASCII), 0, tar, 257, 5);
        assertThat(open(tar)).isEqualTo(new NotOpened(Reason.ARCHIVE, "TAR"));
    }

    @Test
    void namesOtherZips() throws IOException {
        assertThat(open(zip("照片.jpg", ""))).isEqualTo(new NotOpened(Reason.ARCHIVE_WITHOUT_LEDGER, "1"));
        assertThat(open(zip("OFD.xml", "<OFD/>"))).isEqualTo(new NotOpened(Reason.NOT_A_WORKBOOK, "OFD"));
        assertThat(open(zip("mimetype", "application/vnd.oasis.opendocument.text")))
                .isEqualTo(new NotOpened(Reason.WORD, "ODT"));
        assertThat(open(zip("mimetype", "application/vnd.oasis.opendocument.presentation")))
                .isEqualTo(new NotOpened(Reason.NOT_A_WORKBOOK, "OpenDocument presentation"));
        assertThat(open(packageOf("word/document.xml"))).isEqualTo(new NotOpened(Reason.WORD, "DOCX"));
        assertThat(open(packageOf("ppt/presentation.xml"))).isEqualTo(new NotOpened(Reason.NOT_A_WORKBOOK, "PPTX"));
        assertThat(open(packageOf("xl/workbook.bin"))).isEqualTo(new NotOpened(Reason.BINARY_WORKBOOK, "XLSB"));
    }

    private static byte[] packageOf(String main) throws IOException {
        return zip("_rels/.rels", HandMadeXlsx.relationships(HandMadeXlsx.relationship("r1", "officeDocument", main)));
    }

    @ParameterizedTest
    @CsvSource({
        "WordDocument, WORD, DOC",
        "Book, OLD_EXCEL, XLS 5.0/95",
        "PowerPoint Document, NOT_A_WORKBOOK, PPT",
        "Anything, NOT_A_WORKBOOK, OLE2"
    })
    void namesOtherOldOfficeFiles(String stream, Reason reason, String kind) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (POIFSFileSystem container = new POIFSFileSystem()) {
            container.createDocument(new java.io.ByteArrayInputStream(new byte[5000]), stream);
            container.writeFilesystem(out);
        }
        assertThat(open(out.toByteArray())).isEqualTo(new NotOpened(reason, kind));
    }

    @Test
    void seesThatAnXlsxIsEncrypted() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (POIFSFileSystem container = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            try (OutputStream inside = encryptor.getDataStream(container)) {
                inside.write(Files.readAllBytes(sample(Format.XLSX)));
            }
            container.writeFilesystem(out);
        }
        assertThat(open(out.toByteArray())).isEqualTo(new NotOpened(Reason.ENCRYPTED, ""));
    }

    @Test
    void seesThatAnXlsIsEncrypted() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Biff8EncryptionKey.setCurrentUserPassword("secret");
        try (HSSFWorkbook book = new HSSFWorkbook()) {
            book.createSheet("表").createRow(0).createCell(0).setCellValue("密");
            book.write(out);
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
        assertThat(open(out.toByteArray())).isEqualTo(new NotOpened(Reason.ENCRYPTED, ""));
    }

    @Test
    void readsAnXlsThatIsEncryptedWithExcelsOwnPassword() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Biff8EncryptionKey.setCurrentUserPassword("VelvetSweatshop");
        try (HSSFWorkbook book = new HSSFWorkbook()) {
            book.createSheet("表").createRow(0).createCell(0).setCellValue("公开");
            book.write(out);
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
        Opened opened = (Opened) open(out.toByteArray());
        assertThat(opened.sheets().get(0).cells()).extracting(GridCell::raw).containsExactly("公开");
    }

    @ParameterizedTest
    @EnumSource(names = {"XLSX", "XLS"})
    void callsATruncatedWorkbookDamaged(Format format) throws IOException {
        byte[] whole = Files.readAllBytes(sample(format));
        for (int length : new int[] {20, whole.length / 3, whole.length / 2, whole.length * 9 / 10}) {
            assertThat(reason(open(Arrays.copyOf(whole, length)))).isEqualTo(Reason.DAMAGED);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "A1, <row r='1'><c r='A1'><v>1</v></c><c r='A1'><v>1</v></c></row>",
        "A1, <row r='1'><c r='B1'><v>1</v></c><c r='A1'><v>1</v></c></row>",
        "A1, <row r='1'><c r='A1'><v>1</v></c></row><row r='1'><c r='B1'><v>1</v></c></row>",
        "A1, <row r='2'><c r='A2'><v>1</v></c></row><row r='1'><c r='A1'><v>1</v></c></row>",
        "A3, <row r='2'><c r='A3'><v>1</v></c></row>",
        "B3, <row r='3'><c r='B3'><v>1</v></c><c r='B3'><v>1</v></c></row>"
    })
    void saysWhichCellCouldCountTwice(String cell, String rows) {
        assertThat(open(new HandMadeXlsx().rows(rows.replace('\'', '"'))))
                .isEqualTo(new NotOpened(Reason.REPEATED_CELLS, "表!" + cell, "表", CellPosition.parse(cell)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<row r='1048577'/>",
                "<row r='0'/>",
                "<row r='99999999999'/>",
                "<row r='1048576'/><row/>",
                "<row r='1'><c r='XFE1'><v>1</v></c></row>",
                "<row r='1'><c r='XFD1'/><c/></row>",
                "<row r='1'><c r='Ａ1'><v>1</v></c></row>",
                "<row r='1'><c r='A1' t='s'><v>0</v></c></row>",
                "<row r='1'><c r='A1' t='s'><v>-1</v></c></row>",
                "<row r='1'><c r='A1' t='s'><v>x</v></c></row>",
                "<row r='1'><c r='A1'><v>abc</v></c></row>",
                "<row r='1'><c r='A1'><v>1E999999999</v></c></row>",
                "<row r='1'><c r='A1'><v>1E99999999999</v></c></row>",
                "<row r='1'><c r='A1' t='b'><v>maybe</v></c></row>",
                "<row r='1'><c r='A1' t='d'><v>5 October</v></c></row>",
                "<row r='1'><c r='A1' t='q'><v>1</v></c></row>",
                "<row r='1'><c r='A1'><v>1</v></row>",
                "<row r='1'><c r='A1' t='inlineStr'><is><t>&bomb;</t></is></c></row>"
            })
    void callsASheetThatContradictsItselfDamaged(String rows) {
        assertThat(reason(open(new HandMadeXlsx().rows(rows)))).isEqualTo(Reason.DAMAGED);
    }

    @Test
    void saysWhereReadingStopped() {
        NotOpened outcome = (NotOpened) open(new HandMadeXlsx().rows("<row r='3'><c r='B3'><v>一</v></c></row>"));
        assertThat(outcome.detail()).isEqualTo("xl/worksheets/sheet1.xml!B3: not a number: 一");
    }

    @Test
    void refusesTheSameDataTwice() {
        HandMadeXlsx book = new HandMadeXlsx()
                .sheet("<sheetData><row r='1'><c r='A1'><v>1</v></c></row></sheetData>"
                        + "<sheetData><row r='1'><c r='B1'><v>1</v></c></row></sheetData>");
        assertThat(reason(open(book))).isEqualTo(Reason.REPEATED_CELLS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"xl/workbook.xml", "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml"})
    void callsAPackageWithoutOneOfItsPartsDamaged(String part) {
        NotOpened outcome = (NotOpened) open(new HandMadeXlsx().without(part));
        assertThat(outcome).isEqualTo(new NotOpened(Reason.DAMAGED, part + ": missing"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "xl/workbook.xml",
                "xl/worksheets/sheet1.xml",
                "xl/sharedStrings.xml",
                "xl/styles.xml",
                "_rels/.rels"
            })
    void callsAPackageWithABrokenPartDamaged(String part) {
        HandMadeXlsx book = new HandMadeXlsx();
        String content = book.content(part);
        assertThat(reason(open(new HandMadeXlsx().part(part, content.substring(0, content.length() - 4)))))
                .isEqualTo(Reason.DAMAGED);
        assertThat(reason(open(new HandMadeXlsx().part(part, "")))).isEqualTo(Reason.DAMAGED);
        assertThat(reason(open(new HandMadeXlsx().part(part, "no XML")))).isEqualTo(Reason.DAMAGED);
    }

    @Test
    void refusesDocumentTypesAndEntities() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "secret");
        String part = "xl/sharedStrings.xml";
        HandMadeXlsx book = new HandMadeXlsx()
                .part(
                        part,
                        "<!DOCTYPE sst [<!ENTITY e SYSTEM '" + secret.toUri() + "'>]><sst><si><t>&e;</t></si></sst>")
                .rows("<row r='1'><c r='A1' t='s'><v>0</v></c></row>");
        assertThat(open(book)).isEqualTo(new NotOpened(Reason.DAMAGED, part + ": a document type"));
    }

    @Test
    void refusesWorkbooksWithoutSheetsOrWithTwoOfOneName() {
        assertThat(reason(open(new HandMadeXlsx().workbook("<sheets/>")))).isEqualTo(Reason.DAMAGED);
        assertThat(reason(open(new HandMadeXlsx()
                        .workbook("<sheets><sheet name='Tab' r:id='r1'/><sheet name='TAB' r:id='r1'/></sheets>"))))
                .isEqualTo(Reason.DAMAGED);
        assertThat(reason(open(new HandMadeXlsx().workbook("<sheets><sheet name='Tab' r:id='r9'/></sheets>"))))
                .isEqualTo(Reason.DAMAGED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"A1:XFE2", "A0:B2", "A1:B2:C3", "甲1:B2", ""})
    void refusesMergedAreasBeyondTheSheet(String reference) {
        HandMadeXlsx book =
                new HandMadeXlsx().sheet("<sheetData/><mergeCells><mergeCell ref='" + reference + "'/></mergeCells>");
        assertThat(reason(open(book))).isEqualTo(Reason.DAMAGED);
    }

    @Test
    void refusesAFileOverTheCapOnBytes() throws IOException {
        Path file = sample(Format.XLSX);
        long size = Files.size(file);
        assertThat(Workbooks.open(file, new ReadLimits(size, 1_000_000, 10, 10, 1000)))
                .isInstanceOf(Opened.class);
        assertThat(Workbooks.open(file, new ReadLimits(size - 1, 1_000_000, 10, 10, 1000)))
                .isEqualTo(new NotOpened(Reason.TOO_LARGE, "bytes > " + (size - 1)));
    }

    @ParameterizedTest
    @EnumSource(names = {"XLSX", "XLS"})
    void refusesAFileOverTheCapsOnContent(Format format) {
        // The sample has 2 sheets with 3 cells, two of them with 4 characters of text altogether.
        Path file = sample(format);
        assertThat(Workbooks.open(file, new ReadLimits(1_000_000, 1_000_000, 2, 3, 4)))
                .isInstanceOf(Opened.class);
        assertThat(Workbooks.open(file, new ReadLimits(1_000_000, 1_000_000, 1, 3, 4)))
                .isEqualTo(new NotOpened(Reason.TOO_LARGE, "sheets > 1"));
        assertThat(Workbooks.open(file, new ReadLimits(1_000_000, 1_000_000, 2, 2, 4)))
                .isEqualTo(new NotOpened(Reason.TOO_LARGE, "cells > 2"));
        assertThat(Workbooks.open(file, new ReadLimits(1_000_000, 1_000_000, 2, 3, 3)))
                .isEqualTo(new NotOpened(Reason.TOO_LARGE, "textCharacters > 3"));
    }

    @Test
    void countsEachUseOfASharedText() {
        StringBuilder rows = new StringBuilder();
        for (int row = 1; row <= 1000; row++) {
            rows.append("<row r='").append(row).append("'><c r='A").append(row).append("' t='s'><v>0</v></c></row>");
        }
        HandMadeXlsx bomb = new HandMadeXlsx()
                .sharedTexts("<si><t>" + "炸".repeat(30_000) + "</t></si>")
                .rows(rows.toString());
        assertThat(open(bomb)).isEqualTo(new NotOpened(Reason.TOO_LARGE, "textCharacters > 20000000"));
    }

    @Test
    void stopsAtTheCapOnInflatedBytes() {
        HandMadeXlsx bomb = new HandMadeXlsx().sheet("<sheetData/>" + "<x/>".repeat(1_000_000));
        Path file = bomb.write(folder.resolve("bomb.xlsx"));
        assertThat(file).satisfies(small -> assertThat(Files.size(small)).isLessThan(50_000));
        assertThat(Workbooks.open(file, new ReadLimits(1_000_000, 2_000_000, 10, 10, 10)))
                .isEqualTo(new NotOpened(Reason.TOO_LARGE, "inflatedBytes > 2000000"));
    }

    @Test
    void stopsAtAnEndlessTagWhenTheCapsWouldStillBearIt() {
        HandMadeXlsx bomb = new HandMadeXlsx().sheet("<x a='" + " ".repeat(9_000_000) + "'/>");
        assertThat(reason(open(bomb))).isEqualTo(Reason.DAMAGED);
        HandMadeXlsx text = new HandMadeXlsx().sharedTexts("<si><t>" + "a".repeat(9_000_000) + "</t></si>");
        assertThat(reason(open(text))).isEqualTo(Reason.DAMAGED);
        String pieces = ("a".repeat(1_900_000) + "&amp;<![CDATA[-]]>").repeat(11);
        assertThat(open(new HandMadeXlsx().sharedTexts("<si><t>" + pieces + "</t></si>")))
                .isEqualTo(new NotOpened(Reason.TOO_LARGE, "textCharacters > 20000000"));
    }

    @Test
    void refusesWhatWouldFillTheParsersMemory() {
        StringBuilder names = new StringBuilder();
        for (int i = 0; i < 5_100; i++) {
            names.append("<x").append(i).append("/>");
        }
        assertThat(reason(open(new HandMadeXlsx().sheet(names.toString())))).isEqualTo(Reason.DAMAGED);
        String deep = "<x>".repeat(5_000) + "</x>".repeat(5_000);
        assertThat(reason(open(new HandMadeXlsx().sheet(deep)))).isEqualTo(Reason.DAMAGED);
    }

    @Test
    void seesThatAZipIsLocked() throws IOException {
        byte[] zip = zip("台账.xlsx", "x");
        zip[6] |= 1;
        assertThat(open(zip)).isEqualTo(new NotOpened(Reason.ENCRYPTED, "ZIP"));
    }

    @Test
    void capsSharedTextsThatNobodyUses() {
        HandMadeXlsx book = new HandMadeXlsx().sharedTexts("<si/>".repeat(11));
        Path file = book.write(folder.resolve("texts.xlsx"));
        assertThat(Workbooks.open(file, new ReadLimits(1_000_000, 2_000_000, 10, 10, 10)))
                .isEqualTo(new NotOpened(Reason.TOO_LARGE, "cells > 10"));
    }

    @Test
    void capsMergedAreas() {
        String area = "<mergeCell ref='A1:B1'/>";
        HandMadeXlsx book =
                new HandMadeXlsx().sheet("<sheetData/><mergeCells>" + area.repeat(100_001) + "</mergeCells>");
        assertThat(open(book)).isEqualTo(new NotOpened(Reason.TOO_LARGE, "mergedAreas > 100000"));
    }

    @ParameterizedTest
    @EnumSource(names = {"XLSX", "XLS"})
    void neverThrowsWhateverBytesAreChanged(Format format) throws IOException {
        byte[] whole = Files.readAllBytes(sample(format));
        Random random = new Random(20240320);
        for (int i = 0; i < 200; i++) {
            byte[] changed = whole.clone();
            for (int change = 0; change < 1 + i % 8; change++) {
                changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
            }
            assertThat(open(changed)).isNotNull();
        }
    }

    @Test
    void neverThrowsWhateverCharactersOfItsPartsAreChanged() {
        String[] names = new HandMadeXlsx().names().toArray(String[]::new);
        Random random = new Random(20240320);
        String letters = "<>'/&=\"01A! \u0000é号";
        for (int i = 0; i < 300; i++) {
            HandMadeXlsx book = new HandMadeXlsx()
                    .sharedTexts("<si><t>一</t></si>")
                    .rows("<row r='1'><c r='A1' t='s'><v>0</v></c><c r='B1'><f>A1</f><v>2.5</v></c></row>");
            String name = names[random.nextInt(names.length)];
            StringBuilder content = new StringBuilder(book.content(name));
            content.setCharAt(random.nextInt(content.length()), letters.charAt(random.nextInt(letters.length())));
            assertThat(open(book.part(name, content.toString()))).isNotNull();
        }
    }

    private Path sample(Format format) {
        WorkbookDraft draft = new WorkbookDraft();
        draft.sheet("甲").text(1, 1, "文字", Look.PLAIN).text(2, 1, "文字", Look.PLAIN);
        draft.sheet("乙").number(1, 1, java.math.BigDecimal.TEN, Look.PLAIN);
        Path file = folder.resolve("sample." + format);
        if (format == Format.XLSX) {
            draft.writeXlsx(file);
        } else {
            draft.writeXls(file);
        }
        return file;
    }

    private static byte[] zip(String name, String content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out, Charset.forName("GBK"))) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }

    private OpenedWorkbook open(byte[] bytes) throws IOException {
        return Workbooks.open(Files.write(folder.resolve("received"), bytes), STANDARD);
    }

    private OpenedWorkbook open(HandMadeXlsx book) {
        return Workbooks.open(book.write(folder.resolve("received.xlsx")), STANDARD);
    }

    private static Reason reason(OpenedWorkbook outcome) {
        assertThat(outcome).isInstanceOf(NotOpened.class);
        return ((NotOpened) outcome).reason();
    }
}
