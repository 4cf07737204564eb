package aftercredits.discussion.chart;

import java.io.IOException;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.labels.ItemLabelAnchor;
import org.jfree.chart.labels.ItemLabelPosition;
import org.jfree.chart.labels.StandardCategoryItemLabelGenerator;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.category.DefaultCategoryDataset;

/** A picture of a film's ratings: a bar for each step, from half a star to five, with how many gave it above. */
public final class RatingChart {
    private static final int HEIGHT = 420;
    private static final float STEP_POINTS = 26;
    private static final float COUNT_POINTS = 24;
    /** For the number above the longest bar: a part of the bar's length. */
    private static final double ROOM_FOR_COUNT = 0.2;

    private RatingChart() {}

    /**
     * What stands on the picture.
     *
     * @param title of any length and in any script: what does not fit goes on in another line, at most two
     * @param steps the lowest first
     */
    public record Sheet(String title, List<Step> steps) {
        public Sheet {
            steps = List.copyOf(steps);
        }
    }

    /** @param name short, in signs that every font has */
    public record Step(String name, int count) {}

    /**
     * Draws it as a PNG of {@value ChartCard#WIDTH} pixels' width. The first call loads what Java draws with, which takes a second.
     *
     * @throws IllegalStateException if this machine's Java can't draw
     */
    public static byte[] png(Sheet sheet) {
        try {
            Lettering letters = Lettering.loaded();
            JFreeChart chart = new JFreeChart(null, letters.regular(STEP_POINTS), plot(sheet, letters), false);
            ChartCard.entitle(chart, sheet.title(), letters);
            chart.getTitle().setMaximumLinesToDisplay(2);
            return ChartCard.png(chart, HEIGHT);
        } catch (IOException | RuntimeException | LinkageError broken) {
            // Java without its drawing parts (a "headless" package of some systems) fails by errors.
            throw new IllegalStateException("This machine's Java can't draw", broken);
        }
    }

    private static CategoryPlot plot(Sheet sheet, Lettering letters) {
        DefaultCategoryDataset counts = new DefaultCategoryDataset();
        sheet.steps().forEach(step -> counts.addValue((Integer) step.count(), "", step.name()));
        CategoryPlot plot = new CategoryPlot(counts, steps(letters), counts(sheet), bars(letters));
        plot.setBackgroundPaint(null);
        plot.setOutlineVisible(false);
        plot.setRangeGridlinesVisible(false);
        plot.setInsets(RectangleInsets.ZERO_INSETS);
        return plot;
    }

    private static CategoryAxis steps(Lettering letters) {
        CategoryAxis axis = new CategoryAxis();
        axis.setTickLabelFont(letters.regular(STEP_POINTS));
        axis.setTickLabelPaint(ChartCard.WRITING);
        axis.setAxisLinePaint(ChartCard.EDGE);
        axis.setTickMarksVisible(false);
        axis.setLowerMargin(0);
        axis.setUpperMargin(0);
        axis.setCategoryMargin(0.15);
        axis.setMaximumCategoryLabelWidthRatio(1.5f);
        return axis;
    }

    private static NumberAxis counts(Sheet sheet) {
        int most = sheet.steps().stream().mapToInt(Step::count).max().orElse(0);
        NumberAxis axis = new NumberAxis();
        axis.setVisible(false);
        axis.setRange(0, Math.max(1, most) * (1 + ROOM_FOR_COUNT));
        return axis;
    }

    private static BarRenderer bars(Lettering letters) {
        BarRenderer bars = new BarRenderer();
        bars.setBarPainter(new StandardBarPainter());
        bars.setShadowVisible(false);
        bars.setSeriesPaint(0, StanceChart.AFTER);
        bars.setDefaultItemLabelGenerator(new StandardCategoryItemLabelGenerator());
        bars.setDefaultItemLabelsVisible(true);
        bars.setDefaultItemLabelFont(letters.bold(COUNT_POINTS));
        bars.setDefaultItemLabelPaint(ChartCard.WRITING);
        bars.setDefaultPositiveItemLabelPosition(
                new ItemLabelPosition(ItemLabelAnchor.OUTSIDE12, TextAnchor.BOTTOM_CENTER));
        return bars;
    }
}
