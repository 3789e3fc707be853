package org.taizhang.briefing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import net.sf.jasperreports.engine.DefaultJasperReportsContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.taizhang.aggregation.FrozenFigures;
import org.taizhang.aggregation.FrozenFigures.MoneyRow;
import org.taizhang.terms.Percent;

class QuadrantTests {

    private static final Rectangle2D AREA = new Rectangle2D.Double(0, 0, 333, 290);

    /** Tasks by their execution rate and progress. */
    private static MoneyDraft tasks(double[]... points) {
        MoneyDraft money = new MoneyDraft();
        for (int i = 0; i < points.length; i++) {
            money.line("ledu", "" + (i + 1), "100", "1000", "" + points[i][0])
                    .progress("" + (i + 1), "" + points[i][1]);
        }
        return money;
    }

    private static FrozenFigures figures(MoneyDraft money) {
        FiguresDraft draft = new FiguresDraft();
        draft.money = money.done();
        return draft.freeze();
    }

    private static double[] point(double execution, double progress) {
        return new double[] {execution, progress};
    }

    private static QuadrantScale scale(List<MoneyRow> rows) {
        return QuadrantScale.of(rows, Percent.of("75"));
    }

    @Test
    void isNotThereWithoutAnythingToCompare() {
        assertThat(QuadrantRow.of(figures(new MoneyDraft().line("ledu", "1", "1", "1", "1"))))
                .isEmpty();
    }

    @Test
    void scalesInTwentiesAroundThePointsAndTheExpectedProgress() {
        List<MoneyRow> rows = tasks(point(47, 66), point(90, 52)).done().byTask();
        QuadrantScale scale = scale(rows);
        assertThat(List.of(scale.low(), scale.high())).containsExactly(40, 100);
        assertThat(List.of(scale.tick(0), scale.tick(1), scale.tick(4))).containsExactly("40%", "55%", "100%");
        assertThat(scale.across(rows.get(0))).isCloseTo(7 / 60.0, within(1e-9));
        assertThat(scale.up(rows.get(1))).isCloseTo(0.2, within(1e-9));
    }

    @Test
    void drawsAFigureBeyondTheScaleAtItsEdgeAndSaysSo() {
        FrozenFigures figures = figures(tasks(point(900, 66), point(0, 0)));
        QuadrantScale scale = scale(figures.money().byTask());
        assertThat(List.of(scale.low(), scale.high())).containsExactly(0, 140);
        assertThat(scale.across(figures.money().byTask().get(0))).isEqualTo(1);
        assertThat(QuadrantRow.of(figures).orElseThrow().note(figures)).endsWith("超过140%的点画在图边。");
    }

    @Test
    void drawsThePointWhereTheRatesAreInTheFormOfItsPace() {
        List<MoneyRow> rows = tasks(point(80, 40), point(40, 80)).done().byTask();
        QuadrantScale scale = scale(rows);
        QuadrantChart chart = new QuadrantChart(rows, List.of(), scale);
        Rectangle2D plot = QuadrantChart.plot(AREA);
        assertThat(plot).isEqualTo(new Rectangle2D.Double(32, 5, 291, 280));
        Point2D ahead = chart.place(rows.get(0), plot);
        Point2D behind = chart.place(rows.get(1), plot);
        assertThat(ahead.getX()).isCloseTo(32 + 291 * 40 / 60.0, within(1e-9));
        assertThat(ahead.getY()).isCloseTo(285, within(1e-9));
        BufferedImage image = new BufferedImage(333, 290, BufferedImage.TYPE_INT_RGB);
        Graphics2D page = image.createGraphics();
        page.setColor(Color.WHITE);
        page.fill(AREA);
        chart.render(DefaultJasperReportsContext.getInstance(), page, AREA);
        page.dispose();
        assertThat(new Color(image.getRGB((int) ahead.getX(), (int) ahead.getY())))
                .isEqualTo(new Color(0xC00000));
        assertThat(new Color(image.getRGB((int) behind.getX(), (int) behind.getY())))
                .isEqualTo(new Color(0xE0A030));
    }

