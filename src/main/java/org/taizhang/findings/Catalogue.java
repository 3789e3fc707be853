package org.taizhang.findings;

import java.util.Locale;
import org.taizhang.words.Words;

/** The words of every finding (校验规则): its title, its sentence and its remedy, in one language. */
public final class Catalogue {

    private final Words words;

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

    /** What is wrong, in one sentence with the values. */
    public String sentence(Finding finding) {
        return words.say(
                finding.kind().code() + ".sentence", finding.arguments().toArray());
    }

    /** How to mend it, in one sentence. */
    public String remedy(FindingKind kind) {
        return words.say(kind.code() + ".remedy");
    }

    /** The severity's name. */
    public String name(Severity severity) {
        return words.say("severity." + severity.name());
    }
}
