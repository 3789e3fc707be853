package org.taizhang.recomputation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A paragraph, heading or other text that stands in no table.
 *
 * @param text its lines joined, blanks left out
 */
record Passage(Place place, String text) {

    /** The rounds are numbered in characters. */
    private static final Pattern NUMBER = Pattern.compile("[0-9]|第[一二三四]季度");

    static boolean hasNumber(String text) {
        return NUMBER.matcher(text).find();
    }

    /** The sentences: each ends with a full stop, or with a quotation that does; what is quoted is not parted. */
    List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            depth += character == '“' ? 1 : character == '”' ? -1 : 0;
            boolean quoted = character == '”' && i > 0 && "。…".indexOf(text.charAt(i - 1)) >= 0;
            if (depth == 0 && (character == '。' || quoted)) {
                sentences.add(text.substring(start, i + 1));
                start = i + 1;
            }
        }
        if (start < text.length()) {
            sentences.add(text.substring(start));
        }
        return sentences;
    }

    Passage saying(String other) {
        return new Passage(place, other);
    }
}
