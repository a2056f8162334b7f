package dev.cahier.chart;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringTokenizer;

/**
 * A typeface as plain outlines.
 *
 * <p>Text is drawn from outlines, not with {@code java.awt.Font}: fonts need FreeType and a
 * configured fontconfig, which a bare container lacks, and are drawn differently by their versions.
 * Immutable; the format is described at the head of the resource.
 */
final class GlyphOutlines {

    /**
     * Outlines in the same units, made by {@code src/outlines/outlines.py}; the first has the box
     * of a missing character.
     */
    private static final List<String> RESOURCES =
            List.of("inter-outlines.txt", "inter-letters-outlines.txt", "noto-outlines.txt");

    /** Slant of mathematical variables: the tangent of 9.4°, that of Inter's own italic. */
    private static final double SLANT = 0.166;

    /** What a slanted f needs beside it, in ems. */
    private static final double LEAN = 0.07;

    /**
     * One character.
     *
     * @param advance its width in units
     * @param path its outline in units, y upwards
     */
    private record Glyph(double advance, Path2D path) {}

    private final double unitsPerEm;
    private final Map<Integer, Glyph> glyphs = new HashMap<>();
    private final Glyph missing;

    private GlyphOutlines(List<String> lines) {
        double units = 0;
        for (String line : lines) {
            if (line.startsWith("units ")) {
                units = Double.parseDouble(line.substring(6));
            } else if (!line.startsWith("#")) {
                StringTokenizer tokens = new StringTokenizer(line);
                int codePoint = Integer.parseInt(tokens.nextToken(), 16);
                glyphs.put(codePoint, glyph(tokens));
            }
        }
        unitsPerEm = units;
        missing = glyphs.getOrDefault(0, new Glyph(units, new Path2D.Double()));
    }

    /** Reads the typefaces that come with Cahier. */
    static GlyphOutlines load() {
        return new GlyphOutlines(RESOURCES.stream().flatMap(r -> lines(r).stream()).toList());
    }

    private static List<String> lines(String resource) {
        try (InputStream in = GlyphOutlines.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("The jar lacks " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + resource, e);
        }
    }

    /** Returns whether there is an outline for each character of a text. */
    boolean canDraw(String text) {
        return text.codePoints().allMatch(c -> c > 0 && glyphs.containsKey(c));
    }

    /** Returns the width of a label. */
    double width(Label label) {
        double units = label.text().codePoints().mapToDouble(c -> glyph(c).advance()).sum();
        return units * label.sizePx() / unitsPerEm;
    }

    /** Returns the outline of a label whose baseline starts at a point, y downwards. */
    Shape outline(Label label, double x, double y) {
        double scale = label.sizePx() / unitsPerEm;
        Path2D.Double outline = new Path2D.Double(Path2D.WIND_NON_ZERO);
        double pen = 0;
        for (int codePoint : label.text().codePoints().toArray()) {
            Glyph glyph = glyph(codePoint);
            double slant = label.isVariable(codePoint) ? SLANT * scale : 0;
            outline.append(
                    glyph.path()
                            .getPathIterator(
                                    new AffineTransform(
                                            scale, 0, slant, -scale, x + pen * scale, y)),
                    false);
            pen += advance(label, codePoint);
        }
        return outline;
    }

    /** Returns the width of a character; a slanted f leans over what follows and needs more. */
    private double advance(Label label, int codePoint) {
        double lean = label.isVariable(codePoint) && codePoint == 'f' ? LEAN * unitsPerEm : 0;
        return glyph(codePoint).advance() + lean;
    }

    private Glyph glyph(int codePoint) {
        return glyphs.getOrDefault(codePoint, missing);
    }

    private static Glyph glyph(StringTokenizer tokens) {
        double advance = number(tokens);
        Path2D.Double path = new Path2D.Double(Path2D.WIND_NON_ZERO);
        while (tokens.hasMoreTokens()) {
            String command = tokens.nextToken();
            switch (command) {
                case "M" -> path.moveTo(number(tokens), number(tokens));
                case "L" -> path.lineTo(number(tokens), number(tokens));
                case "C" ->
                        path.curveTo(
                                number(tokens),
                                number(tokens),
                                number(tokens),
                                number(tokens),
                                number(tokens),
                                number(tokens));
                case "Z" -> path.closePath();
                default -> throw new IllegalStateException("No such path command: " + command);
            }
        }
        return new Glyph(advance, path);
    }

    private static double number(StringTokenizer tokens) {
        return Double.parseDouble(tokens.nextToken());
    }
}
