package org.taizhang.spreadsheet;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The relationships of one part while the package is changed. */
final class PackageLinks {

    private static final String NONE = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
            + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"></Relationships>";
    private static final Pattern NUMBERED = Pattern.compile("rId(\\d{1,9})");

    private final PackageCopy copy;
    private final String folder;
    private final String part;
    private XmlElement links;

    private PackageLinks(PackageCopy copy, String source) throws IOException {
        this.copy = copy;
        this.folder = source.substring(0, source.lastIndexOf('/') + 1);
        this.part = linksOf(source);
        this.links = XmlElement.parse(copy.text(part).orElse(NONE));
    }

    /** The part that holds the relationships of a part. */
    static String linksOf(String source) {
        String folder = source.substring(0, source.lastIndexOf('/') + 1);
        return folder + "_rels/" + source.substring(folder.length()) + ".rels";
    }

    /** Of a part, or of the package itself for the empty name. */
    static PackageLinks of(PackageCopy copy, String source) throws IOException {
        return new PackageLinks(copy, source);
    }

    /** The part that the link of that key leads to. */
    Optional<String> part(String key) {
        return all().stream()
                .filter(link -> link.attribute("Id").filter(key::equals).isPresent())
                .map(this::target)
                .findFirst();
    }

    /** The type of the link of that key: the last word of the type's URI. */
    Optional<String> typeOf(String key) {
        return all().stream()
                .filter(link -> link.attribute("Id").filter(key::equals).isPresent())
                .flatMap(link -> link.attribute("Type").stream())
                .map(type -> type.substring(type.lastIndexOf('/') + 1))
                .findFirst();
    }

    /** The first part of that type, which is the last word of the type's URI. */
    Optional<String> partOfType(String type) {
        return all().stream()
                .filter(link -> link.attribute("Type")
                        .filter(it -> it.endsWith("/" + type))
                        .isPresent())
                .map(this::target)
                .findFirst();
    }

    private List<XmlTag> all() {
        return links.children("Relationship").stream()
                .map(XmlElement::tag)
                .filter(link ->
                        link.attribute("TargetMode").filter("External"::equals).isEmpty())
                .toList();
    }

    /** Links to a part and gives the link's key. */
    String add(String type, String target) {
        String key = "rId" + (highest() + 1);
        links = links.adding(new XmlTag("<" + links.tag().prefix() + "Relationship/>")
                .with("Id", key)
                .with("Type", type)
                .with("Target", "/" + target)
                .raw());
        copy.put(part, links.raw());
        return key;
    }

    private int highest() {
        return links.children("Relationship").stream()
                .flatMap(link -> link.tag().attribute("Id").stream())
                .map(NUMBERED::matcher)
                .filter(Matcher::matches)
                .mapToInt(key -> Integer.parseInt(key.group(1)))
                .max()
                .orElse(0);
    }

    private String target(XmlTag link) {
        String target = link.attribute("Target").orElse("");
        Deque<String> path = new ArrayDeque<>();
        for (String step : (target.startsWith("/") ? target : folder + target).split("/")) {
            if (step.equals("..")) {
                path.pollLast();
            } else if (!step.isEmpty() && !step.equals(".")) {
                path.addLast(step);
            }
        }
        return String.join("/", path);
    }
}
