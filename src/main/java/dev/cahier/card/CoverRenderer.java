package dev.cahier.card;

import static dev.cahier.card.ExercisePaper.INK;
import static dev.cahier.card.ExercisePaper.QUIET;
import static dev.cahier.card.ExercisePaper.RED;
import static dev.cahier.card.ExercisePaper.TEXT;

import dev.cahier.chart.PngEncoder;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.image.BufferedImage;

/**
 * Draws the covers of books: an exercise book with a plate that has its title. A cover looks the
 * same on each machine.
 */
public final class CoverRenderer {

    /** The width of every cover in pixels. */
    public static final int WIDTH = 1200;

    /** The height of every cover in pixels. */
    public static final int HEIGHT = 1600;

    private static final int COLOURS = 112;
    private static final int COMPRESSION = 9;
    private static final double PLATE_X = 210;
    private static final double PLATE_Y = 300;
    private static final double PLATE_WIDTH = 900;
    private static final double PLATE_HEIGHT = 720;
    private static final double PADDING = 60;
    private static final double SMALL_PX = 34;
    private static final double ROOM_OF_SITE = 70;
    private static final double ROOM_OF_AUTHORS = 110;

    private final Glyphs glyphs;

    public CoverRenderer(CardFont font) {
        this.glyphs = font.glyphs();
    }

    /** Draws a cover; returns a PNG file. */
    public byte[] render(CoverSpec cover) {
        BufferedImage image = ExercisePaper.sheet(WIDTH, HEIGHT);
        Graphics2D g = image.createGraphics();
        ExercisePaper.smooth(g);
        ExercisePaper.plate(g, PLATE_X, PLATE_Y, PLATE_WIDTH, PLATE_HEIGHT);
        double x = PLATE_X + PADDING;
        double width = PLATE_WIDTH - 2 * PADDING;
        double top = PLATE_Y + PADDING;
        double bottom = PLATE_Y + PLATE_HEIGHT - PADDING;
        if (!cover.siteName().isEmpty()) {
            small(g, cover.siteName(), x, top + SMALL_PX, width, QUIET);
            top += ROOM_OF_SITE;
        }
        if (!cover.authors().isEmpty()) {
            String authors = String.join(" · ", cover.authors());
            small(g, authors, x, bottom - SMALL_PX / 4, width, TEXT);
            ruler(g, bottom - ROOM_OF_AUTHORS / 2 - SMALL_PX / 2, x, width);
            bottom -= ROOM_OF_AUTHORS;
        }
        title(g, cover.title(), x, top, width, bottom - top);
        g.dispose();
        return PngEncoder.encode(image, COLOURS, COMPRESSION);
    }

    private void title(
            Graphics2D g, String text, double x, double top, double width, double height) {
        CardLines title = CardLines.of(text, glyphs, width, height);
        double leading = title.sizePx() * CardLines.LEADING;
        double baseline = top + (height - leading * title.lines().size()) / 2 + leading * 0.76;
        for (String line : title.lines()) {
            ExercisePaper.bold(
                    g, INK, glyphs.outline(line, title.sizePx(), x, baseline), title.sizePx());
            baseline += leading;
        }
    }

    private void small(
            Graphics2D g, String text, double x, double baseline, double width, Color c) {
        String line = CardLines.single(text, glyphs, SMALL_PX, width);
        ExercisePaper.fill(g, c, glyphs.outline(line, SMALL_PX, x, baseline));
    }

    private static void ruler(Graphics2D g, double y, double x, double width) {
        g.setColor(RED);
        g.setStroke(new BasicStroke(3));
        g.draw(new Line2D.Double(x, y, x + width, y));
    }
}
