package org.taizhang.spreadsheet;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What the styles of a web page say of numbers and of hiding, in the classes of its style sheets and on single elements. */
final class HtmlStyles {

    private static final Pattern RULE = Pattern.compile("([^{}]{1,1000})\\{([^{}]{1,4000})}");
    private static final Pattern CLASS = Pattern.compile("\\.([A-Za-z_][\\w-]*)");
    private static final Pattern FORMAT = Pattern.compile(
            "(?:mso-number-format|vnd\\.ms-excel\\.numberformat)\\s*:\\s*(\"[^\"]*|'[^']*|[^;]*)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern HIDDEN = Pattern.compile("display\\s*:\\s*none", Pattern.CASE_INSENSITIVE);
    private static final Pattern ESCAPE = Pattern.compile("\\\\(?:([0-9A-Fa-f]{4})|(.))");
    private static final int HEX = 16;

    private final Map<String, Shown> formats = new HashMap<>();
    private final Set<String> hidden = new HashSet<>();

    static HtmlStyles of(Document page) {
        HtmlStyles styles = new HtmlStyles();
        for (Element sheet : page.select("style")) {
            Matcher rules = RULE.matcher(sheet.data());
            while (rules.find()) {
                styles.add(rules.group(1), rules.group(2));
            }
        }
        return styles;
    }

    private void add(String selectors, String body) {
        Optional<Shown> format = format(body);
        boolean hides = HIDDEN.matcher(body).find();
        Matcher names = CLASS.matcher(selectors);
        while (names.find()) {
            format.ifPresent(shown -> formats.put(names.group(1), shown));
            if (hides) {
                hidden.add(names.group(1));
            }
        }
    }

    private static Optional<Shown> format(String style) {
        Matcher matcher = FORMAT.matcher(style);
        return matcher.find()
                ? Optional.of(Shown.named(unescaped(matcher.group(1).replaceFirst("^[\"']", ""))))
                : Optional.empty();
    }

    /** Style sheets write a quote as {@code \0022} and a point as {@code \.}. */
    private static String unescaped(String format) {
        return ESCAPE.matcher(format)
                .replaceAll(escape -> Matcher.quoteReplacement(
                        escape.group(1) == null
                                ? escape.group(2)
                                : String.valueOf((char) Integer.parseInt(escape.group(1), HEX))));
    }

    /** As what the element shows a number. */
    Shown shown(Element element) {
        return format(element.attr("style"))
                .or(() -> element.classNames().stream()
                        .map(formats::get)
                        .filter(Objects::nonNull)
                        .findFirst())
                .orElse(Shown.NUMBER);
    }

    boolean isHidden(Element element) {
        return element.hasAttr("hidden")
                || HIDDEN.matcher(element.attr("style")).find()
                || element.classNames().stream().anyMatch(hidden::contains);
    }
}
