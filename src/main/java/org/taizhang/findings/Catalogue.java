package org.taizhang.findings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.taizhang.words.Words;

/** The words of every finding (校验规则): its title, its sentence and its remedy, in one language. */
public final class Catalogue {

    private static final String EVERY_PLAN_KIND = "P";

    /** Kinds whose blanks are filled by readers of files, which know no language. */
    private static final Set<FindingKind> OF_FILES =
            Set.of(FindingKind.FILE_TOO_LARGE, FindingKind.ARCHIVE_TOO_LARGE, FindingKind.NOT_A_WORKBOOK);

    /** Where, what is too much, and the limit. */
    private static final Pattern CAP = Pattern.compile("((?:.*: )?)(\\w+) > (\\d+)", Pattern.DOTALL);

    private final Words words;
    private final Examples examples = Examples.recorded();

    private Catalogue(Words words) {
        this.words = words;
    }

    /** The catalogue in that language. */
    public static Catalogue in(Locale locale) {
        return new Catalogue(Words.of(Catalogue.class, locale));
    }

    /** The kind's name, a few words. */
    public String title(FindingKind kind) {
        return words.say(kind.code() + ".title");
    }

    /** What is wrong, in one sentence with the values. A value that is blank is called so: empty quotes would say nothing. */
    public String sentence(Finding finding) {
        boolean ofFile = OF_FILES.contains(finding.kind());
        Object[] said = finding.arguments().stream()
                .map(argument -> argument.isBlank() ? words.say("argument.blank") : ofFile ? plain(argument) : argument)
                .toArray();
        return words.say(finding.kind().code() + ".sentence", said);
    }

    /** What a reader of files says shortly, such as {@code cells > 500000}, in words that a clerk understands. */
    private String plain(String detail) {
        Matcher cap = CAP.matcher(detail);
        String key = cap.matches() ? "limit." + cap.group(2) : "content." + detail;
        if (!words.has(key)) {
            return detail;
        }
        return cap.matches() ? cap.group(1) + words.say(key, cap.group(3)) : words.say(key);
    }

    /** How to mend it, in one sentence. */
    public String remedy(FindingKind kind) {
        return words.say(kind.code() + ".remedy");
    }

    /** What it means and why it matters. Kinds about the plan share one answer. */
    public String meaning(FindingKind kind) {
        String key = kind.code() + ".meaning";
        return words.say(words.has(key) ? key : EVERY_PLAN_KIND + ".meaning");
    }

    /** What stands in a ledger, and what is said of it. */
    Optional<String> example(FindingKind kind) {
        return examples.of(kind)
                .map(finding -> finding.seen() == null
                        ? sentence(finding)
                        : words.say("example.seen", finding.seen(), sentence(finding)));
    }

    /** The severity's name. */
    public String name(Severity severity) {
        return words.say("severity." + severity.name());
    }

    /** Everything about the kind, as grave as the plan has it. */
    public CatalogueEntry entry(FindingKind kind, Severities severities) {
        List<CatalogueEntry.Part> parts = new ArrayList<>();
        parts.add(part("severity", level(kind, severities)));
        parts.add(part("meaning", meaning(kind)));
        example(kind).ifPresent(example -> parts.add(part("example", example)));
        parts.add(part("remedy", remedy(kind)));
        return new CatalogueEntry(kind.code(), title(kind), parts);
    }

    private CatalogueEntry.Part part(String name, String text) {
        return new CatalogueEntry.Part(words.say("entry." + name), text);
    }

    private String level(FindingKind kind, Severities severities) {
        String own = name(kind.severity());
        Optional<Severities.Change> change = severities.change(kind);
        if (change.isPresent()) {
            String now = levelName(change.get().severity());
            String reason = change.get().reason();
            return reason.isEmpty()
                    ? words.say("level.changed", now, own)
                    : words.say("level.changed.because", now, own, reason);
        }
        List<String> others = others(kind);
        return others.isEmpty()
                ? words.say("level.fixed", own)
                : words.say("level.adjustable", own, String.join(words.say("list.separator"), others));
    }

    /** What a plan may make of it. */
    private List<String> others(FindingKind kind) {
        return Stream.concat(Arrays.stream(Severity.values()).map(Optional::of), Stream.of(Optional.<Severity>empty()))
                .filter(level -> !level.equals(Optional.of(kind.severity())) && kind.mayBecome(level))
                .map(this::levelName)
                .toList();
    }

    private String levelName(Optional<Severity> level) {
        return level.map(this::name).orElseGet(() -> words.say("severity.off"));
    }

    /** The whole catalogue as a page in Markdown, by family (类), as grave as the plan has it. */
    public String page(Severities severities) {
        return new CataloguePage(this, words, severities).text();
    }
}
