package dev.cahier.card;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;

/** A typeface of the site's own, a file in TrueType or OpenType. */
final class FontGlyphs implements Glyphs {

    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

    private final Font font;

    private FontGlyphs(Font font) {
        this.font = font;
    }

    /** Reads a file; empty if it is not a font. */
    static Optional<FontGlyphs> of(byte[] file) {
        try {
            Font font = Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(file));
            return Optional.of(new FontGlyphs(font));
        } catch (FontFormatException | IOException e) {
            return Optional.empty();
        }
    }

    boolean canDraw(int codePoint) {
        return font.canDisplay(codePoint);
    }

    @Override
    public double width(String text, double sizePx) {
        return font.deriveFont((float) sizePx)
                .createGlyphVector(EXACT, text)
                .getLogicalBounds()
                .getWidth();
    }

    @Override
    public Shape outline(String text, double sizePx, double x, double y) {
        return font.deriveFont((float) sizePx)
                .createGlyphVector(EXACT, text)
                .getOutline((float) x, (float) y);
    }
}
