package dev.cahier.card;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;

/** What an exercise book is made of: squared paper with a margin line, and plates on it. */
final class ExercisePaper {

    // The colours of templates/assets/cahier.css on white.
    static final Color INK = new Color(0x24449c);
    static final Color TEXT = new Color(0x22262f);
    static final Color QUIET = new Color(0x636b7b);
    static final Color RED = new Color(0xcf3d4a);

    private static final Color PAPER = Color.WHITE;
    private static final Color SQUARE = new Color(0xdfe2f3);
    private static final Color FINE_SQUARE = new Color(0xf0f2fa);
    private static final Color MARGIN = new Color(0xe9a4aa);
    private static final Color FAINT_INK = new Color(0xc8d0e6);

    private static final int PITCH = 60;
    private static final int FINE_PITCH = 15;
    private static final int MARGIN_LINE = 120;
    private static final double INNER_LINE = 11;

    private ExercisePaper() {}

    /** Returns a sheet of paper. */
    static BufferedImage sheet(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setColor(PAPER);
        g.fillRect(0, 0, width, height);
        squares(g, FINE_PITCH, FINE_SQUARE, width, height);
        squares(g, PITCH, SQUARE, width, height);
        g.setColor(MARGIN);
        g.fillRect(MARGIN_LINE, 0, 3, height);
        g.dispose();
        return image;
    }

    /** Draws a plate, white with a double edge. */
    static void plate(Graphics2D g, double x, double y, double width, double height) {
        fill(g, PAPER, frame(x, y, width, height, 0));
        g.setStroke(new BasicStroke(2.5f));
        g.setColor(INK);
        g.draw(frame(x, y, width, height, 0));
        g.setStroke(new BasicStroke(2));
        g.setColor(FAINT_INK);
        g.draw(frame(x, y, width, height, INNER_LINE));
    }

    /** Draws the letters of a title. */
    static void bold(Graphics2D g, Color colour, Shape outline, double sizePx) {
        // A pen of this width makes the strokes as strong as those of a bold typeface.
        g.setStroke(
                new BasicStroke(
                        (float) (sizePx * 0.03), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        fill(g, colour, outline);
        g.draw(outline);
    }

    static void fill(Graphics2D g, Color colour, Shape shape) {
        g.setColor(colour);
        g.fill(shape);
    }

    static void smooth(Graphics2D g) {
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    }

    private static void squares(Graphics2D g, int pitch, Color colour, int width, int height) {
        g.setColor(colour);
        for (int x = 0; x < width; x += pitch) {
            g.fillRect(x, 0, 1, height);
        }
        for (int y = 0; y < height; y += pitch) {
            g.fillRect(0, y, width, 1);
        }
    }

    private static Shape frame(double x, double y, double width, double height, double inset) {
        return new RoundRectangle2D.Double(
                x + inset, y + inset, width - 2 * inset, height - 2 * inset, 12, 12);
    }
}
