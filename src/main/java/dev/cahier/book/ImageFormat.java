package dev.cahier.book;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The formats of images that all reading systems know. The first bytes of a file tell, rather than
 * its name.
 *
 * @see <a href="https://www.w3.org/TR/epub-33/#sec-core-media-types">EPUB 3.3, section 3.2</a>
 */
enum ImageFormat {
    PNG(".png", "image/png"),
    JPEG(".jpg", "image/jpeg"),
    GIF(".gif", "image/gif"),
    WEBP(".webp", "image/webp"),
    SVG(".svg", "image/svg+xml");

    private final String ending;
    private final String type;

    ImageFormat(String ending, String type) {
        this.ending = ending;
        this.type = type;
    }

    String ending() {
        return ending;
    }

    String type() {
        return type;
    }

    /** Returns the format of a file; empty if it is another one. */
    static Optional<ImageFormat> of(byte[] bytes) {
        String start =
                new String(bytes, 0, Math.min(bytes.length, 1000), StandardCharsets.ISO_8859_1);
        if (start.startsWith("\u0089PNG\r\n\u001A\n")) {
            return Optional.of(PNG);
        }
        if (start.startsWith("\u00FF\u00D8\u00FF")) {
            return Optional.of(JPEG);
        }
        if (start.startsWith("GIF87a") || start.startsWith("GIF89a")) {
            return Optional.of(GIF);
        }
        if (start.startsWith("RIFF") && start.startsWith("WEBP", 8)) {
            return Optional.of(WEBP);
        }
        return start.contains("<svg") ? Optional.of(SVG) : Optional.empty();
    }

    /** Returns the format of a file by its name in a book. */
    static ImageFormat ofFile(String file) {
        for (ImageFormat format : values()) {
            if (file.endsWith(format.ending)) {
                return format;
            }
        }
        throw new IllegalStateException("no format for " + file);
    }
}
