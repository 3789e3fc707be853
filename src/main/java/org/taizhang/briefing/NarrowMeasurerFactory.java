package org.taizhang.briefing;

import java.awt.font.TextAttribute;
import java.util.List;
import net.sf.jasperreports.engine.JRCommonText;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.fill.JRTextMeasurer;
import net.sf.jasperreports.engine.fill.TextLine;
import net.sf.jasperreports.engine.fill.TextLineWrapper;
import net.sf.jasperreports.engine.fill.TextMeasureContext;
import net.sf.jasperreports.engine.fill.TextMeasurer;
import net.sf.jasperreports.engine.fonts.AwtFontAttribute;
import net.sf.jasperreports.engine.fonts.FontFamily;
import net.sf.jasperreports.engine.fonts.FontUtil;
import net.sf.jasperreports.engine.util.AbstractTextMeasurerFactory;
import net.sf.jasperreports.engine.util.JRStyledText;

/**
 * Breaks every text by our own rules ({@link LineSetter}) and a point before the edge. JasperReports would ask the JDK where a line
 * may end, whose answer changes from one JDK to the next; and the PDF writer measures again, so that a line broken at the very edge
 * could be broken once more and its last character lost. With the slack, the breaks found here can be kept, which also spares the
 * JDK's layout of every text. Public since JasperReports makes it by name.
 */
public final class NarrowMeasurerFactory extends AbstractTextMeasurerFactory {

    @Override
    public JRTextMeasurer createMeasurer(JasperReportsContext context, JRCommonText text) {
        return createMeasurer(FontUtil.getInstance(context), text);
    }

    @Override
    public JRTextMeasurer createMeasurer(FontUtil fonts, JRCommonText text) {
        return new NarrowMeasurer(fonts, text);
    }

    private static final class NarrowMeasurer extends TextMeasurer {

        private static final int SLACK = 1;

        private JRStyledText text = new JRStyledText();

        NarrowMeasurer(FontUtil fonts, JRCommonText text) {
            super(fonts, text);
        }

        @Override
        protected void initialize(
                JRStyledText styled, int start, int stretch, boolean indentFirstLine, boolean canOverflow) {
            super.initialize(styled, start, stretch, indentFirstLine, canOverflow);
            width -= SLACK;
            text = styled;
        }

        @Override
        protected boolean renderParagraph(TextLineWrapper wrapper, int start, String paragraph) {
            return super.renderParagraph(new SetLines(wrapper, face(), size(), text.getText()), start, paragraph);
        }

        private Face face() {
            String family =
                    AwtFontAttribute.fromAttributes(text.getGlobalAttributes()).getFamily();
            List<FontFamily> families = jasperReportsContext.getExtensions(FontFamily.class);
            return families.stream()
                    .filter(known -> known.getName().equals(family))
                    .map(known -> (Face) known.getNormalFace())
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("no face for " + family));
        }

        private float size() {
            Object size = text.getGlobalAttributes().get(TextAttribute.SIZE);
            if (size instanceof Number points) {
                return points.floatValue();
            }
            throw new IllegalStateException("a text without a size");
        }
    }

    /** The lines of one paragraph as JasperReports asks for them. */
    private static final class SetLines implements TextLineWrapper {

        private final TextLineWrapper base;
        private final Face face;
        private final float size;
        private final String whole;
        private LineSetter.Text paragraph;
        private int length;
        private int position;

        SetLines(TextLineWrapper base, Face face, float size, String whole) {
            this.base = base;
            this.face = face;
            this.size = size;
            this.whole = whole;
            this.paragraph = new LineSetter(face, size).text("");
        }

        @Override
        public void init(TextMeasureContext context) {
            base.init(context);
        }

        @Override
        public boolean start(JRStyledText text) {
            return base.start(text);
        }

        @Override
        public void startParagraph(int start, int end, boolean truncateAtChar) {
            begin(whole.substring(start, end));
        }

        @Override
        public void startEmptyParagraph(int start) {
            begin(" ");
        }

        private void begin(String words) {
            paragraph = new LineSetter(face, size).text(words);
            length = words.length();
            position = 0;
        }

        @Override
        public int paragraphPosition() {
            return position;
        }

        @Override
        public int paragraphEnd() {
            return length;
        }

        @Override
        public TextLine nextLine(float width, int limit, boolean requireWord) {
            LineSetter.Text.Line line = paragraph.line(position, limit, width);
            position = line.end();
            return new SetLine(size, line.end() - line.start(), (float) line.width());
        }

        @Override
        public TextLine baseTextLine(int index) {
            return new SetLine(size, 1, 0);
        }

        @Override
        public float maxFontsize(int start, int end) {
            return size;
        }

        @Override
        public String getLineText(int start, int end) {
            return whole.substring(start, end);
        }

        @Override
        public char charAt(int index) {
            return whole.charAt(index);
        }

        @Override
        public TextLineWrapper lastLineWrapper(String line, int start, int end, boolean truncateAtChar) {
            throw new UnsupportedOperationException("no layout marks what it cuts");
        }
    }

    /**
     * A line as JasperReports asks for it. Every face reaches equally high and low here, as far as Chinese type does, so that pages are
     * the same whatever an office's own face says of itself.
     */
    private record SetLine(float size, int characters, float advance) implements TextLine {

        private static final float ASCENT = 1;
        private static final float DESCENT = 0.24f;

        @Override
        public float getAscent() {
            return ASCENT * size;
        }

        @Override
        public float getDescent() {
            return DESCENT * size;
        }

        @Override
        public float getLeading() {
            return 0;
        }

        @Override
        public int getCharacterCount() {
            return characters;
        }

        @Override
        public boolean isLeftToRight() {
            return true;
        }

        @Override
        public float getAdvance() {
            return advance;
        }
    }
}
