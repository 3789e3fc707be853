package org.taizhang.spreadsheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The styles part while styles are added to it. What is there keeps its place and spelling, so every style index of the workbook stays
 * true; a style that is there already is used again.
 */
final class PackageStyles {

    private static final List<String> SECTIONS = List.of(
            "numFmts",
            "fonts",
            "fills",
            "borders",
            "cellStyleXfs",
            "cellXfs",
            "cellStyles",
            "dxfs",
            "tableStyles",
            "colors",
            "extLst");

    /** Excel refuses workbooks with more. */
    private static final int MOST_STYLES = 64_000;

    private static final String TEXT_FORMAT = "49";
    private static final String NO_COLOUR = "bgColor indexed=\"64\"";
    private static final String NONE = """
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <styleSheet NAMESPACE><fonts count="1"><font><sz val="11"/><name val="宋体"/><charset val="134"/></font></fonts>\
            <fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>\
            <borders count="1"><border/></borders>\
            <cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>\
            <cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs></styleSheet>""";

    private final PackageCopy copy;
    private final String part;
    private final XmlElement sheet;
    private final String prefix;
    private final Map<String, List<String>> sections = new LinkedHashMap<>();
    private final Map<String, Integer> known = new HashMap<>();

    PackageStyles(PackageCopy copy, String part) throws IOException {
        this.copy = copy;
        this.part = part;
        this.sheet = copy.needed(part);
        this.prefix = sheet.tag().prefix();
        for (String section : List.of("fonts", "fills", "borders", "cellXfs")) {
            List<String> children = sheet.child(section)
                    .map(element -> element.pieces().stream()
                            .filter(XmlElement::isElement)
                            .toList())
                    .orElse(List.of());
            sections.put(section, new ArrayList<>(children));
            for (int i = 0; i < children.size(); i++) {
                known.putIfAbsent(section + children.get(i), i);
            }
        }
    }

    /** The styles part of a workbook that has none, with the root's namespace declaration. */
    static String empty(String namespace) {
        return NONE.replace("NAMESPACE", namespace);
    }

    /** A cell's own style with the background of a mark. */
    int marked(int style, MarkColour colour) {
        return filled(style, Optional.of("rgb=\"FF" + colour.hex() + "\""));
    }

    /** The same style with that colour, said in the attributes of its element, or with none. */
    int filled(int style, Optional<String> colour) {
        int fill = colour.map(own -> add("fills", solid(element("fgColor " + own), element(NO_COLOUR))))
                .orElse(0);
        return add("cellXfs", filled(xf(style), fill));
    }

    /** The attributes of the colour that a solid background has; nothing for none and for patterns. */
    Optional<String> colour(int style) {
        return solidColour(fillOf(xf(style)));
    }

    /** Whether the style has the background of a mark. */
    boolean isMarked(int style) {
        return colour(style)
                .filter(shown -> Arrays.stream(MarkColour.values())
                        .anyMatch(colour -> shown.contains("\"FF" + colour.hex() + "\"")))
                .isPresent();
    }

    private static String filled(String xf, int fill) {
        XmlElement element = XmlElement.parse(xf);
        return element.with(element.tag().with("fillId", String.valueOf(fill)).with("applyFill", "1"))
                .raw();
    }

    private String xf(int style) {
        List<String> all = section("cellXfs");
        if (style < all.size()) {
            return all.get(style);
        }
        if (all.isEmpty()) {
            throw new Unmarkable("no cell styles");
        }
        return all.get(0);
    }

    private String fillOf(String xf) {
        int fill = XmlElement.parse(xf).tag().number("fillId", 0);
        List<String> all = section("fills");
        return fill < all.size() ? all.get(fill) : solid("", "");
    }

    private static Optional<String> solidColour(String fill) {
        return XmlElement.parse(fill)
                .child("patternFill")
                .filter(pattern -> pattern.tag()
                        .attribute("patternType")
                        .filter("solid"::equals)
                        .isPresent())
                .flatMap(pattern -> pattern.child("fgColor"))
                .map(colour -> colour.tag().raw().replaceAll("^<\\S+\\s*|\\s*/?>$", ""));
    }

    private String solid(String front, String behind) {
        return wrapped("fill", wrapped("patternFill", " patternType=\"solid\"", front + behind));
    }

