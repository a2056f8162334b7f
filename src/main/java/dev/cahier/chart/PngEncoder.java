package dev.cahier.chart;

import java.awt.image.BufferedImage;

/** Encodes line drawings as small PNG images, in memory. */
public final class PngEncoder {

    private static final int CHART_COLOURS = 32;

    /** The level of zlib for charts, which readers load: those above it take many times as long. */
    private static final int CHART_COMPRESSION = 6;

    private PngEncoder() {}

    /** Returns a PNG file of a chart, which has few colours. */
    static byte[] encode(BufferedImage image) {
        return encode(image, CHART_COLOURS, CHART_COMPRESSION);
    }

    /**
     * Returns a PNG file.
     *
     * @param image an image of the type {@link BufferedImage#TYPE_INT_RGB} or {@link
     *     BufferedImage#TYPE_INT_ARGB}
     * @param colours how many colours it has, at most 256: others become the nearest of them
     * @param compression the level of zlib, from 1 (fast) to 9 (small)
     */
    public static byte[] encode(BufferedImage image, int colours, int compression) {
        return new com.pngencoder.PngEncoder()
                .withBufferedImage(IndexedColours.reduce(image, colours))
                .withCompressionLevel(compression)
                .withMultiThreadedCompressionEnabled(false)
                .toBytes();
    }
}
