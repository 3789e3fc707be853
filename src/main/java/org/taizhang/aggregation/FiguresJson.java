package org.taizhang.aggregation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The frozen figures as text (figures.json): fields in the order of the records, exact decimals as strings, dates as ISO texts, null
 * written as such, two spaces an indent, and a line feed on every system. The same figures always give the same text. Safe for
 * use by many threads.
 */
public final class FiguresJson {

    private static final String LINE_END = "\n";
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(MapperFeature.INFER_RECORD_GETTERS_FROM_COMPONENTS_ONLY)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .defaultPrettyPrinter(layout())
            .build();

    private FiguresJson() {}

    private static DefaultPrettyPrinter layout() {
        DefaultIndenter indenter = new DefaultIndenter("  ", LINE_END);
        Separators separators = Separators.createDefaultInstance()
                .withObjectNameValueSpacing(Separators.Spacing.AFTER)
                .withObjectEmptySeparator("")
                .withArrayEmptySeparator("");
        return new DefaultPrettyPrinter(separators).withObjectIndenter(indenter).withArrayIndenter(indenter);
    }

    /** The text; it is to be stored in UTF-8. */
    public static String write(FrozenFigures figures) {
        return text(figures);
    }

    private static String text(Record figures) {
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(figures) + LINE_END;
    }

    /** The text of a year's figures (annual.json), in the same form. */
    public static String write(AnnualFigures figures) {
        return text(figures);
    }

    /** A year's figures in that text; a text of another form or version is a broken system. */
    public static AnnualFigures readAnnual(String text) {
        AnnualFigures figures = MAPPER.readValue(text, AnnualFigures.class);
        if (figures.version() != AnnualFigures.VERSION) {
            throw new IllegalArgumentException(
                    "a year's figures of form " + figures.version() + ", expected " + AnnualFigures.VERSION);
        }
        return figures;
    }

    /** A year's figures in that file; nothing where it is not there, or of another form or version, such as an earlier program's. */
    public static Optional<AnnualFigures> readableAnnual(Path file) {
        return readable(file, FiguresJson::readAnnual);
    }

    /** The figures in that file; nothing where it is not there, or of another form or version, such as an earlier program's. */
    public static Optional<FrozenFigures> readable(Path file) {
        return readable(file, FiguresJson::read);
    }

    private static <T> Optional<T> readable(Path file, Function<String, T> form) {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(form.apply(Files.readString(file)));
        } catch (JacksonException | IllegalArgumentException otherForm) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The figures in that text; a text of another form or version is a broken system. */
    public static FrozenFigures read(String text) {
        FrozenFigures figures = MAPPER.readValue(text, FrozenFigures.class);
        if (figures.version() != FrozenFigures.VERSION) {
            throw new IllegalArgumentException(
                    "figures of form " + figures.version() + ", expected " + FrozenFigures.VERSION);
        }
        return figures;
    }
}
