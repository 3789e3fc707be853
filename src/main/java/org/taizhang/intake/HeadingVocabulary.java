package org.taizhang.intake;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What Chinese offices usually write for a column, from {@code headings.txt}: words that mean one column and nothing else, words
 * that usually mean it, words that mean it under a group heading, words that may mean several, and words known to be something
 * else. A word may stand in one place only; the plan's synonyms come before all of them.
 */
final class HeadingVocabulary {

    /** What a group heading is about, as far as it settles what short headings below it mean. */
    enum Topic {
        /** 完成情况. */
        DONE,
        /** 年度目标. */
        TARGET,
        /** 资金情况. */
        MONEY
    }

    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final String SOMETHING_ELSE = "其他";
    private static final Map<String, Topic> TOPICS = Map.of("完成", Topic.DONE, "目标", Topic.TARGET, "资金", Topic.MONEY);

    /** The one vocabulary; it never changes while the program runs. */
    static final HeadingVocabulary STANDARD = read();

    final Map<String, LedgerColumn> sure = new HashMap<>();
    final Map<String, LedgerColumn> weak = new HashMap<>();
    final Map<Topic, Map<String, LedgerColumn>> within = new HashMap<>();
    final Map<String, Set<LedgerColumn>> unclear = new HashMap<>();
    final Set<String> neutral = new HashSet<>();
    final Set<String> somethingElse = new HashSet<>();
    final Set<String> otherTables = new HashSet<>();

    private static HeadingVocabulary read() {
        HeadingVocabulary vocabulary = new HeadingVocabulary();
        try (InputStream in = Objects.requireNonNull(
                        HeadingVocabulary.class.getResourceAsStream("headings.txt"), "headings.txt");
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(vocabulary::learn);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        vocabulary.refuseDoubles();
        return vocabulary;
    }

    private void learn(String line) {
        int colon = line.indexOf('：');
        List<String> subject = List.of(BLANKS.split(line.substring(0, colon)));
        List<String> words = List.of(BLANKS.split(line.substring(colon + 1).strip()));
        switch (subject.get(0)) {
            case "叫法" -> words.forEach(word -> put(sure, word, column(subject.get(1))));
            case "泛称" -> words.forEach(word -> put(weak, word, column(subject.get(1))));
            case "分组" ->
                words.forEach(word -> put(
                        within.computeIfAbsent(topic(subject.get(1)), none -> new HashMap<>()),
                        word,
                        column(subject.get(2))));
            case "歧义" -> words.forEach(word -> put(unclear, word, columns(subject.get(1))));
            case "中性" -> neutral.addAll(words);
            case SOMETHING_ELSE -> somethingElse.addAll(words);
            case "别表" -> otherTables.addAll(words);
            default -> throw new IllegalStateException("headings.txt: " + line);
        }
    }

    private static <T> void put(Map<String, T> map, String word, T meaning) {
        T before = map.put(word, meaning);
        if (before != null && !before.equals(meaning)) {
            throw new IllegalStateException("headings.txt says two things of " + word);
        }
    }

    private void refuseDoubles() {
        Set<String> seen = new HashSet<>();
        for (Set<String> words : List.of(sure.keySet(), weak.keySet(), unclear.keySet(), somethingElse, otherTables)) {
            words.stream().filter(word -> !seen.add(word)).findFirst().ifPresent(word -> {
                throw new IllegalStateException("headings.txt says two things of " + word);
            });
        }
    }

    private static Topic topic(String name) {
        return Objects.requireNonNull(TOPICS.get(name), name);
    }

    private static LedgerColumn column(String heading) {
        return LedgerColumn.ofHeading(heading)
                .orElseThrow(() -> new IllegalStateException("headings.txt names no column: " + heading));
    }

    private static Set<LedgerColumn> columns(String headings) {
        EnumSet<LedgerColumn> columns = EnumSet.noneOf(LedgerColumn.class);
        for (String heading : headings.split("/", -1)) {
            if (!heading.equals(SOMETHING_ELSE)) {
                columns.add(column(heading));
            }
        }
        return columns;
    }
}
