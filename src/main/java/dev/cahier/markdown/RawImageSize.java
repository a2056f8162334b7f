package dev.cahier.markdown;

import dev.cahier.chart.ImageSize;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The width and height that an {@code img} element of an author's HTML lacks. With them, a browser
 * keeps the place of the image until it is loaded.
 *
 * @param index where the attributes are to be inserted
 * @param attributes the attributes, with a space before them
 */
record RawImageSize(int index, String attributes) {

    private static final Pattern PIXELS = Pattern.compile("\\s*([1-9]\\d{0,4})(?:px)?\\s*");

    /** With one of these, an author has said how large the image is. */
    private static final Set<String> SIZED = Set.of("style", "sizes");

    /**
     * Returns what an element lacks; nothing if the author has given it a size, or if it is not
     * known.
     *
     * @param tag the tag of the element
     * @param html the text with the tag
     * @param url the resolved address of its image
     */
    static Optional<RawImageSize> of(HtmlTag tag, String html, String url, NoteContext note) {
        List<HtmlTag.Attribute> own = tag.attributes();
        boolean wide =
                value(own, "srcset", html)
                        .filter(set -> set.matches("(?s).*\\s\\d+w\\b.*"))
                        .isPresent();
        if (wide || own.stream().anyMatch(attribute -> SIZED.contains(attribute.name()))) {
            return Optional.empty();
        }
        Optional<String> width = value(own, "width", html);
        Optional<String> height = value(own, "height", html);
        if (width.isPresent() && height.isPresent()) {
            return Optional.empty();
        }
        return note.links()
                .imageSize(url)
                .filter(size -> size.width() > 0 && size.height() > 0)
                .flatMap(size -> missing(size, width, height))
                .map(missing -> new RawImageSize(own.get(0).start(), missing));
    }

    private static Optional<String> missing(
            ImageSize size, Optional<String> width, Optional<String> height) {
        if (width.isPresent()) {
            return pixels(width.get())
                    .map(size::withWidth)
                    .map(s -> attribute("height", s.height()));
        }
        if (height.isPresent()) {
            return pixels(height.get())
                    .map(size::withHeight)
                    .map(s -> attribute("width", s.width()));
        }
        return Optional.of(attribute("width", size.width()) + attribute("height", size.height()));
    }

    private static Optional<Integer> pixels(String value) {
        return Optional.of(PIXELS.matcher(value))
                .filter(Matcher::matches)
                .map(found -> Integer.valueOf(found.group(1)));
    }

    private static String attribute(String name, int pixels) {
        return " " + name + "=\"" + pixels + "\"";
    }

    private static Optional<String> value(
            List<HtmlTag.Attribute> attributes, String name, String html) {
        return attributes.stream()
                .filter(attribute -> attribute.name().equals(name))
                .findFirst()
                .map(found -> html.substring(found.valueStart(), found.valueEnd()));
    }
}
