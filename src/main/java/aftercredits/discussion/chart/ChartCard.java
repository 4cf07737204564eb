package aftercredits.discussion.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleInsets;

/**
 * The card that every picture stands on. It has a ground of its own, because one picture has to do on Discord's light ground and
 * on its dark one. It is twice as wide as the column of messages on a phone, so that it is sharp there and its writing no smaller
 * than theirs.
 */
final class ChartCard {
    static final int WIDTH = 640;
    static final int MARGIN = 30;
    static final Color CARD = new Color(0x23262d);
    static final Color WRITING = new Color(0xf4f1ea);
    static final Color EDGE = new Color(0x5a6070);

    private static final int CORNER = 28;
    private static final float TITLE_POINTS = 32;

    private ChartCard() {}

    /** @param title of any length and in any script */
    static void entitle(JFreeChart chart, String title, Lettering letters) {
        chart.setBackgroundPaint(null);
        chart.setPadding(new RectangleInsets(MARGIN / 2.0, MARGIN, MARGIN, MARGIN));
        chart.setTextAntiAlias(true);
        TextTitle line = new TextTitle(letters.writable(title), letters.bold(TITLE_POINTS));
        line.setPaint(WRITING);
        line.setHorizontalAlignment(HorizontalAlignment.LEFT);
        line.setTextAlignment(HorizontalAlignment.LEFT);
        line.setPadding(new RectangleInsets(0, 0, 8, 0));
        chart.setTitle(line);
    }

    /** The chart on a card, as a PNG of {@value #WIDTH} pixels' width. */
    static byte[] png(JFreeChart chart, int height) throws IOException {
        BufferedImage picture = new BufferedImage(WIDTH, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = picture.createGraphics();
        try {
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            ground(graphics, height);
            chart.draw(graphics, new Rectangle2D.Double(0, 0, WIDTH, height));
        } finally {
            graphics.dispose();
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
            ImageIO.write(picture, "png", stream);
        }
        return out.toByteArray();
    }

    private static void ground(Graphics2D graphics, int height) {
        Shape card = new RoundRectangle2D.Double(1, 1, WIDTH - 2.0, height - 2.0, CORNER, CORNER);
        graphics.setColor(CARD);
        graphics.fill(card);
        graphics.setColor(EDGE);
        graphics.setStroke(new BasicStroke(2));
        graphics.draw(card);
    }
}
