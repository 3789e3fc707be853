package org.taizhang.spreadsheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.taizhang.terms.CellPosition;

/** The boxes of a sheet's comments in Excel's old drawing language (VML), which alone makes them show. */
final class NoteDrawing {

    private static final String NONE = """
            <xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" \
            xmlns:x="urn:schemas-microsoft-com:office:excel">\
            <o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout></xml>""";

    private static final Map<String, String> SPACES = Map.of(
            "v", "urn:schemas-microsoft-com:vml",
            "o", "urn:schemas-microsoft-com:office:office",
            "x", "urn:schemas-microsoft-com:office:excel");

    private static final Pattern ROW = Pattern.compile("<(?:\\w+:)?Row>\\s*(\\d{1,7})\\s*<");
    private static final Pattern COLUMN = Pattern.compile("<(?:\\w+:)?Column>\\s*(\\d{1,5})\\s*<");
    private static final Pattern ANCHOR = Pattern.compile("(<(?:\\w+:)?Anchor>)[^<]*(<)");
    private static final Pattern NUMBER = Pattern.compile("\\bid=\"_x0000_s(\\d{1,9})\"");
    private static final int FIRST_SHAPE = 1024;
    private static final double POINTS_A_PIXEL = 0.75;

    private final XmlElement drawing;
    private final String declarations;

    private NoteDrawing(XmlElement drawing) {
        this.drawing = drawing;
        StringBuilder missing = new StringBuilder();
        SPACES.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(space -> {
            if (!drawing.tag().raw().contains("xmlns:" + space.getKey() + "=")) {
                missing.append(" xmlns:").append(space.getKey()).append("=\"");
                missing.append(space.getValue()).append('"');
            }
        });
        this.declarations = missing.toString();
    }

    static NoteDrawing of(Optional<String> part) {
        return new NoteDrawing(XmlElement.parse(part.orElse(NONE)));
    }

    /**
     * The part with boxes of those sizes.
     *
     * @param gone cells whose boxes go
     * @param boxes where ours shall lie, by cell; a box that is there grows
     */
    String with(Set<CellPosition> gone, NavigableMap<CellPosition, NoteBox> boxes) {
        List<String> pieces = new ArrayList<>();
        NavigableMap<CellPosition, NoteBox> left = new java.util.TreeMap<>(boxes);
        for (String piece : drawing.pieces()) {
            Optional<CellPosition> cell = cellOf(piece);
            NoteBox box = cell.map(left::remove).orElse(null);
            if (box != null && !gone.contains(cell.get())) {
                pieces.add(ANCHOR.matcher(piece).replaceFirst("$1" + anchor(box) + "$2"));
            } else if (cell.filter(gone::contains).isEmpty()) {
                pieces.add(piece);
            } else if (box != null) {
                left.put(cell.get(), box);
            }
        }
        return drawing.with(grown(pieces, left)).raw();
    }

    private List<String> grown(List<String> pieces, NavigableMap<CellPosition, NoteBox> boxes) {
        List<String> all = new ArrayList<>(pieces);
        boolean typed = pieces.stream().anyMatch(piece -> piece.contains("id=\"_x0000_t202\""));
        if (!typed) {
            all.add(type());
        }
        int number = Math.max(FIRST_SHAPE, highest(pieces));
        for (Map.Entry<CellPosition, NoteBox> box : boxes.entrySet()) {
            number++;
            all.add(shape(number, box.getKey(), box.getValue()));
        }
        return all;
    }

    private String type() {
        return String.format(Locale.ROOT, """
            <v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"%s>\
            <v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>""", declarations);
    }

    private String shape(int number, CellPosition cell, NoteBox box) {
        return String.format(
                Locale.ROOT,
                """
            <v:shape id="_x0000_s%d" type="#_x0000_t202" style="position:absolute;margin-left:60pt;margin-top:2pt;width:210pt;\
            height:%dpt;z-index:%d;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"%s><v:fill color2="#ffffe1"/>\
            <v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>\
            <v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>\
            <x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>%s</x:Anchor>\
            <x:AutoFill>False</x:AutoFill><x:Row>%d</x:Row><x:Column>%d</x:Column></x:ClientData></v:shape>""",
                number,
                Math.round(box.height() * POINTS_A_PIXEL),
                number - FIRST_SHAPE,
                declarations,
                anchor(box),
                cell.row() - 1,
                cell.column() - 1);
    }

    /** Left column and pixels in it, top row and pixels, right column and pixels, bottom row and pixels. */
    private static String anchor(NoteBox box) {
        return String.format(
                Locale.ROOT,
                "%d, 0, %d, 0, %d, %d, %d, %d",
                box.left(),
                box.top(),
                box.right().index(),
                box.right().pixels(),
                box.bottom().index(),
                box.bottom().pixels());
    }

    private static int highest(List<String> pieces) {
        return pieces.stream()
                .map(NUMBER::matcher)
                .filter(Matcher::find)
                .mapToInt(shape -> Integer.parseInt(shape.group(1)))
                .max()
                .orElse(FIRST_SHAPE);
    }

    /** The cell of a comment's box; nothing for other shapes. */
    private static Optional<CellPosition> cellOf(String piece) {
        Matcher row = ROW.matcher(piece);
        Matcher column = COLUMN.matcher(piece);
        boolean note = XmlElement.nameOf(piece).equals("shape") && piece.contains("ObjectType=\"Note\"");
        return note && row.find() && column.find()
                ? Optional.of(
                        new CellPosition(Integer.parseInt(row.group(1)) + 1, Integer.parseInt(column.group(1)) + 1))
                : Optional.empty();
    }
}
