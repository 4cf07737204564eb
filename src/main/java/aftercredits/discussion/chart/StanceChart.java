package aftercredits.discussion.chart;

import aftercredits.text.Markdown;
import java.awt.Color;
import java.awt.Font;
import java.awt.geom.RoundRectangle2D;
import java.io.IOException;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.labels.ItemLabelAnchor;
import org.jfree.chart.labels.ItemLabelPosition;
import org.jfree.chart.labels.StandardCategoryItemLabelGenerator;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.category.DefaultCategoryDataset;

/**
 * A picture of a prompt's stances: for each its name and, under it, a bar for before the discussion and one for after.
 */
public final class StanceChart {
    static final int WIDTH = ChartCard.WIDTH;
    static final Color CARD = ChartCard.CARD;
    static final Color WRITING = ChartCard.WRITING;
    static final Color BEFORE = new Color(0x929bb0);
    static final Color AFTER = new Color(0xf5b83d);

    static final Color EDGE = ChartCard.EDGE;
    static final float NAME_POINTS = 28;
    static final float LEGEND_POINTS = 24;

    private static final int MARGIN = ChartCard.MARGIN;
    /** Title, legend, and what is left free above and below all. */
    private static final int HEAD_HEIGHT = 135;

    private static final int BAR_HEIGHT = 36;
    private static final int UNDER_LEGEND = 22;
    private static final int BETWEEN_STANCES = 34;
    /** For the number at the end of the longest bar: a part of the bar's length. */
    private static final double ROOM_FOR_COUNT = 0.12;

    /** Code points: more than three lines hold. Measuring a name takes as long as the square of its length. */
    private static final int LONGEST_NAME = 300;

    private static final String NAMELESS = "?";

    private final Sheet sheet;
    private final Lettering letters;
    private final StanceNames names;

    /**
     * What stands on the picture.
     *
     * @param title harmless
     * @param before what the first of each pair of bars means
     * @param after what the second means
     */
    public record Sheet(String title, String before, String after, List<Stance> stances) {
        public Sheet {
            stances = List.copyOf(stances);
        }
    }

    /**
     * Two bars.
     *
     * @param name of any length and in any script; what the fonts have no sign for is left out
     * @param unwritable stands there where nothing is left of the name
     * @param before how many members began with it
     * @param after how many hold it now
     */
    public record Stance(String name, String unwritable, int before, int after) {}

    private StanceChart(Sheet sheet) {
        this.sheet = sheet;
        this.letters = Lettering.loaded();
        this.names = new StanceNames(
                sheet.stances().stream().map(this::nameOf).toList(),
                letters.regular(NAME_POINTS),
                WRITING,
                WIDTH - 2 * MARGIN);
    }

    /**
     * Draws it as a PNG of {@value ChartCard#WIDTH} pixels' width. The first call loads what Java draws with, which takes a second.
     *
     * @throws IllegalStateException if this machine's Java can't draw
     */
    public static byte[] png(Sheet sheet) {
        try {
            return new StanceChart(sheet).png();
        } catch (IOException | RuntimeException | LinkageError broken) {
            // Java without its drawing parts (a "headless" package of some systems) fails by errors.
            throw new IllegalStateException("This machine's Java can't draw", broken);
        }
    }

    private String nameOf(Stance stance) {
        String writable = letters.writable(Markdown.shorten(stance.name(), LONGEST_NAME));
        String name = writable.isEmpty() ? letters.writable(stance.unwritable()) : writable;
        return name.isEmpty() ? NAMELESS : name;
    }

    private byte[] png() throws IOException {
        return ChartCard.png(chart(), HEAD_HEIGHT + plotHeight());
    }

    private int plotHeight() {
        int stances = sheet.stances().size();
        return firstGap() + stances * 2 * BAR_HEIGHT + (stances - 1) * gap();
    }

    /** Above the first stance's bars. */
    private int firstGap() {
        return UNDER_LEGEND + names.firstHeight();
    }

