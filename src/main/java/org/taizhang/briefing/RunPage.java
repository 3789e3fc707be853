package org.taizhang.briefing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.taizhang.aggregation.Edition;
import org.taizhang.aggregation.FrozenFigures;
import org.taizhang.aggregation.FrozenFigures.Head;
import org.taizhang.briefing.PageData.Link;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The run page (运行总览): the run at a glance as one file that a browser opens by double click, without a server and without a
 * single request. Style, script, charts and data stand in it; its content security policy lets nothing else run or load, so
 * that even a text that slipped through as markup could do nothing.
 */
final class RunPage {

    /** Where the JSON stands in the page. */
    static final String DATA = "<script type=\"application/json\" id=\"data\">";

    /** Data files that lie beside the documents once the edition is published. */
    static final List<String> DATA_FILES = List.of("figures.json", "manifest.json");

    private static final String CHARTS = "/META-INF/resources/webjars/echarts/5.5.0/echarts.common.min.js";
    private static final Pattern BLANK = Pattern.compile("\\{\\{([a-zA-Z.]+)}}");
    private static final String WORD = "word.";
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(MapperFeature.INFER_RECORD_GETTERS_FROM_COMPONENTS_ONLY)
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private RunPage() {}

    /** Writes the page over any earlier one, with links to the other documents and to what lies in the folder's sub-folders. */
    static void write(FrozenFigures figures, Edition edition, Path file) {
        Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
        PageData data = new PageDraft(figures, edition).data(links(folder));
        try {
            Files.writeString(file, filled(figures, edition, json(data)), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Link> links(Path folder) {
        return Stream.of(
                        Stream.of(Document.values())
                                .filter(document -> document != Document.RUN_PAGE)
                                .map(Document::fileName),
                        letters(folder).stream(),
                        DATA_FILES.stream())
                .flatMap(names -> names)
                .map(RunPage::link)
                .toList();
    }

    /** What goes to single units lies in sub-folders. */
    static List<String> letters(Path folder) {
        try (Stream<Path> tree = Files.walk(folder)) {
            return tree.filter(Files::isRegularFile)
                    .map(folder::relativize)
                    .filter(file -> file.getNameCount() > 1)
                    .map(file -> file.toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Link link(String name) {
        String about = "file." + name;
        return new Link(name, address(name), PageWords.has(about) ? PageWords.say(about) : null);
    }

    /** A relative address; every name is encoded, so that one with a % or a # in it is found too. */
    static String address(String name) {
        return Arrays.stream(name.split("/"))
                .map(part -> URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20"))
                .collect(Collectors.joining("/"));
    }

    /** Safe inside a script element: no < at all, and no line end that JavaScript knows and JSON does not. */
    private static String json(PageData data) {
        return JSON.writeValueAsString(data)
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029");
    }

    private static String filled(FrozenFigures figures, Edition edition, String json) {
        Head head = figures.head();
        String style = resource("page/page.css");
        String charts = script(CHARTS);
        String script = script("page/page.js");
        Map<String, String> blanks = new TreeMap<>();
        blanks.put("title", escaped(PageWords.say("title", head.region(), head.year(), Wording.name(head.round()))));
        blanks.put(
                "subtitle",
                escaped(PageWords.say("subtitle", head.planTitle(), head.documentNumber(), edition.number())));
        blanks.put("sample", figures.sample() ? "" : " hidden");
        blanks.put("style", style);
        blanks.put("charts", charts);
        blanks.put("script", script);
        blanks.put("data", json);
        blanks.put("licences", escaped(resource("page/licences.txt")));
        blanks.put("policy", policy(List.of(charts, script), style));
        return BLANK.matcher(resource("page/page.html"))
                .replaceAll(blank -> Matcher.quoteReplacement(fill(blanks, blank.group(1))));
    }

    private static String fill(Map<String, String> blanks, String name) {
        return name.startsWith(WORD) ? escaped(PageWords.say(name)) : Objects.requireNonNull(blanks.get(name), name);
    }

    /** Only these scripts run, only this style counts, and nothing is loaded from anywhere. */
    static String policy(List<String> scripts, String style) {
        return "default-src 'none'; script-src "
                + scripts.stream().map(RunPage::hash).collect(Collectors.joining(" "))
                + "; style-src " + hash(style) + "; img-src data:; base-uri 'none'; form-action 'none'";
    }

    /** As a policy names a text. */
    static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The text as HTML shows it, in an element or an attribute. */
    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /** A script that can stand in a page: what would end its element or open a comment may not be in it. */
    private static String script(String name) {
        String script = resource(name);
        String plain = script.toLowerCase(Locale.ROOT);
        if (plain.contains("</script") || plain.contains("<!--") || plain.contains("<script")) {
            throw new IllegalStateException("cannot stand in a page: " + name);
        }
        return script;
    }

    /** With line feeds only, as a browser reads it before it compares hashes. */
    private static String resource(String name) {
        try (InputStream bytes = Objects.requireNonNull(RunPage.class.getResourceAsStream(name), name)) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
