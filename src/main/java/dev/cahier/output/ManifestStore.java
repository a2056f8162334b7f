package dev.cahier.output;

import dev.cahier.source.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Where the manifest of an output folder is kept: in the folder itself, so that it is there on
 * another machine, in a checkout of the site, and when {@code .cahier} was deleted; and in {@code
 * .cahier}, in case a tool removes hidden files from the folder. A file that either names is one of
 * ours.
 *
 * @param output the real path of the output folder
 * @param records the folder for the manifests of all output folders of a site
 */
record ManifestStore(Path output, Path records) {

    Manifest read() throws IOException {
        return read(carrier()).and(read(record()));
    }

    /** Keeps a manifest; a file that already has its text is not touched. */
    void write(Manifest manifest) throws IOException {
        write(carrier(), manifest.text());
        write(record(), manifest.text());
    }

    /** Forgets the manifest. A {@code .nojekyll} that is not ours stays. */
    void delete() throws IOException {
        if (!read(carrier()).isEmpty()) {
            Files.deleteIfExists(carrier());
        }
        Files.deleteIfExists(record());
    }

    private Path carrier() {
        return output.resolve(SiteWriter.NO_JEKYLL);
    }

    private Path record() {
        return records.resolve(Sha256.of(output.toString()).substring(0, 16) + ".manifest");
    }

    private static Manifest read(Path file) throws IOException {
        // The content may be anything, where the file is not ours.
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                ? Manifest.parse(Files.readString(file, StandardCharsets.ISO_8859_1))
                : Manifest.EMPTY;
    }

    private static void write(Path file, String text) throws IOException {
        if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                && Files.readString(file, StandardCharsets.ISO_8859_1).equals(text)) {
            return;
        }
        Files.createDirectories(file.getParent());
        // A temporary file of Java would be hidden from the web server.
        Path whole = file.resolveSibling(".cahier-manifest.tmp");
        try {
            Files.writeString(whole, text);
            Files.move(
                    whole,
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(whole);
        }
    }
}
