package dev.cahier.output;

import dev.cahier.store.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

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

    /** More than the names of ten million files take. */
    private static final int LARGEST = 1 << 30;

    Manifest read() throws IOException {
        String published = text(carrier());
        String recorded = text(record());
        Manifest manifest = Manifest.parse(published);
        return recorded.equals(published) ? manifest : manifest.and(Manifest.parse(recorded));
    }

    /**
     * Keeps a manifest in {@code .cahier}, unless it is empty; the output folder's own is published
     * like a page.
     */
    void record(Manifest manifest, Disk disk) throws IOException {
        Path file = record();
        String text = manifest.isEmpty() ? "" : manifest.text();
        if (text.equals(text(file))) {
            return;
        }
        if (text.isEmpty()) {
            disk.delete(file);
            return;
        }
        disk.createFolders(records);
        Path whole = file.resolveSibling(file.getFileName() + ".tmp");
        FolderTree.clearForFile(whole);
        FolderTree.clearForFile(file);
        disk.writeThrough(whole, text.getBytes(StandardCharsets.UTF_8));
        disk.move(whole, file);
    }

    /** Returns the manifest in the output folder. */
    Manifest published() throws IOException {
        return Manifest.parse(text(carrier()));
    }

    private Path carrier() {
        return output.resolve(SiteWriter.NO_JEKYLL);
    }

    private Path record() {
        return records.resolve(Sha256.of(output.toString()).substring(0, 16) + ".manifest");
    }

    private static String text(Path file) throws IOException {
        // The content may be anything, where the file is not ours.
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && Files.size(file) <= LARGEST
                ? Files.readString(file, StandardCharsets.ISO_8859_1)
                : "";
    }
}
