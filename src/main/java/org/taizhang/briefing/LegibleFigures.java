package org.taizhang.briefing;

import java.util.Set;
import org.taizhang.aggregation.FiguresJson;
import org.taizhang.aggregation.FrozenFigures;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * The figures as a page can show them: in what units wrote and in the names of their files, a character that a face lacks, such as an
 * emoji, is shown as 〓, the printers' sign for a missing character. A unit's odd character must not keep everybody's briefing back,
 * and must not vanish either. Texts of the plan are left alone: if a face lacks one of their characters, the proof says so.
 *
 * @param replaced whether anything was replaced
 */
record LegibleFigures(FrozenFigures figures, boolean replaced) {

    private static final int MISSING = '〓';
    /** The fields of figures.json that hold units' and clerks' own texts and names. */
    private static final Set<String> OF_UNITS = Set.of(
            "status",
            "progress",
            "innovation",
            "results",
            "difficulties",
            "nextSteps",
            "stage",
            "raw",
            "seen",
            "file",
            "otherFiles",
            "sheet",
            "arguments",
            "reason",
            "late");

    static LegibleFigures of(FrozenFigures figures, Faces faces) {
        String text = FiguresJson.write(figures);
        if (text.codePoints().distinct().allMatch(character -> isLegible(character, faces))) {
            return new LegibleFigures(figures, false);
        }
        JsonNode tree = JsonMapper.shared().readTree(text);
        String before = tree.toString();
        mend(tree, faces);
        boolean replaced = !tree.toString().equals(before);
        return new LegibleFigures(replaced ? FiguresJson.read(tree.toString()) : figures, replaced);
    }

    /** Whether the faces show the character, or it is one that nobody sees anyway. */
    static boolean isLegible(int character, Faces faces) {
        return Texts.printable(Character.toString(character)).isBlank() || faces.show(character);
    }

    private static void mend(JsonNode node, Faces faces) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(field -> {
                if (OF_UNITS.contains(field.getKey())) {
                    field.setValue(legible(field.getValue(), faces));
                } else {
                    mend(field.getValue(), faces);
                }
            });
        } else {
            node.forEach(item -> mend(item, faces));
        }
    }

    private static JsonNode legible(JsonNode value, Faces faces) {
        if (value instanceof ArrayNode array) {
            ArrayNode mended = JsonMapper.shared().createArrayNode();
            array.forEach(item -> mended.add(legible(item, faces)));
            return mended;
        }
        return value instanceof StringNode text ? StringNode.valueOf(legible(text.stringValue(), faces)) : value;
    }

    /** The text with every character that a face lacks replaced. */
    static String legible(String text, Faces faces) {
        StringBuilder mended = new StringBuilder(text.length());
        text.codePoints()
                .map(character -> isLegible(character, faces) ? character : MISSING)
                .forEach(mended::appendCodePoint);
        return mended.toString();
    }
}
