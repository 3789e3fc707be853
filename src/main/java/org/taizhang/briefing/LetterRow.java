package org.taizhang.briefing;

import java.util.ArrayList;
import java.util.List;

/** A line of a letter. */
record LetterRow(String style, String words) {

    private static final double SIZE = 14;
    private static final double INDENT = 28;
    private static final double WIDTH = 441;

    /** A paragraph in lines, its first two characters in, all but the last stretched to the edge. */
    static List<LetterRow> of(String paragraph, Faces faces) {
        LineSetter setter = new LineSetter(faces.face(FaceRole.BODY), SIZE);
        List<LetterRow> rows = new ArrayList<>();
        for (String part : Texts.printable(paragraph).split("\n")) {
            List<String> lines = setter.lines(part, WIDTH - INDENT, WIDTH);
            for (int i = 0; i < lines.size(); i++) {
                double room = i == 0 ? WIDTH - INDENT : WIDTH;
                boolean keeps = i == lines.size() - 1 || !setter.stretches(lines.get(i), room);
                String style = keeps ? "letter-last" : "letter-words";
                rows.add(new LetterRow(i == 0 ? style + "-first" : style, lines.get(i)));
            }
        }
        return rows;
    }
}
