package dev.cahier.chart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The size of an image file.
 *
 * @param width in CSS pixels
 * @param height in CSS pixels
 */
public record ImageSize(int width, int height) {

    /** Returns this size in proportion for another width. */
    public ImageSize withWidth(int other) {
        return new ImageSize(other, Math.max(1, Math.round((float) height * other / width)));
    }

    /** Returns this size in proportion for another height. */
    public ImageSize withHeight(int other) {
        return new ImageSize(Math.max(1, Math.round((float) width * other / height)), other);
    }

    private static final Pattern SVG = Pattern.compile("(?s)<svg\\b[^>]*>");
    private static final String LENGTH =
            "=[\"'](\\d{1,6}(?:\\.\\d{1,9})?)(px|pt|pc|in|cm|mm|)[\"']";
    private static final Pattern WIDTH = Pattern.compile("\\swidth" + LENGTH);
    private static final Pattern HEIGHT = Pattern.compile("\\sheight" + LENGTH);
    private static final Map<String, Double> PIXELS =
            Map.of(
                    "", 1.0, "px", 1.0, "pt", 4 / 3.0, "pc", 16.0, "in", 96.0, "cm", 96 / 2.54,
                    "mm", 96 / 25.4);
    private static final Pattern VIEW_BOX =
            Pattern.compile(
                    "\\sviewBox=[\"']\\s*\\S+[\\s,]+\\S+[\\s,]+(\\d{1,6}(?:\\.\\d{1,9})?)[\\s,]+(\\d{1,6}(?:\\.\\d{1,9})?)");

    /** Reads the size of an image file; empty if its format is unknown or it is damaged. */
    public static Optional<ImageSize> of(Path file) {
        try {
            boolean svg = file.toString().toLowerCase(Locale.ROOT).endsWith(".svg");
            return svg ? ofSvg(Files.readString(file)) : PixelSizes.of(file);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /**
     * Reads the size that browsers give an image unless a page says otherwise; empty if there is
     * none, as for an SVG image that only has a {@code viewBox}.
     */
    public static Optional<ImageSize> natural(Path file) {
        try {
            boolean svg = file.toString().toLowerCase(Locale.ROOT).endsWith(".svg");
            return svg ? natural(Files.readString(file)) : PixelSizes.of(file);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Optional<ImageSize> natural(String svg) {
        Matcher element = SVG.matcher(svg);
        if (!element.find()) {
            return Optional.empty();
        }
        Matcher width = WIDTH.matcher(element.group());
        Matcher height = HEIGHT.matcher(element.group());
        return width.find() && height.find()
                ? Optional.of(new ImageSize(pixels(width), pixels(height)))
                : Optional.empty();
    }

    private static int pixels(Matcher length) {
        return (int) Math.round(Double.parseDouble(length.group(1)) * PIXELS.get(length.group(2)));
    }

    private static Optional<ImageSize> ofSvg(String text) {
        Matcher element = SVG.matcher(text);
        if (!element.find()) {
            return Optional.empty();
        }
        Optional<ImageSize> declared = natural(text);
        if (declared.isPresent()) {
            return declared;
        }
        Matcher box = VIEW_BOX.matcher(element.group());
        return box.find() ? Optional.of(of(box.group(1), box.group(2))) : Optional.empty();
    }

    private static ImageSize of(String width, String height) {
        return new ImageSize(
                (int) Math.round(Double.parseDouble(width)),
                (int) Math.round(Double.parseDouble(height)));
    }
}
