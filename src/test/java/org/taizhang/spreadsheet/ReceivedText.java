package org.taizhang.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.taizhang.spreadsheet.OpenedWorkbook.NotOpened;
import org.taizhang.spreadsheet.OpenedWorkbook.Opened;
import org.taizhang.spreadsheet.OpenedWorkbook.Reason;

/** Files of bare text and zips of bare parts, written and opened again. */
record ReceivedText(Path folder) {

    OpenedWorkbook open(byte[] bytes) {
        try {
            return Workbooks.open(Files.write(folder.resolve("received"), bytes), ReadLimits.STANDARD);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    OpenedWorkbook open(String text) {
        return open(text.getBytes(StandardCharsets.UTF_8));
    }

    OpenedWorkbook open(String text, String charset) {
        return open(text.getBytes(Charset.forName(charset)));
    }

    Opened opened(String text) {
        return opened(open(text));
    }

    static Opened opened(OpenedWorkbook outcome) {
        assertThat(outcome).isInstanceOf(Opened.class);
        return (Opened) outcome;
    }

    static Reason reason(OpenedWorkbook outcome) {
        assertThat(outcome).isInstanceOf(NotOpened.class);
        return ((NotOpened) outcome).reason();
    }

    /** The cells of the only sheet as {@code B2=text}. */
    List<String> cells(String text) {
        return cells(opened(text).sheets().get(0));
    }

    static List<String> cells(Grid grid) {
        return grid.cells().stream()
                .map(cell -> cell.position() + "=" + cell.raw())
                .toList();
    }

    /** A zip of parts: names and contents by turns. */
    static byte[] zip(String... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < parts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(parts[i]));
                zip.write(parts[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
