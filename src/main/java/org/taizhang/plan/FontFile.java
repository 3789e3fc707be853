package org.taizhang.plan;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * A typeface file that a plan names. Only a plain name of a .ttf or .otf beside the plan workbook will do: collections (.ttc) cannot
 * be embedded, and a path could lead anywhere.
 */
record FontFile(Path folder, String name) {

    private static final Pattern PLAIN_NAME = Pattern.compile("[^/\\\\:]+\\.(?i:ttf|otf)");

    boolean usable() {
        return PLAIN_NAME.matcher(name).matches() && Files.isRegularFile(folder.resolve(name));
    }
}
