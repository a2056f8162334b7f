package dev.cahier.migrate;

import dev.cahier.diagnostic.StepProgress;
import dev.cahier.source.SiteFolder;
import dev.cahier.store.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/**
 * Writes the files of an import. A file is replaced only if an import wrote it and nobody has
 * changed it since.
 */
final class TargetFolder {

    private final Path root;
    private final ImportLedger ledger;
    private final List<String> kept = new ArrayList<>();
    private int written;
    private int unchanged;

    TargetFolder(Path root) {
        this.root = root;
        this.ledger = ImportLedger.of(root);
    }

    /** Returns the files that were left as they are, since their author has changed them. */
    List<String> kept() {
        return kept;
    }

    int written() {
        return written;
    }

    int unchanged() {
        return unchanged;
    }

    /**
     * Writes files.
     *
     * @param progress receives how many files are in place
     * @throws UncheckedIOException when one cannot be written
     */
    void write(SortedMap<String, PlannedFile> files, StepProgress progress) {
        int done = 0;
        try {
            Files.createDirectories(root);
            Path real = root.toRealPath();
            for (var entry : files.entrySet()) {
                write(entry.getKey(), entry.getValue(), real);
                progress.advanced(++done, files.size());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write to " + root, e);
        } finally {
            ledger.save(root);
        }
    }

    private void write(String path, PlannedFile planned, Path real) throws IOException {
        Path file = root.resolve(path);
        String hash = planned.hash();
        if (!SiteFolder.realPath(file).startsWith(real)) {
            kept.add(path);
        } else if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            if (ledger.knows(path)) {
                kept.add(path);
            } else {
                planned.replace(file);
                ledger.put(path, hash);
                written++;
            }
        } else {
            String found = Files.isRegularFile(file) ? Sha256.of(file) : "";
            if (found.equals(hash)) {
                ledger.put(path, hash);
                unchanged++;
            } else if (ledger.wrote(path, found)) {
                planned.replace(file);
                ledger.put(path, hash);
                written++;
            } else {
                kept.add(path);
            }
        }
    }
}
