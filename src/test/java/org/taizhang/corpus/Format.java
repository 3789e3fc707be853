package org.taizhang.corpus;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** A file format in which a ledger is written, with what it can hold. */
record Format(String name, String extension, Set<Feature> features, Function<Canvas, byte[]> writer) {

    private static final Set<Feature> EVERYTHING = EnumSet.allOf(Feature.class);
    private static final Set<Feature> TYPED = EnumSet.of(Feature.SHEETS, Feature.MERGES, Feature.HIDING, Feature.TYPES);
    private static final Set<Feature> MERGING = EnumSet.of(Feature.MERGES);
    private static final Set<Feature> TEXT = EnumSet.noneOf(Feature.class);
    private static final Charset GB = Charset.forName("GB18030");

    /** The usual one. */
    static final Format XLSX = new Format("XLSX", "xlsx", EVERYTHING, canvas -> new XlsxFile(canvas).bytes());

    static List<Format> all() {
        return List.of(
                XLSX,
                xlsx("XLSX with texts in their cells", "xlsx", XlsxFile.Dialect.INLINE),
                xlsx("XLSX with texts in runs", "xlsx", XlsxFile.Dialect.RICH),
                xlsx("XLSX with prefixed names", "xlsx", XlsxFile.Dialect.PREFIXED),
                xlsx("XLSX without references", "xlsx", XlsxFile.Dialect.UNREFERENCED),
                xlsx("XLSX with seventeen digits", "xlsx", XlsxFile.Dialect.LONG_DIGITS),
                xlsx("XLSX with days from 1904", "xlsx", XlsxFile.Dialect.FROM_1904),
                xlsx("XLSX strict", "xlsx", XlsxFile.Dialect.STRICT),
                xlsx("XLSM", "xlsm", XlsxFile.Dialect.MACROS),
                new Format("XLSX named .xls", "xls", EVERYTHING, XLSX.writer),
                new Format("XLSX by POI", "xlsx", TYPED, PoiFile::xlsx),
                new Format("XLS", "xls", TYPED, PoiFile::xls),
                new Format("XLS named .xlsx", "xlsx", TYPED, PoiFile::xls),
                new Format("ET", "et", TYPED, PoiFile::xls),
                new Format("SpreadsheetML", "xls", TYPED, canvas -> new SpreadsheetMlFile(canvas).bytes()),
                new Format("SpreadsheetML named .xml", "xml", TYPED, canvas -> new SpreadsheetMlFile(canvas).bytes()),
                new Format("ODS", "ods", TYPED, canvas -> new OdsFile(canvas).bytes()),
                new Format("HTML in UTF-8", "xls", MERGING, canvas -> HtmlFile.bytes(canvas, StandardCharsets.UTF_8)),
                new Format("HTML in GB18030", "xls", MERGING, canvas -> HtmlFile.bytes(canvas, GB)),
                text("CSV in UTF-8", "csv", ',', StandardCharsets.UTF_8, false),
                text("CSV in UTF-8 with a mark", "csv", ',', StandardCharsets.UTF_8, true),
                text("CSV in GB18030", "csv", ',', GB, false),
                text("CSV in UTF-16LE", "csv", ',', StandardCharsets.UTF_16LE, true),
                text("CSV in UTF-16BE", "csv", ',', StandardCharsets.UTF_16BE, true),
                text("CSV named .xls", "xls", ',', GB, false),
                text("TSV in UTF-8", "tsv", '\t', StandardCharsets.UTF_8, false),
                text("TSV in UTF-16LE named .txt", "txt", '\t', StandardCharsets.UTF_16LE, true));
    }

    private static Format xlsx(String name, String extension, XlsxFile.Dialect dialect) {
        return new Format(
                name,
                extension,
                EVERYTHING,
                canvas -> new XlsxFile(canvas).with(dialect).bytes());
    }

    private static Format text(String name, String extension, char separator, Charset charset, boolean marked) {
        return new Format(name, extension, TEXT, canvas -> TextFile.bytes(canvas, separator, charset, marked));
    }

    boolean has(Feature feature) {
        return features.contains(feature);
    }

    byte[] write(Canvas canvas) {
        return writer.apply(canvas);
    }

    @Override
    public String toString() {
        return name;
    }
}
