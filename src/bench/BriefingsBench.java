package org.taizhang.briefing;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.PrintStream;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.management.JMException;
import javax.management.ObjectName;
import org.taizhang.aggregation.Edition;
import org.taizhang.aggregation.FiguresJson;
import org.taizhang.aggregation.FrozenFigures;
import org.taizhang.aggregation.FrozenFigures.UnitEntry;
import org.taizhang.correspondence.Correspondence;
import org.taizhang.plan.Plan;
import org.taizhang.plan.PlanWorkbook;

/**
 * The PDFs of a published round written again in this process, and beside them the same pages drawn with OpenPDF directly
 * ({@link DirectDrawing}) from lists ({@link DrawnPages}) that were read from the published PDFs beforehand. In the package of the
 * program's own classes since the program never writes notices without reading them back at once, and here the two are told apart.
 */
public final class BriefingsBench {

    private static final List<Document> BRIEFINGS = List.of(Document.SUPERVISION_BRIEFING, Document.FINANCE_BRIEFING);
    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private final Path home;
    private final Path published;
    private final Path work;
    private final List<String> documents;

    private BriefingsBench(Path home, Path work) throws IOException {
        this.home = home;
        this.published = home.resolve("output/haidong-2024/2024-Q3");
        this.work = work;
        this.documents = documents();
    }

    /** Arguments: what to do, the home of a run, a folder for what is made here; then what that needs. */
    public static void main(String[] arguments) throws IOException, JMException {
        if (arguments[0].equals("compare")) {
            Pictures.compare(Path.of(arguments[1]), Path.of(arguments[2]), OUT);
            return;
        }
        BriefingsBench bench = new BriefingsBench(Path.of(arguments[1]), Path.of(arguments[2]));
        switch (arguments[0]) {
            case "list" -> bench.list();
            case "cold" -> bench.cold(arguments[3]);
            case "warm" -> bench.warm(Integer.parseInt(arguments[3]));
            case "count" -> bench.count(Integer.parseInt(arguments[3]));
            default -> throw new IllegalArgumentException(arguments[0]);
        }
    }

    private List<String> documents() throws IOException {
        List<String> documents = new ArrayList<>();
        BRIEFINGS.forEach(briefing -> documents.add(briefing.fileName()));
        try (Stream<Path> notices = Files.list(published.resolve("单位通报"))) {
            notices.map(notice -> "单位通报/" + notice.getFileName()).sorted().forEach(documents::add);
        }
        return documents;
    }

    // ---- The two programs

    /** The program: its figures are read, its typefaces are not yet parsed. */
    private final class Program {

        private final FrozenFigures figures;
        private final Plan plan;
        private final Path folder;
        private Briefings briefings;
        private Faces faces;
        private Typesetter typesetter;

        Program() throws IOException {
            figures = FiguresJson.read(Files.readString(published.resolve("figures.json")));
            plan = PlanWorkbook.read(home.resolve("jobs/haidong-2024/plan.xlsx")).plan().orElseThrow();
            folder = Files.createDirectories(work.resolve("program"));
            Files.createDirectories(folder.resolve("单位通报"));
            Path ledger = Path.of(Document.CONSOLIDATED_LEDGER.fileName());
            if (!Files.exists(folder.resolve(ledger))) {
                Files.copy(published.resolve(ledger), folder.resolve(ledger));
            }
        }

        void start() {
            Path plans = home.resolve("jobs/haidong-2024");
            Path cache = home.resolve("data/fonts");
            briefings = new Briefings(plan.typefaces(), plan.addressing(), plans, cache);
            faces = Faces.of(plan.typefaces(), plans, new BundledFaces(cache));
            typesetter = new Typesetter(faces);
        }

        void write(Document document) {
            briefings.render(document, figures, Edition.first(), folder);
        }

        /** As {@link Briefings} does, but for the reading back. */
        void notices() throws IOException {
            FrozenFigures legible = LegibleFigures.of(figures, faces).figures();
            Map<Path, byte[]> finished = new LinkedHashMap<>();
            Map<UnitEntry, Path> files = Correspondence.notices(figures, folder);
            new NoticeSetter(typesetter, faces, legible)
                    .set(files.keySet(), (unit, notice, printed, pdf) -> finished.put(
                            files.get(unit), FinishedPdf.of(pdf, notice.letter().masthead())));
            for (Map.Entry<Path, byte[]> notice : finished.entrySet()) {
                Files.write(notice.getKey(), notice.getValue());
            }
        }

