package org.taizhang.spreadsheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
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
    private static final Map<String, Refusal> OTHERS = new LinkedHashMap<>();

    static {
        OTHERS.put("EncryptedPackage", new Refusal(Reason.ENCRYPTED, ""));
        OTHERS.put("WordDocument", new Refusal(Reason.WORD, "DOC"));
        OTHERS.put("Book", new Refusal(Reason.OLD_EXCEL, "XLS 5.0/95"));
        OTHERS.put("PowerPoint Document", new Refusal(Reason.NOT_A_WORKBOOK, "PPT"));
        OTHERS.put("VisioDocument", new Refusal(Reason.NOT_A_WORKBOOK, "VSD"));
        OTHERS.put("__properties_version1.0", new Refusal(Reason.NOT_A_WORKBOOK, "MSG"));
    }

    private static final String MACROS = "_VBA_PROJECT_CUR";

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
            return new Opened(Format.XLS, records.grids())
                    .withMacros(records.hasMacroSheets() || container.getRoot().hasEntry(MACROS));
        } catch (EncryptedDocumentException e) {
            throw new Refusal(Reason.ENCRYPTED, "");
        } catch (OldExcelFormatException e) {
            throw new Refusal(Reason.OLD_EXCEL, "XLS 5.0/95");
        } catch (Refusal e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // The bytes lie in memory, so every exception is about what they say; POI has dozens of kinds.
            throw Refusal.damaged("Workbook", e.getClass().getSimpleName());
        }
    }

    private static void refuseOthers(DirectoryNode root) {
        boolean workbook = root.getEntryNames().stream().anyMatch(name -> name.equalsIgnoreCase("Workbook"));
        if (workbook && !root.hasEntry("EncryptedPackage")) {
            return;
        }
        throw OTHERS.entrySet().stream()
                .filter(other -> root.hasEntry(other.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseGet(() -> new Refusal(Reason.NOT_A_WORKBOOK, "OLE2"));
    }
}
