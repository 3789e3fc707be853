package org.taizhang.spreadsheet;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.taizhang.spreadsheet.OpenedWorkbook.Format;
import org.taizhang.spreadsheet.OpenedWorkbook.Opened;
import org.taizhang.spreadsheet.OpenedWorkbook.Reason;

/**
 * Reads delimited text as one sheet, each record a row, as Excel shows it. A quote that is not closed is refused, since
 * everything behind it would be one cell.
 */
final class CsvReader {

    static final String SHEET = "Sheet1";

    private final ReadMeter meter;

    CsvReader(ReadMeter meter) {
        this.meter = meter;
    }

    Opened read(DecodedText text) {
        Delimiter delimiter = Delimiter.of(text.characters());
        BoundedSheet sheet = new BoundedSheet(SHEET, meter);
        try (CSVParser records = parser(text.characters().substring(delimiter.begin()), delimiter.character())) {
            read(records, sheet);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Opened(Format.CSV, text.encoding(), false, List.of(sheet.build(false)));
    }

    /** The text lies in memory, so whatever goes wrong is about its quotes. */
    private static void read(CSVParser records, BoundedSheet sheet) {
        try {
            records.forEach(row -> read(row, sheet));
        } catch (UncheckedIOException e) {
            throw Refusal.damaged("CSV", "quotes in row " + (records.getRecordNumber() + 1));
        }
    }

    static CSVParser parser(String text, char delimiter) throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter)
                .setIgnoreEmptyLines(false)
                .get();
        return CSVParser.builder()
                .setReader(new StringReader(text))
                .setFormat(format)
                .get();
    }

    private static void read(CSVRecord row, BoundedSheet sheet) {
        for (int i = 0; i < row.size(); i++) {
            String stored = row.get(i);
            if (!CellTexts.isBlank(stored)) {
                sheet.add(row.getRecordNumber(), i + 1L, WrittenTexts.entered(stored));
            }
        }
    }

    /** Text in which nothing parts the cells is no table. */
    static Refusal noTable() {
        return new Refusal(Reason.NOT_A_WORKBOOK, "TXT");
    }
}
