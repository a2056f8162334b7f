package dev.cahier.template;

import dev.cahier.chart.ImageSize;
import java.util.Optional;

/**
 * An image as templates see it.
 *
 * @param url its address; empty for no image
 * @param alt its alternative text, empty for a decoration
 * @param width its width in CSS pixels, 0 when unknown
 * @param height its height in CSS pixels, 0 when unknown
 */
public record ImageView(String url, String alt, int width, int height) {

    /** No image. */
    public static final ImageView NONE = new ImageView("", "", 0, 0);

    /** Returns the view of an image whose size may be unknown. */
    static ImageView of(String url, String alt, Optional<ImageSize> size) {
        ImageSize known = size.orElse(new ImageSize(0, 0));
        return new ImageView(url, alt, known.width(), known.height());
    }

    public ImageView {
        if (width < 0 || height < 0) {
            throw new IllegalArgumentException("negative size: " + width + " x " + height);
        }
    }
}
