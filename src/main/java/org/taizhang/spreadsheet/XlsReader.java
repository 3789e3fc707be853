package org.taizhang.spreadsheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.OldExcelFormatException;
import org.apache.poi.hssf.eventusermodel.HSSFEventFactory;
import org.apache.poi.hssf.eventusermodel.HSSFRequest;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.taizhang.spreadsheet.OpenedWorkbook.Format;
import org.taizhang.spreadsheet.OpenedWorkbook.Opened;
import org.taizhang.spreadsheet.OpenedWorkbook.Reason;

/**
 * Reads a BIFF8 workbook: Excel 97-2003's .xls and WPS's .et. Its records are read one after the other, since POI's user
 * model may take twenty times the size of the file.
 */
final class XlsReader {

    /** Other things that lie in such a container, by the names of their streams. */
    private static final Map<String, String> OTHERS = Map.of(
            "WordDocument", "DOC",
            "PowerPoint Document", "PPT",
            "Book", "XLS 5.0/95",
            "VisioDocument", "VSD");

    private final ReadMeter meter;

    XlsReader(ReadMeter meter) {
        this.meter = meter;
    }

    Opened read(byte[] bytes) {
        try (POIFSFileSystem container = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
            refuseOthers(container.getRoot());
            XlsRecords records = new XlsRecords(meter);
            HSSFRequest request = new HSSFRequest();
            request.addListenerForAllRecords(records);
            new HSSFEventFactory().processWorkbookEvents(request, container);
            return new Opened(Format.XLS, records.grids());
        } catch (EncryptedDocumentException e) {
            throw new Refusal(Reason.ENCRYPTED, "");
        } catch (OldExcelFormatException e) {
            throw new Refusal(Reason.NOT_A_WORKBOOK, "XLS 5.0/95");
        } catch (Refusal e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // The bytes lie in memory, so every exception is about what they say; POI has dozens of kinds.
            throw Refusal.damaged("Workbook", e.getClass().getSimpleName());
        }
    }

    private static void refuseOthers(DirectoryNode root) {
        if (root.hasEntry("EncryptedPackage")) {
            throw new Refusal(Reason.ENCRYPTED, "");
        }
        if (root.getEntryNames().stream().anyMatch(name -> name.equalsIgnoreCase("Workbook"))) {
            return;
        }
        String kind = OTHERS.entrySet().stream()
                .filter(other -> root.hasEntry(other.getKey()))
                .map(Map.Entry::getValue)
                .sorted()
                .findFirst()
                .orElse("OLE2");
        throw new Refusal(Reason.NOT_A_WORKBOOK, kind);
    }
}
