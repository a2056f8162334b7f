package dev.cahier.migrate;

import dev.cahier.data.DecodedText;
import dev.cahier.data.TextDecoder;
import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.diagnostic.SourceLocation;
import dev.cahier.note.NoteParser;
import dev.cahier.source.RepeatedFolders;
import dev.cahier.source.SiteFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The folder of another tool's site. It is only ever read. Symbolic links are followed to what is
 * in the folder and nowhere else.
 */
final class ForeignFolder {

    private static final Set<String> NEVER_READ =
            Set.of(".git", ".svn", ".hg", "node_modules", ".cahier", ".DS_Store", "Thumbs.db");

    private final Path root;
    private final SortedMap<String, Path> files = new TreeMap<>();
    private final List<String> refusedLinks = new ArrayList<>();
    private final RepeatedFolders repeated = new RepeatedFolders();

    private ForeignFolder(Path root) {
        this.root = root;
    }

    /**
     * Lists the files of a folder.
     *
     * @throws UncheckedIOException when a folder cannot be read
     */
    static ForeignFolder of(Path folder) {
        ForeignFolder site = new ForeignFolder(SiteFolder.realPath(folder));
        site.walk(site.root, "", List.of(site.root));
        return site;
    }

    Path root() {
        return root;
    }

    /** Returns the paths of all files, sorted, with {@code /} between names. */
    List<String> files() {
        return List.copyOf(files.keySet());
    }

    /** Returns the paths of the files in a folder and below it. */
    List<String> under(String folder) {
        String prefix = folder.isEmpty() ? "" : folder + "/";
        return files.keySet().stream().filter(path -> path.startsWith(prefix)).toList();
    }

    /**
     * Returns the links that were not followed, since they lead out of the folder, into one that is
     * never read, in circles, or to the same folders too often.
     */
    List<String> refusedLinks() {
        return Collections.unmodifiableList(refusedLinks);
    }

    boolean has(String path) {
        return files.containsKey(path);
    }

    Path file(String path) {
        Path file = files.get(path);
        if (file == null) {
            throw new IllegalArgumentException("no file " + path);
        }
        return file;
    }

    /** Returns the length of a file in bytes. */
    long size(String path) {
        try {
            return Files.size(file(path));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path, e);
        }
    }

    byte[] bytes(String path) {
        try {
            return Files.readAllBytes(file(path));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path, e);
        }
    }

    /** Decodes a file of text; one that is longer than a note may be has a problem instead. */
    DecodedText decode(String path) {
        if (size(path) > NoteParser.MAX_BYTES) {
            Diagnostic problem =
                    Diagnostic.error(
                            "limit-exceeded",
                            SourceLocation.startOf(path),
                            "this file is longer than a note may be");
            return new DecodedText(Optional.empty(), Optional.of(problem));
        }
        return TextDecoder.decode(path, bytes(path));
    }

    /** Returns the text of a file; empty if there is no such file or it is not UTF-8. */
    Optional<String> text(String path) {
        return has(path) ? decode(path).source().map(source -> source.text()) : Optional.empty();
    }

    private void walk(Path folder, String prefix, List<Path> within) {
        List<Path> children;
        try (Stream<Path> listed = Files.list(folder)) {
            children = listed.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the folder " + folder, e);
        }
        repeated.add(within.get(within.size() - 1), children.size());
        for (Path child : children) {
            String name = child.getFileName().toString();
            if (!NEVER_READ.contains(name)) {
                visit(child, prefix + name, within);
            }
        }
    }

    private void visit(Path child, String path, List<Path> within) {
        if (Files.isSymbolicLink(child) && !isFollowed(child, within)) {
            refusedLinks.add(path);
            return;
        }
        if (Files.isDirectory(child)) {
            List<Path> deeper = new ArrayList<>(within);
            deeper.add(SiteFolder.realPath(child));
            walk(child, path + "/", deeper);
        } else if (Files.isRegularFile(child)) {
            files.put(path, child);
        }
    }

    private boolean isFollowed(Path link, List<Path> within) {
        if (!Files.exists(link) || repeated.areTooMany() && Files.isDirectory(link)) {
            return false;
        }
        Path target = SiteFolder.realPath(link);
        return target.startsWith(root)
                && !within.contains(target)
                && StreamSupport.stream(root.relativize(target).spliterator(), false)
                        .noneMatch(name -> NEVER_READ.contains(name.toString()));
    }
}
