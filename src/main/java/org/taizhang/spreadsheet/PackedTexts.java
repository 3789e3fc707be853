package org.taizhang.spreadsheet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Very many texts in little memory: one after the other in blocks of characters, with four bytes a text to find it again. As
 * strings, the texts of a long list would take three times as much.
 */
final class PackedTexts {

    private static final int BLOCK = 1 << 16;

    private final List<char[]> blocks = new ArrayList<>();
    /** Where each text ends, counted in characters from the first one's beginning. */
    private int[] ends = new int[1024];

    private int count;

    int size() {
        return count;
    }

    void add(String text) {
        int from = end(count);
        for (int done = 0; done < text.length(); ) {
            int at = (from + done) % BLOCK;
            if (at == 0) {
                blocks.add(new char[BLOCK]);
            }
            int fitting = Math.min(text.length() - done, BLOCK - at);
            text.getChars(done, done + fitting, blocks.get(blocks.size() - 1), at);
            done += fitting;
        }
        if (count == ends.length) {
            ends = Arrays.copyOf(ends, count * 2);
        }
        ends[count] = from + text.length();
        count++;
    }

    String get(int index) {
        int from = end(index);
        int length = ends[index] - from;
        int at = from % BLOCK;
        if (length <= BLOCK - at) {
            return length == 0 ? "" : new String(blocks.get(from / BLOCK), at, length);
        }
        char[] text = new char[length];
        for (int done = 0; done < length; ) {
            int start = (from + done) % BLOCK;
            int fitting = Math.min(length - done, BLOCK - start);
            System.arraycopy(blocks.get((from + done) / BLOCK), start, text, done, fitting);
            done += fitting;
        }
        return new String(text);
    }

    /** Where the texts before that one end. */
    private int end(int index) {
        return index == 0 ? 0 : ends[index - 1];
    }
}
