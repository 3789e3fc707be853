package org.taizhang.spreadsheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.poi.hssf.eventusermodel.HSSFListener;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.ExtendedFormatRecord;
import org.apache.poi.hssf.record.FormatRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.SSTRecord;
import org.jspecify.annotations.Nullable;
import org.taizhang.spreadsheet.OpenedWorkbook.Reason;

/** Takes in the records of a BIFF8 stream: first those of the workbook, then those of one sheet after the other. */
final class XlsRecords implements HSSFListener {

    private static final int BIFF8 = 0x0600;

    private final ReadMeter meter;
    private final NumberFormats formats = new NumberFormats();
    private final List<BoundSheetRecord> tabs = new ArrayList<>();
    private final Map<BoundSheetRecord, Grid> grids = new HashMap<>();
    private final XlsLinks links = new XlsLinks();
    private boolean from1904;
    private @Nullable SSTRecord texts;
    private @Nullable XlsSheet sheet;
    /** Charts lie inside sheets, with numbers of their own. */
    private int depth;

    private int streams;
    private boolean macroSheets;

    XlsRecords(ReadMeter meter) {
        this.meter = meter;
    }

    /** Whether some sheets hold the macros of Excel 4. */
    boolean hasMacroSheets() {
        return macroSheets;
    }

    /** The sheets in the order of their tabs. */
    List<Grid> grids() {
        if (tabs.isEmpty() || depth != 0 || streams != tabs.size() + 1) {
            throw Refusal.damaged("Workbook", "ends early");
        }
        return tabs.stream().map(grids::get).filter(Objects::nonNull).toList();
    }

    @Override
    public void processRecord(Record entry) {
        if (entry instanceof BOFRecord begin) {
            depth++;
            if (depth == 1) {
                begin(begin);
            }
        } else if (entry instanceof EOFRecord) {
            depth--;
            if (depth == 0) {
                end();
            }
        } else if (depth == 1 && sheet != null) {
            sheet.take(entry);
        } else if (depth == 1 && streams == 1) {
            global(entry);
        }
    }

    /** Sheets follow in the order of their places in the stream, which need not be that of the tabs. */
    private void begin(BOFRecord begin) {
        if (begin.getVersion() != BIFF8) {
            throw new Refusal(Reason.OLD_EXCEL, "XLS 5.0/95");
        }
        int number = streams - 1;
        streams++;
        macroSheets |= begin.getType() == BOFRecord.TYPE_EXCEL_4_MACRO;
        if (number >= 0 && number < tabs.size() && begin.getType() == BOFRecord.TYPE_WORKSHEET) {
            sheet = new XlsSheet(tabInStream(number), meter, texts, formats, new CellNumbers(from1904), links);
        }
    }

    private BoundSheetRecord tabInStream(int number) {
        return BoundSheetRecord.orderByBofPosition(tabs)[number];
    }

    private void end() {
        if (sheet != null) {
            grids.put(sheet.tab(), sheet.build());
            sheet = null;
        }
    }

    private void global(Record entry) {
        if (entry instanceof BoundSheetRecord tab) {
            tabs.add(tab);
            meter.sheets(tabs.size());
        } else if (entry instanceof SSTRecord shared) {
            texts = shared;
        } else if (entry instanceof FormatRecord format) {
            formats.code(format.getIndexCode(), format.getFormatString());
        } else if (entry instanceof ExtendedFormatRecord cellFormat) {
            formats.cellFormat(cellFormat.getFormatIndex());
        } else if (entry instanceof DateWindow1904Record window) {
            from1904 = window.getWindowing() == 1;
        } else {
            links.take(entry);
        }
    }
}
