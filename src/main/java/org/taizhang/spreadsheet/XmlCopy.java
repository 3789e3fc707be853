package org.taizhang.spreadsheet;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;

/** Copies a large part character for character, while somebody changes single tags of it. */
final class XmlCopy {

    /** Who changes tags. */
    interface Edits {
        /**
         * What stands in the tag's place: the tag itself, another one, or more.
         *
         * @param depth how many elements are open around the one that the tag begins or ends
         */
        String edited(XmlTag tag, int depth);
    }

    private XmlCopy() {}

    static void copy(Reader in, Writer out, Edits edits) throws IOException {
        XmlTokens tokens = new XmlTokens(in);
        int depth = 0;
        for (String token = tokens.next(); token != null; token = tokens.next()) {
            if (!XmlTag.isTag(token)) {
                out.write(token);
                continue;
            }
            XmlTag tag = new XmlTag(token);
            depth -= tag.closes() ? 1 : 0;
            out.write(edits.edited(tag, depth));
            depth += tag.closes() || tag.empty() ? 0 : 1;
        }
    }
}
