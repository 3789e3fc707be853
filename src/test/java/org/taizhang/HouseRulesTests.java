package org.taizhang;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.taizhang.plan.Indicator;
import org.taizhang.plan.Plan;
import org.taizhang.plan.PlanWorkbook;
import org.taizhang.plan.Task;
import org.taizhang.plan.Unit;

/** The rules of the house: who may know whom, and what is not done here. Each message says what to do instead. */
class HouseRulesTests {

    private static final String ROOT = "org.taizhang";

    /** Names of tasks and indicators that are this short are words of the language, such as 养老服务. */
    private static final int SHORT_MATTER = 4;

    private static final Pattern TEXTS =
            Pattern.compile(".*\\.(java|properties|jrxml|js|css|html|sql|xml|yml|json|txt)");

    /** Comments of Java, Javadoc included; a text that looks like one loses its end, which only hides what is hidden. */
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|//[^\\n]*", Pattern.DOTALL);

    /** Every package but the command line, which nobody uses. */
    private static final String ALL = "all";

    /** Which of our packages each package may use besides itself; the data goes one way, from the plan to the published page. */
    private static final Map<String, Set<String>> MAY_USE = new TreeMap<>(Map.ofEntries(
            mayUse("terms"),
            mayUse("words"),
            mayUse("findings", "terms", "words"),
            mayUse("spreadsheet", "terms"),
            mayUse("plan", "terms", "words", "findings", "spreadsheet"),
            mayUse("intake", "terms", "findings", "spreadsheet", "plan"),
            mayUse("validation", "terms", "findings", "plan", "intake"),
            mayUse("aggregation", "terms", "findings", "plan", "validation"),
            mayUse("sample", "terms", "words", "spreadsheet", "plan"),
            mayUse(
                    "correspondence",
                    "terms",
                    "words",
                    "findings",
                    "spreadsheet",
                    "plan",
                    "validation",
                    "aggregation",
                    "briefing"),
            mayUse("manuscript", "spreadsheet"),
            mayUse(
                    "briefing",
                    "terms",
                    "words",
                    "findings",
                    "spreadsheet",
                    "plan",
                    "validation",
                    "aggregation",
                    "manuscript"),
            mayUse("distribution", "terms", "words", "findings", "plan", "aggregation", "briefing", "correspondence"),
            mayUse("job", ALL),
            mayUse("cli", ALL)));

    private static final JavaClasses PROGRAM = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    private static Map.Entry<String, Set<String>> mayUse(String name, String... others) {
        return Map.entry(name, Set.of(others));
    }