        void prove(Document document) {
            requireNone(briefings.prove(
                    document, figures, Edition.first(), folder.resolve(document.fileName())));
        }

        /** Writes them, too. */
        void proveNotices() {
            requireNone(briefings.write(Correspondence.notices(figures, folder), figures));
        }

        private static void requireNone(List<Miss> misses) {
            require(misses.isEmpty(), misses.toString());
        }

        /** What was written here is what the run published. */
        void requirePublished() throws IOException {
            for (String document : documents) {
                require(
                        Files.mismatch(published.resolve(document), folder.resolve(document)) < 0,
                        document + " is another than was published");
            }
        }
    }

    /** The baseline: its lists are read, its typefaces are not yet parsed. */
    private final class Baseline {

        private final Map<String, DrawnPages> lists;
        private DirectDrawing drawing;

        Baseline() throws IOException {
            lists = readLists();
        }

        void start() {
            drawing = new DirectDrawing(home.resolve("data/fonts"));
        }

        byte[] draw(String document) throws IOException {
            return drawing.pdf(List.of(lists.get(document)));
        }

        void notices() throws IOException {
            for (String document : documents.subList(BRIEFINGS.size(), documents.size())) {
                sink += draw(document).length;
            }
        }

        /** All notices as one PDF, which nobody could send out: what drawing costs when the typefaces are cut down once. */
        void noticesTogether() throws IOException {
            sink += drawing.pdf(documents.subList(BRIEFINGS.size(), documents.size()).stream()
                            .map(lists::get)
                            .toList())
                    .length;
        }
    }

    private static long sink;

    // ---- Lists

    private void list() throws IOException {
        Map<String, DrawnPages> lists = new LinkedHashMap<>();
        for (String document : documents) {
            lists.put(document, DrawnPages.of(published.resolve(document).toFile()));
        }
        try (ObjectOutputStream out = new ObjectOutputStream(Files.newOutputStream(work.resolve("lists")))) {
            out.writeObject(lists);
        }
        Baseline baseline = new Baseline();
        baseline.start();
        Path folder = work.resolve("baseline");
        Files.createDirectories(folder.resolve("单位通报"));
        for (String document : documents) {
            Files.write(folder.resolve(document), baseline.draw(document));
        }
        OUT.printf(
                Locale.ROOT,
                "%d documents, %d pages, %d things drawn on them; %.1f MB published, %.1f MB drawn directly%n",
                documents.size(),
                pages(lists),
                lists.values().stream().mapToInt(DrawnPages::marks).sum(),
                size(published) / 1e6,
                size(folder) / 1e6);
    }

    private static int pages(Map<String, DrawnPages> lists) {
        return lists.values().stream().mapToInt(list -> list.pages().size()).sum();
    }

    private long size(Path folder) throws IOException {
        long size = 0;
        for (String document : documents) {
            size += Files.size(folder.resolve(document));
        }
        return size;
    }

    @SuppressWarnings("unchecked")
    private Map<String, DrawnPages> readLists() throws IOException {
        try (ObjectInputStream in = new ObjectInputStream(Files.newInputStream(work.resolve("lists")))) {
            return (Map<String, DrawnPages>) in.readObject();
        } catch (ClassNotFoundException e) {
            throw new IOException(e);
        }
    }

    // ---- Measuring

    private interface Task {
        void run() throws IOException;
    }

    /** A span of time: on the clock and on the processors, all threads of the process together, in milliseconds. */
    private record Spent(double wall, double cpu) {

        static Spent on(Task task) throws IOException {
            OperatingSystemMXBean process = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
            long cpu = process.getProcessCpuTime();
            long wall = System.nanoTime();
            task.run();
            return new Spent((System.nanoTime() - wall) / 1e6, (process.getProcessCpuTime() - cpu) / 1e6);
        }
    }

