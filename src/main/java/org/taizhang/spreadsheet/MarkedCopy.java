package org.taizhang.spreadsheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.taizhang.spreadsheet.OpenedWorkbook.Format;
import org.taizhang.spreadsheet.OpenedWorkbook.Opened;
import org.taizhang.terms.CellPosition;

/**
 * A marked copy (批注副本) of a workbook that somebody sent, in its own format: .xlsx and .xlsm stay Office Open XML, .xls and .et stay
 * BIFF8. Marked cells get a background and a comment, a last sheet lists everything and is shown first; all else stays as it came. A
 * copy that was marked before loses its earlier marks. The same workbook and marking give the same bytes.
 */
public final class MarkedCopy {

    /** What the sheet is called that lists everything (校验意见). */
    public static final String LIST = "校验意见";

    private static final Logger LOG = LoggerFactory.getLogger(MarkedCopy.class);
    private static final List<String> EXTENSIONS = List.of(".xlsx", ".xlsm", ".xltx", ".xltm", ".xls");

    private MarkedCopy() {}

    /** The sheets of a workbook that came back, without the list that we had put in. */
    public static List<Grid> withoutList(List<Grid> sheets) {
        return sheets.stream()
                .filter(sheet -> !sheet.name().equalsIgnoreCase(LIST))
                .toList();
    }

    /** Of which received files, by their SHA-256, the workbook is a copy that we marked, the latest first; none for most. */
    public static List<String> originals(List<Grid> sheets) {
        return Descent.in(sheets).contents();
    }

    /** Every file that there may be of a copy with that target. */
    public static List<Path> candidates(Path target) {
        return EXTENSIONS.stream()
                .map(extension -> target.resolveSibling(target.getFileName() + extension))
                .toList();
    }

    /**
     * Writes the copy and reads it back: every cell of the original must say what it said, every mark be at its cell, and the list be
     * there. Of an odd workbook that does not stand this there is no copy, rather than a doubtful one.
     *
     * @param target without an extension; the copy's own is added
     * @return the file, or nothing when the workbook cannot be read, is of another format, is too large, or is too odd to be marked
     */
    public static Optional<Path> write(Path original, Marking marking, Path target, ReadLimits limits) {
        if (!(Workbooks.open(original, limits) instanceof Opened opened)) {
            return Optional.empty();
        }
        try {
            Descent descent = Descent.in(opened.sheets()).of(original);
            Marking visible =
                    marking.with(visible(marking.marks(), opened.sheets())).alsoListing(descent::draw);
            Optional<Path> copy = copy(original, opened, visible, target, limits);
            List<String> misses =
                    copy.isEmpty() ? List.of() : new MarkProof(opened, visible, copy.get(), limits).misses();
            if (misses.isEmpty()) {
                return copy;
            }
            LOG.warn("no marked copy of {}: {}", original.getFileName(), misses);
        } catch (Unmarkable | Refusal | ZipException e) {
            LOG.warn("no marked copy of {}: {}", original.getFileName(), e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        delete(target);
        return Optional.empty();
    }

    private static Optional<Path> copy(Path original, Opened opened, Marking marking, Path target, ReadLimits limits)
            throws IOException {
        ColoursBefore before = ColoursBefore.in(opened.sheets());
        if (opened.format() == Format.XLSX) {
            return Optional.of(MarkedXlsx.write(original, marking, before, target, limits));
        }
        return opened.format() == Format.XLS
                ? Optional.of(MarkedXls.write(original, marking, before, target))
                : Optional.empty();
    }

    private static void delete(Path target) {
        try {
            for (Path file : candidates(target)) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A mark inside a merged area moves to the one cell of it that shows. */
    private static List<CellMark> visible(List<CellMark> marks, List<Grid> sheets) {
        Map<String, MergedAreas> merged = new HashMap<>();
        sheets.forEach(sheet -> merged.put(sheet.name(), new MergedAreas(sheet.mergedAreas())));
        List<CellMark> visible = new ArrayList<>();
        for (CellMark mark : marks) {
            MergedAreas areas = merged.getOrDefault(mark.sheet(), new MergedAreas(List.of()));
            CellPosition shown =
                    areas.covering(mark.cell()).map(MergedArea::first).orElse(mark.cell());
            visible.add(mark.at(shown));
        }
        return visible;
    }
}
