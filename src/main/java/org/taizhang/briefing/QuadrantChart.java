package org.taizhang.briefing;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.Stream;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.renderers.AbstractRenderer;
import net.sf.jasperreports.renderers.Graphics2DRenderable;
import org.taizhang.aggregation.FrozenFigures.MoneyRow;

/**
 * Payments (across) against the work (up), a point for each task: drawn as vectors and without a letter, since words are set as text
 * beside it. A point's form tells its pace, so that it is told without colour. The names' columns lie on both sides of the plot within
 * the layout, at the distances that are constants here.
 */
final class QuadrantChart extends AbstractRenderer implements Graphics2DRenderable {

    /** From the edge of either column of names to the plot, on the left with room for the marks of the axis. */
    private static final double LEFT_GAP = 32;

    private static final double RIGHT_GAP = 10;
    /** Above and below the plot, so that a point on its edge is whole. */
    private static final double EDGE = 5;
    /** That gap as a part of the plot's width, near enough to find out which lines cross. */
    static final double GAP_PART = 0.08;

    private static final long serialVersionUID = 1L;
    private static final Color FRAME = new Color(0x404040);
    private static final Color GRID = new Color(0xDDDDDD);
    private static final Color BAND = new Color(0xF1F5F1);
    private static final Color LEADER = new Color(0x8A8A8A);
    private static final Color DUE = new Color(0xC00000);
    private static final BasicStroke FINE = new BasicStroke(0.4f);
    private static final BasicStroke FIRM = new BasicStroke(0.8f);
    private static final BasicStroke DASHED =
            new BasicStroke(0.9f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {5, 3}, 0);
    private static final int MARKS = 4;
    private static final double RADIUS = 3.2;

    private final transient List<MoneyRow> tasks;
    private final transient List<QuadrantLabels.Label> labels;
    private final transient QuadrantScale scale;

    QuadrantChart(List<MoneyRow> tasks, List<QuadrantLabels.Label> labels, QuadrantScale scale) {
        this.tasks = List.copyOf(tasks);
        this.labels = List.copyOf(labels);
        this.scale = scale;
    }

    /** The plot within the room between the columns of names. */
    static Rectangle2D plot(Rectangle2D area) {
        return new Rectangle2D.Double(
                area.getX() + LEFT_GAP,
                area.getY() + EDGE,
                area.getWidth() - LEFT_GAP - RIGHT_GAP,
                area.getHeight() - 2 * EDGE);
    }

    @Override
    public void render(JasperReportsContext context, Graphics2D page, Rectangle2D area) {
        Rectangle2D plot = plot(area);
        band(page, plot);
        grid(page, plot);
        draw(page, LEADER, FINE, labels.stream().map(label -> leader(label, plot, area)));
        due(page, plot);
        tasks.forEach(task -> point(page, Pace.of(task), place(task, plot)));
    }

    /** Where rates are within the band of each other, around the diagonal. */
    private void band(Graphics2D page, Rectangle2D plot) {
        double wide = (double) Pace.BAND / (scale.high() - scale.low());
        Path2D band = new Path2D.Double();
        corner(band, plot, 0, 0);
        corner(band, plot, wide, 0);
        corner(band, plot, 1, 1 - wide);
        corner(band, plot, 1, 1);
        corner(band, plot, 1 - wide, 1);
        corner(band, plot, 0, wide);
        band.closePath();
        page.setColor(BAND);
        page.fill(band);
        draw(page, GRID, FIRM, Stream.of(band));
    }

    private static void corner(Path2D path, Rectangle2D plot, double across, double up) {
        Point2D at = at(plot, across, up);
        if (path.getCurrentPoint() == null) {
            path.moveTo(at.getX(), at.getY());
        } else {
            path.lineTo(at.getX(), at.getY());
        }
    }

    private static void grid(Graphics2D page, Rectangle2D plot) {
        for (int i = 1; i < MARKS; i++) {
            double part = (double) i / MARKS;
            draw(page, GRID, FINE, cross(plot, part));
        }
        draw(page, FRAME, FIRM, Stream.of(plot));
    }

    private void due(Graphics2D page, Rectangle2D plot) {
        draw(page, DUE, DASHED, cross(plot, scale.part(scale.expected())));
    }

    private static Stream<Shape> cross(Rectangle2D plot, double part) {
        return Stream.of(
                new Line2D.Double(at(plot, part, 0), at(plot, part, 1)),
                new Line2D.Double(at(plot, 0, part), at(plot, 1, part)));
    }

    private Line2D leader(QuadrantLabels.Label label, Rectangle2D plot, Rectangle2D area) {
        double x = label.left() ? area.getMinX() : area.getMaxX();
        double y = plot.getY() + plot.getHeight() * (label.slot() + 0.5) / QuadrantLabels.SLOTS;
        return new Line2D.Double(new Point2D.Double(x, y), place(label.task(), plot));
    }

    /** Where a task's point lies. */
    Point2D place(MoneyRow task, Rectangle2D plot) {
        return at(plot, scale.across(task), scale.up(task));
    }

    private static Point2D at(Rectangle2D plot, double across, double up) {
        return new Point2D.Double(plot.getX() + plot.getWidth() * across, plot.getMaxY() - plot.getHeight() * up);
    }

    private static void point(Graphics2D page, Pace pace, Point2D at) {
        Shape shape = shape(pace, at.getX(), at.getY());
        page.setColor(fill(pace));
        page.fill(shape);
        draw(page, FRAME, FIRM, Stream.of(shape));
    }

    private static Color fill(Pace pace) {
        return switch (pace) {
            case AHEAD -> new Color(0xC00000);
            case BEHIND -> new Color(0xE0A030);
            case MATCHING, UNKNOWN -> Color.WHITE;
        };
    }

    private static Shape shape(Pace pace, double x, double y) {
        return switch (pace) {
            case AHEAD -> triangle(x, y);
            case BEHIND -> new Rectangle2D.Double(x - RADIUS, y - RADIUS, 2 * RADIUS, 2 * RADIUS);
            case MATCHING, UNKNOWN -> new Ellipse2D.Double(x - RADIUS, y - RADIUS, 2 * RADIUS, 2 * RADIUS);
        };
    }

    private static Shape triangle(double x, double y) {
        Path2D triangle = new Path2D.Double();
        triangle.moveTo(x, y - RADIUS * 1.3);
        triangle.lineTo(x + RADIUS * 1.2, y + RADIUS);
        triangle.lineTo(x - RADIUS * 1.2, y + RADIUS);
        triangle.closePath();
        return triangle;
    }

    private static void draw(Graphics2D page, Color colour, BasicStroke stroke, Stream<? extends Shape> shapes) {
        page.setColor(colour);
        page.setStroke(stroke);
        shapes.forEach(page::draw);
    }
}
