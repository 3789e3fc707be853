package org.taizhang.spreadsheet;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Lock files of Excel and WPS, and what systems leave in folders and archives; no ledger is called so. */
public final class Leftovers {

    private static final Pattern NAMES =
            Pattern.compile("(~\\$|\\.~|\\.).*|Thumbs\\.db|desktop\\.ini|__MACOSX", Pattern.CASE_INSENSITIVE);

    private Leftovers() {}

    /** Whether a file is one of them, or lies in a folder that is. */
    public static boolean include(String path) {
        return Stream.of(path.split("/")).anyMatch(step -> NAMES.matcher(step).matches());
    }
}
