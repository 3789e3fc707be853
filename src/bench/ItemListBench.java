import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.taizhang.findings.FindingKind;
import org.taizhang.intake.Intake;
import org.taizhang.intake.LedgerColumn;
import org.taizhang.intake.ReceivedFile;
import org.taizhang.intake.SubmittedLedger;
import org.taizhang.intake.SubmittedRow;
import org.taizhang.plan.Plan;
import org.taizhang.plan.PlanWorkbook;
import org.taizhang.spreadsheet.Grid;
import org.taizhang.spreadsheet.GridCell;
import org.taizhang.spreadsheet.LongSheets;
import org.taizhang.spreadsheet.OpenedWorkbook;
import org.taizhang.spreadsheet.ReadLimits;
import org.taizhang.spreadsheet.RowSink;
import org.taizhang.spreadsheet.Workbooks;
import org.taizhang.terms.Round;

/**
 * A very long item list (项目明细): makes one as bare XML, without any of the program's own writers, and reads it row by row, or has
 * the whole intake make a ledger of it. Every row has a name and a description that no other row has, so that shared texts save
 * nothing; every tenth names an indicator that the plan does not have, and every seventh states its number as a text. Counted is
 * the CPU time of the whole process, compiler and garbage collector included, from a cold start.
 */
public class ItemListBench {

    private static final String MAIN = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    private static final String LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String[] HEADINGS = {
        "序号", "指标编码", "项目名称", "建设地点", "建设内容", "计量单位", "累计完成", "总投资", "开工日期", "状态"
    };
    private static final int HEAD = 2;
    /** Of the plan, each in 公里. */
    private static final String[] CODES = {"15-2", "22-1", "22-2"};

    private static final int STRANGERS = 10;
    private static final int TEXTS = 7;

    private ItemListBench() {}

    /** Arguments: make FILE shared|inline ROWS, or open FILE ROWS, or intake FILE ROWS and the project folder. */
    public static void main(String[] arguments) throws IOException {
        Path file = Path.of(arguments[1]);
        switch (arguments[0]) {
            case "make" -> make(file, arguments[2].equals("shared"), Integer.parseInt(arguments[3]));
            case "open" -> measure(file, Integer.parseInt(arguments[2]), ItemListBench::open);
            case "intake" -> measure(
                    file, Integer.parseInt(arguments[2]), (list, rows) -> take(list, rows, Path.of(arguments[3])));
            default -> throw new IllegalArgumentException(arguments[0]);
        }
    }

    // ---- Making

