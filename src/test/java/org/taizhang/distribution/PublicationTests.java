package org.taizhang.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.taizhang.terms.PlanId;
import org.taizhang.terms.Round;

class PublicationTests {

    private static final Round ROUND = Round.parse("2030-Q1");

    @TempDir
    private Path output;

    private Publication publication() {
        return new Publication(output, ROUND);
    }

    private Path staged(long run, int edition, String hash) throws IOException {
        Path stage = Files.createDirectories(publication().stage(run));
        Files.writeString(stage.resolve("专报.pdf"), "edition " + edition);
        var document =
                new Manifest.PublishedDocument("专报.pdf", Sha256.ofFile(stage.resolve("专报.pdf")), 1, "SUPERVISION");
        publication().seal(stage, manifest(edition, hash, document));
        return stage;
    }

    private static Manifest manifest(int edition, String hash, Manifest.PublishedDocument document) {
        return new Manifest(
                Manifest.VERSION,
                PlanId.of("river-2030"),
                ROUND,
                edition,
                hash,
                "p".repeat(64),
                List.of(),
                List.of(document),
                Map.of(),
                Map.of(),
                3,
                3,
                0,
                0,
                0,
                false,
                new Manifest.Versions("1", 1, 1));
    }

    private Map<String, String> tree() throws IOException {
        Map<String, String> found = new TreeMap<>();
        try (Stream<Path> files = Files.walk(output)) {
            for (Path file : files.filter(it -> it.endsWith("专报.pdf")).toList()) {
                found.put(output.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
        }
        return found;
    }

    @Test
    void publishesTheFirstEdition() throws IOException {
        publication().swap(staged(1, 1, "a"));
        assertThat(tree()).isEqualTo(Map.of("2030-Q1/专报.pdf", "edition 1"));
        assertThat(publication().current())
                .hasValueSatisfying(it -> assertThat(it.edition()).isEqualTo(1));
        assertThat(publication().isIntact()).isTrue();
    }

    @Test
    void keepsEveryEarlierEdition() throws IOException {
        publication().swap(staged(1, 1, "a"));
        publication().swap(staged(2, 2, "b"));
        publication().swap(staged(3, 3, "c"));
        assertThat(tree())
                .isEqualTo(Map.of(
                        "2030-Q1/专报.pdf", "edition 3",
                        "2030-Q1/editions/1/专报.pdf", "edition 1",
                        "2030-Q1/editions/2/专报.pdf", "edition 2"));
    }

    @Test
    void replacesTheSameEditionWithoutKeepingIt() throws IOException {
        publication().swap(staged(1, 1, "a"));
        publication().swap(staged(2, 2, "b"));
        publication().swap(staged(3, 2, "b"));
        assertThat(tree()).containsOnlyKeys("2030-Q1/专报.pdf", "2030-Q1/editions/1/专报.pdf");
    }

    @Test
    void numbersEditionsByTheirInputs() throws IOException {
        assertThat(publication().editionFor("a")).isEqualTo(1);
        publication().swap(staged(1, 1, "a"));
        assertThat(publication().editionFor("a")).isEqualTo(1);
        assertThat(publication().editionFor("b")).isEqualTo(2);
        publication().swap(staged(2, 2, "b"));
        assertThat(publication().editionFor("a")).isEqualTo(3);
    }

    @Test
    void findsTheEditionBeforeWhetherItIsPublishedOrKept() throws IOException {
        assertThat(publication().fileBefore(1, "专报.pdf")).isEmpty();
        publication().swap(staged(1, 1, "a"));
        assertThat(publication().fileBefore(1, "专报.pdf")).isEmpty();
        assertThat(publication().fileBefore(2, "专报.pdf"))
                .map(PublicationTests::read)
                .contains("edition 1");
        publication().swap(staged(2, 2, "b"));
        assertThat(publication().fileBefore(2, "专报.pdf"))
                .map(PublicationTests::read)
                .contains("edition 1");
        assertThat(publication().fileBefore(3, "专报.pdf"))
                .map(PublicationTests::read)
                .contains("edition 2");
        assertThat(publication().fileBefore(3, "没有.pdf")).isEmpty();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void noticesADocumentThatWasChangedOrTakenAway() throws IOException {
        publication().swap(staged(1, 1, "a"));
        Files.writeString(publication().folder().resolve("专报.pdf"), "改过");
        assertThat(publication().isIntact()).isFalse();
        Files.delete(publication().folder().resolve("专报.pdf"));
        assertThat(publication().isIntact()).isFalse();
    }

    @Test
    void knowsTheDocumentsInFoldersToo() throws IOException {
        Path stage = publication().stage(1);
        Files.createDirectories(stage.resolve("退回"));
        Path returned = Files.writeString(stage.resolve("退回").resolve("东山县.xlsx"), "退回件");
        publication()
                .seal(
                        stage,
                        manifest(
                                1,
                                "a",
                                new Manifest.PublishedDocument("退回/东山县.xlsx", Sha256.ofFile(returned), 2, "east")));
        publication().swap(stage);
        publication().swap(staged(2, 2, "b"));
        assertThat(publication().folder().resolve("editions/1/退回/东山县.xlsx")).hasContent("退回件");
        assertThat(publication().folder().resolve("退回")).doesNotExist();
    }

    @Test
    void noticesADocumentInAFolderThatWasChanged() throws IOException {
        Path stage = publication().stage(1);
        Files.createDirectories(stage.resolve("退回"));
        Path returned = Files.writeString(stage.resolve("退回").resolve("东山县.xlsx"), "退回件");
        publication()
                .seal(
                        stage,
                        manifest(
                                1,
                                "a",
                                new Manifest.PublishedDocument("退回/东山县.xlsx", Sha256.ofFile(returned), 2, "east")));
        publication().swap(stage);
        assertThat(publication().isIntact()).isTrue();
        Files.writeString(publication().folder().resolve("退回").resolve("东山县.xlsx"), "改过");
        assertThat(publication().isIntact()).isFalse();
    }

    @Test
    void doesNothingWhenTheSwapWasDoneBefore() throws IOException {
        Path stage = staged(1, 1, "a");
        publication().swap(stage);
        publication().swap(stage);
        assertThat(tree()).isEqualTo(Map.of("2030-Q1/专报.pdf", "edition 1"));
    }

    @Test
    void bringsEarlierEditionsBackWhenASwapDiedAfterItsFirstMove() throws IOException {
        publication().swap(staged(1, 1, "a"));
        publication().swap(staged(2, 2, "b"));
        Path stage = staged(3, 3, "c");
        Files.move(publication().folder().resolve("editions"), stage.resolve("editions"));
        publication().heal();
        publication().clearStages(Path.of("none"));
        assertThat(tree()).isEqualTo(Map.of("2030-Q1/专报.pdf", "edition 2", "2030-Q1/editions/1/专报.pdf", "edition 1"));
    }

    @Test
    void finishesASwapThatDiedWhenNothingWasPublished() throws IOException {
        publication().swap(staged(1, 1, "a"));
        Path stage = staged(2, 2, "b");
        Files.createDirectories(stage.resolve("editions"));
        Files.move(publication().folder(), stage.resolve("editions").resolve("1"));
        publication().heal();
        assertThat(tree()).isEqualTo(Map.of("2030-Q1/专报.pdf", "edition 2", "2030-Q1/editions/1/专报.pdf", "edition 1"));
    }

    @Test
    void clearsStagesOfOtherRunsButNotItsOwn() throws IOException {
        Path own = staged(7, 1, "a");
        Path dead = staged(6, 1, "b");
        publication().clearStages(own);
        assertThat(own).exists();
        assertThat(dead).doesNotExist();
    }

    @Test
    void doesNotTakeAFolderWithoutAReadableManifestForAnEdition() throws IOException {
        Files.createDirectories(publication().folder());
        Files.writeString(publication().folder().resolve("manifest.json"), "{ 半截");
        assertThat(publication().current()).isEmpty();
        assertThat(publication().isIntact()).isFalse();
        assertThatThrownBy(() -> Sha256.ofFile(output.resolve("无"))).isInstanceOf(java.io.UncheckedIOException.class);
    }
}
