package org.taizhang.cli;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.taizhang.words.Words;
import picocli.CommandLine.Option;

/** Options that every command takes. */
final class Common {

    @Option(names = "--plan", descriptionKey = "option.plan", paramLabel = "PLAN")
    @Nullable
    String plan;

    @Option(names = "--lang", descriptionKey = "option.lang", paramLabel = "zh|en", defaultValue = "zh")
    String lang = "zh";

    Optional<String> planName() {
        return Optional.ofNullable(plan);
    }

    Locale language() {
        return lang.equals("en") ? Locale.ENGLISH : Words.CHINESE;
    }
}