    private static void make(Path file, boolean shared, int rows) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            Writer out = new OutputStreamWriter(zip, StandardCharsets.UTF_8);
            part(zip, out, "_rels/.rels", relationships(link("r1", "officeDocument", "xl/workbook.xml")));
            part(zip, out, "xl/_rels/workbook.xml.rels", relationships(link("r1", "worksheet", "worksheets/sheet1.xml")
                    + link("r2", "sharedStrings", "sharedStrings.xml") + link("r3", "styles", "styles.xml")));
            part(zip, out, "xl/workbook.xml", "<workbook " + MAIN + " xmlns:r=\"" + LINKS
                    + "\"><sheets><sheet name=\"项目明细\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>");
            part(zip, out, "xl/styles.xml", "<styleSheet " + MAIN
                    + "><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>");
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            sheet(out, shared, rows);
            out.flush();
            zip.closeEntry();
            zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            texts(out, shared, rows);
            out.flush();
            zip.closeEntry();
        }
    }

    private static void part(ZipOutputStream zip, Writer out, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        out.write(content);
        out.flush();
        zip.closeEntry();
    }

    private static String relationships(String each) {
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + each
                + "</Relationships>";
    }

    private static String link(String id, String type, String target) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + LINKS + "/" + type + "\" Target=\"" + target + "\"/>";
    }

    /** Two heading rows, then the items; the merged title is named behind them all, as every program does. */
    private static void sheet(Writer out, boolean shared, int rows) throws IOException {
        out.write("<worksheet " + MAIN + "><sheetData><row r=\"1\">");
        text(out, "A1", "项目明细表", -1);
        out.write("</row><row r=\"2\">");
        for (int i = 0; i < HEADINGS.length; i++) {
            text(out, (char) ('A' + i) + "2", HEADINGS[i], -1);
        }
        out.write("</row>");
        for (int item = 1; item <= rows; item++) {
            item(out, shared, item);
        }
        out.write("</sheetData><mergeCells count=\"1\"><mergeCell ref=\"A1:J1\"/></mergeCells></worksheet>");
    }

    private static void item(Writer out, boolean shared, int item) throws IOException {
        int row = item + HEAD;
        out.write("<row r=\"" + row + "\">");
        number(out, "A" + row, String.valueOf(item), 0);
        text(out, "B" + row, code(item), -1);
        text(out, "C" + row, name(item), shared ? item * 2 : -1);
        text(out, "D" + row, "某县某镇第" + item % 300 + "村", -1);
        text(out, "E" + row, description(item), shared ? item * 2 + 1 : -1);
        text(out, "F" + row, "公里", -1);
        if (item % TEXTS == 0) {
            text(out, "G" + row, quantity(item).toPlainString(), -1);
        } else {
            number(out, "G" + row, quantity(item).toPlainString(), 0);
        }
        number(out, "H" + row, String.valueOf(item % 5000 + 10), 0);
        number(out, "I" + row, String.valueOf(45300 + item % 300), 1);
        text(out, "J" + row, "已完工", -1);
        out.write("</row>");
    }

    private static String code(int item) {
        return item % STRANGERS == 0 ? "99-1" : CODES[item % CODES.length];
    }

    private static String name(int item) {
        return "第" + item + "号农村公路改造提升工程";
    }

    private static String description(int item) {
        return "新建及改造路基、路面和排水设施，安装安全防护设施" + item + "处";
    }

    private static BigDecimal quantity(int item) {
        return BigDecimal.valueOf(item % 1000 + 1, 1);
    }

    /** A text in the cell itself, unless a number among the shared ones is given. */
    private static void text(Writer out, String reference, String text, int number) throws IOException {
        if (number >= 0) {
            out.write("<c r=\"" + reference + "\" t=\"s\"><v>" + number + "</v></c>");
        } else {
            out.write("<c r=\"" + reference + "\" t=\"inlineStr\"><is><t>" + text + "</t></is></c>");
        }
    }

    private static void number(Writer out, String reference, String digits, int style) throws IOException {
        out.write("<c r=\"" + reference + "\" s=\"" + style + "\"><v>" + digits + "</v></c>");
    }

    private static void texts(Writer out, boolean shared, int rows) throws IOException {
        out.write("<sst " + MAIN + ">");
        for (int item = 0; item <= rows && shared; item++) {
            out.write("<si><t>" + name(item) + "</t></si><si><t>" + description(item) + "</t></si>");
        }
        out.write("</sst>");
    }

    // ---- Reading

    /** Counts what comes, and adds up the quantities. */
    private static final class Counting implements LongSheets, RowSink {

        private long rows;
        private BigDecimal sum = BigDecimal.ZERO;
        private boolean titleKnown;

        @Override
        public Optional<RowSink> sinkFor(Grid beginning) {
            titleKnown = beginning.mergedAreas().size() == 1;
            for (int row = HEAD + 1; row <= beginning.lastRow(); row++) {
                row(row, beginning.row(row));
            }
            return Optional.of(this);
        }

        @Override
        public void row(int number, List<GridCell> cells) {
            int item = number - HEAD;
            require(cells.size() == HEADINGS.length, "cells of row " + number);
            require(cells.get(2).raw().equals(name(item)), "name in row " + number);
            require(cells.get(4).raw().equals(description(item)), "description in row " + number);
            rows++;
            sum = sum.add(new BigDecimal(cells.get(6).raw()));
        }
    }

    /** One way to read the list; fails when it is not read as it was made. */
    private interface Work {
        void on(Path file, int rows) throws IOException;
    }

    private static void open(Path file, int rows) {
        Counting counting = new Counting();
        OpenedWorkbook outcome = Workbooks.open(file, ReadLimits.STANDARD, counting);
        require(outcome instanceof OpenedWorkbook.Opened, outcome.toString());
        require(counting.rows == rows, "rows: " + counting.rows);
        require(counting.sum.compareTo(sum(rows, item -> true)) == 0, "sum: " + counting.sum);
        require(counting.titleKnown, "merged title");
    }

    private static BigDecimal sum(int rows, IntPredicate some) {
        return IntStream.rangeClosed(1, rows)
                .filter(some)
                .mapToObj(ItemListBench::quantity)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The sums of the three indicators must be those of their own items; of the strangers the first hundred are named. */
    private static void take(Path file, int rows, Path home) {
        Plan plan = PlanWorkbook.read(home.resolve("jobs/haidong-2024/plan.xlsx")).plan().orElseThrow();
        ReceivedFile received = new ReceivedFile(Round.parse("2024-Q3"), "项目明细.xlsx", "0".repeat(64), file);
        SubmittedLedger ledger = new Intake(plan, ReadLimits.STANDARD).read(received);
        require(ledger.rows().size() == CODES.length, "rows of the ledger: " + ledger.rows());
        for (SubmittedRow row : ledger.rows()) {
            String code = row.indicator().value();
            BigDecimal expected = sum(rows, item -> code(item).equals(code));
            BigDecimal read = row.quantity(LedgerColumn.DONE).orElseThrow().value();
            require(read.compareTo(expected) == 0, code + " is " + read + " and not " + expected);
        }
        require(count(ledger, FindingKind.ITEMS_ADDED_UP) == CODES.length, "sums said");
        require(count(ledger, FindingKind.UNKNOWN_INDICATOR) == Math.min(100, rows / STRANGERS), "strangers");
        require(count(ledger, FindingKind.NUMBER_AS_TEXT) == 1, "numbers as texts, said once");
    }

    private static long count(SubmittedLedger ledger, FindingKind kind) {
        return ledger.findings().stream().filter(it -> it.kind() == kind).count();
    }

    private static void measure(Path file, int rows, Work work) throws IOException {
        OperatingSystemMXBean process = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long start = process.getProcessCpuTime();
        work.on(file, rows);
        double seconds = (process.getProcessCpuTime() - start) / 1e9;
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        out.printf(
                Locale.ROOT,
                " %.1f | %d | %.1f | %d |%n",
                Files.size(file) / 1e6,
                Runtime.getRuntime().maxMemory() >> 20,
                seconds,
                peakHeap() >> 20);
    }

    /** The sum of the peaks of the heap's pools: a bound from above. */
    private static long peakHeap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == java.lang.management.MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new IllegalStateException("not as it should be: " + what);
        }
    }
}
