package dev.cahier.card;

import static dev.cahier.card.ExercisePaper.INK;
import static dev.cahier.card.ExercisePaper.QUIET;
import static dev.cahier.card.ExercisePaper.RED;
import static dev.cahier.card.ExercisePaper.TEXT;

import dev.cahier.chart.PngEncoder;
import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Line2D;
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

    /** The colours of a chart, those of the card, and shades at the edges of letters. */
    private static final int COLOURS = 112;

    /** There are many cards, and few are ever loaded: they are rather drawn fast than small. */
    private static final int COMPRESSION = 1;

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
        ExercisePaper.smooth(g);
        double width = PLATE_WIDTH - 2 * PADDING - (chart.isEmpty() ? 0 : CHART_WIDTH + GAP);
        chart.ifPresent(png -> drawChart(g, png));
        double top = PLATE_Y + PADDING + SMALL_PX;
        double bottom = PLATE_Y + PLATE_HEIGHT - PADDING;
        if (!card.siteName().isEmpty()) {
            String name = CardLines.single(card.siteName(), glyphs, SMALL_PX, width);
            ExercisePaper.fill(
                    g, QUIET, glyphs.outline(name, SMALL_PX, PLATE_X + PADDING, top - 8));
            ruler(g, top + 14, width);
        }
        drawTitle(g, card, top + GAP, bottom - (card.tags().isEmpty() ? 0 : 2 * SMALL_PX), width);
        drawTags(g, card.tags(), bottom, width);
        g.dispose();
        return PngEncoder.encode(image, COLOURS, COMPRESSION);
    }

    private void drawTitle(Graphics2D g, CardSpec card, double top, double bottom, double width) {
        CardLines title = CardLines.of(card.title(), glyphs, width, bottom - top);
        double leading = title.sizePx() * CardLines.LEADING;
        double height = leading * title.lines().size();
        double baseline = top + (bottom - top - height) / 2 + leading * 0.76;
        for (String line : title.lines()) {
            Shape outline = glyphs.outline(line, title.sizePx(), PLATE_X + PADDING, baseline);
            ExercisePaper.bold(g, INK, outline, title.sizePx());
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
            ExercisePaper.fill(g, RED, glyphs.outline(mark, SMALL_PX, x, baseline));
            ExercisePaper.fill(g, TEXT, glyphs.outline(text, SMALL_PX, x + marked, baseline));
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

    private static BufferedImage paper() {
        BufferedImage image = ExercisePaper.sheet(CardSpec.WIDTH, CardSpec.HEIGHT);
        Graphics2D g = image.createGraphics();
        ExercisePaper.smooth(g);
        ExercisePaper.plate(g, PLATE_X, PLATE_Y, PLATE_WIDTH, PLATE_HEIGHT);
        g.dispose();
        return image;
    }
}
