package dev.cahier.note;

import java.nio.file.Path;
import java.util.Objects;

/**
 * A file under {@code content} that is not a note, such as a picture.
 *
 * @param path the file, relative to the site's folder: {@code content/posts/a/x.png}
 * @param file where the file is on this machine, absolute
 * @param address where it stands in the site: {@code /posts/a/x.png}. Its folders are spelled as in
 *     the addresses of notes and its name as on disk; the files of a bundle stand below the
 *     bundle's address. Not percent-encoded
 */
public record ContentFile(String path, Path file, String address) {

    public ContentFile {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(address, "address");
    }
}
