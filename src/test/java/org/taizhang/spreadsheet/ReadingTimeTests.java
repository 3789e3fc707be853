package org.taizhang.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.taizhang.spreadsheet.OpenedWorkbook.Format;
import org.taizhang.spreadsheet.OpenedWorkbook.NotOpened;
import org.taizhang.spreadsheet.OpenedWorkbook.Opened;
import org.taizhang.spreadsheet.OpenedWorkbook.Reason;

/** The deadline, by a clock that the test turns. */
class ReadingTimeTests {

    private static final long SECOND = 1_000_000_000L;

    @TempDir
    private Path folder;

    private final AtomicLong now = new AtomicLong(-5 * SECOND);

    private ReadMeter meter(int seconds, LongSupplier clock) {
        ReadLimits standard = ReadLimits.STANDARD;
        return new ReadMeter(
                new ReadLimits(
                        standard.bytes(),
                        standard.inflatedBytes(),
                        standard.sheets(),
                        standard.cells(),
                        standard.textCharacters(),
                        standard.passedCells(),
                        standard.passedCharacters(),
                        seconds),
                clock);
    }

    private Path book(Format format) {
        WorkbookDraft draft = new WorkbookDraft();
        SheetDraft sheet = draft.sheet("表");
        for (int row = 1; row <= 600; row++) {
            sheet.text(row, 1, "项目" + row, Look.PLAIN);
        }
        Path file = folder.resolve("book." + format);
        if (format == Format.XLSX) {
            draft.writeXlsx(file);
        } else {
            draft.writeXls(file);
        }
        return file;
    }

    @ParameterizedTest
    @EnumSource
    void givesAFileUpThatTakesLongerThanAllowed(Format format) {
        LongSupplier hurrying = () -> now.getAndAdd(61 * SECOND);
        assertThat(Workbooks.open(book(format), meter(60, hurrying), LongSheets.KEPT))
                .isEqualTo(new NotOpened(Reason.TOO_SLOW, "60"));
    }

    @ParameterizedTest
    @EnumSource
    void readsAFileWhenTheTimeIsJustEnough(Format format) {
        Path file = book(format);
        ReadMeter meter = meter(60, now::get);
        now.addAndGet(60 * SECOND);
        assertThat(Workbooks.open(file, meter, LongSheets.KEPT)).isInstanceOf(Opened.class);
    }

    @Test
    void countsTheTimeOfTheOneWhoTakesTheRows() {
        LongSheets slow = beginning -> Optional.of((number, cells) -> now.addAndGet(SECOND));
        assertThat(Workbooks.open(longBook(), meter(60, now::get), slow))
                .isEqualTo(new NotOpened(Reason.TOO_SLOW, "60"));
    }

    private Path longBook() {
        StringBuilder rows = new StringBuilder();
        for (int row = 1; row <= 3_000; row++) {
            rows.append("<row><c><v>").append(row).append("</v></c></row>");
        }
        return new HandMadeXlsx().rows(rows.toString()).write(folder.resolve("long.xlsx"));
    }
}
