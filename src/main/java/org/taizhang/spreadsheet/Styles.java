package org.taizhang.spreadsheet;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.common.usermodel.fonts.FontCharset;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.jspecify.annotations.Nullable;

/** The cell styles and fonts of one workbook: one for each that differs. */
final class Styles {

    static final String FACE = "宋体";
    private static final int NOTE_POINTS = 9;
    static final String LINK_COLOUR = "0563C1";

    private record StyleKey(Look look, boolean quoted, boolean linked) {}

    private record FontKey(
            boolean bold, int points, @Nullable String colour, boolean underlined) {}

    private final Book book;
    private final Map<StyleKey, CellStyle> styles = new HashMap<>();
    private final Map<FontKey, Font> fonts = new HashMap<>();

    Styles(Book book) {
        this(book, book.workbook().getFontAt(0));
    }

    private Styles(Book book, @Nullable Font standard) {
        this.book = book;
        if (standard != null) {
            dress(standard, new FontKey(false, Look.PLAIN.points(), null, false));
        }
    }

    /** Styles for a workbook that has its own, whose standard font stays as it is. */
    static Styles beside(Book book) {
        return new Styles(book, null);
    }

    CellStyle of(DraftCell cell) {
        return styles.computeIfAbsent(new StyleKey(cell.look(), cell.quoted(), cell.linked()), this::style);
    }

    Font noteFont() {
        return font(new FontKey(false, NOTE_POINTS, null, false));
    }

    private CellStyle style(StyleKey key) {
        Look look = key.look();
        CellStyle style = book.workbook().createCellStyle();
        style.setFont(font(fontOf(key)));
        style.setWrapText(look.wrap());
        style.setLocked(look.locked());
        style.setQuotePrefixed(key.quoted());
        style.setAlignment(across(look.align()));
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        String format = look.numberFormat();
        if (format != null) {
            style.setDataFormat(book.workbook().createDataFormat().getFormat(format));
        }
        if (look.bordered()) {
            border(style);
        }
        String fill = look.fill();
        if (fill != null) {
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            book.fill(style, fill);
        }
        return style;
    }

    private static void border(CellStyle style) {
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
    }

    private static HorizontalAlignment across(Look.Align align) {
        return switch (align) {
            case GENERAL -> HorizontalAlignment.GENERAL;
            case LEFT -> HorizontalAlignment.LEFT;
            case CENTRE -> HorizontalAlignment.CENTER;
            case RIGHT -> HorizontalAlignment.RIGHT;
        };
    }

    private static FontKey fontOf(StyleKey key) {
        Look look = key.look();
        String colour = look.colour() == null && key.linked() ? LINK_COLOUR : look.colour();
        return new FontKey(look.bold(), look.points(), colour, key.linked());
    }

    private Font font(FontKey key) {
        return fonts.computeIfAbsent(key, wanted -> {
            Font font = book.workbook().createFont();
            dress(font, wanted);
            return font;
        });
    }

    private void dress(Font font, FontKey key) {
        font.setFontName(FACE);
        font.setCharSet(FontCharset.GB2312.getNativeId());
        font.setFontHeightInPoints((short) key.points());
        font.setBold(key.bold());
        if (key.underlined()) {
            font.setUnderline(Font.U_SINGLE);
        }
        String colour = key.colour();
        if (colour != null) {
            book.colour(font, colour);
        }
    }
}
