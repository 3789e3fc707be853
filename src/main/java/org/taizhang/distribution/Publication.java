package org.taizhang.distribution;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.taizhang.terms.Round;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The published folder of a round (发布目录), swapped as a whole: a reader finds the previous edition or the new one, never a mix.
 * Every move can be repeated after an interruption and then goes on from where it stopped.
 *
 * <p>The new edition is staged beside the published folder, on the same file system, so that a swap is a few renames: the
 * earlier editions move into the stage, then the published folder becomes the latest of them, then the stage becomes the
 * published folder.
 */
public final class Publication {

    private static final String EDITIONS = "editions";
    private static final String MANIFEST = "manifest.json";

    private final Path folder;
    private final Path outputOfPlan;
    private final String name;
    private final JsonMapper json =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /** The publication of a round below the plan's output folder. */
    public Publication(Path outputOfPlan, Round round) {
        this(outputOfPlan, round.toString());
    }

    /** The publication of that name below the plan's output folder. */
    public Publication(Path outputOfPlan, String name) {
        this.outputOfPlan = outputOfPlan;
        this.name = name;
        this.folder = outputOfPlan.resolve(name);
    }

    /** Where the current edition lies. */
    public Path folder() {
        return folder;
    }

    /** Where a run prepares its edition. */
    public Path stage(long run) {
        return outputOfPlan.resolve(".staging-" + name + "-" + run);
    }

    /** The manifest of the current edition; none when nothing is published or its manifest cannot be read. */
    public Optional<Manifest> current() {
        return manifestIn(folder);
    }

    private Optional<Manifest> manifestIn(Path edition) {
        Path file = edition.resolve(MANIFEST);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(json.readValue(Files.readString(file), Manifest.class));
        } catch (JacksonException unreadable) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether every document of the current edition lies there unchanged. */
    public boolean isIntact() {
        return current()
                .filter(manifest -> manifest.documents().stream().allMatch(this::isIntact))
                .isPresent();
    }

    private boolean isIntact(Manifest.PublishedDocument document) {
        Path file = folder.resolve(document.file());
        return Files.isRegularFile(file) && Sha256.ofFile(file).equals(document.sha256());
    }

    /** The edition that these inputs make: the current one again, or the next. */
    public int editionFor(String inputsHash) {
        Optional<Manifest> current = current();
        if (current.filter(it -> it.inputsHash().equals(inputsHash)).isPresent()) {
            return current.get().edition();
        }
        return nextEdition();
    }

    /** The edition after the current one and all that are kept. */
    public int nextEdition() {
        int kept = editions(folder.resolve(EDITIONS)).stream()
                .mapToInt(Integer::intValue)
                .max()
                .orElse(0);
        return Math.max(kept, current().map(Manifest::edition).orElse(0)) + 1;
    }

    private static List<Integer> editions(Path kept) {
        if (!Files.isDirectory(kept)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(kept)) {
            return entries.map(entry -> entry.getFileName().toString())
                    .filter(name -> name.matches("\\d{1,9}"))
                    .map(Integer::valueOf)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A file of the edition that came before that one, wherever it lies now: published, or kept among the earlier editions; none
     * when there is no such edition or no such file.
     */
    public Optional<Path> fileBefore(int edition, String name) {
        boolean published =
                current().filter(manifest -> manifest.edition() < edition).isPresent();
        Optional<Path> before = published
                ? Optional.of(folder)
                : editions(folder.resolve(EDITIONS)).stream()
                        .filter(kept -> kept < edition)
                        .max(Comparator.naturalOrder())
                        .map(kept -> folder.resolve(EDITIONS).resolve(String.valueOf(kept)));
        return before.map(place -> place.resolve(name)).filter(Files::isRegularFile);
    }

    /** A file of that edition, wherever it lies now: published, or kept; none when there is no such edition or file. */
    public Optional<Path> fileOf(int edition, String name) {
        boolean published =
                current().filter(manifest -> manifest.edition() == edition).isPresent();
        Path place = published ? folder : folder.resolve(EDITIONS).resolve(String.valueOf(edition));
        return Optional.of(place.resolve(name)).filter(Files::isRegularFile);
    }

    /** Writes the manifest into the stage, as the last file of the edition. */
    public void seal(Path stage, Manifest manifest) {
        try {
            String text = json.writeValueAsString(manifest).replace("\r\n", "\n") + "\n";
            Files.writeString(stage.resolve(MANIFEST), text, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Finishes or undoes a swap that a dead run left half done, so that the earlier editions are where they belong. To be called
     * under the run lock before anything else is done here.
     */
    public void heal() {
        for (Path stage : stages()) {
            try {
                heal(stage);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void heal(Path stage) throws IOException {
        if (!Files.exists(folder) && manifestIn(stage).isPresent()) {
            Files.move(stage, folder, StandardCopyOption.ATOMIC_MOVE);
        } else if (Files.isDirectory(folder)) {
            undo(stage.resolve(EDITIONS), folder.resolve(EDITIONS));
        }
    }

    /** Makes the staged edition the published one; the one before it is kept under editions/ unless it is the same edition. */
    public void swap(Path stage) {
        try {
            if (Files.isDirectory(stage)) {
                keepEarlier(stage);
                Files.move(stage, folder, StandardCopyOption.ATOMIC_MOVE);
            }
            Trees.delete(replaced());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void keepEarlier(Path stage) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        Path kept = folder.resolve(EDITIONS);
        Path moved = stage.resolve(EDITIONS);
        if (Files.isDirectory(kept)) {
            Files.move(kept, moved, StandardCopyOption.ATOMIC_MOVE);
        }
        try {
            retire(stage, moved);
        } catch (IOException inUse) {
            undo(moved, kept);
            throw inUse;
        }
    }

    private void retire(Path stage, Path moved) throws IOException {
        Optional<Manifest> old = current();
        boolean other = old.isPresent()
                && manifestIn(stage)
                        .filter(it -> it.edition() != old.get().edition())
                        .isPresent();
        if (other) {
            Files.createDirectories(moved);
            Files.move(folder, moved.resolve(String.valueOf(old.get().edition())), StandardCopyOption.ATOMIC_MOVE);
        } else {
            Trees.delete(replaced());
            Files.move(folder, replaced(), StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private static void undo(Path moved, Path kept) throws IOException {
        if (Files.isDirectory(moved) && !Files.exists(kept)) {
            Files.move(moved, kept, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private Path replaced() {
        return outputOfPlan.resolve(".replaced-" + name);
    }

    /** Removes what other runs of the round staged and never published. */
    public void clearStages(Path except) {
        for (Path stage : stages()) {
            try {
                if (!stage.equals(except)) {
                    Trees.delete(stage);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private List<Path> stages() {
        if (!Files.isDirectory(outputOfPlan)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(outputOfPlan)) {
            return entries.filter(entry -> entry.getFileName().toString().startsWith(".staging-" + name + "-"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
