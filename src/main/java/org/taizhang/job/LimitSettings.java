package org.taizhang.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.support.ResourcePropertySource;
import org.taizhang.spreadsheet.ArchiveLimits;
import org.taizhang.spreadsheet.ReadLimits;

/**
 * The caps on reading (读取上限) as this installation sets them: {@code taizhang.limits.*} in taizhang.properties, or the same
 * names as environment variables, {@code TAIZHANG_LIMITS_*}. What is not set is {@link ReadLimits#STANDARD}.
 */
final class LimitSettings {

    private static final String FAMILY = "taizhang.limits.";

    private final ConfigurableEnvironment environment;
    private final Set<String> known = new TreeSet<>();

    private LimitSettings(ConfigurableEnvironment environment) {
        this.environment = environment;
    }

    /** Reads them; a value that is no number or out of bounds is refused, and so is a name that does not exist. */
    static ReadLimits of(ConfigurableEnvironment environment) {
        return new LimitSettings(environment).read();
    }

    /** The same without the job: from that project folder's taizhang.properties and the environment. */
    static ReadLimits of(Folders folders) {
        return of(environment(folders));
    }

    /** The settings of an installation: that project folder's taizhang.properties and the environment, which goes first. */
    static ConfigurableEnvironment environment(Folders folders) {
        StandardEnvironment environment = new StandardEnvironment();
        Path properties = folders.home().resolve("taizhang.properties");
        if (Files.isRegularFile(properties)) {
            environment.getPropertySources().addLast(source(properties));
        }
        return environment;
    }

    private static PropertySource<?> source(Path properties) {
        try {
            return new ResourcePropertySource(new FileSystemResource(properties));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ReadLimits read() {
        ReadLimits standard = ReadLimits.STANDARD;
        ReadLimits limits = new ReadLimits(
                value("bytes", standard.bytes(), 1_000, 1_000_000_000),
                value("inflated-bytes", standard.inflatedBytes(), 10_000, 10_000_000_000L),
                (int) value("sheets", standard.sheets(), 1, 10_000),
                (int) value("cells", standard.cells(), 1_000, 50_000_000),
                value("text-characters", standard.textCharacters(), 1_000, 1_000_000_000),
                (int) value("passed-cells", standard.passedCells(), 1_000, 100_000_000),
                value("passed-characters", standard.passedCharacters(), 1_000, 100_000_000_000L),
                (int) value("seconds", standard.seconds(), 1, 3_600),
                archive(standard.archive()));
        refuseUnknown();
        return limits;
    }

    private ArchiveLimits archive(ArchiveLimits standard) {
        return new ArchiveLimits(
                value("archive-bytes", standard.bytes(), 1_000, 10_000_000_000L),
                (int) value("archive-entries", standard.entries(), 1, 100_000),
                value("archive-entry-bytes", standard.entryBytes(), 1_000, 1_000_000_000),
                value("archive-inflated-bytes", standard.inflatedBytes(), 10_000, 100_000_000_000L),
                (int) value("archive-ratio", standard.ratio(), 2, 10_000));
    }

    private long value(String name, long standard, long least, long most) {
        String setting = FAMILY + name;
        known.add(setting);
        String text = environment.getProperty(setting);
        return text == null ? standard : number(setting, text.strip(), least, most);
    }

    static long number(String setting, String text, long least, long most) {
        try {
            long number = Long.parseLong(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Refused below, as one out of bounds is.
        }
        throw new Refusal(Refusal.Reason.WRONG_SETTING, setting, text, String.valueOf(least), String.valueOf(most));
    }

    /** A misspelt name would leave the cap as it is, and nobody would know. */
    private void refuseUnknown() {
        List<String> spellings = known.stream().map(LimitSettings::variable).toList();
        environment.getPropertySources().stream()
                .filter(EnumerablePropertySource.class::isInstance)
                .flatMap(source -> List.of(((EnumerablePropertySource<?>) source).getPropertyNames()).stream())
                .filter(name -> variable(name).startsWith(variable(FAMILY)) && !spellings.contains(variable(name)))
                .findFirst()
                .ifPresent(name -> {
                    throw new Refusal(Refusal.Reason.UNKNOWN_SETTING, name, joined(known));
                });
    }

    /** The setting's name as an environment variable has it. */
    static String variable(String name) {
        return name.replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT);
    }

    private static String joined(Collection<String> names) {
        return String.join(", ", names);
    }
}
