package org.taizhang.spreadsheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.taizhang.spreadsheet.OpenedWorkbook.Opened;
import org.taizhang.spreadsheet.OpenedWorkbook.Reason;

/** Opens received workbooks as typed grids. */
public final class Workbooks {

    private Workbooks() {}

    /**
     * Reads a whole workbook under caps. What is wrong with the file comes back as {@link OpenedWorkbook.NotOpened}; only a
     * disk that fails to deliver throws ({@link java.io.UncheckedIOException}).
     */
    public static OpenedWorkbook open(Path file, ReadLimits limits) {
        return open(file, limits, LongSheets.KEPT);
    }

    /**
     * The same, but the later rows of long sheets may go to sinks instead of being kept. What the sinks were given is worth
     * nothing unless the workbook opens.
     */
    public static OpenedWorkbook open(Path file, ReadLimits limits, LongSheets longSheets) {
        return open(file, new ReadMeter(limits), longSheets);
    }

    static OpenedWorkbook open(Path file, ReadMeter meter, LongSheets longSheets) {
        try {
            return read(file, meter, longSheets);
        } catch (Refusal refusal) {
            return refusal.outcome();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Opened read(Path file, ReadMeter meter, LongSheets longSheets) throws IOException {
        long size = Files.size(file);
        if (size == 0) {
            throw new Refusal(Reason.EMPTY, "");
        }
        byte[] head = FileKind.head(file);
        FileKind kind = FileKind.of(head);
        if (kind.family() == FileKind.Family.ZIP && ZipArchive.isArchive(file, head)) {
            throw ZipArchive.refusal(file, meter.limits().archive());
        }
        meter.file(size);
        return switch (kind.family()) {
            case ZIP -> modern(file, meter, longSheets);
            case OLE2 -> passedOn(new XlsReader(meter).read(Files.readAllBytes(file)), longSheets);
            case TEXT -> passedOn(new TextReader(meter).read(file, head), longSheets);
            case LOCKED_ZIP -> throw new Refusal(Reason.ENCRYPTED, kind.name());
            case OLD_EXCEL -> throw new Refusal(Reason.OLD_EXCEL, kind.name());
            case ARCHIVE -> throw new Refusal(Reason.ARCHIVE, kind.name());
            case PDF -> throw new Refusal(Reason.PDF, kind.name());
            case IMAGE -> throw new Refusal(Reason.IMAGE, kind.name());
            case WORD -> throw new Refusal(Reason.WORD, kind.name());
            case OTHER -> throw new Refusal(Reason.NOT_A_WORKBOOK, kind.name());
        };
    }

    private static Opened modern(Path file, ReadMeter meter, LongSheets longSheets) throws IOException {
        if (!longSheets.equals(LongSheets.KEPT)) {
            meter.letCellsPass();
        }
        return new PackageReader(meter, longSheets).read(file);
    }

    /** For formats that have to be read whole. */
    static Opened passedOn(Opened whole, LongSheets longSheets) {
        return new Opened(
                whole.format(),
                whole.encoding(),
                whole.macros(),
                whole.sheets().stream()
                        .map(sheet -> LaterRows.passedOn(sheet, longSheets))
                        .toList());
    }
}
