import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Enumeration;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.taizhang.intake.Intake;
import org.taizhang.intake.ReceivedFile;
import org.taizhang.plan.Plan;
import org.taizhang.plan.PlanWorkbook;
import org.taizhang.plan.RoundSchedule;
import org.taizhang.sample.SampleLedgers;
import org.taizhang.spreadsheet.OpenedWorkbook;
import org.taizhang.spreadsheet.ReadLimits;
import org.taizhang.spreadsheet.Workbooks;
import org.taizhang.terms.Round;

/**
 * Intake alone, one thread, warm: received ledgers become submitted ones, and nothing else. Beside it, in the same process, on
 * the same files and in turn with it, the floor below which nothing can come: inflating and tokenising every part of each file.
 * Counted is the CPU time of the thread, so that other work on the machine does not show; the garbage collector's, which is in
 * no thread's time, is told apart.
 */
public class IntakeBench {

    /** POI's user model is slow, and only there for scale. */
    private static final int POI_READS_EVERY = 8;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final XMLInputFactory TOKENS = tokens();

    /** Something done to a file; what it gives is added up, so that no work is left out as useless. */
    private interface Work {
        long on(ReceivedFile file) throws IOException;
    }

    /** One way to read the files. */
    private static final class Contest {
        final String name;
        final List<ReceivedFile> files;
        final Work work;
        final List<Double> micros = new ArrayList<>();

        Contest(String name, List<ReceivedFile> files, Work work) {
            this.name = name;
            this.files = files;
            this.work = work;
        }

        /** Reads all files once and notes the CPU time a file. */
        void round(boolean counts) throws IOException {
            long sum = 0;
            long start = THREADS.getCurrentThreadCpuTime();
            for (ReceivedFile file : files) {
                sum += work.on(file);
            }
            double spent = (THREADS.getCurrentThreadCpuTime() - start) / 1000.0 / files.size();
            if (counts) {
                micros.add(spent);
            }
            sink += sum;
        }

        double median() {
            List<Double> sorted = new ArrayList<>(micros);
            Collections.sort(sorted);
            int middle = sorted.size() / 2;
            return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
        }

        double bytesEach() throws IOException {
            long bytes = 0;
            for (ReceivedFile file : files) {
                bytes += Files.size(file.location());
            }
            return (double) bytes / files.size();
        }
    }

    private static long sink;

    private IntakeBench() {}

    /** Arguments: the project folder, a folder for sample ledgers, sets of sample ledgers, rounds; then perhaps "only NAME". */
    public static void main(String[] arguments) throws IOException {
        Path home = Path.of(arguments[0]);
        Path made = Path.of(arguments[1]);
        int sets = Integer.parseInt(arguments[2]);
        int rounds = Integer.parseInt(arguments[3]);
        Plan plan = PlanWorkbook.read(home.resolve("jobs/haidong-2024/plan.xlsx")).plan().orElseThrow();
        List<ReceivedFile> all = new ArrayList<>(received(home.resolve("input/haidong-2024")));
        int own = all.size();
        List<Round> past = plan.rounds().stream().map(RoundSchedule::round).sorted().limit(3).toList();
        for (int set = 1; set <= sets; set++) {
            Path folder = made.resolve(String.valueOf(set));
            if (!Files.isDirectory(folder)) {
                SampleLedgers.write(plan, past, 2024 + set, folder);
            }
            all.addAll(received(folder));
        }
        List<Contest> contests = contests(new Intake(plan, ReadLimits.STANDARD), all);
        if (arguments.length > 5) {
            contests.removeIf(contest -> !contest.name.startsWith(arguments[5]));
        }
        long collected = measure(contests, rounds);
        report(contests, all.size(), own, rounds, collected);
    }

    private static List<Contest> contests(Intake intake, List<ReceivedFile> all) {
        List<ReceivedFile> modern = all.stream().filter(it -> it.name().endsWith(".xlsx")).toList();
        List<ReceivedFile> old = all.stream().filter(it -> it.name().endsWith(".xls")).toList();
        List<ReceivedFile> few = new ArrayList<>();
        for (int i = 0; i < modern.size(); i += POI_READS_EVERY) {
            few.add(modern.get(i));
        }
        List<Contest> contests = new ArrayList<>();
        contests.add(new Contest("floor: inflate and tokenise", modern, IntakeBench::tokenise));
        contests.add(new Contest("Workbooks.open", modern, IntakeBench::open));
        contests.add(new Contest("Intake, whole", modern, file -> intake.read(file).rows().size()));
        contests.add(new Contest("POI user model", few, IntakeBench::poi));
        contests.add(new Contest(".xls: Workbooks.open", old, IntakeBench::open));
        contests.add(new Contest(".xls: Intake, whole", old, file -> intake.read(file).rows().size()));
        return contests;
    }

