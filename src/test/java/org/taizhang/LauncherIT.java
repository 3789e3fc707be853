package org.taizhang;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The launcher {@code taizhang} under every shell of this machine, on a project folder with a stand-in for Maven and a
 * program that prints what it was given. The search path holds nothing but the tools that POSIX promises.
 */
@DisabledOnOs(OS.WINDOWS)
@ParameterizedClass
@MethodSource("shells")
class LauncherIT {

    private static final Path JDK = Path.of(System.getProperty("java.home"));

    private static final List<String> POSIX_TOOLS =
            List.of("basename cp dirname find grep head locale mkdir printf readlink rm rmdir sed sleep".split(" "));

    /** Prints the arguments, the working folder and some settings; {@code exit=N} ends with that code. */
    private static final String PROGRAM = """
            import java.nio.file.Files;
            import java.nio.file.Path;

            public class Program {
                public static void main(String[] arguments) throws Exception {
                    int code = 0;
                    for (String argument : arguments) {
                        System.out.println("argument [" + argument + "]");
                        if (argument.startsWith("exit=")) {
                            code = Integer.parseInt(argument.substring(5));
                        }
                        if (argument.startsWith("create=")) {
                            Files.createFile(Path.of(argument.substring(7)));
                        }
                    }
                    System.out.println("folder [" + System.getProperty("user.dir") + "]");
                    System.out.println("home [" + System.getProperty("taizhang.home") + "]");
                    System.out.println("terminal [" + System.getProperty("taizhang.terminal") + "]");
                    System.out.println("colour [" + System.getProperty("colour") + "]");
                    System.exit(code);
                }
            }
            """;

    /** Notes that it ran, waits until somebody opens the gate if there is one, and makes the program. */
    private static final String MAVEN = """
            #!/bin/sh
            echo "$PWD" >>"$STAND_IN/builds"
            echo 'mvn says something'
            [ ! -p "$STAND_IN/gate" ] || read -r line <"$STAND_IN/gate"
            mkdir -p target && cp "$STAND_IN/program.jar" target/taizhang.jar
            exit "${MAVEN_EXIT:-0}"
            """;

    @TempDir
    static Path shared;

    @TempDir
    Path folder;

    @Parameter
    String shell;

    private Path project;
    private Path tools;
    private final Map<String, String> environment = new TreeMap<>();

    static List<String> shells() {
        return Stream.of("sh", "bash", "dash", "mksh", "zsh --emulate sh", "busybox sh")
                .filter(shell -> onPath(shell.split(" ")[0]).isPresent())
                .toList();
    }

