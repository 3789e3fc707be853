package org.taizhang.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.taizhang.spreadsheet.OpenedWorkbook.Opened;

/** Every committed sample ledger, marked: another program opens it, and finds in it what was in the original. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MarkedCopyIT {

    private static final Path LEDGERS = Path.of("input/haidong-2024/2024-Q3");

    private static final List<MarkColour> COLOURS = List.of(MarkColour.values());

    @TempDir
    static Path folder;

    private final List<Path> originals = new ArrayList<>();

    @BeforeAll
    void mark() throws IOException {
        Files.createDirectories(folder.resolve("marked"));
        try (Stream<Path> files = Files.list(LEDGERS)) {
            originals.addAll(files.sorted().toList());
        }
        for (int i = 0; i < originals.size(); i++) {
            Marking marking =
                    new Marking(marks(originals.get(i)), sheet -> sheet.text(1, 1, "校验意见", Look.PLAIN.inBold()));
            assertThat(MarkedCopy.write(originals.get(i), marking, folder.resolve("marked/" + i), ReadLimits.STANDARD))
                    .isPresent();
        }
    }

    private static Opened open(Path file) {
        OpenedWorkbook opened = Workbooks.open(file, ReadLimits.STANDARD);
        assertThat(opened).as(file.toString()).isInstanceOf(Opened.class);
        return (Opened) opened;
    }

    /** A mark on every seventh cell. */
    private static List<CellMark> marks(Path file) {
        List<CellMark> marks = new ArrayList<>();
        for (Grid sheet : open(file).sheets()) {
            for (int i = 0; i < sheet.cells().size(); i += 7) {
                GridCell cell = sheet.cells().get(i);
                MarkColour colour = COLOURS.get(i % COLOURS.size());
                marks.add(new CellMark(sheet.name(), cell.position(), colour, "“" + cell.raw() + "”请核对"));
            }
        }
        return marks;
    }

    @Test
    void opensInLibreOfficeWithEveryCellAsItWas() {
        assumeTrue(officeIsThere(), "LibreOffice (soffice) is not installed, so nobody else opens the marked copies");
        convert(folder.resolve("marked"), folder.resolve("theirs"));
        convert(LEDGERS, folder.resolve("plain"));
        for (int i = 0; i < originals.size(); i++) {
            Path name = originals.get(i).getFileName();
            List<Grid> expected = open(folder.resolve("plain").resolve(converted(name.toString())))
                    .sheets();
            List<Grid> found =
                    open(folder.resolve("theirs").resolve(i + ".xlsx")).sheets();
            assertThat(found.get(found.size() - 1).name()).isEqualTo("校验意见");
            assertThat(found).hasSize(expected.size() + 1);
            for (int sheet = 0; sheet < expected.size(); sheet++) {
                assertThat(found.get(sheet).name())
                        .isEqualTo(expected.get(sheet).name());
                assertThat(found.get(sheet).cells())
                        .as(name.toString())
                        .isEqualTo(expected.get(sheet).cells());
            }
        }
    }

    private static String converted(String name) {
        return name.substring(0, name.lastIndexOf('.')) + ".xlsx";
    }

    private static boolean officeIsThere() {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(java.io.File.pathSeparator))
                .anyMatch(place -> Files.isExecutable(Path.of(place).resolve("soffice")));
    }

    private static void convert(Path from, Path to) {
        List<String> command = new ArrayList<>(List.of(
                "soffice",
                "--headless",
                "-env:UserInstallation=" + folder.resolve("office").toUri(),
                "--convert-to",
                "xlsx",
                "--outdir",
                to.toString()));
        try (Stream<Path> files = Files.list(from)) {
            files.map(Path::toString).sorted().forEach(command::add);
            Process office = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("office.log").toFile())
                    .start();
            if (!office.waitFor(10, TimeUnit.MINUTES)) {
                office.destroyForcibly();
                throw new AssertionError("LibreOffice does not come to an end");
            }
            assertThat(office.exitValue()).isZero();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
