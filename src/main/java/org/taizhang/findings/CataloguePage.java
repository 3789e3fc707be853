package org.taizhang.findings;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.taizhang.words.Words;

/** The page of all rules (校验规则) in Markdown: how many of each family and severity, then every entry. */
final class CataloguePage {

    private final Catalogue catalogue;
    private final Words words;
    private final Severities severities;
    private final StringBuilder text = new StringBuilder();

    CataloguePage(Catalogue catalogue, Words words, Severities severities) {
        this.catalogue = catalogue;
        this.words = words;
        this.severities = severities;
    }

    String text() {
        line("# " + words.say("page.title"), "");
        line(words.say("page.about"), "");
        line(words.say("page.levels"), "");
        counts();
        families().forEach(this::family);
        return text.toString();
    }

    /** In the catalogue's order of families. */
    private static Stream<Character> families() {
        return Arrays.stream(FindingKind.values()).map(FindingKind::family).distinct();
    }

    private static List<FindingKind> kinds(char family) {
        return Arrays.stream(FindingKind.values())
                .filter(kind -> kind.family() == family)
                .toList();
    }

    private void counts() {
        List<String> names =
                Arrays.stream(Severity.values()).map(catalogue::name).toList();
        line("| " + words.say("page.family") + " | " + words.say("page.count") + " | " + String.join(" | ", names)
                + " |");
        line("|---|---|" + "---|".repeat(names.size()));
        families().forEach(family -> count(words.say("family." + family), kinds(family)));
        count(words.say("page.all"), List.of(FindingKind.values()));
        line("");
    }

    private void count(String name, List<FindingKind> kinds) {
        Map<Severity, Long> each = kinds.stream()
                .collect(Collectors.groupingBy(FindingKind::severity, TreeMap::new, Collectors.counting()));
        String numbers = Arrays.stream(Severity.values())
                .map(severity -> String.valueOf(each.getOrDefault(severity, 0L)))
                .collect(Collectors.joining(" | "));
        line("| " + name + " | " + kinds.size() + " | " + numbers + " |");
    }

    private void family(char family) {
        line("## " + words.say("family." + family), "");
        if (words.has(family + ".meaning")) {
            line(words.say(family + ".meaning"), "");
        }
        kinds(family).forEach(kind -> entry(catalogue.entry(kind, severities), words.has(family + ".meaning")));
    }

    /** An entry, without its meaning where the whole family shares one. */
    private void entry(CatalogueEntry entry, boolean meaningIsSaid) {
        line("### " + entry.code() + " " + entry.title(), "");
        entry.parts().stream()
                .filter(part -> !meaningIsSaid || !part.label().equals(words.say("entry.meaning")))
                .forEach(part -> line("- " + words.say("page.part", part.label(), part.text())));
        line("");
    }

    private void line(String... lines) {
        for (String line : lines) {
            text.append(line).append('\n');
        }
    }
}
