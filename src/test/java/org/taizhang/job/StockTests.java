package org.taizhang.job;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.taizhang.findings.Finding;
import org.taizhang.findings.FindingKind;
import org.taizhang.intake.Intake;
import org.taizhang.intake.ReceivedFile;
import org.taizhang.intake.SmallPlan;
import org.taizhang.intake.SubmittedLedger;
import org.taizhang.spreadsheet.ArchiveLimits;
import org.taizhang.spreadsheet.ReadLimits;
import org.taizhang.terms.PlanId;
import org.taizhang.terms.Round;

class StockTests {

    private static final PlanId PLAN = PlanId.of("river-2030");
    private static final Round Q1 = SmallPlan.Q1;

    @TempDir
    private Path home;

    private Folders folders;

    @BeforeEach
    void layOut() throws IOException {
        folders = new Folders(home);
        put(folders.planWorkbook(PLAN), "plan".getBytes(StandardCharsets.UTF_8));
    }

    private static void put(Path file, byte[] bytes) {
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path drop(String name) {
        return folders.dropFolder(PLAN, Q1).resolve(name);
    }

    private Stock stock() {
        return Stock.take(folders, PLAN, List.of(Q1), ReadLimits.STANDARD);
    }

    private static byte[] ledger(String unit, int lifts) {
        String text = "河口市2030年民生实事台账（2030年第一季度）\n填报单位：" + unit + ",填报日期：2030年3月24日\n"
                + "指标编码,指标名称,计量单位,累计完成,进展状态,工作进展\n1-2,加装电梯,部," + lifts + ",推进中,进展\n";
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private void archive(String name, String[] names, byte[]... contents) {
        Path file = drop(name);
        try {
            Files.createDirectories(file.getParent());
            try (OutputStream out = Files.newOutputStream(file);
                    ZipOutputStream zip = new ZipOutputStream(out)) {
                for (int i = 0; i < names.length; i++) {
                    zip.putNextEntry(new ZipEntry(names[i]));
                    new ByteArrayInputStream(contents[i]).transferTo(zip);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> unpacked() throws IOException {
        if (!Files.exists(folders.unpacked(PLAN))) {
            return List.of();
        }
        try (Stream<Path> found = Files.list(folders.unpacked(PLAN))) {
            return found.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void countsEachLedgerOfAnArchiveForItself() {
        put(drop("西水区.csv"), ledger("西水区", 4));
        archive("全县.zip", new String[] {"东山县/台账.csv", "住建.csv"}, ledger("东山县", 3), ledger("市住建局", 2));
        List<ReceivedFile> files = stock().files();
        assertThat(files)
                .extracting(ReceivedFile::name)
                .containsExactly("全县.zip/东山县/台账.csv", "全县.zip/住建.csv", "西水区.csv");
        SubmittedLedger read = StableReading.read(new Intake(SmallPlan.plan(), ReadLimits.STANDARD), files.get(0));
        assertThat(read.file()).isEqualTo("全县.zip/东山县/台账.csv");
        assertThat(read.unit()).hasToString("east");
        assertThat(read.rows()).hasSize(1);
    }

    @Test
    void givesAFileTheSameHashInAnArchiveAndBesideIt() {
        put(drop("台账.csv"), ledger("东山县", 3));
        archive("包.zip", new String[] {"a.csv"}, ledger("东山县", 3));
        assertThat(stock().files())
                .extracting(ReceivedFile::sha256)
                .hasSize(2)
                .containsOnly(stock().files().get(0).sha256());
    }

    @Test
    void unpacksAgainWhenTheWorkFolderWasDeletedAndStaysTheSameStock() throws IOException {
        archive("包.zip", new String[] {"a.csv"}, ledger("东山县", 3));
        Stock first = stock();
        Path copy = first.files().get(0).location();
        assertThat(copy).startsWith(home.resolve("data"));
        Files.delete(copy);
        Stock second = stock();
        assertThat(copy).hasBinaryContent(ledger("东山县", 3));
        assertThat(second).isEqualTo(first);
        assertThat(second.hash(Q1, ReadLimits.STANDARD)).isEqualTo(first.hash(Q1, ReadLimits.STANDARD));
        assertThat(second.locations()).containsEntry("2030-Q1/包.zip/a.csv", copy);
        Files.write(copy, ledger("东山县", 9999));
        assertThat(stock()).isEqualTo(first);
        assertThat(copy).hasBinaryContent(ledger("东山县", 3));
    }

    @Test
    void clearsAwayWhatNoArchiveHoldsAnyMore() throws IOException {
        archive("包.zip", new String[] {"a.csv"}, ledger("东山县", 3));
        stock();
        assertThat(unpacked()).hasSize(1);
        Files.delete(drop("包.zip"));
        stock();
        assertThat(unpacked()).isEmpty();
    }

    @Test
    void letsAnArchiveThatCannotBeOpenedStandForItselfAndSayWhy() throws IOException {
        archive("东山县.zip", new String[] {"a.csv", "../b.csv"}, ledger("东山县", 3), ledger("东山县", 4));
        List<ReceivedFile> files = stock().files();
        assertThat(files).extracting(ReceivedFile::name).containsExactly("东山县.zip");
        SubmittedLedger read = StableReading.read(new Intake(SmallPlan.plan(), ReadLimits.STANDARD), files.get(0));
        assertThat(read.usable()).isFalse();
        assertThat(read.unit()).hasToString("east");
        assertThat(read.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(FindingKind.ARCHIVE_TOO_LARGE);
            assertThat(finding.arguments()).containsExactly("../b.csv");
        });
        assertThat(unpacked()).isEmpty();
    }

    @Test
    void answersForAnEmptyFileInAnArchive() {
        archive("包.zip", new String[] {"县/空.xlsx", "a.csv"}, new byte[0], ledger("东山县", 3));
        archive("空.zip", new String[] {"空.xlsx"}, new byte[0]);
        List<ReceivedFile> files = stock().files();
        assertThat(files)
                .extracting(ReceivedFile::name)
                .containsExactly("包.zip/a.csv", "包.zip/县/空.xlsx", "空.zip/空.xlsx");
        assertThat(files.subList(1, 3)).allSatisfy(file -> {
            SubmittedLedger read = StableReading.read(new Intake(SmallPlan.plan(), ReadLimits.STANDARD), file);
            assertThat(read.findings()).singleElement().satisfies(finding -> {
                assertThat(finding.kind()).isEqualTo(FindingKind.EMPTY_FILE);
                assertThat(finding.place().file()).isEqualTo(file.name());
            });
        });
    }

    @Test
    void unpacksWithinTheCapsThatAreSet() throws IOException {
        archive("东山县.zip", new String[] {"a.csv", "b.csv"}, ledger("东山县", 3), ledger("西水区", 4));
        ArchiveLimits one = new ArchiveLimits(1_000_000, 1, 1_000_000, 1_000_000, 100);
        ReadLimits limits = new ReadLimits(1_000_000, 1_000_000, 10, 1_000, 10_000, 1_000, 10_000, 60, one);
        List<ReceivedFile> files =
                Stock.take(folders, PLAN, List.of(Q1), limits).files();
        assertThat(files).extracting(ReceivedFile::name).containsExactly("东山县.zip");
        assertThat(new Intake(SmallPlan.plan(), limits).read(files.get(0)).findings())
                .extracting(Finding::kind)
                .containsExactly(FindingKind.ARCHIVE_TOO_LARGE);
        assertThat(stock().files()).hasSize(2);
    }

    @Test
    void ignoresLockFilesAndLeftoversAndSaysEachOnce() {
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        Logger logger = (Logger) LoggerFactory.getLogger(Stock.class);
        log.start();
        logger.addAppender(log);
        List<String> leftovers =
                List.of(".DS_Store", ".~台账.et", "__MACOSX/台账.csv", "a/Thumbs.db", "desktop.ini", "~$台账.xlsx");
        try {
            leftovers.forEach(name -> put(drop(name), new byte[] {1}));
            put(drop("台账.csv"), ledger("东山县", 3));
            assertThat(stock().files()).extracting(ReceivedFile::name).containsExactly("台账.csv");
        } finally {
            logger.detachAppender(log);
        }
        assertThat(log.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .containsExactlyInAnyOrderElementsOf(
                        leftovers.stream().map(name -> "ignored: " + name).toList());
    }
}
