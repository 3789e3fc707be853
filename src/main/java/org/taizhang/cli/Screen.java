package org.taizhang.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.taizhang.distribution.SealBook;
import org.taizhang.words.Words;

/** The terminal: sentences from the bundle, and tables whose columns line up although a Chinese character is two wide. */
final class Screen {

    private static final String GAP = "  ";

    private final PrintStream out;
    private final Words words;

    Screen(PrintStream out, Locale language) {
        this.out = out;
        this.words = Words.of(Screen.class, language);
    }

    Words words() {
        return words;
    }

    void say(String key, @Nullable Object... arguments) {
        out.println(words.say(key, arguments));
    }

    void line(String text) {
        out.println(text);
    }

    /** Closings and reopenings of a round that bear another day than that on which they were entered. */
    void datedOtherwise(List<? extends SealBook.Entry> entries) {
        for (SealBook.Entry entry : entries) {
            String kind = words.say(entry instanceof SealBook.Closing ? "seal.closing" : "seal.reopening");
            String entered = String.valueOf(entry.entered()).replace('T', ' ');
            say("seal.entered", kind, entry.day(), entered, entry.by());
        }
    }

    /** A table; the first row is its head. Empty columns at the end of a row may be left out. */
    void table(List<List<String>> rows) {
        int columns = rows.stream().mapToInt(List::size).max().orElse(0);
        List<Integer> widths = new ArrayList<>(Collections.nCopies(columns, 0));
        for (List<String> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                widths.set(i, Math.max(widths.get(i), width(row.get(i))));
            }
        }
        rows.forEach(row -> out.println(laidOut(row, widths)));
    }

    private static String laidOut(List<String> row, List<Integer> widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < row.size(); i++) {
            String cell = row.get(i);
            line.append(cell);
            if (i < row.size() - 1) {
                line.append(" ".repeat(widths.get(i) - width(cell))).append(GAP);
            }
        }
        return line.toString().stripTrailing();
    }

    /** How many columns of a terminal the text takes: wide East Asian characters two, others one. */
    static int width(String text) {
        return text.codePoints().map(point -> isWide(point) ? 2 : 1).sum();
    }

    private static boolean isWide(int point) {
        return (point >= 0x1100 && point <= 0x115F)
                || (point >= 0x2E80 && point <= 0xA4CF)
                || (point >= 0xAC00 && point <= 0xD7A3)
                || (point >= 0xF900 && point <= 0xFAFF)
                || (point >= 0xFE30 && point <= 0xFE6F)
                || (point >= 0xFF00 && point <= 0xFF60)
                || (point >= 0xFFE0 && point <= 0xFFE6)
                || (point >= 0x20000 && point <= 0x3FFFD);
    }
}
