package org.taizhang.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The database and the job, open for as long as a command needs them. */
public final class JobSession implements AutoCloseable {

    /** H2's code for a database file that another process has open. */
    private static final int OPEN_ELSEWHERE = 90020;

    private final ConfigurableApplicationContext context;

    private JobSession(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /**
     * Opens the database of that project folder, building it if it is not there. Only one process at a time can have the embedded
     * database open; another one is refused and told who is running.
     */
    public static JobSession open(Folders folders, Locale language) {
        return open(folders, language, JobConfiguration.class);
    }

    /** The same with further beans, such as a listener to the job's steps. */
    static JobSession open(Folders folders, Locale language, Class<?>... configuration) {
        Path note = folders.data().resolve("running.txt");
        try {
            Map<String, Object> settings =
                    Map.of("taizhang.home", folders.home().toString(), "taizhang.lang", language.getLanguage());
            JobSession session = new JobSession(new SpringApplicationBuilder(configuration)
                    .properties(settings)
                    .run());
            leaveNote(note);
            return session;
        } catch (RuntimeException e) {
            if (isOpenElsewhere(e)) {
                throw new Refusal(Refusal.Reason.RUNNING, readNote(note));
            }
            throw refusal(e).orElse(e);
        }
    }

    /** Settings are checked while Spring puts the job together, which wraps what it catches. */
    private static Optional<RuntimeException> refusal(Throwable thrown) {
        return Stream.iterate(thrown, it -> it != null, Throwable::getCause)
                .filter(Refusal.class::isInstance)
                .map(RuntimeException.class::cast)
                .findFirst();
    }

    private static boolean isOpenElsewhere(Throwable thrown) {
        return Stream.iterate(thrown, it -> it != null, Throwable::getCause)
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .anyMatch(sql -> sql.getErrorCode() == OPEN_ELSEWHERE);
    }

    /** For others who find the embedded database taken; it cannot be asked itself then. */
    private static void leaveNote(Path note) {
        try {
            Files.createDirectories(note.getParent());
            Files.writeString(note, Holder.describe(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String readNote(Path note) {
        try {
            return Files.isRegularFile(note) ? Files.readString(note, StandardCharsets.UTF_8) : "?";
        } catch (IOException e) {
            return "?";
        }
    }

    /** The quarterly job. */
    public QuarterlyRuns quarterly() {
        return context.getBean(QuarterlyRuns.class);
    }

    /** Closing rounds and opening them again. */
    public Closings closings() {
        return context.getBean(Closings.class);
    }

    @Override
    public void close() {
        context.close();
    }
}
