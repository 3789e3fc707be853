package org.taizhang.findings;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.taizhang.terms.Place;

/**
 * The smallest example of each kind, as a finding without its place. They are what the tests' example ledgers came to when they were
 * read and judged, so that no example is invented.
 */
final class Examples {

    private static final String FILE = "examples.properties";
    private static final String SEPARATOR = "｜";

    private final Properties lines = new Properties();

    private Examples() {}

    static Examples recorded() {
        Examples examples = new Examples();
        try (InputStream stream = Examples.class.getResourceAsStream(FILE)) {
            if (stream == null) {
                throw new IllegalStateException("not on the class path: " + FILE);
            }
            examples.lines.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return examples;
    }

    Optional<Finding> of(FindingKind kind) {
        return Optional.ofNullable(lines.getProperty(kind.code() + ".values"))
                .map(values -> List.of(values.split(SEPARATOR, -1)))
                .map(values -> Finding.of(kind, Place.NOWHERE, values.toArray())
                        .seeing(lines.getProperty(kind.code() + ".seen")));
    }
}
