package org.taizhang.spreadsheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.taizhang.spreadsheet.OpenedWorkbook.Format;
import org.taizhang.spreadsheet.OpenedWorkbook.Opened;
import org.taizhang.spreadsheet.OpenedWorkbook.Reason;
import org.taizhang.spreadsheet.Relationships.Target;

/** Reads an Office Open XML workbook: .xlsx, .xlsm and whatever name they were given. */
final class XlsxReader {

    /** Other things that lie in such a package, by the folder or end of their main part. */
    private static final Map<Pattern, Refusal> OTHER_MAIN_PARTS = Map.of(
            Pattern.compile("word/.*"), new Refusal(Reason.WORD, "DOCX"),
            Pattern.compile("ppt/.*"), new Refusal(Reason.NOT_A_WORKBOOK, "PPTX"),
            Pattern.compile(".*\\.bin"), new Refusal(Reason.BINARY_WORKBOOK, "XLSB"),
            Pattern.compile("visio/.*"), new Refusal(Reason.NOT_A_WORKBOOK, "VSDX"));

    private final ReadMeter meter;
    private final LongSheets longSheets;

    XlsxReader(ReadMeter meter, LongSheets longSheets) {
        this.meter = meter;
        this.longSheets = longSheets;
    }

    Opened read(ZipParts parts) throws IOException {
        return read(parts, mainPart(parts)).withMacros(parts.hasMacros());
    }

    private static String mainPart(ZipParts parts) throws IOException {
        Optional<String> named = Relationships.of(parts, "").ofType("officeDocument");
        if (named.isEmpty()) {
            throw Refusal.damaged("_rels/.rels", "no main part");
        }
        String main = named.get();
        for (Map.Entry<Pattern, Refusal> other : OTHER_MAIN_PARTS.entrySet()) {
            if (other.getKey().matcher(main.toLowerCase(Locale.ROOT)).matches()) {
                throw other.getValue();
            }
        }
        return main;
    }

    private Opened read(ZipParts parts, String main) throws IOException {
        Relationships related = Relationships.of(parts, main);
        WorkbookPart workbook = workbook(parts, main);
        meter.sheets(workbook.sheets().size());
        SheetReader reader = new SheetReader(
                meter,
                texts(parts, related),
                formats(parts, related),
                new CellNumbers(workbook.from1904()),
                longSheets);
        List<Grid> grids = new ArrayList<>();
        for (WorkbookPart.Tab tab : workbook.sheets()) {
            Target target = related.of(tab.key())
                    .orElseThrow(() -> Refusal.damaged(main, "sheet " + tab.name() + " leads nowhere"));
            if (target.type().equals("worksheet")) {
                grids.add(sheet(parts, reader, tab, target.part()));
            }
        }
        return new Opened(Format.XLSX, grids);
    }

    private static WorkbookPart workbook(ZipParts parts, String main) throws IOException {
        try (XmlPart xml = needed(parts, main)) {
            WorkbookPart workbook = WorkbookPart.of(xml);
            Set<String> names = new HashSet<>();
            for (WorkbookPart.Tab tab : workbook.sheets()) {
                if (!names.add(tab.name().toLowerCase(Locale.ROOT))) {
                    throw Refusal.damaged(main, "two sheets named " + tab.name());
                }
            }
            return workbook;
        }
    }

    private SharedTexts texts(ZipParts parts, Relationships related) throws IOException {
        Optional<String> part = related.ofType("sharedStrings");
        if (part.isEmpty()) {
            return new SharedTexts();
        }
        try (XmlPart xml = needed(parts, part.get())) {
            return SharedTexts.of(xml, meter);
        }
    }

    private static NumberFormats formats(ZipParts parts, Relationships related) throws IOException {
        Optional<String> part = related.ofType("styles");
        if (part.isEmpty()) {
            return new NumberFormats();
        }
        try (XmlPart xml = needed(parts, part.get())) {
            return NumberFormats.of(xml);
        }
    }

    private static Grid sheet(ZipParts parts, SheetReader reader, WorkbookPart.Tab tab, String part)
            throws IOException {
        try (XmlPart xml = needed(parts, part)) {
            return reader.read(xml, tab, () -> parts.again(part));
        }
    }

    private static XmlPart needed(ZipParts parts, String name) throws IOException {
        return parts.xml(name).orElseThrow(() -> Refusal.damaged(name, "missing"));
    }
}
