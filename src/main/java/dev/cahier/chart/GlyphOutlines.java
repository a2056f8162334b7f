package dev.cahier.chart;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringTokenizer;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.GZIPInputStream;

/**
 * A typeface as plain outlines.
 *
 * <p>Text is drawn from outlines, not with {@code java.awt.Font}: fonts need FreeType and a
 * configured fontconfig, which a bare container lacks, and are drawn differently by their versions.
 * Immutable; the format is described at the head of the resource.
 */
public final class GlyphOutlines {

    /**
     * Outlines in the same units, made by {@code src/outlines/outlines.py}; the first has the box
     * of a missing character.
     */
    private static final List<String> RESOURCES =
            List.of("inter-outlines.txt", "inter-letters-outlines.txt", "noto-outlines.txt");

    private static final String ALL_CHINESE = "card-outlines.txt.gz";

    private static final String UNITS = "units ";

    /** Slant of mathematical variables: the tangent of 9.4°, that of Inter's own italic. */
    private static final double SLANT = 0.166;

    /** Characters below and above the line, and those within it that they are made of. */
    private static final String SUBSCRIPTS = "₀₁₂₃₄₅₆₇₈₉ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ";

    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹⁻";

    private static final String OF_SUBSCRIPTS = "0123456789aehijklmnoprstuvx";

    private static final String OF_SUPERSCRIPTS = "0123456789\u2212";

    /** The size of a script as a share of its letter's. */
    private static final double SCRIPT_SIZE = 0.7;

    /** How far a subscript is below the line and a superscript above it, in ems. */
    private static final double SUBSCRIPT_DROP = 0.14;

    private static final double SUPERSCRIPT_RISE = 0.33;

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

    /** What is known of each character: its advance and its path as text. */
    private final Map<Integer, Source> sources = new HashMap<>();

    private final Map<Integer, Glyph> glyphs = new ConcurrentHashMap<>();
    private final Glyph missing;

    /**
     * A character that nobody has asked for yet.
     *
     * @param scale turns its units into those of the first resource
     */
    private record Source(String path, double scale) {}

    private GlyphOutlines(List<List<String>> resources) {
        unitsPerEm = units(resources.get(0));
        for (List<String> lines : resources) {
            double scale = unitsPerEm / units(lines);
            for (String line : lines) {
                if (!line.startsWith("#") && !line.startsWith(UNITS)) {
                    int end = line.indexOf(' ');
                    sources.putIfAbsent(
                            Integer.parseInt(line, 0, end, 16),
                            new Source(line.substring(end + 1), scale));
                }
            }
        }
        missing = glyph(0);
    }

    private static double units(List<String> lines) {
        return lines.stream()
                .filter(line -> line.startsWith(UNITS))
                .mapToDouble(line -> Double.parseDouble(line.substring(UNITS.length())))
                .findFirst()
                .orElseThrow();
    }

    /** Reads the typefaces that come with Cahier for charts. */
    static GlyphOutlines load() {
        return new GlyphOutlines(RESOURCES.stream().map(GlyphOutlines::lines).toList());
    }

    /** Reads the typefaces that come with Cahier, for text of any kind. */
    public static GlyphOutlines loadAll() {
        List<List<String>> all = new ArrayList<>();
        RESOURCES.subList(0, 2).forEach(resource -> all.add(lines(resource)));
        all.add(lines(ALL_CHINESE));
        return new GlyphOutlines(all);
    }

    private static List<String> lines(String resource) {
        try (InputStream in = GlyphOutlines.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("The jar lacks " + resource);
            }
            InputStream text = resource.endsWith(".gz") ? new GZIPInputStream(in) : in;
            return new String(text.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + resource, e);
        }
    }

    /** Returns whether there is an outline for each character of a text. */
    public boolean canDraw(String text) {
        return text.codePoints()
                .map(GlyphOutlines::withinTheLine)
                .allMatch(c -> c > 0 && sources.containsKey(c));
    }

    /** Returns the width of a label. */
    public double width(Label label) {
        double units = label.text().codePoints().mapToDouble(c -> glyph(c).advance()).sum();
        return units * label.sizePx() / unitsPerEm;
    }

    /** Returns the outline of a label whose baseline starts at a point, y downwards. */
    public Shape outline(Label label, double x, double y) {
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
        int letter = withinTheLine(codePoint);
        if (letter != codePoint && sources.containsKey(letter)) {
            double rise = SUBSCRIPTS.indexOf(codePoint) < 0 ? SUPERSCRIPT_RISE : -SUBSCRIPT_DROP;
            return glyphs.computeIfAbsent(codePoint, c -> script(sources.get(letter), rise));
        }
        Source source = sources.get(codePoint);
        return source == null ? missing : glyphs.computeIfAbsent(codePoint, c -> glyph(source));
    }

    private static Glyph glyph(Source source) {
        StringTokenizer tokens = new StringTokenizer(source.path());
        double advance = number(tokens);
        Path2D.Double path = new Path2D.Double(Path2D.WIND_NON_ZERO);
        while (tokens.hasMoreTokens()) {
            GlyphPath.add(path, tokens.nextToken(), () -> number(tokens));
        }
        path.transform(AffineTransform.getScaleInstance(source.scale(), source.scale()));
        return new Glyph(advance * source.scale(), path);
    }

    private static int withinTheLine(int codePoint) {
        int below = SUBSCRIPTS.indexOf(codePoint);
        int above = SUPERSCRIPTS.indexOf(codePoint);
        if (below >= 0) {
            return OF_SUBSCRIPTS.charAt(below);
        }
        return above < 0 ? codePoint : OF_SUPERSCRIPTS.charAt(above);
    }

    private Glyph script(Source letter, double rise) {
        Glyph glyph = glyph(letter);
        AffineTransform moved = AffineTransform.getTranslateInstance(0, rise * unitsPerEm);
        moved.scale(SCRIPT_SIZE, SCRIPT_SIZE);
        return new Glyph(glyph.advance() * SCRIPT_SIZE, new Path2D.Double(glyph.path(), moved));
    }

    private static double number(StringTokenizer tokens) {
        return Double.parseDouble(tokens.nextToken());
    }
}
