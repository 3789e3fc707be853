package org.taizhang.briefing;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.renderers.AbstractRenderer;
import net.sf.jasperreports.renderers.Graphics2DRenderable;

/** Shares from 0 to 1, one a round, as dots joined by a line, drawn as vectors; a round without one leaves a gap. */
final class TrendLine extends AbstractRenderer implements Graphics2DRenderable {

    private static final long serialVersionUID = 1L;
    private static final Color GRID = new Color(0xC8C8C8);
    private static final Color LINE = new Color(0x3F74A8);
    private static final double DOT = 4;
    private static final float THICK = 1.2f;
    private static final float THIN = 0.4f;

    private final double[] shares;

    TrendLine(List<Double> shares) {
        this.shares = shares.stream().mapToDouble(Double::doubleValue).toArray();
    }

    @Override
    public void render(JasperReportsContext context, Graphics2D page, Rectangle2D area) {
        page.setColor(GRID);
        page.setStroke(new BasicStroke(THIN));
        rule(page, area, 0);
        rule(page, area, 1);
        page.setColor(LINE);
        page.setStroke(new BasicStroke(THICK));
        for (int i = 0; i < shares.length; i++) {
            if (!Double.isNaN(shares[i])) {
                dot(page, area, i);
                joined(page, area, i);
            }
        }
    }

    /** The bottom or the top of the scale. */
    private static void rule(Graphics2D page, Rectangle2D area, double share) {
        page.draw(new Line2D.Double(area.getMinX(), y(area, share), area.getMaxX(), y(area, share)));
    }

    private void dot(Graphics2D page, Rectangle2D area, int i) {
        page.fill(new Ellipse2D.Double(x(area, i) - DOT / 2, y(area, shares[i]) - DOT / 2, DOT, DOT));
    }

    private void joined(Graphics2D page, Rectangle2D area, int i) {
        if (i > 0 && !Double.isNaN(shares[i - 1])) {
            page.draw(new Line2D.Double(x(area, i - 1), y(area, shares[i - 1]), x(area, i), y(area, shares[i])));
        }
    }

    private double x(Rectangle2D area, int i) {
        double pitch = (area.getWidth() - DOT) / Math.max(1, shares.length - 1);
        return area.getX() + DOT / 2 + pitch * i;
    }

    private static double y(Rectangle2D area, double share) {
        return area.getMaxY() - DOT / 2 - (area.getHeight() - DOT) * share;
    }
}
