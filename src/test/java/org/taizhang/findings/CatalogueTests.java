package org.taizhang.findings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.taizhang.terms.Place;
import org.taizhang.words.Words;

class CatalogueTests {

    private static final List<Locale> LANGUAGES = List.of(Words.CHINESE, Locale.ENGLISH);
    private static final int MORE_THAN_ANY_SENTENCE_HAS = 8;

    @ParameterizedTest
    @EnumSource
    void hasATitleASentenceAndARemedyForEveryKind(FindingKind kind) {
        for (Locale language : LANGUAGES) {
            Catalogue catalogue = Catalogue.in(language);
            assertThat(List.of(catalogue.title(kind), catalogue.sentence(sample(kind)), catalogue.remedy(kind)))
                    .allSatisfy(text -> assertThat(text).isNotBlank().doesNotContain("{", "}"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void saysWhatEveryKindMeans(FindingKind kind) {
        for (Locale language : LANGUAGES) {
            assertThat(Catalogue.in(language).meaning(kind)).isNotBlank().doesNotContain("{", "}", "''");
            assertThat(Words.of(Catalogue.class, language).has(kind.code() + ".meaning") || kind.family() == 'P')
                    .isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void saysTheSameValuesInBothLanguages(FindingKind kind) {
        assertThat(valuesSaid(kind, Words.CHINESE)).isEqualTo(valuesSaid(kind, Locale.ENGLISH));
    }

    @ParameterizedTest
    @EnumSource(Severity.class)
    void namesEverySeverity(Severity severity) {
        assertThat(LANGUAGES)
                .allSatisfy(language ->
                        assertThat(Catalogue.in(language).name(severity)).isNotBlank());
    }

    @Test
    void givesEachKindACodeOfItsOwn() {
        Stream<String> codes = Arrays.stream(FindingKind.values()).map(FindingKind::code);

        assertThat(codes).doesNotHaveDuplicates().allMatch(code -> code.matches("[FSHRCLXP]\\d{3}"));
    }

    private static Finding sample(FindingKind kind) {
        Object[] arguments = IntStream.range(0, MORE_THAN_ANY_SENTENCE_HAS)
                .mapToObj(number -> "<" + number + ">")
                .toArray();
        return Finding.of(kind, Place.NOWHERE, arguments);
    }

    private static Set<String> valuesSaid(FindingKind kind, Locale language) {
        Matcher value = Pattern.compile("<\\d>").matcher(Catalogue.in(language).sentence(sample(kind)));
        Set<String> values = new TreeSet<>();
        while (value.find()) {
            values.add(value.group());
        }
        return values;
    }

    @ParameterizedTest
    @CsvSource({
        "FILE_TOO_LARGE,cells > 500000,文件超出读取上限：非空单元格超过 500000 个。",
        "ARCHIVE_TOO_LARGE,县/甲.csv: ratio > 100,压缩包不能展开：县/甲.csv: 解压后超过压缩前的 100 倍。",
        "ARCHIVE_TOO_LARGE,b/inner.zip: ZIP,压缩包不能展开：b/inner.zip: ZIP。",
        "NOT_A_WORKBOOK,unknown,文件内容不是电子表格，实际是：无法识别的内容。"
    })
    void saysInPlainWordsWhatAReaderOfFilesSaysShortly(FindingKind kind, String detail, String sentence) {
        assertThat(Catalogue.in(Words.CHINESE).sentence(Finding.of(kind, Place.NOWHERE, detail)))
                .isEqualTo(sentence);
    }

    @Test
    void hasWordsForEveryCapOnReading() throws IOException {
        Set<String> caps = new TreeSet<>();
        try (Stream<Path> sources = Files.list(Path.of("src/main/java/org/taizhang/spreadsheet"))) {
            Pattern named = Pattern.compile("(?:check|cap)\\([^;]*,\\s*\"(\\w+)\"\\)|over\\(\"(\\w+)\"");
            for (Path source : sources.toList()) {
                Matcher cap = named.matcher(Files.readString(source));
                while (cap.find()) {
                    caps.add(cap.group(1) == null ? cap.group(2) : cap.group(1));
                }
            }
        }
        assertThat(caps).contains("cells", "entries", "rows").hasSizeGreaterThan(8);
        for (Locale language : LANGUAGES) {
            Words words = Words.of(Catalogue.class, language);
            assertThat(caps).allMatch(cap -> words.has("limit." + cap));
        }
    }
}