    @Test
    void namesTheTasksOnBothSidesInFullOrCut() {
        FiguresDraft draft = new FiguresDraft();
        var done = tasks(point(10, 90), point(90, 90)).done();
        MoneyRow longer = done.byTask().get(1);
        MoneyRow renamed = new MoneyRow(
                "2",
                "义务教育薄弱环节改善与能力提升",
                null,
                longer.arranged(),
                longer.inPlace(),
                longer.paid(),
                longer.inPlaceRate(),
                longer.paidRate(),
                longer.executionRate(),
                longer.progress(),
                null);
        draft.money = new FrozenFigures.MoneyFigures(
                false,
                false,
                done.total(),
                List.of(),
                List.of(done.byTask().get(0), renamed),
                List.of(),
                List.of(),
                done.lines());
        QuadrantRow row = QuadrantRow.of(draft.freeze()).orElseThrow();
        assertThat(row.left()).hasSize(QuadrantLabels.SLOTS).containsOnlyOnce("1 任务1");
        assertThat(row.right()).hasSize(QuadrantLabels.SLOTS).containsOnlyOnce("2 义务教育薄弱环节改善与能力…");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 21, 39, 40})
    void givesEveryNameALineOfItsOwnAndCrossesNoLines(int count) {
        for (int seed = 0; seed < 40; seed++) {
            Random random = new Random(seed);
            double[][] points = new double[count][];
            for (int i = 0; i < count; i++) {
                points[i] = point(random.nextInt(101), 40 + random.nextInt(21));
            }
            List<MoneyRow> rows = tasks(points).done().byTask();
            QuadrantScale scale = scale(rows);
            List<QuadrantLabels.Label> labels = QuadrantLabels.place(rows, scale);
            assertThat(labels).extracting(QuadrantLabels.Label::task).containsExactlyInAnyOrderElementsOf(rows);
            assertThat(labels.stream()
                            .map(label -> label.left() + " " + label.slot())
                            .collect(Collectors.toSet()))
                    .hasSize(count);
            assertThat(labels).allSatisfy(label -> assertThat(label.slot()).isBetween(0, QuadrantLabels.SLOTS - 1));
            assertThat(crossings(labels, scale)).as("seed %s", seed).isZero();
        }
    }

    /** Crossings of lines to points of their own; drawn in lines of names across and one for the plot's width. */
    private static int crossings(List<QuadrantLabels.Label> labels, QuadrantScale scale) {
        int crossings = 0;
        for (boolean left : new boolean[] {true, false}) {
            List<Line2D> lines = new ArrayList<>();
            labels.stream().filter(label -> label.left() == left).forEach(label -> {
                double across = scale.across(label.task());
                lines.add(new Line2D.Double(
                        left ? -QuadrantChart.GAP_PART : 1 + QuadrantChart.GAP_PART,
                        label.slot() + 0.5,
                        across,
                        (1 - scale.up(label.task())) * QuadrantLabels.SLOTS));
            });
            for (int i = 0; i < lines.size(); i++) {
                for (int j = i + 1; j < lines.size(); j++) {
                    Line2D one = lines.get(i);
                    Line2D other = lines.get(j);
                    boolean samePoint = one.getP2().distance(other.getP2()) < 1e-9;
                    if (!samePoint && one.intersectsLine(other) && !touches(one, other)) {
                        crossings++;
                    }
                }
            }
        }
        return crossings;
    }

    private static boolean touches(Line2D one, Line2D other) {
        return other.ptSegDist(one.getP2()) < 1e-6 || one.ptSegDist(other.getP2()) < 1e-6;
    }

    @Test
    void namesTheFarthestOutOfStepWhereThereIsNoRoomForAll() {
        double[][] points = new double[45][];
        for (int i = 0; i < points.length; i++) {
            points[i] = point(50, 50 + i);
        }
        FrozenFigures figures = figures(tasks(points));
        QuadrantRow row = QuadrantRow.of(figures).orElseThrow();
        List<String> names = new ArrayList<>(row.left());
        names.addAll(row.right());
        assertThat(names).doesNotContain("", "1 任务1", "5 任务5").contains("6 任务6", "45 任务45");
        assertThat(row.note(figures)).endsWith("图旁只列出相差最大的40项的名称。");
    }
}
