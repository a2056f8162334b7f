package dev.cahier.chart;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Encodes line drawings as small PNG images, in memory. */
public final class PngEncoder {

    /** Lossless at any value; from here down, files shrink by 1% and take twice the time. */
    private static final float QUALITY = 0.2f;

    private static final int CHART_COLOURS = 32;

    private PngEncoder() {}

    /** Returns a PNG file of a chart, which has few colours. */
    static byte[] encode(BufferedImage image) {
        return encode(image, CHART_COLOURS);
    }

    /**
     * Returns a PNG file.
     *
     * @param image an image of the type {@link BufferedImage#TYPE_INT_RGB}
     * @param colours how many colours it has, at most 256: others become the nearest of them
     */
    public static byte[] encode(BufferedImage image, int colours) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        ImageWriteParam parameters = writer.getDefaultWriteParam();
        parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        parameters.setCompressionQuality(QUALITY);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        // A stream of our own choice: ImageIO's default one would make a temporary file.
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(
                    null,
                    new IIOImage(IndexedColours.reduce(image, colours), null, null),
                    parameters);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot encode a chart", e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
