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
final class PngEncoder {

    private PngEncoder() {}

    /**
     * Returns a PNG file.
     *
     * @param image an image of the type {@link BufferedImage#TYPE_INT_RGB}
     */
    static byte[] encode(BufferedImage image) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        ImageWriteParam parameters = writer.getDefaultWriteParam();
        parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        // Quality 0 is the strongest compression, at no loss.
        parameters.setCompressionQuality(0);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        // A stream of our own choice: ImageIO's default one would make a temporary file.
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(IndexedColours.reduce(image), null, null), parameters);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot encode a chart", e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
