package org.taizhang.spreadsheet;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Which parts a part of the package refers to, by its own keys for them. */
final class Relationships {

    /** A part that is referred to; the type is the last word of its URI, equal in transitional and strict files. */
    record Target(String type, String part) {}

    private final Map<String, Target> targets = new HashMap<>();

    /** The relationships of a part, or of the package itself for the empty name; none when there is no such part. */
    static Relationships of(ZipParts parts, String source) throws IOException {
        String folder = source.substring(0, source.lastIndexOf('/') + 1);
        String file = source.substring(folder.length());
        Relationships found = new Relationships();
        Optional<XmlPart> part = parts.xml(folder + "_rels/" + file + ".rels");
        if (part.isPresent()) {
            try (XmlPart xml = part.get()) {
                xml.root();
                xml.each("Relationship", () -> found.add(xml, folder));
            }
        }
        return found;
    }

    private void add(XmlPart xml, String folder) {
        if ("External".equals(xml.attribute("TargetMode"))) {
            return;
        }
        String type = xml.needed("Type");
        Target target = new Target(type.substring(type.lastIndexOf('/') + 1), resolve(folder, xml.needed("Target")));
        targets.put(xml.needed("Id"), target);
    }

    Optional<Target> of(String id) {
        return Optional.ofNullable(targets.get(id));
    }

    /** The part of that type, where there is one at most. */
    Optional<String> ofType(String type) {
        return targets.values().stream()
                .filter(target -> target.type().equals(type))
                .map(Target::part)
                .sorted()
                .findFirst();
    }

    private static String resolve(String folder, String target) {
        Deque<String> path = new ArrayDeque<>();
        String full = target.startsWith("/") ? target : folder + target;
        for (String step : full.split("/")) {
            if (step.equals("..")) {
                path.pollLast();
            } else if (!step.isEmpty() && !step.equals(".")) {
                path.addLast(step);
            }
        }
        return String.join("/", path);
    }
}
