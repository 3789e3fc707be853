package org.taizhang.briefing;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.renderers.AbstractRenderer;
import net.sf.jasperreports.renderers.Graphics2DRenderable;

/**
 * Large pale words across the page, below everything else. They are drawn as outlines, not as text, so that they are neither
 * copied nor searched with the text that they lie under; the stamp at the head of the page says the same as text.
 */
final class Watermark extends AbstractRenderer implements Graphics2DRenderable {

    private static final long serialVersionUID = 1L;
    private static final Color PALE = new Color(0xF9EFEF);
    private static final float SIZE = 96;
    private static final double SLOPE = -Math.PI / 5;

    private final transient Shape outline;

    Watermark(String words, Face face) {
        Font font = face.getFont().deriveFont(SIZE);
        outline = font.createGlyphVector(new FontRenderContext(null, true, true), words)
                .getOutline();
    }

    @Override
    public void render(JasperReportsContext context, Graphics2D page, Rectangle2D area) {
        Rectangle2D box = outline.getBounds2D();
        AffineTransform place = AffineTransform.getTranslateInstance(area.getCenterX(), area.getCenterY());
        place.rotate(SLOPE);
        place.translate(-box.getCenterX(), -box.getCenterY());
        page.setColor(PALE);
        page.fill(place.createTransformedShape(outline));
    }
}
