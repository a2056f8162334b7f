package dev.cahier.card;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.Optional;

/**
 * The typeface of cards. Whether it has a character can be told of the built-in one without reading
 * its outlines. Safe for use by several threads.
 */
public final class CardFont {

    private static final String CHARACTERS = "/dev/cahier/chart/card-characters.txt";

    private final Optional<FontGlyphs> own;
    private final BitSet builtIn;

    private CardFont(Optional<FontGlyphs> own, BitSet builtIn) {
        this.own = own;
        this.builtIn = builtIn;
    }

    /** Returns the typeface that comes with Cahier. */
    public static CardFont builtIn() {
        try (InputStream in = CardFont.class.getResourceAsStream(CHARACTERS)) {
            if (in == null) {
                throw new IllegalStateException("the jar lacks " + CHARACTERS);
            }
            BitSet known = new BitSet();
            new String(in.readAllBytes(), StandardCharsets.UTF_8).codePoints().forEach(known::set);
            return new CardFont(Optional.empty(), known);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + CHARACTERS, e);
        }
    }

    /** Returns the typeface in a file; empty if it is not a font. */
    public static Optional<CardFont> of(byte[] file) {
        return FontGlyphs.of(file).map(font -> new CardFont(Optional.of(font), new BitSet()));
    }

    /** Returns the characters of a text that it lacks, each once. */
    public int[] missing(String text) {
        return text.codePoints().distinct().filter(c -> !has(c)).toArray();
    }

    private boolean has(int codePoint) {
        CardLetter letter = CardLetter.of(codePoint);
        return own.map(font -> letter.text().isEmpty() || font.canDraw(codePoint))
                .orElseGet(() -> letter.text().codePoints().allMatch(builtIn::get));
    }

    Glyphs glyphs() {
        return own.<Glyphs>map(font -> font).orElseGet(BuiltInGlyphs::new);
    }
}
