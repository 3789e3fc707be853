package org.taizhang.spreadsheet;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;

/** What kinds of parts a package says that it holds ([Content_Types].xml). */
final class PackageTypes {

    private static final String PART = "[Content_Types].xml";

    private final PackageCopy copy;
    private XmlElement types;

    PackageTypes(PackageCopy copy) throws IOException {
        this.copy = copy;
        this.types = copy.needed(PART);
    }

    /** The kind that is said of that part by its name. */
    Optional<String> of(String part) {
        return types.children("Override").stream()
                .map(XmlElement::tag)
                .filter(tag -> tag.attribute("PartName")
                        .filter(name -> name.equalsIgnoreCase("/" + part))
                        .isPresent())
                .flatMap(tag -> tag.attribute("ContentType").stream())
                .findFirst();
    }

    /** Says the kind of a part. */
    void add(String part, String type) {
        if (of(part).isEmpty()) {
            put(new XmlTag("<" + types.tag().prefix() + "Override/>").with("PartName", "/" + part), type);
        }
    }

    /** Says the kind of all parts whose names end so. */
    void addExtension(String extension, String type) {
        boolean known = types.children("Default").stream()
                .flatMap(tag -> tag.tag().attribute("Extension").stream())
                .anyMatch(it -> it.toLowerCase(Locale.ROOT).equals(extension));
        if (!known) {
            put(new XmlTag("<" + types.tag().prefix() + "Default/>").with("Extension", extension), type);
        }
    }

    private void put(XmlTag tag, String type) {
        types = types.adding(tag.with("ContentType", type).raw());
        copy.put(PART, types.raw());
    }
}
