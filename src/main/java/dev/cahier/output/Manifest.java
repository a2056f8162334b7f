package dev.cahier.output;

import dev.cahier.store.Sha256;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Which files of an output folder builds have written. Immutable, not safe for use by several
 * threads.
 *
 * <p>Only a file in here is ever replaced or removed. Both its path and its content are kept as
 * hashes: the manifest is deployed with the site, and must not tell visitors of files that no page
 * links to; nor can a forged one lead out of the folder.
 */
final class Manifest {

    static final Manifest EMPTY = new Manifest(Map.of());

    private static final String HEADER =
            "# Cahier wrote the files of these hashes (of path and content), and removes no others.";

    private static final int PATH_DIGITS = 16;
    private static final int CONTENT_DIGITS = 32;

    private static final String HEX_DIGITS = "0123456789abcdef";

    /** A path has several contents while a build is being written. */
    private final Map<String, Set<String>> contentsByPath;

    /** What {@link #text} returns; empty until then. It is written to two files. */
    private Optional<String> text = Optional.empty();

    private Manifest(Map<String, Set<String>> contentsByPath) {
        this.contentsByPath = contentsByPath;
    }

    /** Reads a manifest; a text that is not one names no files. */
    static Manifest parse(String text) {
        if (!text.startsWith(HEADER)) {
            return EMPTY;
        }
        Map<String, Set<String>> contents = new HashMap<>();
        text.lines()
                .filter(Manifest::isEntry)
                .forEach(
                        line ->
                                contents.computeIfAbsent(
                                                line.substring(0, PATH_DIGITS),
                                                path -> new HashSet<>(1))
                                        .add(line.substring(PATH_DIGITS + 1)));
        return new Manifest(contents);
    }

    private static boolean isEntry(String line) {
        if (line.length() != PATH_DIGITS + 1 + CONTENT_DIGITS || line.charAt(PATH_DIGITS) != ' ') {
            return false;
        }
        return IntStream.range(0, line.length())
                .filter(i -> i != PATH_DIGITS)
                .allMatch(i -> HEX_DIGITS.indexOf(line.charAt(i)) >= 0);
    }

    /** Returns a manifest of files by their path and the hash of their content. */
    static Manifest of(Map<String, String> hashes) {
        Map<String, Set<String>> contents = new HashMap<>();
        hashes.forEach((path, hash) -> contents.put(pathHash(path), Set.of(hash)));
        return new Manifest(contents);
    }

    /** Returns a manifest that names the files of both. */
    Manifest and(Manifest other) {
        if (other.isEmpty()) {
            return this;
        }
        Map<String, Set<String>> contents = new HashMap<>();
        for (Manifest each : List.of(this, other)) {
            each.contentsByPath.forEach(
                    (path, hashes) ->
                            contents.computeIfAbsent(path, p -> new HashSet<>()).addAll(hashes));
        }
        return new Manifest(contents);
    }

    /** Returns the entries of some paths only. */
    Manifest only(List<String> paths) {
        Map<String, Set<String>> contents = new HashMap<>();
        paths.stream()
                .map(Manifest::pathHash)
                .filter(contentsByPath::containsKey)
                .forEach(hash -> contents.put(hash, contentsByPath.get(hash)));
        return new Manifest(contents);
    }

    boolean isEmpty() {
        return contentsByPath.isEmpty();
    }

    /** Returns whether a build wrote a file of that path, whatever it contains now. */
    boolean names(String path) {
        return contentsByPath.containsKey(pathHash(path));
    }

    /** Returns whether a build wrote a file of that path with that content. */
    boolean holds(String path, String contentHash) {
        return contentsByPath.getOrDefault(pathHash(path), Set.of()).contains(contentHash);
    }

    /** Returns the text that {@link #parse} reads. */
    String text() {
        if (text.isEmpty()) {
            text = Optional.of(written());
        }
        return text.get();
    }

    private String written() {
        Set<String> lines = new TreeSet<>();
        contentsByPath.forEach(
                (path, hashes) -> hashes.forEach(hash -> lines.add(path + " " + hash)));
        StringBuilder out = new StringBuilder(HEADER).append('\n');
        lines.forEach(line -> out.append(line).append('\n'));
        return out.toString();
    }

    private static String pathHash(String path) {
        return Sha256.of(path).substring(0, PATH_DIGITS);
    }

    static String contentHash(byte[] content) {
        return Sha256.of(content).substring(0, CONTENT_DIGITS);
    }

    /** Returns the hash of a file, which may be too large for memory. */
    static String contentHash(Path file) throws IOException {
        return Sha256.of(file).substring(0, CONTENT_DIGITS);
    }
}