    /** Between one stance's bars and the next one's. */
    private int gap() {
        return names.nextHeight() + BETWEEN_STANCES;
    }

    private JFreeChart chart() {
        JFreeChart chart = new JFreeChart(null, letters.regular(NAME_POINTS), plot(), false);
        ChartCard.entitle(chart, sheet.title(), letters);
        chart.addLegend(legend(chart));
        return chart;
    }

    private LegendTitle legend(JFreeChart chart) {
        LegendTitle legend = new LegendTitle(chart.getPlot());
        legend.setPosition(RectangleEdge.TOP);
        legend.setHorizontalAlignment(HorizontalAlignment.LEFT);
        legend.setItemFont(letters.regular(LEGEND_POINTS));
        legend.setItemPaint(WRITING);
        legend.setItemLabelPadding(new RectangleInsets(2, 8, 2, 20));
        legend.setLegendItemGraphicPadding(RectangleInsets.ZERO_INSETS);
        legend.setBackgroundPaint(null);
        legend.setMargin(RectangleInsets.ZERO_INSETS);
        return legend;
    }

    private CategoryPlot plot() {
        CategoryPlot plot = new CategoryPlot(dataset(), stanceAxis(), countAxis(), bars());
        plot.setOrientation(PlotOrientation.HORIZONTAL);
        plot.setBackgroundPaint(null);
        plot.setOutlineVisible(false);
        plot.setRangeGridlinesVisible(false);
        plot.setInsets(RectangleInsets.ZERO_INSETS);
        plot.addAnnotation(names);
        return plot;
    }

    private DefaultCategoryDataset dataset() {
        DefaultCategoryDataset counts = new DefaultCategoryDataset();
        for (int place = 0; place < sheet.stances().size(); place++) {
            // By its place: two names may look the same once cut.
            counts.addValue(sheet.stances().get(place).before(), letters.writable(sheet.before()), (Integer) place);
            counts.addValue(sheet.stances().get(place).after(), letters.writable(sheet.after()), (Integer) place);
        }
        return counts;
    }

    /** Leaves room for each stance's name above its bars: parts of the whole height. */
    private CategoryAxis stanceAxis() {
        double whole = plotHeight();
        CategoryAxis axis = new CategoryAxis();
        axis.setVisible(false);
        axis.setLowerMargin(firstGap() / whole);
        axis.setUpperMargin(0);
        axis.setCategoryMargin(gap() * (sheet.stances().size() - 1) / whole);
        return axis;
    }

    private NumberAxis countAxis() {
        int most = sheet.stances().stream()
                .mapToInt(stance -> Math.max(stance.before(), stance.after()))
                .max()
                .orElse(0);
        NumberAxis axis = new NumberAxis();
        axis.setVisible(false);
        axis.setRange(0, Math.max(1, most) * (1 + ROOM_FOR_COUNT));
        return axis;
    }

    private BarRenderer bars() {
        BarRenderer bars = new BarRenderer();
        bars.setBarPainter(new StandardBarPainter());
        bars.setShadowVisible(false);
        bars.setItemMargin(0.08);
        bars.setSeriesPaint(0, BEFORE);
        bars.setSeriesPaint(1, AFTER);
        Font counts = letters.bold(NAME_POINTS);
        bars.setDefaultItemLabelGenerator(new StandardCategoryItemLabelGenerator());
        bars.setDefaultItemLabelsVisible(true);
        bars.setDefaultItemLabelFont(counts);
        bars.setDefaultItemLabelPaint(WRITING);
        bars.setItemLabelAnchorOffset(10);
        bars.setDefaultPositiveItemLabelPosition(
                new ItemLabelPosition(ItemLabelAnchor.OUTSIDE3, TextAnchor.CENTER_LEFT));
        bars.setDefaultLegendShape(new RoundRectangle2D.Double(0, 0, 26, 26, 6, 6));
        return bars;
    }
}