    /**
     * One fresh process: writes a line of the wall and CPU time of the first document and of all, in milliseconds, the heap used at
     * most, in MB, and how many documents and pages that is a second.
     */
    private void cold(String which) throws IOException {
        Task first;
        Task rest;
        if (which.equals("program")) {
            Program program = new Program();
            first = () -> {
                program.start();
                program.write(BRIEFINGS.get(0));
            };
            rest = () -> {
                program.write(BRIEFINGS.get(1));
                program.notices();
            };
        } else {
            Baseline baseline = new Baseline();
            first = () -> {
                baseline.start();
                sink += baseline.draw(documents.get(0)).length;
            };
            rest = () -> {
                sink += baseline.draw(documents.get(1)).length;
                baseline.notices();
            };
        }
        Spent one = Spent.on(first);
        Spent others = Spent.on(rest);
        long peak = peakHeap();
        OUT.printf(
                Locale.ROOT,
                "%.0f %.0f %.0f %.0f %d %.1f %.1f%n",
                one.wall(),
                one.cpu(),
                one.wall() + others.wall(),
                one.cpu() + others.cpu(),
                peak >> 20,
                1000 * documents.size() / (one.wall() + others.wall()),
                1000 * pages(readLists()) / (one.wall() + others.wall()));
    }

