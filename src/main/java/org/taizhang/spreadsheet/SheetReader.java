package org.taizhang.spreadsheet;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Reads the worksheets of one workbook. */
final class SheetReader {

    private final ReadMeter meter;
    private final SharedTexts texts;
    private final NumberFormats formats;
    private final CellNumbers numbers;
    private final LongSheets longSheets;

    /** Opens the sheet's part another time. */
    interface SecondLook {
        XmlPart open() throws IOException;
    }

    SheetReader(ReadMeter meter, SharedTexts texts, NumberFormats formats, CellNumbers numbers, LongSheets longSheets) {
        this.meter = meter;
        this.texts = texts;
        this.formats = formats;
        this.numbers = numbers;
        this.longSheets = longSheets;
    }

    /** Reads the sheet once; another time for what stands behind its rows only if these are too many to be kept. */
    Grid read(XmlPart xml, WorkbookPart.Tab tab, SecondLook secondLook) {
        GridBuilder grid = new GridBuilder(
                tab.name(), tab.hidden(), meter, longSheets, ahead -> readAroundRows(secondLook, ahead));
        RowReader rows = new RowReader(xml, grid, new CellReader(xml, meter, texts, formats, numbers));
        xml.root();
        xml.children(child -> {
            if (child.equals("sheetData")) {
                xml.each("row", rows::read);
            } else {
                aroundRows(xml, child, grid);
            }
        });
        return grid.build();
    }

    private static void readAroundRows(SecondLook secondLook, GridBuilder grid) {
        try (XmlPart xml = secondLook.open()) {
            xml.root();
            xml.children(child -> aroundRows(xml, child, grid));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void aroundRows(XmlPart xml, String child, GridBuilder grid) {
        switch (child) {
            case "cols" -> xml.each("col", () -> column(xml, grid));
            case "mergeCells" -> xml.each("mergeCell", () -> merge(xml, grid));
            default -> {}
        }
    }

    private static void column(XmlPart xml, GridBuilder grid) {
        if (xml.flag("hidden")) {
            int first = xml.number("min", 1, References.LAST_COLUMN);
            grid.hideColumns(first, xml.number("max", first, References.LAST_COLUMN));
        }
    }

    private static void merge(XmlPart xml, GridBuilder grid) {
        MergedArea area = References.area(xml.needed("ref"), xml.name());
        grid.merge(area.first(), area.last());
    }
}
