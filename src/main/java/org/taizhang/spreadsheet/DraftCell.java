package org.taizhang.spreadsheet;

import java.util.regex.Pattern;

/** A cell of a draft: what it will hold and how that looks. */
record DraftCell(DraftContent content, Look look) {

    private static final Pattern LIKE_A_FORMULA = Pattern.compile("[=+\\-@\t\r].*", Pattern.DOTALL);

    /**
     * Whether the text needs Excel's text mark: it begins as a formula does, and would become one as soon as somebody edits
     * the cell or saves the sheet as CSV.
     */
    boolean quoted() {
        return content instanceof DraftContent.Words words
                && LIKE_A_FORMULA.matcher(words.text()).matches();
    }

    /** The text that shows, empty for all but texts and links. */
    String words() {
        if (content instanceof DraftContent.Words words) {
            return words.text();
        }
        return content instanceof DraftContent.Link link ? link.text() : "";
    }

    boolean linked() {
        return content instanceof DraftContent.Link;
    }
}
