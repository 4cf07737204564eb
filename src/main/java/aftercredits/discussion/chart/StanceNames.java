package aftercredits.discussion.chart;

import aftercredits.text.Markdown;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.awt.font.LineBreakMeasurer;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.awt.geom.Rectangle2D;
import java.text.AttributedString;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jfree.chart.annotations.AbstractAnnotation;
import org.jfree.chart.annotations.CategoryAnnotation;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jspecify.annotations.Nullable;

/** The stances' names, each above its bars and as wide as the picture: beside them they would have a third of it. */
final class StanceNames extends AbstractAnnotation implements CategoryAnnotation {
    private static final int ABOVE_BARS = 8;
    /** Room for what a button's label holds. */
    private static final int MOST_LINES = 3;

    private static final FontRenderContext SMOOTH = new FontRenderContext(null, true, true);

    private final transient List<List<TextLayout>> names;
    private final Color paint;

    /** @param width in pixels: what is longer goes on in up to {@value #MOST_LINES} lines, what is longer still is cut with an ellipsis */
    StanceNames(List<String> names, Font font, Color paint, int width) {
        this.names = names.stream()
                .map(name -> lines(name, width, Map.of(TextAttribute.FONT, font)))
                .toList();
        this.paint = paint;
    }

    /** What the first name takes, in pixels. */
    int firstHeight() {
        return height(names.subList(0, 1));
    }

    /** What the highest of the other names takes, in pixels. */
    int nextHeight() {
        return height(names.subList(1, names.size()));
    }

    private static int height(Collection<List<TextLayout>> some) {
        return (int) Math.ceil(
                        some.stream().mapToDouble(StanceNames::height).max().orElse(0))
                + ABOVE_BARS;
    }

    private static double height(List<TextLayout> lines) {
        return lines.stream().mapToDouble(StanceNames::height).sum();
    }

    private static double height(TextLayout line) {
        return line.getAscent() + line.getDescent();
    }

    private static List<TextLayout> lines(String name, int width, Map<TextAttribute, ?> style) {
        LineBreakMeasurer breaks = new LineBreakMeasurer(new AttributedString(name, style).getIterator(), SMOOTH);
        List<TextLayout> lines = new ArrayList<>();
        while (breaks.getPosition() < name.length() && lines.size() < MOST_LINES - 1) {
            lines.add(breaks.nextLayout(width));
        }
        if (breaks.getPosition() < name.length()) {
            lines.add(cut(name.substring(breaks.getPosition()), width, style));
        }
        return lines;
    }

    private static TextLayout cut(String rest, int width, Map<TextAttribute, ?> style) {
        TextLayout line = new TextLayout(rest, style, SMOOTH);
        for (int keep = Markdown.codePoints(rest); line.getAdvance() > width; keep--) {
            line = new TextLayout(Markdown.shorten(rest, keep), style, SMOOTH);
        }
        return line;
    }

    @Override
    public void draw(
            Graphics2D graphics,
            CategoryPlot plot,
            Rectangle2D area,
            CategoryAxis stances,
            @Nullable ValueAxis counts) {
        graphics.setPaint(paint);
        for (int place = 0; place < names.size(); place++) {
            double bars = stances.getCategoryStart(place, names.size(), area, plot.getDomainAxisEdge());
            double top = bars - ABOVE_BARS - height(names.get(place));
            for (TextLayout line : names.get(place)) {
                line.draw(graphics, (float) area.getMinX(), (float) (top + line.getAscent()));
                top += height(line);
            }
        }
    }
}
