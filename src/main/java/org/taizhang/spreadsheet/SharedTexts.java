package org.taizhang.spreadsheet;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The texts that cells of a workbook share, by number. */
final class SharedTexts {

    /** Ordinary ledgers have some hundreds. */
    private static final int KEPT_AS_STRINGS = 10_000;

    private final List<String> texts = new ArrayList<>();
    private final PackedTexts more = new PackedTexts();

    /** Reads the part; each text is counted when a cell uses it, and here only so far that they fit into memory. */
    static SharedTexts of(XmlPart xml, ReadMeter meter) {
        SharedTexts shared = new SharedTexts();
        long[] characters = {0};
        xml.root();
        xml.each("si", () -> {
            String text = rich(xml);
            characters[0] += text.length();
            meter.heldText(characters[0]);
            shared.add(text);
            meter.sharedTexts(shared.size());
        });
        return shared;
    }

    private void add(String text) {
        if (texts.size() < KEPT_AS_STRINGS) {
            texts.add(text);
        } else {
            more.add(text);
        }
    }

    private int size() {
        return texts.size() + more.size();
    }

    /** The text of that number; the place is asked for only to complain of it. */
    String at(String number, Supplier<String> place) {
        try {
            int index = Integer.parseInt(number);
            if (index >= 0 && index < size()) {
                return index < texts.size() ? texts.get(index) : more.get(index - texts.size());
            }
        } catch (NumberFormatException e) {
            // Refused below, as one that is not there is.
        }
        throw Refusal.damaged(place.get(), "no shared text " + XmlPart.brief(number));
    }

    /** The text of the element it stands on: its runs joined, without the phonetic hints above them. */
    static String rich(XmlPart xml) {
        Runs runs = new Runs(xml);
        xml.children(child -> {
            switch (child) {
                case "t" -> runs.add();
                case "r" -> xml.each("t", runs::add);
                default -> {}
            }
        });
        return CellTexts.decode(runs.text());
    }

    /** The runs of a text; nearly every text is a single one, which needs no joining. */
    private static final class Runs {

        private final XmlPart xml;
        private String only = "";
        private @Nullable StringBuilder joined;

        Runs(XmlPart xml) {
            this.xml = xml;
        }

        /** Adds the text of the element it stands on. */
        void add() {
            String run = xml.text();
            if (joined != null) {
                joined.append(run);
                xml.held(joined.length());
            } else if (only.isEmpty()) {
                only = run;
            } else {
                joined = new StringBuilder(only).append(run);
            }
        }

        String text() {
            return joined == null ? only : joined.toString();
        }
    }
}