    static Stream<String> packages() {
        return MAY_USE.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("packages")
    void packagesUseOnlyWhatLiesUpstream(String name) {
        Set<String> others = othersThatMayBeUsedBy(name);
        String[] allowed = Stream.concat(Stream.of(name), others.stream())
                .map(HouseRulesTests::of)
                .toArray(String[]::new);

        check(noClasses()
                .that()
                .resideInAPackage(of(name))
                .should()
                .dependOnClassesThat(resideInAPackage(ROOT + "..").and(not(resideInAnyPackage(allowed))))
                .because("the data goes one way: nothing downstream reads a workbook, nothing upstream knows a page. "
                        + name + " may use " + (others.isEmpty() ? "no other package" : others)
                        + ". Hand over a value instead, or move the class to the stage that owns it"));
    }

    private static Set<String> othersThatMayBeUsedBy(String name) {
        Set<String> others = MAY_USE.getOrDefault(name, Set.of());
        return others.contains(ALL)
                ? packages().filter(other -> !other.equals("cli")).collect(Collectors.toCollection(TreeSet::new))
                : new TreeSet<>(others);
    }

    @Test
    void everyPackageStandsInTheTable() {
        check(classes()
                .should()
                .resideInAnyPackage(packages().map(HouseRulesTests::of).toArray(String[]::new))
                .because("a new package is a decision: add it to the table here and say why in docs/decisions"));
    }

    @Test
    void everyPackageSaysThatNothingIsNullUnlessMarked() {
        Set<JavaPackage> packages = PROGRAM.stream().map(JavaClass::getPackage).collect(Collectors.toUnmodifiableSet());

        assertThat(packages)
                .as("packages without a package-info.java that bears @NullMarked; write one: what the package is for, "
                        + "what it must not know")
                .filteredOn(found -> !found.isAnnotatedWith(NullMarked.class))
                .extracting(JavaPackage::getName)
                .isEmpty();
    }

    @Test
    void onlySpreadsheetAndManuscriptKnowPoi() {
        check(noClasses()
                .that()
                .resideOutsideOfPackages(of("spreadsheet"), of("manuscript"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.poi..", "org.openxmlformats..", "org.apache.xmlbeans..")
                .because(
                        "workbooks go in and out as typed grids and drafts: use Workbooks, Grid and WorkbookDraft; a paper to"
                                + " be edited goes out as a ManuscriptDraft"));
    }

    @Test
    void manuscriptAndSpreadsheetKeepToTheirOwnPartOfPoi() {
        check(noClasses()
                .that()
                .resideInAPackage(of("manuscript"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.poi.xssf..", "org.apache.poi.hssf..", "org.apache.poi.ss..")
                .because("a workbook is written and read in spreadsheet"));
        check(noClasses()
                .that()
                .resideOutsideOfPackage(of("manuscript"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.poi.xwpf..")
                .because("a paper to be edited is written in manuscript"));
    }

    @Test
    void onlyBriefingKnowsHowPdfIsMade() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage(of("briefing"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "net.sf.jasperreports..",
                        "com.lowagie..",
                        "org.apache.pdfbox..",
                        "org.apache.fontbox..",
                        "org.apache.xmpbox..")
                .because("pages are made and read back in briefing; ask it for a finished document"));
    }

    @Test
    void onlyCorrespondenceKnowsHowCalendarFilesAreMade() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage(of("correspondence"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("net.fortuna.ical4j..")
                .because("a calendar file is a paper that goes out: ask Agenda for it"));
    }

    @Test
    void onlyDistributionKnowsHowMailTravels() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage(of("distribution"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.mail..", "jakarta.activation..", "org.springframework.mail..")
                .because("mail goes in and out through MailFetch and Mailing, which keep the books; hand over an"
                        + " OutgoingMail"));
    }

    @Test
    void plainStagesDoNotKnowSpring() {
        check(noClasses()
                .that()
                .resideInAnyPackage(Stream.of("terms", "words", "findings", "spreadsheet", "plan", "sample")
                        .map(HouseRulesTests::of)
                        .toArray(String[]::new))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.springframework..")
                .because("these are values and files only; what needs the container is wired in job"));
    }

    @Test
    void onlyValidationAcceptsFigures() {
        Set<String> accepted = Set.of("AcceptedFigure", "AcceptedMoney");

        check(noClasses()
                .that()
                .resideOutsideOfPackage(of("validation"))
                .should()
                .accessTargetWhere(isConstructorOf(
                        "an accepted figure or amount",
                        owner -> owner.getPackageName().equals(ROOT + ".validation")
                                && accepted.contains(owner.getSimpleName())))
                .because("what was not validated must not be summed: let validation make it from a submitted ledger"));
    }

    @Test
    void onlyTheCommandLineWritesToTheScreen() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage(of("cli"))
                .should(ACCESS_STANDARD_STREAMS)
                .because("the screen shows progress and result only: return a value to cli, or log through SLF4J"));
    }

    @Test
    void nobodyUsesTheJdksLogging() {
        check(noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.util.logging..")
                .because("there is one logging system: SLF4J"));
    }

    @Test
    void classesAreNamedInTheWordsOfTheField() {
        check(noClasses()
                .should()
                .haveNameMatching(".*(Impl|Manager|Helper|Utils?|Service|Dto|DTO|Dao|DAO)")
                .because("a class bears the noun of what it is; an adapter that of its mechanism (JdbcSubmissions)"));
    }

    @Test
    void timeComesFromOneClock() {
        check(noClasses()
                .that()
                .resideOutsideOfPackages(of("job"), of("cli"))
                .should()
                .accessTargetWhere(isCallOf("it reads the machine's time", HouseRulesTests::readsTheMachinesTime))
                .because("the same inputs give the same bytes on any day: take the day as a value, or a Clock"));
    }

    private static boolean readsTheMachinesTime(AccessTarget.CodeUnitAccessTarget target) {
        String owner = target.getOwner().getName();
        return switch (target.getName()) {
            case "now" ->
                owner.startsWith("java.time.")
                        && !target.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Clock.class));
            case "systemUTC", "systemDefaultZone", "system" -> owner.equals(Clock.class.getName());
            case "currentTimeMillis" -> owner.equals(System.class.getName());
            case "getInstance" -> owner.equals("java.util.Calendar");
            case "<init>" ->
                owner.equals("java.util.Date") && target.getRawParameterTypes().isEmpty();
            default -> false;
        };
    }

    @Test
    void localesAreNamed() {
        check(noClasses()
                .should()
                .accessTargetWhere(isCallOf(
                        "it falls back to the machine's locale", HouseRulesTests::fallsBackToTheMachinesLocale))
                .because("the machine's language must not change a figure or a file: name the locale (Locale.ROOT)"));
    }

    private static boolean fallsBackToTheMachinesLocale(AccessTarget.CodeUnitAccessTarget target) {
        return target.getOwner().isEquivalentTo(String.class)
                && Set.of("format", "formatted", "toLowerCase", "toUpperCase").contains(target.getName())
                && target.getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Locale.class));
    }

