package org.taizhang.briefing;

import net.sf.jasperreports.engine.JRCommonText;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.fill.JRTextMeasurer;
import net.sf.jasperreports.engine.fill.TextMeasurer;
import net.sf.jasperreports.engine.fonts.FontUtil;
import net.sf.jasperreports.engine.util.AbstractTextMeasurerFactory;
import net.sf.jasperreports.engine.util.JRStyledText;

/**
 * Breaks lines a point before the edge. The JDK measures and the PDF writer measures again, and where the two differ by a
 * hundredth of a point, a line broken at the very edge would be broken once more and its last character lost. With the
 * slack, the breaks found here can be kept, which also spares the JDK's layout of every text a second time. Public since
 * JasperReports makes it by name.
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

        NarrowMeasurer(FontUtil fonts, JRCommonText text) {
            super(fonts, text);
        }

        @Override
        protected void initialize(
                JRStyledText text, int start, int stretch, boolean indentFirstLine, boolean canOverflow) {
            super.initialize(text, start, stretch, indentFirstLine, canOverflow);
            width -= SLACK;
        }
    }
}
