package dev.cahier.migrate;

import dev.cahier.source.OwnFolder;
import dev.cahier.store.AtomicFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The hashes of the files that imports have written, kept in {@value #FILE} of the target. A file
 * of another hash was edited since.
 */
final class ImportLedger {

    static final String FILE = ".cahier/import";

    private final SortedMap<String, String> hashes = new TreeMap<>();

    /** Reads the ledger of a target; what cannot be read counts as absent. */
    static ImportLedger of(Path target) {
        ImportLedger ledger = new ImportLedger();
        Path file = target.resolve(FILE);
        if (Files.isRegularFile(file)) {
            try {
                for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
                    String[] parts = line.split("  ", 2);
                    if (parts.length == 2) {
                        ledger.hashes.put(parts[1], parts[0]);
                    }
                }
            } catch (IOException e) {
                ledger.hashes.clear();
            }
        }
        return ledger;
    }

    boolean knows(String path) {
        return hashes.containsKey(path);
    }

    boolean wrote(String path, String hash) {
        return hash.equals(hashes.get(path));
    }

    Map<String, String> hashes() {
        return hashes;
    }

    void put(String path, String hash) {
        hashes.put(path, hash);
    }

    void save(Path target) {
        StringBuilder lines = new StringBuilder();
        hashes.forEach((path, hash) -> lines.append(hash).append("  ").append(path).append('\n'));
        Path file = target.resolve(FILE);
        try {
            OwnFolder.prepare(file.getParent());
            AtomicFile.replace(file, lines.toString().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }
}
