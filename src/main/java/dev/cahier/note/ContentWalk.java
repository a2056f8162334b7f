package dev.cahier.note;

import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.diagnostic.SourceLocation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds the files under {@code content}, sorted by path.
 *
 * <p>Hidden files and what editors leave behind are passed over. A symbolic link counts as what it
 * leads to, as long as that is within the site's folder: a site must not publish what merely lies
 * on the same machine, and must build alike elsewhere. {@code content} itself may be a link
 * anywhere.
 */
final class ContentWalk {

    private static final String LINK = "content-link";

    /** A file found: its path relative to the site's folder, and where it is. */
    record Found(String path, Path file) {}

    private final Path siteFolder;
    private final List<Path> roots;
    private final List<Found> files = new ArrayList<>();
    private final List<Diagnostic> diagnostics = new ArrayList<>();

    private ContentWalk(Path siteFolder, List<Path> roots) {
        this.siteFolder = siteFolder;
        this.roots = roots;
    }

    /**
     * Walks a site's {@code content} folder, which has to exist.
     *
     * @throws UncheckedIOException when a folder cannot be read
     */
    static ContentWalk of(Path siteFolder) {
        Path content = siteFolder.resolve(NotePath.CONTENT);
        Path real = real(content).orElseThrow();
        ContentWalk walk =
                new ContentWalk(siteFolder, List.of(real(siteFolder).orElseThrow(), real));
        walk.folder(content, List.of(real));
        Collections.sort(walk.files, (a, b) -> a.path().compareTo(b.path()));
        return walk;
    }

    List<Found> files() {
        return files;
    }

    List<Diagnostic> diagnostics() {
        return diagnostics;
    }

    /**
     * @param within the real paths of the folder and those it was reached through
     */
    private void folder(Path folder, List<Path> within) {
        List<Path> children;
        try (Stream<Path> listed = Files.list(folder)) {
            children = listed.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the folder " + folder, e);
        }
        for (Path child : children) {
            if (!isPassedOver(child.getFileName().toString())) {
                child(child, within);
            }
        }
    }

    private void child(Path child, List<Path> within) {
        if (child.getFileName().toString().indexOf('\uFFFD') >= 0) {
            report(
                    "encoding-file-name",
                    child,
                    "this file's name cannot be read here",
                    "set the environment variable LC_ALL to C.UTF-8");
            return;
        }
        if (Files.isSymbolicLink(child) && !isLinkFollowed(child, within)) {
            return;
        }
        if (Files.isDirectory(child)) {
            List<Path> deeper = new ArrayList<>(within);
            deeper.add(real(child).orElseThrow());
            folder(child, deeper);
        } else if (Files.isRegularFile(child)) {
            files.add(new Found(path(child), child.toAbsolutePath().normalize()));
        } else {
            report("content-file", child, "this is neither a file nor a folder", "remove it");
        }
    }

    private boolean isLinkFollowed(Path link, List<Path> within) {
        Optional<Path> target = real(link);
        if (target.isEmpty()) {
            report(LINK, link, "this link leads nowhere", "remove it or mend its target");
            return false;
        }
        if (roots.stream().noneMatch(target.get()::startsWith)) {
            report(
                    LINK,
                    link,
                    "this link leads out of the site's folder",
                    "put a copy of what it leads to in its place");
            return false;
        }
        if (within.contains(target.get())) {
            report(LINK, link, "this link leads back to a folder that it stands in", "remove it");
            return false;
        }
        return true;
    }

    private void report(String code, Path file, String message, String hint) {
        SourceLocation location = SourceLocation.startOf(path(file));
        diagnostics.add(Diagnostic.error(code, location, message).withHint(hint));
    }

    private String path(Path file) {
        return siteFolder
                .relativize(file)
                .toString()
                .replace(file.getFileSystem().getSeparator(), "/");
    }

    /** Returns a path without links, empty when it leads nowhere or in circles. */
    private static Optional<Path> real(Path path) {
        try {
            return Optional.of(path.toRealPath());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static boolean isPassedOver(String name) {
        return name.startsWith(".")
                || name.endsWith("~")
                || name.startsWith("#") && name.endsWith("#")
                || name.matches("(?i).*\\.(swp|swo|bak|tmp)|thumbs\\.db|desktop\\.ini");
    }
}
