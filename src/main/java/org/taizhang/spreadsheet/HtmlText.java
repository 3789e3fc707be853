package org.taizhang.spreadsheet;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Text of a web page as it shows: runs of blanks are one, and only breaks and blocks end a line. */
final class HtmlText {

    private final StringBuilder text = new StringBuilder();
    private boolean gap;

    /** The text of an element and all in it. */
    static String of(Element element) {
        HtmlText shown = new HtmlText();
        shown.children(element);
        return shown.take();
    }

    private void children(Element element) {
        for (Node child : element.childNodes()) {
            if (child instanceof TextNode words) {
                append(words.getWholeText());
            } else if (child instanceof Element inner) {
                inside(inner);
            }
        }
    }

    private void inside(Element element) {
        if (element.nameIs("br")) {
            gap = false;
            text.append('\n');
            return;
        }
        if (element.isBlock()) {
            endLine();
        }
        children(element);
        if (element.isBlock()) {
            endLine();
        }
    }

    private void endLine() {
        gap = false;
        if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
            text.append('\n');
        }
    }

    void append(String words) {
        for (int i = 0; i < words.length(); i++) {
            char character = words.charAt(i);
            if (character == ' ' || character == '\n' || character == '\t' || character == '\r' || character == '\f') {
                gap = true;
            } else {
                if (gap && !text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
                    text.append(' ');
                }
                gap = false;
                text.append(character);
            }
        }
    }

    /** What has come together, and begins anew. */
    String take() {
        String taken = text.toString().strip();
        text.setLength(0);
        gap = false;
        return taken;
    }
}
