package dev.cahier.chart;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.MetadataException;
import com.drew.metadata.bmp.BmpHeaderDirectory;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.gif.GifHeaderDirectory;
import com.drew.metadata.heif.HeifDirectory;
import com.drew.metadata.jpeg.JpegDirectory;
import com.drew.metadata.png.PngDirectory;
import com.drew.metadata.webp.WebpDirectory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads the sizes of images that consist of pixels, as browsers show them: after the rotation that
 * a camera has written down. No image is decoded, and nothing of AWT is loaded.
 */
final class PixelSizes {

    /** The values of EXIF's orientation that turn an image by a quarter. */
    private static final Set<Integer> QUARTER_TURNS = Set.of(5, 6, 7, 8);

    private static final List<Format> FORMATS =
            List.of(
                    new Format(
                            PngDirectory.class,
                            PngDirectory.TAG_IMAGE_WIDTH,
                            PngDirectory.TAG_IMAGE_HEIGHT),
                    new Format(
                            JpegDirectory.class,
                            JpegDirectory.TAG_IMAGE_WIDTH,
                            JpegDirectory.TAG_IMAGE_HEIGHT),
                    new Format(
                            WebpDirectory.class,
                            WebpDirectory.TAG_IMAGE_WIDTH,
                            WebpDirectory.TAG_IMAGE_HEIGHT),
                    new Format(
                            HeifDirectory.class,
                            HeifDirectory.TAG_IMAGE_WIDTH,
                            HeifDirectory.TAG_IMAGE_HEIGHT),
                    new Format(
                            GifHeaderDirectory.class,
                            GifHeaderDirectory.TAG_IMAGE_WIDTH,
                            GifHeaderDirectory.TAG_IMAGE_HEIGHT),
                    new Format(
                            BmpHeaderDirectory.class,
                            BmpHeaderDirectory.TAG_IMAGE_WIDTH,
                            BmpHeaderDirectory.TAG_IMAGE_HEIGHT),
                    new Format(
                            ExifIFD0Directory.class,
                            ExifIFD0Directory.TAG_IMAGE_WIDTH,
                            ExifIFD0Directory.TAG_IMAGE_HEIGHT));

    /** Where the size is in the metadata of a format. */
    private record Format(Class<? extends Directory> directory, int width, int height) {

        private Stream<ImageSize> in(Metadata found) {
            return found.getDirectoriesOfType(directory).stream()
                    .flatMap(
                            own ->
                                    size(own, width, height)
                                            .map(size -> isTurned(own, found) ? turned(size) : size)
                                            .stream());
        }
    }

    private PixelSizes() {}

    /** Returns the size of an image; empty if its format is unknown or it is damaged. */
    static Optional<ImageSize> of(Path file) throws IOException {
        return metadata(file).flatMap(PixelSizes::of);
    }

    private static Optional<ImageSize> of(Metadata found) {
        return FORMATS.stream().flatMap(format -> format.in(found)).findFirst();
    }

    private static ImageSize turned(ImageSize size) {
        return new ImageSize(size.height(), size.width());
    }

    /** Returns whether an image is shown with a quarter turn. */
    private static boolean isTurned(Directory image, Metadata all) {
        if (image instanceof HeifDirectory avif) {
            Integer quarters = avif.getInteger(HeifDirectory.TAG_IMAGE_ROTATION);
            return quarters != null && quarters % 2 != 0;
        }
        ExifIFD0Directory exif = all.getFirstDirectoryOfType(ExifIFD0Directory.class);
        if (!(image instanceof JpegDirectory) || exif == null) {
            return false;
        }
        Integer orientation = exif.getInteger(ExifIFD0Directory.TAG_ORIENTATION);
        return orientation != null && QUARTER_TURNS.contains(orientation);
    }

    private static Optional<ImageSize> size(Directory found, int width, int height) {
        try {
            return Optional.of(new ImageSize(found.getInt(width), Math.abs(found.getInt(height))))
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
