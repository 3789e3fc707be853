package org.taizhang.recomputation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;

/** Reads the editable copy of a paper. It has no pages of its own, so all of it counts as one. */
final class CopyReader {

    private CopyReader() {}

    static Paper read(Path docx) {
        Contents contents = new Contents();
        try (InputStream in = Files.newInputStream(docx);
                XWPFDocument document = new XWPFDocument(in)) {
            document.getBodyElements().forEach(element -> add(element, contents));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return contents.paper(List.of());
    }

    private static void add(IBodyElement element, Contents contents) {
        if (element instanceof XWPFParagraph paragraph) {
            for (String line : paragraph.getText().split("\n", -1)) {
                contents.say(Run.solid(line));
            }
        } else if (element instanceof XWPFTable table) {
            contents.show(table.getRows().stream()
                    .map(row -> row.getTableCells().stream()
                            .map(XWPFTableCell::getText)
                            .map(Run::solid)
                            .toList())
                    .toList());
        }
    }
}
