package org.taizhang.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.taizhang.findings.Catalogue;
import org.taizhang.findings.Finding;
import org.taizhang.findings.FindingKind;
import org.taizhang.findings.Severities;
import org.taizhang.words.Words;

/**
 * Every kind of finding has an example that brings it about, and what the catalogue and docs/校验规则.md show is what the examples come to. When
 * examples or words have changed, the new texts lie in target/golden and are to be copied where the messages say.
 */
class ExamplesTests {

    /** Kinds that nothing raises yet. */
    private static final Path PAGE = Path.of("docs", "校验规则.md");

    @TempDir
    private static Path folder;

    static List<Example> examples() {
        return Stream.of(FileExamples.all(), TableExamples.all(), CellExamples.all(), RoundExamples.all())
                .flatMap(it -> it)
                .toList();
    }

    private static List<Finding> found(Example example) {
        Path drop = folder.resolve(example.kind().code());
        return example.making().apply(new Drop(drop)).findings().stream()
                .filter(finding -> finding.kind() == example.kind())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void bringAboutWhatTheyAreExamplesOf(Example example) {
        assertThat(found(example))
                .isNotEmpty()
                .allSatisfy(finding ->
                        assertThat(finding.severity()).isEqualTo(example.kind().severity()));
    }

    @Test
    void coverEveryKindThatIsNotAboutThePlan() {
        Set<FindingKind> covered = examples().stream().map(Example::kind).collect(Collectors.toSet());

        assertThat(Arrays.stream(FindingKind.values()))
                .filteredOn(kind -> kind.family() != 'P')
                .isSubsetOf(covered);
    }

    @Test
    void areWhatTheCatalogueShows() throws IOException {
        Map<String, String> lines = new TreeMap<>();
        examples().forEach(example -> note(found(example).get(0), lines));
        String now = lines.entrySet().stream()
                .map(line -> line.getKey() + "="
                        + line.getValue().replace("\\", "\\\\").replace("\n", "\\n") + "\n")
                .collect(Collectors.joining());

        String resource = "src/main/resources/org/taizhang/findings/examples.properties";
        try (InputStream shown = Catalogue.class.getResourceAsStream("examples.properties")) {
            assertThat(now)
                    .as("%s; what the examples come to now lies in %s", resource, golden("examples.properties", now))
                    .isEqualTo(new String(shown.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private static void note(Finding finding, Map<String, String> lines) {
        lines.put(finding.kind().code() + ".values", String.join("｜", finding.arguments()));
        if (finding.seen() != null) {
            lines.put(finding.kind().code() + ".seen", finding.seen());
        }
    }

    @Test
    void andAllOtherWordsOfTheCatalogueAreThePageForUsers() throws IOException {
        String now = Catalogue.in(Words.CHINESE).page(Severities.AS_CATALOGUED);

        assertThat(Files.readString(PAGE))
                .as("%s; the page as the catalogue has it now lies in %s", PAGE, golden("校验规则.md", now))
                .isEqualTo(now);
    }

    private static Path golden(String name, String text) throws IOException {
        Path file = Files.createDirectories(Path.of("target", "golden")).resolve(name);
        return Files.writeString(file, text);
    }
}
