package org.taizhang.spreadsheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.taizhang.spreadsheet.OpenedWorkbook.NotOpened;
import org.taizhang.spreadsheet.OpenedWorkbook.Reason;

/** Opens received workbooks as typed grids. */
public final class Workbooks {

    private Workbooks() {}

    /**
     * Reads a whole workbook under caps. What is wrong with the file comes back as {@link OpenedWorkbook.NotOpened}; only a
     * disk that fails to deliver throws ({@link java.io.UncheckedIOException}).
     */
    public static OpenedWorkbook open(Path file, ReadLimits limits) {
        try {
            return read(file, new ReadMeter(limits));
        } catch (Refusal refusal) {
            return new NotOpened(refusal.reason(), refusal.detail());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static OpenedWorkbook read(Path file, ReadMeter meter) throws IOException {
        long size = Files.size(file);
        if (size == 0) {
            throw new Refusal(Reason.EMPTY, "");
        }
        meter.file(size);
        FileKind kind = FileKind.of(file);
        return switch (kind.container()) {
            case ZIP -> new XlsxReader(meter).read(file);
            case OLE2 -> new XlsReader(meter).read(Files.readAllBytes(file));
            case LOCKED_ZIP -> throw new Refusal(Reason.ENCRYPTED, kind.name());
            case NONE -> throw new Refusal(Reason.NOT_A_WORKBOOK, kind.name());
        };
    }
}
