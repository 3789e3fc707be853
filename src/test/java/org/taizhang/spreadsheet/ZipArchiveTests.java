package org.taizhang.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.taizhang.spreadsheet.OpenedWorkbook.NotOpened;
import org.taizhang.spreadsheet.OpenedWorkbook.Reason;
import org.taizhang.spreadsheet.ZipArchive.Member;
import org.taizhang.spreadsheet.ZipArchive.Unpacked;

class ZipArchiveTests {

    private static final String LEDGER = "指标名称,累计完成\n改造住房,5\n";

    @TempDir
    private Path folder;

    private Path archive(byte[] bytes) {
        try {
            return Files.write(folder.resolve("包.zip"), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] zip(Charset names, String... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out, names)) {
            for (int i = 0; i < parts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(parts[i]));
                zip.write(parts[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private Unpacked.Contents unpacked(byte[] bytes) {
        Unpacked outcome = ZipArchive.unpack(archive(bytes), folder.resolve("work"), ArchiveLimits.STANDARD);
        assertThat(outcome).isInstanceOf(Unpacked.Contents.class);
        return (Unpacked.Contents) outcome;
    }

    private OpenedWorkbook verdict(byte[] bytes) {
        Path file = archive(bytes);
        assertThat(ZipArchive.isArchive(file)).isTrue();
        assertThat(ZipArchive.unpack(file, folder.resolve("work"), ArchiveLimits.STANDARD))
                .isEqualTo(new Unpacked.Refused());
        return Workbooks.open(file, ReadLimits.STANDARD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GBK"})
    void unpacksLedgersUnderTheirOwnNamesHoweverTheseAreWritten(String names) throws IOException {
        Unpacked.Contents contents =
                unpacked(zip(Charset.forName(names), "乐都区/", "", "乐都区/台账.csv", LEDGER, "循化县 台账.csv", LEDGER + "x,1\n"));
        assertThat(contents.members()).extracting(Member::name).containsExactly("乐都区/台账.csv", "循化县 台账.csv");
        assertThat(contents.leftOut()).isEmpty();
        assertThat(contents.members().get(0).location()).hasContent(LEDGER);
        assertThat(contents.members().get(1).location()).hasContent(LEDGER + "x,1\n");
    }

    @Test
    void writesNumbersAndNeverTheNamesOfTheArchive() throws IOException {
        unpacked(ReceivedText.zip("a/b/台账.csv", LEDGER, "c\\台账.csv", LEDGER));
        try (Stream<Path> files = Files.list(folder.resolve("work"))) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactlyInAnyOrder("1", "2");
        }
    }

    @Test
    void passesOverLeftoversAndLeavesPicturesOut() {
        Unpacked.Contents contents = unpacked(ReceivedText.zip(
                "台账.csv", LEDGER,
                "~$台账.xlsx", "lock",
                "__MACOSX/._台账.csv", "x",
                "县/.DS_Store", "x",
                "县/Thumbs.db", "x",
                "现场.gif", "GIF89a",
                "说明.pdf", "%PDF-1.4"));
        assertThat(contents.members()).extracting(Member::name).containsExactly("台账.csv", "说明.pdf");
        assertThat(contents.leftOut()).containsExactly("现场.gif");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../台账.csv",
                "a/../../台账.csv",
                "/etc/台账.csv",
                "\\\\server\\台账.csv",
                "C:\\台账.csv",
                "a//台账.csv",
                "./台账.csv",
                "con.csv",
                "a/LPT1",
                "台\u0001账.csv",
                "台账.csv:流"
            })
    void refusesNamesThatWouldNotStayInTheirFolder(String name) {
        OpenedWorkbook outcome = verdict(ReceivedText.zip("甲.csv", LEDGER, name, LEDGER));
        assertThat(outcome).isEqualTo(new NotOpened(Reason.ARCHIVE_TOO_LARGE, name.replace('\\', '/')));
    }

    @ParameterizedTest
    @CsvSource({"甲.csv, 甲.CSV", "县/甲.csv, 县\\甲.csv"})
    void refusesTwoFilesOfOneName(String one, String other) {
        assertThat(verdict(ReceivedText.zip(one, LEDGER, other, LEDGER)))
                .isEqualTo(new NotOpened(Reason.ARCHIVE_TOO_LARGE, other.replace('\\', '/')));
    }

    @Test
    void opensNoArchiveWithinAnArchive() {
        byte[] inner = ReceivedText.zip("台账.csv", LEDGER);
        String asText = new String(inner, StandardCharsets.ISO_8859_1);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("甲.csv"));
            zip.write(LEDGER.getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("内.zip"));
            zip.write(asText.getBytes(StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        assertThat(verdict(out.toByteArray())).isEqualTo(new NotOpened(Reason.ARCHIVE_TOO_LARGE, "内.zip: ZIP"));
        assertThat(verdict(ReceivedText.zip("甲.csv", LEDGER, "内.rar", "Rar!\u001a\u0007\u0001")))
                .isEqualTo(new NotOpened(Reason.ARCHIVE_TOO_LARGE, "内.rar: RAR"));
    }

    @Test
    void saysHowManyFilesAnArchiveWithoutLedgersHolds() {
        assertThat(verdict(ReceivedText.zip("a.gif", "GIF89a", "b.pdf", "%PDF-1.4", "~$c.xlsx", "x")))
                .isEqualTo(new NotOpened(Reason.ARCHIVE_WITHOUT_LEDGER, "2"));
    }

    @Test
    void saysThatAGoodArchiveIsNoWorkbookItself() {
        assertThat(Workbooks.open(archive(ReceivedText.zip("台账.csv", LEDGER)), ReadLimits.STANDARD))
                .isEqualTo(new NotOpened(Reason.ARCHIVE, "ZIP"));
    }

    @Test
    void doesNotTakeAWorkbookForAnArchive() {
        for (byte[] workbook : List.of(
                ReceivedText.zip("[Content_Types].xml", "<x/>"),
                ReceivedText.zip("theme/theme1.xml", "<x/>", "_rels/.rels", "<x/>"),
                ReceivedText.zip("META-INF/manifest.xml", "<x/>", "mimetype", "x"))) {
            assertThat(ZipArchive.isArchive(archive(workbook))).isFalse();
        }
    }

    @Test
    void stopsAtEachCap() {
        Path file = archive(ReceivedText.zip("甲.csv", LEDGER, "乙.csv", LEDGER.repeat(100)));
        long size = file.toFile().length();
        long inflated = 101L * LEDGER.getBytes(StandardCharsets.UTF_8).length;
        long largest = inflated / 101 * 100;
        assertThat(unpack(file, new ArchiveLimits(size, 2, largest, inflated, 1)))
                .isInstanceOf(Unpacked.Contents.class);
        for (ArchiveLimits tight : List.of(
                new ArchiveLimits(size - 1, 2, largest, inflated, 1),
                new ArchiveLimits(size, 1, largest, inflated, 1),
                new ArchiveLimits(size, 2, largest - 1, inflated, 1),
                new ArchiveLimits(size, 2, largest, inflated - 1, 1))) {
            assertThat(unpack(file, tight)).isEqualTo(new Unpacked.Refused());
        }
    }

    private Unpacked unpack(Path file, ArchiveLimits limits) {
        return ZipArchive.unpack(file, folder.resolve("work"), limits);
    }

    @Test
    void refusesABombByItsRatio() {
        byte[] bomb = ReceivedText.zip("甲.csv", "0,".repeat(1_000_000));
        assertThat(bomb).hasSizeLessThan(5_000);
        assertThat(verdict(bomb)).isEqualTo(new NotOpened(Reason.ARCHIVE_TOO_LARGE, "甲.csv: ratio > 100"));
    }

    @Test
    void refusesAChangedByteAndATruncatedArchive() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] content = LEDGER.getBytes(StandardCharsets.UTF_8);
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            ZipEntry entry = new ZipEntry("a.csv");
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(content.length);
            CRC32 checksum = new CRC32();
            checksum.update(content);
            entry.setCrc(checksum.getValue());
            zip.putNextEntry(entry);
            zip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        byte[] changed = out.toByteArray();
        int five = new String(changed, StandardCharsets.ISO_8859_1).indexOf(",5\n") + 1;
        changed[five] = '6';
        assertThat(verdict(changed)).isEqualTo(new NotOpened(Reason.ARCHIVE_TOO_LARGE, "a.csv: checksum"));
        byte[] whole = ReceivedText.zip("甲.csv", LEDGER);
        NotOpened cut = (NotOpened) verdict(Arrays.copyOf(whole, whole.length - 10));
        assertThat(cut.reason()).isEqualTo(Reason.ARCHIVE_TOO_LARGE);
    }

    @Test
    void seesThatAnArchiveAsksForAPassword() {
        byte[] first = ReceivedText.zip("甲.csv", LEDGER);
        first[6] |= 1;
        assertThat(ZipArchive.isArchive(archive(first))).isFalse();
        assertThat(Workbooks.open(archive(first), ReadLimits.STANDARD))
                .isEqualTo(new NotOpened(Reason.ENCRYPTED, "ZIP"));
        byte[] later = ReceivedText.zip("甲.csv", LEDGER, "乙.csv", LEDGER);
        int directory = new String(later, StandardCharsets.ISO_8859_1).lastIndexOf("PK\u0001\u0002");
        later[directory + 8] |= 1;
        assertThat(Workbooks.open(archive(later), ReadLimits.STANDARD))
                .isEqualTo(new NotOpened(Reason.ENCRYPTED, "ZIP"));
    }
}
