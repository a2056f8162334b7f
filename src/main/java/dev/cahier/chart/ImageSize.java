package dev.cahier.chart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * The size of an image file.
 *
 * @param width in CSS pixels
 * @param height in CSS pixels
 */
public record ImageSize(int width, int height) {

    private static final Pattern SVG = Pattern.compile("(?s)<svg\\b[^>]*>");
    private static final Pattern WIDTH = Pattern.compile("\\swidth=[\"']([0-9.]+)(?:px)?[\"']");
    private static final Pattern HEIGHT = Pattern.compile("\\sheight=[\"']([0-9.]+)(?:px)?[\"']");
    private static final Pattern VIEW_BOX =
            Pattern.compile("\\sviewBox=[\"']\\s*\\S+[\\s,]+\\S+[\\s,]+([0-9.]+)[\\s,]+([0-9.]+)");

    /** Reads the size of an image file; empty if its format is unknown or it is damaged. */
    public static Optional<ImageSize> of(Path file) {
        try {
            boolean svg = file.toString().toLowerCase(Locale.ROOT).endsWith(".svg");
            return svg ? ofSvg(Files.readString(file)) : ofPixels(file);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Optional<ImageSize> ofPixels(Path file) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return Optional.empty();
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in);
                return Optional.of(new ImageSize(reader.getWidth(0), reader.getHeight(0)));
            } finally {
                reader.dispose();
            }
        }
    }

    private static Optional<ImageSize> ofSvg(String text) {
        Matcher element = SVG.matcher(text);
        if (!element.find()) {
            return Optional.empty();
        }
        Matcher width = WIDTH.matcher(element.group());
        Matcher height = HEIGHT.matcher(element.group());
        if (width.find() && height.find()) {
            return Optional.of(of(width.group(1), height.group(1)));
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
