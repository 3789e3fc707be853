package org.taizhang.spreadsheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.poi.hssf.record.ExtendedFormatRecord;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFCellStyle;
import org.apache.poi.hssf.usermodel.HSSFComment;
import org.apache.poi.hssf.usermodel.HSSFFont;
import org.apache.poi.hssf.usermodel.HSSFPatriarch;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.hssf.util.HSSFColor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellAddress;
import org.taizhang.terms.CellPosition;

/** The marked copy of a BIFF8 workbook, made by POI, which keeps records that it does not know and the macros beside them. */
final class MarkedXls {

    /** POI's model may take twenty times the size of the file. */
    static final long MOST_BYTES = 8_000_000;

    private static final int NOTE_POINTS = 9;
    private static final double PIXELS_A_POINT = 96.0 / 72;

    private final HSSFWorkbook workbook;
    private final Marking marking;
    private final Map<MarkColour, Short> colours = new HashMap<>();
    private final Map<String, Short> styles = new HashMap<>();

    private final ColoursBefore before;
    private final ColoursBefore noted = new ColoursBefore();

    private MarkedXls(HSSFWorkbook workbook, Marking marking, ColoursBefore before) {
        this.workbook = workbook;
        this.marking = marking;
        this.before = before;
        Arrays.stream(MarkColour.values())
                .forEach(colour -> colours.put(colour, XlsBook.nearest(workbook, colour.hex())));
        for (short i = 0; i < workbook.getNumCellStyles(); i++) {
            styles.putIfAbsent(key(i), i);
        }
    }

    /** Writes the copy and gives its path. */
    static Path write(Path original, Marking marking, ColoursBefore before, Path target) throws IOException {
        try (HSSFWorkbook workbook = open(original)) {
            new MarkedXls(workbook, marking, before).mark();
            Path file = target.resolveSibling(target.getFileName() + ".xls");
            Files.write(file, bytes(workbook));
            return file;
        } catch (IllegalStateException e) {
            // POI's word for too many styles.
            throw new Unmarkable(String.valueOf(e.getMessage()));
        }
    }

    private static HSSFWorkbook open(Path file) throws IOException {
        if (Files.size(file) > MOST_BYTES) {
            throw new Unmarkable("larger than " + MOST_BYTES);
        }
        POIFSFileSystem container = new POIFSFileSystem(new ByteArrayInputStream(Files.readAllBytes(file)));
        return new HSSFWorkbook(container.getRoot(), true);
    }

    private static byte[] bytes(HSSFWorkbook workbook) throws IOException {
        java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
        workbook.write(out);
        return out.toByteArray();
    }