    /** The sum of the peaks of the heap's pools: a bound from above. */
    private static long peakHeap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
    }

    /** One of the things that are done in turn. */
    private record Contest(String name, int documents, int pages, Task task, List<Spent> rounds) {

        Contest(String name, int documents, int pages, Task task) {
            this(name, documents, pages, task, new ArrayList<>());
        }

        void round(boolean counts) throws IOException {
            Spent spent = Spent.on(task);
            if (counts) {
                rounds.add(spent);
            }
        }

        double wall() {
            return median(rounds.stream().mapToDouble(Spent::wall).toArray());
        }

        double cpu() {
            return median(rounds.stream().mapToDouble(Spent::cpu).toArray());
        }
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        int middle = values.length / 2;
        return values.length % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
    }

    /** Warm rounds first; then all in turn, each round beginning with another. */
    private void warm(int rounds) throws IOException {
        Program program = new Program();
        Baseline baseline = new Baseline();
        program.start();
        baseline.start();
        List<Contest> contests = contests(program, baseline);
        int warmUp = Math.max(4, rounds / 4);
        for (int round = -warmUp; round < rounds; round++) {
            for (int i = 0; i < contests.size(); i++) {
                contests.get(Math.floorMod(i + round, contests.size())).round(round >= 0);
            }
        }
        program.requirePublished();
        report(contests);
    }

    private List<Contest> contests(Program program, Baseline baseline) {
        List<Contest> contests = new ArrayList<>();
        for (Document document : BRIEFINGS) {
            String name = document.fileName();
            int pages = baseline.lists.get(name).pages().size();
            contests.add(new Contest(name, 1, pages, () -> program.write(document)));
            contests.add(new Contest(name + ", direct", 1, pages, () -> sink += baseline.draw(name).length));
        }
        int notices = documents.size() - BRIEFINGS.size();
        contests.add(new Contest("单位通报", notices, notices, program::notices));
        contests.add(new Contest("单位通报, direct", notices, notices, baseline::notices));
        contests.add(new Contest("单位通报, direct, in one PDF", 1, notices, baseline::noticesTogether));
        for (Document document : BRIEFINGS) {
            int pages = baseline.lists.get(document.fileName()).pages().size();
            contests.add(new Contest(document.fileName() + ", proof", 1, pages, () -> program.prove(document)));
        }
        contests.add(new Contest("单位通报, written and proved", notices, notices, program::proveNotices));
        return contests;
    }

    private static void report(List<Contest> contests) {
        OUT.println("| warm | documents | pages | wall, ms | CPU, ms | documents/s | pages/s | to direct: wall | CPU |");
        OUT.println("|---|---|---|---|---|---|---|---|---|");
        for (int i = 0; i < contests.size(); i++) {
            Contest contest = contests.get(i);
            Contest direct = i + 1 < contests.size() && contests.get(i + 1).name().equals(contest.name() + ", direct")
                    ? contests.get(i + 1)
                    : null;
            row(List.of(contest), direct == null ? List.of() : List.of(direct), contest.name());
        }
        List<Contest> written = List.of(contests.get(0), contests.get(2), contests.get(4));
        List<Contest> direct = List.of(contests.get(1), contests.get(3), contests.get(5));
        row(written, direct, "all");
        row(direct, List.of(), "all, direct");
        List<Contest> floor = List.of(contests.get(1), contests.get(3), contests.get(6));
        row(written, floor, "all, to direct with the notices in one PDF");
    }

    private static void row(List<Contest> contests, List<Contest> direct, String name) {
        int documents = contests.stream().mapToInt(Contest::documents).sum();
        int pages = contests.stream().mapToInt(Contest::pages).sum();
        double wall = contests.stream().mapToDouble(Contest::wall).sum();
        double cpu = contests.stream().mapToDouble(Contest::cpu).sum();
        String ratios = direct.isEmpty()
                ? "| |"
                : String.format(
                        Locale.ROOT,
                        "%.2f | %.2f |",
                        wall / direct.stream().mapToDouble(Contest::wall).sum(),
                        cpu / direct.stream().mapToDouble(Contest::cpu).sum());
        OUT.printf(
                Locale.ROOT,
                "| %s | %d | %d | %.0f | %.0f | %.1f | %.0f | %s%n",
                name,
                documents,
                pages,
                wall,
                cpu,
                1000 * documents / wall,
                1000 * pages / wall,
                ratios);
    }

    // ---- Counting

    private static final String SUBSETS = "com.lowagie.text.pdf.TrueTypeFontSubSet";

    /** What there would be more of with each document, were anything parsed or compiled anew for it; and what is made for each. */
    private static final Map<String, String> COUNTED = new TreeMap<>(Map.of(
            "com.lowagie.text.pdf.TrueTypeFontUnicode", "typefaces parsed by OpenPDF",
            "sun.font.TrueTypeFont", "typefaces parsed by the JDK",
            "org.taizhang.briefing.Face", "typefaces of the program",
            "net.sf.jasperreports.engine.JasperReport", "layouts loaded",
            SUBSETS, "subsets cut for a PDF"));

    /** Of whom not one class may be loaded: those who parse or compile layouts. */
    private static final List<String> COMPILERS = List.of(
            "org.eclipse.jdt.internal.compiler.Compiler",
            "com.sun.tools.javac.",
            "net.sf.jasperreports.engine.xml.JRXmlLoader",
            "net.sf.jasperreports.engine.design.JasperDesign");

    /**
     * Writes all documents again and again, and counts in the heap how many objects of some classes were ever made, which holds since
     * nothing is collected meanwhile; fails otherwise.
     */
    private void count(int rounds) throws IOException, JMException {
        Program program = new Program();
        List<Map<String, Long>> counts = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            program.start();
            for (Document document : BRIEFINGS) {
                program.write(document);
            }
            program.notices();
            counts.add(made());
        }
        require(collections() == 0, "garbage was collected, so the counts are too low: give more memory");
        program.requirePublished();
        counts.forEach(made -> made.keySet().stream()
                .filter(type -> !type.equals(SUBSETS))
                .forEach(type -> require(made.get(type).equals(counts.get(0).get(type)), "made anew: " + type)));
        OUT.println("| objects ever made | after 1 round | after " + rounds + " rounds |");
        OUT.println("|---|---|---|");
        COUNTED.forEach((type, name) -> OUT.printf(
                Locale.ROOT,
                "| %s (%s) | %d | %d |%n",
                name,
                type.substring(type.lastIndexOf('.') + 1),
                counts.get(0).getOrDefault(type, 0L),
                counts.get(rounds - 1).getOrDefault(type, 0L)));
        String loaded = command("vmClassHierarchy");
        for (String compiler : COMPILERS) {
            boolean found = loaded.lines().anyMatch(line -> line.contains(compiler));
            require(!found, "loaded: " + compiler);
            OUT.println("not loaded: " + compiler);
        }
    }

    private static long collections() {
        return ManagementFactory.getGarbageCollectorMXBeans().stream()
                .mapToLong(GarbageCollectorMXBean::getCollectionCount)
                .sum();
    }

    private static Map<String, Long> made() throws JMException {
        Map<String, Long> made = new TreeMap<>();
        command("gcClassHistogram", "-all")
                .lines()
                .map(line -> line.trim().split("\\s+"))
                .filter(columns -> columns.length > 3 && COUNTED.containsKey(columns[3]))
                .forEach(columns -> made.put(columns[3], Long.parseLong(columns[1])));
        return made;
    }

    private static String command(String command, String... arguments) throws JMException {
        return (String) ManagementFactory.getPlatformMBeanServer()
                .invoke(
                        new ObjectName("com.sun.management:type=DiagnosticCommand"),
                        command,
                        new Object[] {arguments},
                        new String[] {String[].class.getName()});
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new IllegalStateException("not as it should be: " + what);
        }
    }
}
