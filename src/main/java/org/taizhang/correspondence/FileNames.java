package org.taizhang.correspondence;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Names for files that every system can bear, Windows too, each given once. */
final class FileNames {

    private static final int LONGEST = 80;
    private static final Pattern UNFIT = Pattern.compile("[\\\\/:*?\"<>|\\p{Cntrl}\\p{Cf}\\p{Co}\\p{Cn}\\p{Cs}]+");

    /** Names that Windows keeps for devices, whatever their extension. */
    private static final Pattern DEVICE = Pattern.compile("(?i)(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?");

    private final Set<String> given = new HashSet<>();

    /** The name as a file can bear it; a name that was given before gets a number. */
    String unique(String name) {
        String safe = safe(name);
        String unique = safe;
        for (int number = 2; !given.add(unique.toLowerCase(Locale.ROOT)); number++) {
            unique = safe + "-" + number;
        }
        return unique;
    }

    static String safe(String name) {
        String plain = UNFIT.matcher(name).replaceAll("_").strip();
        String cut = plain.codePointCount(0, plain.length()) > LONGEST
                ? plain.substring(0, plain.offsetByCodePoints(0, LONGEST))
                : plain;
        // Windows drops dots and blanks at the end.
        String ended = cut.replaceAll("[. ]+$", "").replaceAll("^[. ]+", "");
        if (ended.isEmpty()) {
            return "_";
        }
        return DEVICE.matcher(ended).matches() ? "_" + ended : ended;
    }

    /** A file's own name without its folders and its extension. */
    static String base(String file) {
        String own = file.substring(file.lastIndexOf('/') + 1);
        int dot = own.lastIndexOf('.');
        return dot > 0 ? own.substring(0, dot) : own;
    }
}
