package org.taizhang.spreadsheet;

import java.io.IOException;
import java.nio.file.Path;
import org.taizhang.spreadsheet.OpenedWorkbook.Opened;
import org.taizhang.spreadsheet.OpenedWorkbook.Reason;

/** Reads whatever table lies in a text file. */
final class TextReader {

    private static final String FLAT_ODS = "FODS";

    private final ReadMeter meter;

    TextReader(ReadMeter meter) {
        this.meter = meter;
    }

    Opened read(Path file, byte[] head) throws IOException {
        DecodedText text = new TextDecoding(file, head, meter).decode();
        if (CellTexts.isBlank(text.characters())) {
            throw new Refusal(Reason.EMPTY, "");
        }
        return switch (TextKind.of(text.characters())) {
            case DELIMITED -> new CsvReader(meter).read(text);
            case HTML -> new HtmlReader(meter).read(text);
            case MHTML -> throw new Refusal(Reason.NOT_A_WORKBOOK, "MHTML");
            case SPREADSHEETML -> new SpreadsheetMlReader(meter).read(text);
            case FLAT_ODS -> flatOds(text);
            case WORD_XML -> throw new Refusal(Reason.WORD, "XML");
            case UOF -> throw new Refusal(Reason.NOT_A_WORKBOOK, "UOF");
            case OTHER_XML -> throw new Refusal(Reason.NOT_A_WORKBOOK, "XML");
        };
    }

    private Opened flatOds(DecodedText text) throws IOException {
        try (XmlPart xml = SpreadsheetMlReader.part(FLAT_ODS, text, meter)) {
            return new OdsReader(meter).read(xml, text.encoding());
        }
    }
}
