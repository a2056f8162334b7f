package dev.cahier.book;

import dev.cahier.store.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * The images of a book, each once. Images of other sites, and those of formats that reading systems
 * need not know, become links. One thread.
 */
final class BookImages {

    static final String FOLDER = "images/";

    private static final int HASH_LENGTH = 16;

    private final EpubWriter.Images files;
    private final Map<String, byte[]> images = new LinkedHashMap<>();
    private final List<LeftOutImage> leftOut = new ArrayList<>();

    /**
     * Creates a collection.
     *
     * @param files the images of the site
     */
    BookImages(EpubWriter.Images files) {
        this.files = files;
    }

    /** Returns the images by their files in the book. */
    Map<String, byte[]> all() {
        return images;
    }

    List<LeftOutImage> leftOut() {
        return List.copyOf(leftOut);
    }

    /** Takes the images of a chapter into the book. */
    void take(Chapter chapter, BookLinks links) {
        for (Element image : chapter.page().select("img")) {
            String url = image.attr("src").strip();
            Optional<String> path = links.ownPath(url, chapter);
            Optional<byte[]> bytes = url.startsWith("data:") ? data(url) : path.flatMap(files::at);
            Optional<String> file = bytes.flatMap(this::add);
            if (file.isPresent()) {
                image.attr("src", file.get());
            } else {
                leftOut.add(new LeftOutImage(chapter.note().note().path(), url, path.isEmpty()));
                link(image, url);
            }
        }
    }

    private Optional<String> add(byte[] bytes) {
        Optional<ImageFormat> format = ImageFormat.of(bytes);
        Optional<byte[]> content =
                format.equals(Optional.of(ImageFormat.SVG))
                        ? BookDrawing.cleaned(bytes)
                        : Optional.of(bytes);
        if (format.isEmpty() || content.isEmpty()) {
            return Optional.empty();
        }
        String hash = Sha256.of(content.get()).substring(0, HASH_LENGTH);
        String file = FOLDER + hash + format.get().ending();
        images.put(file, content.get());
        return Optional.of(file);
    }

    private static Optional<byte[]> data(String url) {
        int comma = url.indexOf(',');
        if (comma < 0 || !url.substring(0, comma).endsWith(";base64")) {
            return Optional.empty();
        }
        try {
            String base64 = url.substring(comma + 1).replaceAll("\\s", "");
            return Optional.of(Base64.getDecoder().decode(base64.getBytes(StandardCharsets.UTF_8)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static void link(Element image, String url) {
        String alt = image.attr("alt").isBlank() ? image.attr("title") : image.attr("alt");
        String name = url.replaceFirst("[?#].*", "").replaceFirst(".*/", "");
        String text = alt.isBlank() ? name : alt;
        boolean linked = image.closest("a") != null || url.isEmpty() || url.startsWith("data:");
        Element shown = new Element(linked ? "span" : "a").text(text);
        if (!linked) {
            shown.attr("href", url);
        }
        if (image.hasAttr("id")) {
            shown.attr("id", image.id());
        }
        image.replaceWith(linked && !image.hasAttr("id") ? new TextNode(text) : shown);
    }
}