    @BeforeAll
    static void compileProgram() throws IOException {
        Path source = Files.writeString(shared.resolve("Program.java"), PROGRAM);
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, source.toString()))
                .isZero();
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, "Program");
        try (JarOutputStream jar =
                new JarOutputStream(Files.newOutputStream(shared.resolve("program.jar")), manifest)) {
            jar.putNextEntry(new JarEntry("Program.class"));
            Files.copy(shared.resolve("Program.class"), jar);
        }
    }

    @BeforeEach
    void layProject() throws IOException {
        project = Files.createDirectories(folder.resolve("台账 program")).toRealPath();
        tools = Files.createDirectories(folder.resolve("tools"));
        POSIX_TOOLS.forEach(tool -> link(tools.resolve(tool), onPath(tool).orElseThrow()));
        executable(tools.resolve("mvn"), MAVEN);
        executable(project.resolve("taizhang"), launcher());
        Files.createDirectories(project.resolve("src/main/java"));
        old(Files.writeString(project.resolve("pom.xml"), "<project/>"));
        old(Files.writeString(project.resolve("src/main/java/Kept.java"), "class Kept {}"));
        old(Files.writeString(project.resolve("src/main/java/Dropped.java"), "class Dropped {}"));
        old(project.resolve("src/main/java"));
        old(project.resolve("src/main"));
        Files.deleteIfExists(shared.resolve("builds"));
        environment.putAll(Map.of(
                "PATH", tools.toString(),
                "HOME", folder.toString(),
                "JAVA_HOME", JDK.toString(),
                "STAND_IN", shared.toString(),
                "LC_ALL", "C.UTF-8"));
    }

    /** Most links lead out of the folder, and JUnit would warn of each. */
    @AfterEach
    void removeLinks() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path link : files.filter(Files::isSymbolicLink).toList()) {
                Files.delete(link);
            }
        }
    }

    /** The launcher's text, with the usual places of JDKs moved into the test's folder. */
    private String launcher() throws IOException {
        return Files.readString(Path.of("taizhang"))
                .replace("/usr/lib/jvm/", quoted(folder.resolve("jvm")) + "/")
                .replaceAll(" /(usr/java|opt/java|opt/jdk|Library|opt/homebrew)", " /nowhere");
    }

    private static String quoted(Path path) {
        return "'" + path + "'";
    }

    @Test
    void passesArgumentsOnAsTheyAre() {
        Outcome outcome = launch("quarterly", "2024 第三季度", "", "*", "$HOME", "a\"b'c\\d", "--lang=en");

        assertThat(outcome.arguments())
                .containsExactly("quarterly", "2024 第三季度", "", "*", "$HOME", "a\"b'c\\d", "--lang=en");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 42})
    void endsWithTheProgramsExitCode(int code) {
        assertThat(launch("exit=" + code).code()).isEqualTo(code);
    }

    @Test
    void leavesTheCallerInHisFolder() throws IOException {
        Path elsewhere = Files.createDirectory(folder.resolve("别处"));

        Outcome outcome = launchFrom(elsewhere, project.resolve("taizhang"));

        assertThat(outcome.value("folder")).isEqualTo(elsewhere.toRealPath().toString());
        assertThat(outcome.value("home")).isEqualTo(project.toString());
        assertThat(elsewhere).isEmptyDirectory();
    }

    @Test
    void findsTheProjectThroughLinks() throws IOException {
        Path bin = Files.createDirectories(folder.resolve("my bin/deep"));
        link(bin.resolve("far"), Path.of("../near"));
        link(bin.resolve("../near"), project.resolve("taizhang"));

        assertThat(launchFrom(folder, bin.resolve("far")).value("home")).isEqualTo(project.toString());
    }

    @Test
    void writesTheProgramsWordsOnlyToStandardOutput() {
        Outcome outcome = launch("status");

        assertThat(outcome.lines()).allMatch(line -> line.matches("(argument|folder|home|terminal|colour) \\[.*]"));
        assertThat(outcome.messages()).first().asString().startsWith("正在编译程序");
    }

    @Test
    void tellsTheProgramThatNobodyWatches() {
        assertThat(launch().value("terminal")).isEqualTo("false");
    }

    @Test
    void understandsChineseWhateverTheLocale() {
        environment.put("LC_ALL", "C");

        Outcome outcome = launch("中文", "create=示例.txt");

        assertThat(outcome.arguments()).contains("中文");
        assertThat(folder.resolve("示例.txt")).exists();
    }

    @Test
    void passesJavaOptionsOn() {
        environment.put("TAIZHANG_JAVA_OPTS", "-Xmx64m -Dcolour=red*");

        assertThat(launch().value("colour")).isEqualTo("red*");
    }

    @Test
    void buildsTheMissingProgramOnce() {
        launch();
        Outcome second = launch();

        assertThat(builds()).containsExactly(project.toString());
        assertThat(second.messages()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"pom.xml", "src/main/java/Kept.java"})
    void buildsAgainWhenASourceIsNewer(String source) throws IOException {
        launch();
        touch(project.resolve(source));

        launch();

        assertThat(builds()).hasSize(2);
    }

    @Test
    void buildsAgainWhenASourceWasDeleted() throws IOException {
        launch();
        Files.delete(project.resolve("src/main/java/Dropped.java"));
        touch(project.resolve("src/main/java"));

        launch();

        assertThat(builds()).hasSize(2);
    }

    @Test
    void namesTheLogOfAFailedBuildAndLeavesNoHalfProgram() {
        environment.put("MAVEN_EXIT", "1");

        Outcome outcome = launch();

        Path log = project.resolve("target/build.log");
        assertThat(outcome.code()).isEqualTo(3);
        assertThat(outcome.lines()).isEmpty();
        assertThat(outcome.messages()).contains("编译没有成功，原因见 " + log);
        assertThat(log).content().contains("mvn says something");
        assertThat(project.resolve("target/taizhang.jar")).doesNotExist();
        assertThat(project.resolve("target/building")).doesNotExist();
    }

    @Test
    void saysThatMavenIsMissing() throws IOException {
        Files.delete(tools.resolve("mvn"));

        Outcome outcome = launch();

        assertThat(outcome.code()).isEqualTo(3);
        assertThat(outcome.messages()).first().asString().contains("没有找到 Maven");
    }

    @Test
    void saysInChineseFirstThatNoJdkIsNewEnough() throws IOException {
        environment.put("JAVA_HOME", standIn("jdk11", "11.0.2").toString());

        Outcome outcome = launch();

        assertThat(outcome.code()).isEqualTo(3);
        assertThat(outcome.messages()).hasSize(2);
        assertThat(outcome.messages().get(0)).startsWith("没有找到 JDK 17 或更高版本");
        assertThat(outcome.messages().get(1)).startsWith("No JDK 17 or newer found");
    }

    @Test
    void takesTheJavaOfTheSearchPath() throws IOException {
        environment.remove("JAVA_HOME");
        link(tools.resolve("java"), JDK.resolve("bin/java"));

        assertThat(launch().code()).isZero();
    }

    @Test
    void takesTheJavaThatAWrapperOnTheSearchPathLeadsTo() throws IOException {
        environment.remove("JAVA_HOME");
        executable(tools.resolve("java"), "#!/bin/sh\nexec '" + JDK + "/bin/java' \"$@\"\n");

        assertThat(launch().code()).isZero();
    }

    @Test
    void takesAJdkFromAUsualPlaceWhenTheGivenOneIsTooOld() throws IOException {
        environment.put("JAVA_HOME", standIn("jdk8", "1.8.0_292").toString());
        link(Files.createDirectories(folder.resolve("jvm")).resolve("new"), JDK);

        assertThat(launch().code()).isZero();
    }

    @Test
    void buildsOnceWhenStartedTwiceAtTheSameTime() throws Exception {
        Path gate = shared.resolve("gate");
        assertThat(new ProcessBuilder("mkfifo", gate.toString()).start().waitFor())
                .isZero();
        try {
            Process first = start(folder, project.resolve("taizhang"));
            awaitLine(first, "正在编译程序");
            Process second = start(folder, project.resolve("taizhang"));
            awaitLine(second, "另一个窗口正在编译程序");
            Files.writeString(gate, "go\n");

            assertThat(first.waitFor()).isZero();
            assertThat(second.waitFor()).isZero();
            assertThat(builds()).hasSize(1);
        } finally {
            Files.delete(gate);
        }
    }

    @Test
    void takesOverFromABuilderThatWasKilled() throws Exception {
        launch();
        Process dead = new ProcessBuilder("true").start();
        dead.waitFor();
        Files.createDirectories(project.resolve("target/building"));
        Files.writeString(project.resolve("target/building/pid"), dead.pid() + "\n");
        Files.writeString(project.resolve("target/taizhang.jar"), "half a program");

        Outcome outcome = launch();

        assertThat(outcome.code()).isZero();
        assertThat(builds()).hasSize(2);
        assertThat(project.resolve("target/building")).doesNotExist();
    }

    private record Outcome(int code, List<String> lines, List<String> messages) {

        List<String> arguments() {
            return lines.stream()
                    .filter(line -> line.startsWith("argument ["))
                    .map(line -> line.substring("argument [".length(), line.length() - 1))
                    .toList();
        }

        String value(String name) {
            return lines.stream()
                    .filter(line -> line.startsWith(name + " ["))
                    .map(line -> line.substring(name.length() + 2, line.length() - 1))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no " + name + " in " + lines + messages));
        }
    }

    private Outcome launch(String... arguments) {
        return launchFrom(folder, project.resolve("taizhang"), arguments);
    }

    private Outcome launchFrom(Path caller, Path launcher, String... arguments) {
        try {
            Process process = start(caller, launcher, arguments);
            CompletableFuture<List<String>> messages = CompletableFuture.supplyAsync(
                    () -> process.errorReader(StandardCharsets.UTF_8).lines().toList());
            List<String> lines =
                    process.inputReader(StandardCharsets.UTF_8).lines().toList();
            return new Outcome(process.waitFor(), lines, messages.join());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Process start(Path caller, Path launcher, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(shell.split(" ")));
        command.set(0, onPath(command.get(0)).orElseThrow().toString());
        command.add(launcher.toString());
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(caller.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        return builder.start();
    }

    private static void awaitLine(Process process, String beginning) throws IOException {
        String line;
        do {
            line = process.errorReader(StandardCharsets.UTF_8).readLine();
            assertThat(line).as("line that begins with " + beginning).isNotNull();
        } while (!line.startsWith(beginning));
    }

    private static List<String> builds() {
        try {
            return Files.readAllLines(shared.resolve("builds"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A folder that looks like a JDK of that version. */
    private Path standIn(String name, String version) throws IOException {
        Path jdk = Files.createDirectories(folder.resolve(name));
        Files.createDirectories(jdk.resolve("bin"));
        Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
        executable(jdk.resolve("bin/java"), "#!/bin/sh\nexit 99\n");
        executable(jdk.resolve("bin/javac"), "#!/bin/sh\nexit 99\n");
        return jdk;
    }

    private static void executable(Path file, String text) throws IOException {
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static void link(Path link, Path target) {
        try {
            Files.createSymbolicLink(link, target);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void old(Path file) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2024-03-20T00:00:00Z")));
    }

    private static void touch(Path file) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2099-01-01T00:00:00Z")));
    }

    private static Optional<Path> onPath(String tool) {
        return Stream.of(System.getenv("PATH").split(":"))
                .map(folder -> Path.of(folder, tool))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
