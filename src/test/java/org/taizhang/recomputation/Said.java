package org.taizhang.recomputation;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** What a sentence of some form says in its slots. */
final class Said {

    private static final Pattern MORE = Pattern.compile("(.*)等(?:(\\d+)(\\D+))?");

    private final Matcher matcher;
    private final List<String> slots;
    private final Topic topic;
    private final Set<String> accounted = new HashSet<>();

    Said(Matcher matcher, List<String> slots, Topic topic) {
        this.matcher = matcher;
        this.slots = slots;
        this.topic = topic;
    }

    Topic topic() {
        return topic;
    }

    boolean has(String slot) {
        return matcher.group(slot) != null;
    }

    /** A name by which something is looked up, which fails where there is no such thing. */
    String name(String slot) {
        accounted.add(slot);
        return matcher.group(slot);
    }

    void is(String slot, Object expected) {
        accounted.add(slot);
        if (!expected.toString().equals(matcher.group(slot))) {
            throw new Unexplained("“" + matcher.group(slot) + "” should be “" + expected + "”");
        }
    }

    /** A number of things that is not said when there are none. */
    void isUnlessNone(String slot, long expected) {
        if (expected > 0 || has(slot)) {
            is(slot, expected);
        }
    }

    /** These, one after another, or the first of them with 等; how many there are, if that follows, is right. */
    void isFirstOf(String slot, List<String> expected) {
        isFirstOf(slot, expected, "、");
    }

    void isFirstOf(String slot, List<String> expected, String separator) {
        accounted.add(slot);
        String text = matcher.group(slot);
        Matcher more = MORE.matcher(text);
        boolean right = text.equals(String.join(separator, expected))
                || (more.matches()
                        && (more.group(2) == null || more.group(2).equals(String.valueOf(expected.size())))
                        && begins(expected.subList(0, Math.max(0, expected.size() - 1)), more.group(1), separator));
        if (!right) {
            throw new Unexplained("“" + text + "” should be the first of " + expected);
        }
    }

    /** The first of these, where it is not said how many more there are: 较多的是. */
    void isBeginningOf(String slot, List<String> expected) {
        accounted.add(slot);
        if (!begins(expected, matcher.group(slot), "、")) {
            throw new Unexplained("“" + matcher.group(slot) + "” should be the first of " + expected);
        }
    }

    private static boolean begins(List<String> expected, String listed, String separator) {
        return IntStream.rangeClosed(1, expected.size())
                .anyMatch(named ->
                        String.join(separator, expected.subList(0, named)).equals(listed));
    }

    /** Word for word what somebody wrote, but for its quotation marks and, after ……, its end. */
    void quotes(String slot, String written) {
        accounted.add(slot);
        String quoted = matcher.group(slot);
        String whole = turned(Run.solid(written));
        boolean faithful = quoted.endsWith("……")
                ? whole.startsWith(quoted.substring(0, quoted.length() - 2)) && whole.length() > quoted.length() - 2
                : whole.equals(quoted);
        if (!faithful) {
            throw new Unexplained("“" + quoted + "” is not what was written: " + whole);
        }
    }

    /** Within quotation marks those of the other kind. */
    private static String turned(String text) {
        StringBuilder turned = new StringBuilder();
        text.chars().forEach(character -> {
            int mark = "“”‘’".indexOf(character);
            turned.append(mark < 0 ? (char) character : "‘’“”".charAt(mark));
        });
        return turned.toString();
    }

    /** Each part has one of the forms and is true. */
    void each(String slot, String separator, List<SentenceForm> forms) {
        accounted.add(slot);
        for (String part : matcher.group(slot).split(separator, -1)) {
            if (forms.stream().noneMatch(form -> form.explains(part, topic))) {
                throw new Unexplained("no form for “" + part + "”");
            }
        }
    }

    void isAllAccountedFor() {
        for (String slot : slots) {
            if (has(slot) && !accounted.contains(slot) && Passage.hasNumber(matcher.group(slot))) {
                throw new Unexplained("“" + matcher.group(slot) + "” is not accounted for");
            }
        }
    }
}
