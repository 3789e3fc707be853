package org.taizhang.spreadsheet;

import java.io.IOException;
import java.nio.file.Path;
import org.taizhang.spreadsheet.OpenedWorkbook.Opened;
import org.taizhang.spreadsheet.OpenedWorkbook.Reason;

/** Reads whatever workbook lies in a zip, by the names of its parts; what holds none of them is an archive of other files. */
final class PackageReader {

    private static final String OPEN_DOCUMENT = "application/vnd.oasis.opendocument.";
    private static final int LONGEST_TYPE = 80;

    private final ReadMeter meter;
    private final LongSheets longSheets;

    PackageReader(ReadMeter meter, LongSheets longSheets) {
        this.meter = meter;
        this.longSheets = longSheets;
    }

    Opened read(Path file) throws IOException {
        try (ZipParts parts = ZipParts.open(file, meter)) {
            if (parts.has("_rels/.rels") || parts.has("[Content_Types].xml")) {
                return new XlsxReader(meter, longSheets).read(parts);
            }
            String type = parts.beginning("mimetype", LONGEST_TYPE).strip();
            if (type.startsWith(OPEN_DOCUMENT)) {
                return openDocument(parts, type.substring(OPEN_DOCUMENT.length()));
            }
            throw other(parts);
        }
    }

    private Opened openDocument(ZipParts parts, String kind) throws IOException {
        if (kind.startsWith("spreadsheet")) {
            return Workbooks.passedOn(new OdsReader(meter).read(parts), longSheets);
        }
        throw kind.startsWith("text")
                ? new Refusal(Reason.WORD, "ODT")
                : new Refusal(Reason.NOT_A_WORKBOOK, "OpenDocument " + XmlPart.brief(kind));
    }

    private static Refusal other(ZipParts parts) {
        if (parts.has("OFD.xml")) {
            return new Refusal(Reason.NOT_A_WORKBOOK, "OFD");
        }
        return new Refusal(Reason.NOT_A_WORKBOOK, parts.has("uof.xml") ? "UOF" : "ZIP");
    }
}
