package org.taizhang.briefing;

/**
 * Somebody's own words in a paper (引语): on one line, between “ ”, as many whole sentences as there is room for. Where something is left
 * out it ends with ……; a first sentence that is too long is cut at the last comma that fits, and where it has none, at the limit.
 */
final class Quotation {

    /** Characters, both kinds of quotation in a paper alike. */
    static final int ROOM = 64;

    private static final String DOUBLE_FIRST = "“”‘’";
    private static final String SINGLE_FIRST = "‘’“”";
    private static final String STOPS = "。！？!?；;";
    private static final String COMMAS = "，,、：:";

    private Quotation() {}

    static String of(String words) {
        return of(words, ROOM);
    }

    static String of(String words, int room) {
        String line = line(words);
        String shortened = line.codePointCount(0, line.length()) <= room ? line : shortened(line, room);
        return Wording.say("quotation", shortened);
    }

    /** Line ends are commas or nothing, and quotation marks inside those of the paper are single ones. */
    private static String line(String words) {
        String line = Texts.printable(words).strip().replaceAll("(?<=[。！？；，、：])\\s*\\n\\s*", "");
        return line.replaceAll("\\s*\\n\\s*", "；")
                .codePoints()
                .map(Quotation::turned)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** Quotation marks change places, since these words stand between “ ” themselves. */
    private static int turned(int character) {
        int mark = DOUBLE_FIRST.indexOf(character);
        return mark < 0 ? character : SINGLE_FIRST.charAt(mark);
    }

    private static String shortened(String line, int room) {
        String part = line.substring(0, line.offsetByCodePoints(0, room));
        int end = lastOf(part, STOPS) + 1;
        if (end == 0) {
            int comma = lastOf(part, COMMAS);
            end = comma > 0 ? comma : part.length();
        }
        return part.substring(0, end).strip() + Wording.say("quotation.cut");
    }

    private static int lastOf(String text, String marks) {
        for (int i = text.length() - 1; i >= 0; i--) {
            if (marks.indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return -1;
    }
}
