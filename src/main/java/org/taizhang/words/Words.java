package org.taizhang.words;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/**
 * The words of one stage in one language: a message bundle named {@code words} beside the class that owns it. Chinese
 * is the base bundle, English the second language; there is no other fallback, so the machine's locale never decides.
 */
public final class Words {

    /** Official plain Chinese, the default of everything. */
    public static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;

    private static final ResourceBundle.Control BASE_IS_CHINESE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final ResourceBundle bundle;
    private final Locale locale;

    private Words(ResourceBundle bundle, Locale locale) {
        this.bundle = bundle;
        this.locale = locale;
    }

    /** The bundle {@code words} in the package of the owner. */
    public static Words of(Class<?> owner, Locale locale) {
        return of(owner, "words", locale);
    }

    /** The bundle of that name in the package of the owner. */
    public static Words of(Class<?> owner, String name, Locale locale) {
        Locale asked = locale.getLanguage().equals("en") ? Locale.ENGLISH : Locale.ROOT;
        String path = owner.getPackageName() + "." + name;
        return new Words(ResourceBundle.getBundle(path, asked, owner.getClassLoader(), BASE_IS_CHINESE), locale);
    }

    /** The language these words are in. */
    public Locale locale() {
        return locale;
    }

    /**
     * The sentence under that key with its blanks filled in, in order: {0}, {1}, …. Every argument stands as its own
     * text, so that no number is ever regrouped or rounded on the way. A key that is missing is a broken program: {@link
     * MissingResourceException}.
     */
    public String say(String key, @Nullable Object... arguments) {
        String[] texts = new String[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            texts[i] = String.valueOf(arguments[i]);
        }
        return new MessageFormat(bundle.getString(key), locale).format(texts);
    }

    /** Whether there is a sentence under that key. */
    public boolean has(String key) {
        return bundle.containsKey(key);
    }
}
