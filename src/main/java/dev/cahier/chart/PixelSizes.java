package dev.cahier.chart;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.MetadataException;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.heif.HeifDirectory;
import com.drew.metadata.webp.WebpDirectory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * Reads the sizes of images that consist of pixels, as browsers show them: after the rotation that
 * a camera has written down. No image is decoded.
 */
final class PixelSizes {

    /** The values of EXIF's orientation that turn an image by a quarter. */
    private static final Set<Integer> QUARTER_TURNS = Set.of(5, 6, 7, 8);

    private PixelSizes() {}

    /** Returns the size of an image; empty if its format is unknown or it is damaged. */
    static Optional<ImageSize> of(Path file) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return inMetadata(file);
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in);
                ImageSize size = new ImageSize(reader.getWidth(0), reader.getHeight(0));
                boolean photograph =
                        reader.getFormatName().toLowerCase(Locale.ROOT).startsWith("jp");
                return Optional.of(photograph && isTurned(file) ? turned(size) : size);
            } finally {
                reader.dispose();
            }
        }
    }

    private static ImageSize turned(ImageSize size) {
        return new ImageSize(size.height(), size.width());
    }

    private static boolean isTurned(Path file) throws IOException {
        return metadata(file)
                .map(found -> found.getFirstDirectoryOfType(ExifIFD0Directory.class))
                .map(exif -> exif.getInteger(ExifIFD0Directory.TAG_ORIENTATION))
                .filter(QUARTER_TURNS::contains)
                .isPresent();
    }

    private static Optional<ImageSize> inMetadata(Path file) throws IOException {
        return metadata(file).stream()
                .flatMap(
                        found ->
                                Stream.concat(
                                        found.getDirectoriesOfType(WebpDirectory.class).stream()
                                                .flatMap(webp -> ofWebp(webp).stream()),
                                        found.getDirectoriesOfType(HeifDirectory.class).stream()
                                                .flatMap(avif -> ofAvif(avif).stream())))
                .findFirst();
    }

    private static Optional<ImageSize> ofWebp(WebpDirectory found) {
        return size(found, WebpDirectory.TAG_IMAGE_WIDTH, WebpDirectory.TAG_IMAGE_HEIGHT);
    }

    private static Optional<ImageSize> ofAvif(HeifDirectory found) {
        Integer quarters = found.getInteger(HeifDirectory.TAG_IMAGE_ROTATION);
        return size(found, HeifDirectory.TAG_IMAGE_WIDTH, HeifDirectory.TAG_IMAGE_HEIGHT)
                .map(size -> quarters != null && quarters % 2 != 0 ? turned(size) : size);
    }

    private static Optional<ImageSize> size(Directory found, int width, int height) {
        try {
            return Optional.of(new ImageSize(found.getInt(width), found.getInt(height)))
                    .filter(size -> size.width() > 0 && size.height() > 0);
        } catch (MetadataException e) {
            return Optional.empty(); // The file does not say it.
        }
    }

    /** For some damaged files, the library throws exceptions that it does not declare. */
    private static Optional<Metadata> metadata(Path file) throws IOException {
        try {
            return Optional.of(ImageMetadataReader.readMetadata(file.toFile()));
        } catch (ImageProcessingException | RuntimeException e) {
            return Optional.empty();
        }
    }
}
