package org.taizhang.distribution;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.taizhang.terms.PlanId;
import org.taizhang.terms.Round;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A round that was closed (封账): its record, and for each closing a copy of the ledgers and figures that it rests on, so that nothing that
 * happens in the drop folder afterwards changes what was closed. It lies beside what is published, since the database may be deleted.
 */
public final class SealedRound {

    /** The folder below a plan's output that holds what was closed. */
    public static final String FOLDER = "封账";

    private static final String BOOK = "封账记录.json";
    private static final String LEDGERS = "台账";
    private static final String FIGURES = "figures.json";

    private final Path folder;
    private final PlanId plan;
    private final Round round;
    private final JsonMapper json = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .disable(DateTimeFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
            .enable(MapperFeature.INFER_RECORD_GETTERS_FROM_COMPONENTS_ONLY)
            .build();

    /** What was closed of a round below the plan's output folder. */
    public SealedRound(Path outputOfPlan, PlanId plan, Round round) {
        this.folder = outputOfPlan.resolve(FOLDER).resolve(round.toString());
        this.plan = plan;
        this.round = round;
    }

    /** What happened so far; a record that cannot be read is a broken system, since a closed round must not pass for an open one. */
    public SealBook book() {
        Path file = folder.resolve(BOOK);
        if (!Files.isRegularFile(file)) {
            return SealBook.empty(plan, round);
        }
        try {
            return json.readValue(Files.readString(file), SealBook.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The copy of the drop folder that the standing closing rests on; none while the round is open. */
    public Optional<Path> ledgers() {
        SealBook book = book();
        return book.isClosed() ? Optional.of(copy(book.closings().size()).resolve(LEDGERS)) : Optional.empty();
    }

    /** The figures of the first closing, which readers were first told were final; none for a round never closed. */
    public Optional<Path> firstFigures() {
        return book().closings().isEmpty() ? Optional.empty() : Optional.of(copy(1).resolve(FIGURES));
    }

    private Path copy(int closing) {
        return folder.resolve(String.valueOf(closing));
    }

    /**
     * Copies what the next closing rests on; it counts for nothing until {@link #close}.
     *
     * @param ledgers the received files by their names below the drop folder
     * @return the copy of the ledgers
     */
    public Path prepare(Map<String, Path> ledgers, Path figures) {
        Path copy = copy(book().closings().size() + 1);
        Path received = copy.resolve(LEDGERS);
        try {
            Trees.delete(copy);
            Files.createDirectories(received);
            for (Map.Entry<String, Path> ledger : ledgers.entrySet()) {
                Path target = received.resolve(ledger.getKey());
                Files.createDirectories(target.getParent());
                Files.copy(ledger.getValue(), target, StandardCopyOption.COPY_ATTRIBUTES);
            }
            Files.copy(figures, copy.resolve(FIGURES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return received;
    }

    /**
     * Records that the round is closed with what was prepared.
     *
     * @param entered now, in the plan's time zone
     */
    public SealBook.Closing close(LocalDate day, String by, OffsetDateTime entered, Manifest edition) {
        SealBook book = book();
        SealBook.Closing closing = new SealBook.Closing(day, by, edition.edition(), edition.inputsHash(), entered);
        List<SealBook.Closing> closings = new ArrayList<>(book.closings());
        closings.add(closing);
        write(new SealBook(SealBook.VERSION, plan, round, closings, book.reopenings()));
        return closing;
    }

    /**
     * Opens the round again; what was closed stays where it is.
     *
     * @param entered now, in the plan's time zone
     */
    public SealBook.Reopening reopen(LocalDate day, String by, OffsetDateTime entered, String reason) {
        SealBook book = book();
        SealBook.Reopening reopening = new SealBook.Reopening(day, by, reason, entered);
        List<SealBook.Reopening> reopenings = new ArrayList<>(book.reopenings());
        reopenings.add(reopening);
        write(new SealBook(SealBook.VERSION, plan, round, book.closings(), reopenings));
        return reopening;
    }

    /** Replaces the record as a whole, and only once it is on the disk. */
    private void write(SealBook book) {
        try {
            Path fresh = folder.resolve("." + BOOK);
            Files.createDirectories(folder);
            String text = json.writeValueAsString(book).replace("\r\n", "\n") + "\n";
            Files.writeString(fresh, text, StandardCharsets.UTF_8);
            try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(fresh, folder.resolve(BOOK), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
