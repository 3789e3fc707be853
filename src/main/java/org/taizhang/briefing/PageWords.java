package org.taizhang.briefing;

import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;
import org.taizhang.plan.Naming;
import org.taizhang.words.Words;

/** The words of the run page, official Chinese as all papers are. */
final class PageWords {

    private static final String BUNDLE = "page.page";
    private static final String OF_SCRIPT = "js.";
    private static final Words WORDS = Words.of(PageWords.class, BUNDLE, Words.CHINESE);

    private PageWords() {}

    /** The sentence under that key with its blanks filled in. */
    static String say(String key, Object... arguments) {
        return WORDS.say(key, arguments);
    }

    /** Whether there is a sentence under that key. */
    static boolean has(String key) {
        return WORDS.has(key);
    }

    private static String named(String words, Naming naming) {
        return words.replace("{whole}", naming.whole())
                .replace("{places}", naming.places())
                .replace("{departments}", naming.departments());
    }

    /** The words that the page's script uses, with their blanks, by key; what the plan calls its parts is filled in. */
    static Map<String, String> ofScript(Naming naming) {
        ResourceBundle bundle = ResourceBundle.getBundle(PageWords.class.getPackageName() + "." + BUNDLE, Locale.ROOT);
        Map<String, String> words = new TreeMap<>();
        bundle.keySet().stream()
                .filter(key -> key.startsWith(OF_SCRIPT))
                .forEach(key -> words.put(key, named(bundle.getString(key), naming)));
        return words;
    }
}
