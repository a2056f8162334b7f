package dev.cahier.card;

import dev.cahier.chart.PngEncoder;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;

/**
 * Draws social cards: the cover of an exercise book, a plate on squared paper. A card looks the
 * same on each machine. Safe for use by several threads.
 */
public final class CardRenderer {

    // The colours of templates/assets/cahier.css on white.
    private static final Color PAPER = Color.WHITE;
    private static final Color SQUARE = new Color(0xdfe2f3);
    private static final Color FINE_SQUARE = new Color(0xf0f2fa);
    private static final Color MARGIN = new Color(0xe9a4aa);
    private static final Color INK = new Color(0x24449c);
    private static final Color FAINT_INK = new Color(0xc8d0e6);
    private static final Color TEXT = new Color(0x22262f);
    private static final Color QUIET = new Color(0x636b7b);
    private static final Color RED = new Color(0xcf3d4a);

    /** The colours of a chart, those of the card, and shades at the edges of letters. */
    private static final int COLOURS = 112;

    /** There are many cards, and few are ever loaded: they are rather drawn fast than small. */
    private static final int COMPRESSION = 1;

    private static final int PITCH = 60;
    private static final int FINE_PITCH = 15;
    private static final int MARGIN_LINE = 120;
    private static final double PLATE_X = 165;
    private static final double PLATE_Y = 75;
    private static final double PLATE_WIDTH = 960;
    private static final double PLATE_HEIGHT = 480;
    private static final double PADDING = 56;
    private static final double CHART_WIDTH = 400;
    private static final double GAP = 40;
    private static final double SMALL_PX = 28;
    private static final double TAG_GAP = 26;

    private final Glyphs glyphs;
    private final BufferedImage paper;

    public CardRenderer(CardFont font) {
        this.glyphs = font.glyphs();
        this.paper = paper();
    }

    /**
     * Draws a card.
     *
     * @param chart the image of the note's first chart for light pages
     * @return a PNG file
     */
    public byte[] render(CardSpec card, Optional<byte[]> chart) {
        BufferedImage image =
                new BufferedImage(CardSpec.WIDTH, CardSpec.HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.drawImage(paper, 0, 0, null);
        smooth(g);
        double width = PLATE_WIDTH - 2 * PADDING - (chart.isEmpty() ? 0 : CHART_WIDTH + GAP);
        chart.ifPresent(png -> drawChart(g, png));
        double top = PLATE_Y + PADDING + SMALL_PX;
        double bottom = PLATE_Y + PLATE_HEIGHT - PADDING;
        if (!card.siteName().isEmpty()) {
            String name = CardLines.single(card.siteName(), glyphs, SMALL_PX, width);
            fill(g, QUIET, glyphs.outline(name, SMALL_PX, PLATE_X + PADDING, top - 8));
            ruler(g, top + 14, width);
        }
        drawTitle(g, card, top + GAP, bottom - (card.tags().isEmpty() ? 0 : 2 * SMALL_PX), width);
        drawTags(g, card.tags(), bottom, width);
        g.dispose();
        return PngEncoder.encode(image, COLOURS, COMPRESSION);
    }

    private static void smooth(Graphics2D g) {
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    }

    private void drawTitle(Graphics2D g, CardSpec card, double top, double bottom, double width) {
        CardLines title = CardLines.of(card.title(), glyphs, width, bottom - top);
        double leading = title.sizePx() * CardLines.LEADING;
        double height = leading * title.lines().size();
        double baseline = top + (bottom - top - height) / 2 + leading * 0.76;
        // A pen of this width makes the strokes as strong as those of a bold typeface.
        g.setStroke(
                new BasicStroke(
                        (float) (title.sizePx() * 0.03),
                        BasicStroke.CAP_ROUND,
                        BasicStroke.JOIN_ROUND));
        for (String line : title.lines()) {
            Shape outline = glyphs.outline(line, title.sizePx(), PLATE_X + PADDING, baseline);
            fill(g, INK, outline);
            g.draw(outline);
            baseline += leading;
        }
    }

    private void drawTags(Graphics2D g, List<String> tags, double baseline, double width) {
        double x = PLATE_X + PADDING;
        double end = x + width;
        for (String tag : tags) {
            String mark = "# ";
            double marked = glyphs.width(mark, SMALL_PX);
            String text = CardLines.single(tag, glyphs, SMALL_PX, width - marked);
            double next = x + marked + glyphs.width(text, SMALL_PX);
            if (next > end) {
                return;
            }
            fill(g, RED, glyphs.outline(mark, SMALL_PX, x, baseline));
            fill(g, TEXT, glyphs.outline(text, SMALL_PX, x + marked, baseline));
            x = next + TAG_GAP;
        }
    }

    private static void drawChart(Graphics2D g, byte[] png) {
        try {
            BufferedImage chart = ImageIO.read(new ByteArrayInputStream(png));
            double height = CHART_WIDTH * chart.getHeight() / chart.getWidth();
            double shown = Math.min(height, PLATE_HEIGHT - 2 * PADDING);
            double width = CHART_WIDTH * shown / height;
            g.drawImage(
                    chart,
                    (int) (PLATE_X + PLATE_WIDTH - PADDING - (CHART_WIDTH + width) / 2),
                    (int) (PLATE_Y + (PLATE_HEIGHT - shown) / 2),
                    (int) width,
                    (int) shown,
                    null);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the image of a chart", e);
        }
    }

    private static void ruler(Graphics2D g, double y, double width) {
        g.setColor(RED);
        g.setStroke(new BasicStroke(2));
        g.draw(new Line2D.Double(PLATE_X + PADDING, y, PLATE_X + PADDING + width, y));
    }

    private static void fill(Graphics2D g, Color colour, Shape shape) {
        g.setColor(colour);
        g.fill(shape);
    }

    /** Draws what all cards have: squares, the margin line and the plate. */
    private static BufferedImage paper() {
        BufferedImage image =
                new BufferedImage(CardSpec.WIDTH, CardSpec.HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setColor(PAPER);
        g.fillRect(0, 0, CardSpec.WIDTH, CardSpec.HEIGHT);
        squares(g, FINE_PITCH, FINE_SQUARE);
        squares(g, PITCH, SQUARE);
        g.setColor(MARGIN);
        g.fillRect(MARGIN_LINE, 0, 3, CardSpec.HEIGHT);
        smooth(g);
        fill(g, PAPER, plate(0));
        g.setStroke(new BasicStroke(2.5f));
        g.setColor(INK);
        g.draw(plate(0));
        g.setStroke(new BasicStroke(2));
        g.setColor(FAINT_INK);
        g.draw(plate(11));
        g.dispose();
        return image;
    }

    private static void squares(Graphics2D g, int pitch, Color colour) {
        g.setColor(colour);
        for (int x = 0; x < CardSpec.WIDTH; x += pitch) {
            g.fillRect(x, 0, 1, CardSpec.HEIGHT);
        }
        for (int y = 0; y < CardSpec.HEIGHT; y += pitch) {
            g.fillRect(0, y, CardSpec.WIDTH, 1);
        }
    }

    private static Shape plate(double inset) {
        return new RoundRectangle2D.Double(
                PLATE_X + inset,
                PLATE_Y + inset,
                PLATE_WIDTH - 2 * inset,
                PLATE_HEIGHT - 2 * inset,
                12,
                12);
    }
}
