package org.taizhang.briefing;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Grey pictures of pages (PGM, as pdftoppm writes them). */
final class Pictures {

    /** From so many of 255 shades on a point is plainly another. */
    private static final int PLAIN = 48;

    private Pictures() {}

    /** Says how far the pictures of the first folder differ from those of the same names in the second. */
    static void compare(Path one, Path other, PrintStream out) throws IOException {
        List<Path> pages;
        try (Stream<Path> files = Files.list(one)) {
            pages = files.filter(file -> file.toString().endsWith(".pgm")).sorted().toList();
        }
        long points = 0;
        long plain = 0;
        long shades = 0;
        double worst = 0;
        for (Path page : pages) {
            byte[] first = Files.readAllBytes(page);
            byte[] second = Files.readAllBytes(other.resolve(page.getFileName()));
            int start = start(first);
            if (first.length != second.length || start != start(second)) {
                throw new IOException("of another size: " + page.getFileName());
            }
            long differing = 0;
            for (int i = start; i < first.length; i++) {
                int difference = Math.abs((first[i] & 0xFF) - (second[i] & 0xFF));
                shades += difference;
                differing += difference >= PLAIN ? 1 : 0;
            }
            points += first.length - start;
            plain += differing;
            worst = Math.max(worst, 100.0 * differing / (first.length - start));
        }
        out.printf(
                Locale.ROOT,
                "%d pages compared as pictures: %.4f %% of the points plainly differ (worst page %.4f %%), mean difference %.4f of 255%n",
                pages.size(), 100.0 * plain / points, worst, (double) shades / points);
    }

    /** Where the points begin: behind three lines. */
    private static int start(byte[] picture) {
        int position = 0;
        for (int lines = 0; lines < 3; position++) {
            lines += picture[position] == '\n' ? 1 : 0;
        }
        require(new String(picture, 0, 2, StandardCharsets.US_ASCII));
        return position;
    }

    private static void require(String form) {
        if (!form.equals("P5")) {
            throw new IllegalArgumentException("no grey picture: " + form);
        }
    }
}
