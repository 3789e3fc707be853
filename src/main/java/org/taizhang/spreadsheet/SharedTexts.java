package org.taizhang.spreadsheet;

import java.util.ArrayList;
import java.util.List;

/** The texts that cells of a workbook share, by number. */
final class SharedTexts {

    private final List<String> texts = new ArrayList<>();

    /** Reads the part; each text is counted when a cell uses it, and here only so far that they fit into memory. */
    static SharedTexts of(XmlPart xml, ReadMeter meter) {
        SharedTexts shared = new SharedTexts();
        long[] characters = {0};
        xml.root();
        xml.each("si", () -> {
            String text = rich(xml);
            characters[0] += text.length();
            meter.heldText(characters[0]);
            shared.texts.add(text);
            meter.sharedTexts(shared.texts.size());
        });
        return shared;
    }

    String at(String number, String place) {
        try {
            int index = Integer.parseInt(number);
            if (index >= 0 && index < texts.size()) {
                return texts.get(index);
            }
        } catch (NumberFormatException e) {
            // Refused below, as one that is not there is.
        }
        throw Refusal.damaged(place, "no shared text " + XmlPart.brief(number));
    }

    /** The text of the element it stands on: its runs joined, without the phonetic hints above them. */
    static String rich(XmlPart xml) {
        StringBuilder text = new StringBuilder();
        xml.children(child -> {
            switch (child) {
                case "t" -> text.append(xml.text());
                case "r" -> xml.children(part -> text.append(part.equals("t") ? xml.text() : ""));
                default -> {}
            }
        });
        return CellTexts.decode(text.toString());
    }
}