    /** Warm rounds first; then all contests in turn, each round beginning with another. Gives the collector's milliseconds. */
    private static long measure(List<Contest> contests, int rounds) throws IOException {
        int warm = Math.max(2, rounds / 4);
        long before = 0;
        for (int round = -warm; round < rounds; round++) {
            if (round == 0) {
                before = collectorMillis();
            }
            for (int i = 0; i < contests.size(); i++) {
                contests.get(Math.floorMod(i + round, contests.size())).round(round >= 0);
            }
        }
        return collectorMillis() - before;
    }

    private static long collectorMillis() {
        return ManagementFactory.getGarbageCollectorMXBeans().stream()
                .mapToLong(collector -> collector.getCollectionTime())
                .sum();
    }

    private static void report(List<Contest> contests, int files, int own, int rounds, long collected)
            throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        out.printf(
                Locale.ROOT,
                "%d ledgers (%d of them from input/), %d rounds, Java %s; one thread's CPU time, medians%n%n",
                files, own, rounds, System.getProperty("java.version"));
        out.println("| | ledgers | KB each | µs a ledger | ledgers/s | MB/s | of the floor |");
        out.println("|---|---|---|---|---|---|---|");
        double floor = contests.get(0).median();
        for (Contest contest : contests) {
            double micros = contest.median();
            double bytes = contest.bytesEach();
            boolean same = !contest.name.startsWith(".xls");
            out.printf(
                    Locale.ROOT,
                    "| %s | %d | %.1f | %.0f | %.0f | %.1f | %s |%n",
                    contest.name,
                    contest.files.size(),
                    bytes / 1000,
                    micros,
                    1e6 / micros,
                    bytes / micros,
                    same ? String.format(Locale.ROOT, "%.0f %%", 100 * floor / micros) : "");
        }
        out.printf(Locale.ROOT, "%ngarbage collection in all rounds together: %d ms (checksum %d)%n", collected, sink);
    }

    private static List<ReceivedFile> received(Path input) throws IOException {
        List<ReceivedFile> files = new ArrayList<>();
        try (Stream<Path> tree = Files.walk(input)) {
            for (Path file : tree.filter(Files::isRegularFile).sorted(Comparator.naturalOrder()).toList()) {
                Round round = Round.parse(input.relativize(file).getName(0).toString());
                files.add(new ReceivedFile(round, file.getFileName().toString(), sha256(file), file));
            }
        }
        return files;
    }

    private static String sha256(Path file) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static XMLInputFactory tokens() {
        XMLInputFactory factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        return factory;
    }

    /** Every part, markup through the parser, without a look at what it says. */
    private static long tokenise(ReceivedFile file) throws IOException {
        long tokens = 0;
        try (ZipFile zip = new ZipFile(file.location().toFile())) {
            for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
                ZipEntry entry = entries.nextElement();
                try (InputStream in = zip.getInputStream(entry)) {
                    tokens += tokens(in);
                }
            }
        }
        return tokens;
    }

    private static long tokens(InputStream in) throws IOException {
        try {
            XMLStreamReader xml = TOKENS.createXMLStreamReader(in);
            long tokens = 0;
            while (xml.hasNext()) {
                xml.next();
                tokens++;
            }
            xml.close();
            return tokens;
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private static long open(ReceivedFile file) {
        return ((OpenedWorkbook.Opened) Workbooks.open(file.location(), ReadLimits.STANDARD))
                .sheets().get(0).cells().size();
    }

    private static long poi(ReceivedFile file) {
        long characters = 0;
        try (InputStream in = Files.newInputStream(file.location());
                Workbook workbook = WorkbookFactory.create(in)) {
            for (Sheet sheet : workbook) {
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        characters += cell.toString().length();
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return characters;
    }
}