    /** The style of a written cell. */
    int of(DraftCell cell) {
        Look look = cell.look();
        String linkColour = cell.linked() && look.colour() == null ? Styles.LINK_COLOUR : look.colour();
        int font = add("fonts", font(look, linkColour, cell.linked()));
        int fill = look.fill() == null
                ? 0
                : add("fills", solid(element("fgColor rgb=\"FF" + look.fill() + "\""), element(NO_COLOUR)));
        int border = look.bordered() ? add("borders", thinBorder()) : 0;
        XmlTag xf = new XmlTag("<" + prefix + "xf>")
                .with("numFmtId", "@".equals(look.numberFormat()) ? TEXT_FORMAT : "0")
                .with("fontId", String.valueOf(font))
                .with("fillId", String.valueOf(fill))
                .with("borderId", String.valueOf(border));
        XmlTag styled = (sheet.child("cellStyleXfs").isPresent() ? xf.with("xfId", "0") : xf)
                .with("applyFont", "1")
                .with("applyFill", "1")
                .with("applyBorder", "1")
                .with("applyAlignment", "1");
        XmlTag quoted = cell.quoted() ? styled.with("quotePrefix", "1") : styled;
        return add("cellXfs", quoted.raw() + alignment(look) + quoted.end());
    }

    private String font(Look look, @org.jspecify.annotations.Nullable String colour, boolean underlined) {
        return wrapped(
                "font",
                (look.bold() ? element("b") : "")
                        + (underlined ? element("u") : "")
                        + element("sz val=\"" + look.points() + "\"")
                        + (colour == null ? "" : element("color rgb=\"FF" + colour + "\""))
                        + element("name val=\"" + Styles.FACE + "\"")
                        + element("charset val=\"134\""));
    }

    private String thinBorder() {
        StringBuilder sides = new StringBuilder();
        for (String side : List.of("left", "right", "top", "bottom")) {
            sides.append(wrapped(side, " style=\"thin\"", element("color auto=\"1\"")));
        }
        return wrapped("border", sides + element("diagonal"));
    }

    private String alignment(Look look) {
        XmlTag tag = new XmlTag("<" + prefix + "alignment vertical=\"center\"/>");
        XmlTag across = switch (look.align()) {
            case GENERAL -> tag;
            case LEFT -> tag.with("horizontal", "left");
            case CENTRE -> tag.with("horizontal", "center");
            case RIGHT -> tag.with("horizontal", "right");
        };
        return (look.wrap() ? across.with("wrapText", "1") : across).raw();
    }

    private String element(String inside) {
        return "<" + prefix + inside + "/>";
    }

    private String wrapped(String name, String inside) {
        return wrapped(name, "", inside);
    }

    private String wrapped(String name, String attributes, String inside) {
        return "<" + prefix + name + attributes + ">" + inside + "</" + prefix + name + ">";
    }

    private List<String> section(String name) {
        return sections.getOrDefault(name, List.of());
    }

    private int add(String section, String child) {
        Integer there = known.get(section + child);
        if (there != null) {
            return there;
        }
        List<String> all = section(section);
        if (all.isEmpty() && !section.equals("cellXfs")) {
            throw new Unmarkable("styles without " + section);
        }
        all.add(child);
        if (all.size() > MOST_STYLES) {
            throw new Unmarkable("too many styles");
        }
        known.put(section + child, all.size() - 1);
        return all.size() - 1;
    }

    /** Puts the part into the copy. */
    void put() {
        XmlElement changed = sheet;
        for (Map.Entry<String, List<String>> section : sections.entrySet()) {
            changed = grown(changed, section.getKey(), section.getValue());
        }
        copy.put(part, changed.raw());
    }

    private XmlElement grown(XmlElement styles, String name, List<String> all) {
        Optional<XmlElement> before = styles.child(name);
        long there = before.stream()
                .flatMap(element -> element.pieces().stream())
                .filter(XmlElement::isElement)
                .count();
        if (there == all.size()) {
            return styles;
        }
        XmlElement section = before.orElseGet(() -> XmlElement.parse(element(name)));
        for (String child : all.subList((int) there, all.size())) {
            section = section.adding(child);
        }
        String raw = section.with(section.tag().with("count", String.valueOf(all.size())))
                .raw();
        return before.isPresent()
                ? styles.replacing(name, raw)
                : styles.inserting(raw, SECTIONS.subList(SECTIONS.indexOf(name) + 1, SECTIONS.size()));
    }
}
