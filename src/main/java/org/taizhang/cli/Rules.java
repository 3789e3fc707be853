package org.taizhang.cli;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.taizhang.findings.Catalogue;
import org.taizhang.findings.CatalogueEntry;
import org.taizhang.findings.FindingKind;
import org.taizhang.findings.Severities;
import org.taizhang.job.Refusal;

/** The catalogue of rules (校验规则) on the terminal, at a plan's levels. */
final class Rules {

    private static final Pattern CODE = Pattern.compile("[A-Z]\\d{1,5}");

    private final Screen screen;
    private final Catalogue catalogue;
    private final Severities severities;

    Rules(Screen screen, Severities severities) {
        this.screen = screen;
        this.catalogue = Catalogue.in(screen.words().locale());
        this.severities = severities;
    }

    /** Whether that is a rule's code and not a round, which begins with its year; in small or full-width letters, too. */
    static boolean looksLikeCode(String text) {
        return CODE.matcher(plain(text)).matches();
    }

    private static String plain(String text) {
        return Normalizer.normalize(text.strip(), Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
    }

    void show(String text) {
        String code = plain(text);
        FindingKind kind =
                FindingKind.ofCode(code).orElseThrow(() -> new Refusal(Refusal.Reason.NO_SUCH_CODE, code, near(code)));
        CatalogueEntry entry = catalogue.entry(kind, severities);
        screen.line(entry.code() + "  " + entry.title());
        entry.parts().forEach(part -> screen.say("explain.part", part.label(), part.text()));
    }

    private String near(String code) {
        List<FindingKind> near = FindingKind.near(code);
        return near.stream()
                .map(kind -> kind.code() + " " + catalogue.title(kind))
                .collect(Collectors.joining(screen.words().say("list.separator")));
    }

    void showAll() {
        screen.line(catalogue.page(severities).stripTrailing());
    }
}
