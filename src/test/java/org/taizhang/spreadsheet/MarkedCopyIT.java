package org.taizhang.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.taizhang.LibreOffice;
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
        originals.addAll(files(LEDGERS));
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
    void opensInLibreOfficeWithEveryCellAsItWas() throws IOException {
        LibreOffice office = LibreOffice.in(folder);
        office.convert("xlsx", folder.resolve("theirs"), files(folder.resolve("marked")));
        office.convert("xlsx", folder.resolve("plain"), originals);
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

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}
