package dev.cahier.card;

import dev.cahier.chart.GlyphOutlines;
import dev.cahier.chart.Label;
import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.geom.Path2D;

/**
 * The typefaces that come with Cahier: Inter and Noto Sans SC. Raised and lowered letters are drawn
 * from their plain ones, and double-struck letters as their contours.
 */
final class BuiltInGlyphs implements Glyphs {

    private static final double SMALL = 0.62;
    private static final double RAISED = 0.34;
    private static final double LOWERED = -0.16;
    private static final double CONTOUR = 0.035;

    private final GlyphOutlines outlines = GlyphOutlines.loadAll();

    @Override
    public double width(String text, double sizePx) {
        return text.codePoints().mapToDouble(c -> width(CardLetter.of(c), sizePx)).sum();
    }

    private double width(CardLetter letter, double sizePx) {
        return outlines.width(label(letter, sizePx));
    }

    @Override
    public Shape outline(String text, double sizePx, double x, double y) {
        Path2D.Double line = new Path2D.Double(Path2D.WIND_NON_ZERO);
        double pen = x;
        for (int codePoint : text.codePoints().toArray()) {
            CardLetter letter = CardLetter.of(codePoint);
            line.append(outline(letter, sizePx, pen, y), false);
            pen += width(letter, sizePx);
        }
        return line;
    }

    private Shape outline(CardLetter letter, double sizePx, double x, double y) {
        double raised =
                switch (letter.place()) {
                    case RAISED -> RAISED;
                    case LOWERED -> LOWERED;
                    default -> 0;
                };
        Shape plain = outlines.outline(label(letter, sizePx), x, y - raised * sizePx);
        return letter.place() == CardLetter.Place.DOUBLE_STRUCK
                ? new BasicStroke((float) (CONTOUR * sizePx)).createStrokedShape(plain)
                : plain;
    }

    private static Label label(CardLetter letter, double sizePx) {
        boolean small =
                letter.place() == CardLetter.Place.RAISED
                        || letter.place() == CardLetter.Place.LOWERED;
        return Label.text(letter.text(), small ? SMALL * sizePx : sizePx);
    }
}
