package dev.cahier.output;

import dev.cahier.source.OwnFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where a site's folder keeps what belongs to publishing.
 *
 * @param cache the site's folder {@code .cahier}
 */
record PublishFiles(Path cache) {

    /** More than the names of ten million files take. */
    private static final int LARGEST_JOURNAL = 1 << 30;

    /**
     * Returns the folder {@code .cahier} if it can be written, and otherwise a folder beside the
     * output folder.
     *
     * @throws IOException if neither can be written
     */
    static PublishFiles writable(Path cache, Path output) throws IOException {
        try {
            OwnFolder.prepare(cache);
        } catch (IOException e) {
            return prepared(beside(output));
        }
        return Files.isWritable(cache) ? new PublishFiles(cache) : prepared(beside(output));
    }

    private static PublishFiles prepared(Path folder) throws IOException {
        OwnFolder.prepare(folder);
        return new PublishFiles(folder);
    }

    /**
     * Returns the folder beside the output folder that serves if {@code .cahier} cannot be written.
     *
     * @param output the real path of the output folder
     */
    static Path beside(Path output) {
        return output.resolveSibling("." + output.getFileName() + ".cahier");
    }

    /** The file that is there while a publish is unfinished. */
    Path journal() {
        return cache.resolve("publish.journal");
    }

    Path lock() {
        return cache.resolve("publish.lock");
    }

    Path staging() {
        return cache.resolve("staging");
    }

    /** Returns the folder for records of what was written to which output folder. */
    Path records() {
        return cache.resolve("outputs");
    }

    boolean hasJournal() {
        return Files.isRegularFile(journal(), LinkOption.NOFOLLOW_LINKS);
    }

    /** Reads the journal; empty if there is none, or one of another folder than this. */
    Optional<PublishJournal> readJournal(String owner) throws IOException {
        return hasJournal() && Files.size(journal()) <= LARGEST_JOURNAL
                ? PublishJournal.parse(Files.readString(journal(), StandardCharsets.UTF_8))
                        .filter(journal -> journal.owner().equals(owner))
                : Optional.empty();
    }

    /** Writes a journal: from here on, the new site will be published, whatever happens. */
    void write(PublishJournal journal, Disk disk) throws IOException {
        Path whole = cache.resolve("publish.journal.tmp");
        FolderTree.clearForFile(whole);
        FolderTree.clearForFile(journal());
        disk.writeThrough(whole, journal.text().getBytes(StandardCharsets.UTF_8));
        disk.move(whole, journal());
    }
}
