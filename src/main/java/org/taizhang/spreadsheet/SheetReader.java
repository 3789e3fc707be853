package org.taizhang.spreadsheet;

/** Reads the worksheets of one workbook. */
final class SheetReader {

    private final ReadMeter meter;
    private final SharedTexts texts;
    private final NumberFormats formats;
    private final CellNumbers numbers;

    SheetReader(ReadMeter meter, SharedTexts texts, NumberFormats formats, CellNumbers numbers) {
        this.meter = meter;
        this.texts = texts;
        this.formats = formats;
        this.numbers = numbers;
    }

    Grid read(XmlPart xml, WorkbookPart.Tab tab) {
        GridBuilder grid = new GridBuilder(tab.name(), tab.hidden(), meter);
        RowReader rows = new RowReader(xml, grid, new CellReader(xml, meter, texts, formats, numbers));
        xml.root();
        xml.children(child -> {
            switch (child) {
                case "cols" -> xml.each("col", () -> column(xml, grid));
                case "sheetData" -> xml.each("row", rows::read);
                case "mergeCells" -> xml.each("mergeCell", () -> merge(xml, grid));
                default -> {}
            }
        });
        return grid.build();
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