    private void mark() {
        int earlier = workbook.getSheetIndex(MarkedCopy.LIST);
        if (earlier >= 0) {
            workbook.removeSheetAt(earlier);
        }
        HSSFFont font = noteFont();
        for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
            HSSFSheet sheet = workbook.getSheetAt(i);
            new Sheet(sheet, marking.of(sheet.getSheetName()), font).mark();
        }
        list();
    }

    private void list() {
        RecordedSheet draft = new RecordedSheet(MarkedCopy.LIST);
        marking.list().accept(draft);
        noted.draw(draft);
        XlsBook book = new XlsBook(workbook);
        HSSFSheet sheet = workbook.createSheet(MarkedCopy.LIST);
        new SheetWriter(book, Styles.beside(book), new ValueLists(workbook), draft).write();
        int index = workbook.getSheetIndex(sheet);
        workbook.setActiveSheet(index);
        workbook.setSelectedTab(index);
    }

    private HSSFFont noteFont() {
        HSSFFont known = workbook.findFont(
                false,
                HSSFFont.COLOR_NORMAL,
                (short) (NOTE_POINTS * 20),
                Styles.FACE,
                false,
                false,
                HSSFFont.SS_NONE,
                HSSFFont.U_NONE);
        if (known != null) {
            return known;
        }
        HSSFFont font = workbook.createFont();
        font.setFontName(Styles.FACE);
        font.setFontHeightInPoints((short) NOTE_POINTS);
        return font;
    }

    private boolean isMarked(HSSFCellStyle style) {
        return style.getFillPattern() == FillPatternType.SOLID_FOREGROUND
                && colours.containsValue(style.getFillForegroundColor());
    }

    /** The palette's number of a solid background; nothing for none and for patterns. */
    private static Optional<String> colour(HSSFCellStyle style) {
        return style.getFillPattern() == FillPatternType.SOLID_FOREGROUND
                ? Optional.of(String.valueOf(style.getFillForegroundColor()))
                : Optional.empty();
    }

    private HSSFCellStyle filled(HSSFCellStyle style, Optional<String> colour) {
        short automatic = HSSFColor.HSSFColorPredefined.AUTOMATIC.getIndex();
        return colour.filter(number -> number.matches("\\d{1,4}"))
                .map(number -> filled(style, FillPatternType.SOLID_FOREGROUND, Short.parseShort(number)))
                .orElseGet(() -> filled(style, FillPatternType.NO_FILL, automatic));
    }

    private HSSFCellStyle filled(HSSFCellStyle style, FillPatternType pattern, short colour) {
        HSSFCellStyle changed = workbook.createCellStyle();
        short index = changed.getIndex();
        changed.cloneStyleFrom(style);
        changed.setFillPattern(pattern);
        changed.setFillForegroundColor(colour);
        changed.setFillBackgroundColor(HSSFColor.HSSFColorPredefined.AUTOMATIC.getIndex());
        Short known = styles.putIfAbsent(key(index), index);
        return workbook.getCellStyleAt(known == null ? index : known);
    }

    private String key(short style) {
        ExtendedFormatRecord format = workbook.getInternalWorkbook().getExFormatAt(style);
        return Arrays.toString(format.serialize());
    }

    /** One sheet, its earlier marks taken off before it gets new ones. */
    private final class Sheet {

        private final HSSFSheet sheet;
        private final NavigableMap<CellPosition, CellMark> marks;
        private final HSSFFont font;

        Sheet(HSSFSheet sheet, NavigableMap<CellPosition, CellMark> marks, HSSFFont font) {
            this.sheet = sheet;
            this.marks = marks;
            this.font = font;
        }

        void mark() {
            Set<CellPosition> ours = notes(sheet);
            ours.forEach(this::unmark);
            marks.forEach((position, mark) -> {
                HSSFCell cell = cell(position);
                colour(cell.getCellStyle()).ifPresent(colour -> noted.note(sheet.getSheetName(), position, colour));
                short colour = colours.getOrDefault(mark.colour(), HSSFColor.HSSFColorPredefined.YELLOW.getIndex());
                cell.setCellStyle(filled(cell.getCellStyle(), FillPatternType.SOLID_FOREGROUND, colour));
                comment(cell, position, NoteTexts.of(mark));
            });
        }

        private void unmark(CellPosition position) {
            HSSFCell cell = cell(position);
            if (isMarked(cell.getCellStyle())) {
                cell.setCellStyle(filled(cell.getCellStyle(), before.at(sheet.getSheetName(), position)));
            }
            HSSFComment comment = cell.getCellComment();
            String words = comment.getString().getString();
            if (isOurs(comment)) {
                cell.removeCellComment();
            } else {
                int end = words.substring(0, words.indexOf(NoteTexts.HEAD))
                        .stripTrailing()
                        .length();
                comment.setString(beginning(comment.getString(), end));
            }
        }

        private void comment(HSSFCell cell, CellPosition position, String text) {
            HSSFComment there = cell.getCellComment();
            if (there != null) {
                HSSFRichTextString both = joined(there.getString(), "\n\n" + text);
                there.setString(both);
                there.setAnchor(XlsBook.anchorOf(box(position, both.getString())));
                return;
            }
            HSSFPatriarch drawing = sheet.createDrawingPatriarch();
            HSSFComment comment = drawing.createCellComment(XlsBook.anchorOf(box(position, text)));
            HSSFRichTextString words = new HSSFRichTextString(text);
            words.applyFont(font);
            comment.setString(words);
            comment.setAuthor(NoteTexts.AUTHOR);
            cell.setCellComment(comment);
        }

        private HSSFRichTextString joined(HSSFRichTextString before, String own) {
            HSSFRichTextString both = beginning(before, before.length(), own);
            both.applyFont(before.length(), both.length(), font);
            return both;
        }

        private HSSFRichTextString beginning(HSSFRichTextString text, int end) {
            return beginning(text, end, "");
        }

        /** The text up to an end and something behind it, each character in the font that it had. */
        private HSSFRichTextString beginning(HSSFRichTextString text, int end, String behind) {
            HSSFRichTextString part = new HSSFRichTextString(text.getString().substring(0, end) + behind);
            for (int i = 0; i < end; i++) {
                short own = text.getFontAtIndex(i);
                if (own != HSSFRichTextString.NO_FONT) {
                    part.applyFont(i, i + 1, own);
                }
            }
            return part;
        }

        private NoteBox box(CellPosition position, String text) {
            return NoteBox.of(
                    position,
                    text,
                    index -> sheet.isColumnHidden(index) ? 0 : Math.round(sheet.getColumnWidthInPixels(index)),
                    this::rowPixels);
        }

        private int rowPixels(int index) {
            HSSFRow row = sheet.getRow(index);
            if (row != null && row.getZeroHeight()) {
                return 0;
            }
            double points = row == null ? sheet.getDefaultRowHeightInPoints() : row.getHeightInPoints();
            return (int) Math.round(points * PIXELS_A_POINT);
        }

        private HSSFCell cell(CellPosition position) {
            HSSFRow row = sheet.getRow(position.row() - 1);
            HSSFRow there = row == null ? sheet.createRow(position.row() - 1) : row;
            HSSFCell cell = there.getCell(position.column() - 1, Row.MissingCellPolicy.RETURN_NULL_AND_BLANK);
            if (cell != null) {
                return cell;
            }
            HSSFCell blank = there.createCell(position.column() - 1);
            Optional.ofNullable(there.getRowStyle())
                    .or(() -> Optional.ofNullable(sheet.getColumnStyle(position.column() - 1)))
                    .ifPresent(blank::setCellStyle);
            return blank;
        }
    }

    /** The cells whose comments are ours, or end with ours. */
    private static Set<CellPosition> notes(HSSFSheet sheet) {
        return sheet.getCellComments().entrySet().stream()
                .filter(note -> isOurs(note.getValue())
                        || note.getValue().getString().getString().contains(NoteTexts.HEAD))
                .map(note -> position(note.getKey()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isOurs(HSSFComment comment) {
        return NoteTexts.AUTHOR.equals(comment.getAuthor())
                || comment.getString().getString().startsWith(NoteTexts.HEAD);
    }

    private static CellPosition position(CellAddress address) {
        return new CellPosition(address.getRow() + 1, address.getColumn() + 1);
    }

    /** The cells of a sheet that bear our comments, when a marked copy is read back. */
    static List<CellPosition> notesIn(Path file, String sheet) throws IOException {
        try (HSSFWorkbook workbook = open(file)) {
            HSSFSheet found = workbook.getSheet(sheet);
            return found == null ? List.of() : new ArrayList<>(notes(found));
        }
    }
}