    /** Examples in comments and in the help may name the reference plan's places; nothing that runs may. */
    @Test
    void theProgramKnowsNoPlan() {
        Set<String> words = wordsOfTheReferencePlan();
        assertThat(words).hasSizeGreaterThan(50).contains("海东", "乐都区", "互助县", "海东工业园区");

        Map<String, Set<String>> found = new TreeMap<>();
        for (Path file : filesOfTheProgram()) {
            String text = withoutExamples(file);
            Set<String> known = words.stream().filter(text::contains).collect(Collectors.toCollection(TreeSet::new));
            if (!known.isEmpty()) {
                found.put(file.toString(), known);
            }
        }
        assertThat(found)
                .as("what belongs to one plan stands in its plan.xlsx, so that the next city needs no new program")
                .isEmpty();
    }

    /** Its places by every name, the first part of its region's, and its tasks and indicators. */
    private static Set<String> wordsOfTheReferencePlan() {
        Plan plan = PlanWorkbook.read(Path.of("jobs", "haidong-2024", "plan.xlsx"))
                .plan()
                .orElseThrow();
        Stream<String> places = plan.units().stream()
                .filter(unit -> unit.type() == Unit.Type.COUNTY || unit.type() == Unit.Type.PARK)
                .flatMap(unit -> Stream.concat(Stream.of(unit.name(), unit.shortName()), unit.aliases().stream()));
        Stream<String> matters = Stream.concat(
                plan.tasks().stream().map(Task::name),
                plan.indicators().stream().map(Indicator::name));
        Stream<String> itself = Stream.of(
                plan.region(),
                plan.region().substring(0, 2),
                plan.id().value(),
                plan.documentNumber(),
                plan.title(),
                plan.issuer());
        return Stream.of(places, matters.filter(name -> name.length() > SHORT_MATTER), itself)
                .flatMap(all -> all)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Path> filesOfTheProgram() {
        try (Stream<Path> files = Files.walk(Path.of("src", "main"))) {
            List<Path> texts = files.filter(Files::isRegularFile)
                    .filter(file -> TEXTS.matcher(file.toString()).matches())
                    .toList();
            assertThat(texts).hasSizeGreaterThan(300);
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String withoutExamples(Path file) {
        try {
            String text = Files.readString(file);
            String name = file.toString();
            if (name.endsWith(".java")) {
                return COMMENT.matcher(text).replaceAll("");
            }
            boolean help = file.startsWith(Path.of("src", "main", "resources", "org", "taizhang", "cli"));
            return text.lines()
                    .filter(line -> !line.startsWith("#"))
                    .filter(line -> !help || !line.contains("./taizhang "))
                    .collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DescribedPredicate<JavaAccess<?>> isConstructorOf(String description, Predicate<JavaClass> owner) {
        return describe(
                "it is the constructor of " + description,
                access -> access.getTarget().getName().equals("<init>") && owner.test(access.getTargetOwner()));
    }

    private static DescribedPredicate<JavaAccess<?>> isCallOf(
            String description, Predicate<AccessTarget.CodeUnitAccessTarget> which) {
        return describe(
                description,
                access -> access.getTarget() instanceof AccessTarget.CodeUnitAccessTarget target && which.test(target));
    }

    private static String of(String name) {
        return ROOT + "." + name + "..";
    }

    private static void check(ArchRule rule) {
        rule.allowEmptyShould(true).check(PROGRAM);
    }
}
