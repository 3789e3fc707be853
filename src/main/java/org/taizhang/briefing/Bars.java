package org.taizhang.briefing;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.renderers.AbstractRenderer;
import net.sf.jasperreports.renderers.Graphics2DRenderable;
import net.sf.jasperreports.renderers.Renderable;
import org.jspecify.annotations.Nullable;
import org.taizhang.terms.Percent;

/**
 * Bars of percentages, one below the other, on a track from 0 to 100 %, with a mark where the figure is expected to be. Drawn
 * as vectors, without an SVG text to be parsed for every cell. A bar over 100 % fills the track; the number stands beside it.
 */
final class Bars extends AbstractRenderer implements Graphics2DRenderable {

    private static final long serialVersionUID = 1L;
    private static final Color TRACK = new Color(0xEDEDED);
    private static final Color[] FILLS = {new Color(0x3F74A8), new Color(0xC08A2E)};
    private static final Color MARK = new Color(0xC00000);
    private static final double FULL = 100;
    private static final double BAR_HEIGHT = 5;
    private static final double MARK_WIDTH = 0.8;

    private final double[] parts;
    private final double mark;

    private Bars(List<@Nullable Percent> values, @Nullable Percent expected) {
        parts = values.stream().mapToDouble(Bars::part).toArray();
        mark = expected == null ? -1 : part(expected);
    }

    /** One bar, and a mark where it is expected to reach. */
    static Renderable of(@Nullable Percent value, @Nullable Percent expected) {
        List<@Nullable Percent> values = new ArrayList<>();
        values.add(value);
        return new Bars(values, expected);
    }

    private static double part(@Nullable Percent percent) {
        double value = percent == null ? 0 : percent.value().doubleValue() / FULL;
        return Math.max(0, Math.min(1, value));
    }

    @Override
    public void render(JasperReportsContext context, Graphics2D page, Rectangle2D area) {
        double pitch = area.getHeight() / parts.length;
        for (int i = 0; i < parts.length; i++) {
            double top = area.getY() + pitch * i + (pitch - BAR_HEIGHT) / 2;
            fill(page, TRACK, area.getX(), top, area.getWidth(), BAR_HEIGHT);
            fill(page, FILLS[i % FILLS.length], area.getX(), top, area.getWidth() * parts[i], BAR_HEIGHT);
        }
        if (mark >= 0) {
            double left = area.getX() + area.getWidth() * mark - MARK_WIDTH / 2;
            fill(page, MARK, left, area.getY(), MARK_WIDTH, area.getHeight());
        }
    }

    private static void fill(Graphics2D page, Color colour, double x, double y, double width, double height) {
        if (width > 0) {
            page.setColor(colour);
            page.fill(new Rectangle2D.Double(x, y, width, height));
        }
    }
}
