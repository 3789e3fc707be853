package org.taizhang.findings;

import static org.assertj.core.api.Assertions.assertThat;

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
}
