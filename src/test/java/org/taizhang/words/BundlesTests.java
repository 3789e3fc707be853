package org.taizhang.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Chinese and English say the same things. Other bundles are the fixed words of a Chinese workbook or page. */
class BundlesTests {

    private static final Pattern BLANK = Pattern.compile("\\{(\\d+)}");

    static Stream<Path> chineseBundles() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/resources/org/taizhang"))) {
            return files
                    .filter(file -> file.getFileName().toString().matches("(words|help)\\.properties"))
                    .toList()
                    .stream();
        }
    }

    private static Properties load(Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> blanks(String sentence) {
        Set<String> blanks = new TreeSet<>();
        Matcher matcher = BLANK.matcher(sentence);
        while (matcher.find()) {
            blanks.add(matcher.group(1));
        }
        return blanks;
    }

    @ParameterizedTest
    @MethodSource("chineseBundles")
    void haveAnEnglishTwinWithTheSameKeysAndBlanks(Path chinese) {
        Path english =
                chinese.resolveSibling(chinese.getFileName().toString().replace(".properties", "_en.properties"));
        Properties ours = load(chinese);
        Properties theirs = load(english);
        assertThat(theirs.stringPropertyNames()).isEqualTo(ours.stringPropertyNames());
        for (String key : ours.stringPropertyNames()) {
            assertThat(blanks(theirs.getProperty(key))).as(key).isEqualTo(blanks(ours.getProperty(key)));
        }
    }
}
