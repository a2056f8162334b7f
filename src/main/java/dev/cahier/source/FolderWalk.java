package dev.cahier.source;

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
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Finds the files of one folder of a site, sorted by path.
 *
 * <p>A symbolic link is followed only to what the site may read, as {@link SiteFolder} decides. The
 * folder itself may be a link anywhere. What cannot be read as a file is reported.
 */
public final class FolderWalk {

    /**
     * A file that was found.
     *
     * @param path its path relative to the site's folder, with {@code /} between names
     * @param file where it is, absolute
     */
    public record Found(String path, Path file) {}

    private final SiteFolder site;
    private final String name;
    private final Predicate<String> isRead;
    private final RepeatedFolders repeated = new RepeatedFolders();
    private final List<Found> files = new ArrayList<>();
    private final List<String> leftOut = new ArrayList<>();
    private final List<Diagnostic> diagnostics = new ArrayList<>();

    private FolderWalk(SiteFolder site, String name, Predicate<String> isRead) {
        this.site = site;
        this.name = name;
        this.isRead = isRead;
    }

    /**
     * Walks a folder of a site.
     *
     * @param name the folder's name, such as {@code static}; it need not exist
     * @param isRead tells by its path, relative to the site's folder, whether a file or folder is
     *     looked at
     * @throws UncheckedIOException when a folder cannot be read
     */
    public static FolderWalk of(SiteFolder site, String name, Predicate<String> isRead) {
        FolderWalk walk = new FolderWalk(site, name, isRead);
        walk.start(site.root().resolve(name));
        Collections.sort(walk.files, (a, b) -> a.path().compareTo(b.path()));
        Collections.sort(walk.leftOut);
        return walk;
    }

    public List<Found> files() {
        return files;
    }

    /** Returns the paths of the files and folders that were not to be read, without their files. */
    public List<String> leftOut() {
        return leftOut;
    }

    public List<Diagnostic> diagnostics() {
        return diagnostics;
    }

    private void start(Path folder) {
        if (!Files.isDirectory(folder)) {
            reportOther(folder);
            return;
        }
        Path real = real(folder).orElseThrow();
        Optional<String> objection =
                Files.isSymbolicLink(folder) ? site.rootObjection(real) : Optional.empty();
        if (objection.isPresent()) {
            report("link", folder, "this link " + objection.get(), "use a folder instead");
        } else {
            folder(folder, List.of(real));
        }
    }

    /** Reports what is in the place of the folder, if anything is. */
    private void reportOther(Path other) {
        if (Files.exists(other)) {
            report("file", other, "this is not a folder", "put a folder in its place");
        } else if (Files.isSymbolicLink(other)) {
            report("link", other, "this link leads nowhere", "remove it or correct its target");
        }
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
        repeated.add(within.get(within.size() - 1), children.size());
        for (Path child : children) {
            if (isRead.test(path(child))) {
                child(child, within);
            } else {
                leftOut.add(path(child));
            }
        }
    }

    private void child(Path child, List<Path> within) {
        if (child.getFileName().toString().indexOf('\uFFFD') >= 0) {
            diagnostics.add(
                    Diagnostic.error(
                                    "encoding-file-name",
                                    SourceLocation.startOf(path(child)),
                                    "the name of this file cannot be read here")
                            .withHint("set the environment variable LC_ALL to C.UTF-8"));
        } else if (Files.isSymbolicLink(child) && !isFollowed(child, within)) {
            return;
        } else if (Files.isDirectory(child)) {
            List<Path> deeper = new ArrayList<>(within);
            deeper.add(real(child).orElseThrow());
            folder(child, deeper);
        } else if (Files.isRegularFile(child)) {
            files.add(new Found(path(child), child.toAbsolutePath().normalize()));
        } else {
            report("file", child, "this is neither a file nor a folder", "remove it");
        }
    }

    private boolean isFollowed(Path link, List<Path> within) {
        Optional<Path> target = real(link);
        if (target.isEmpty()) {
            report("link", link, "this link leads nowhere", "remove it or correct its target");
            return false;
        }
        if (within.contains(target.get())) {
            report("link", link, "this link leads back to a folder that it is in", "remove it");
            return false;
        }
        if (repeated.areTooMany() && Files.isDirectory(link)) {
            report(
                    "link",
                    link,
                    "links lead to the same folders again and again: more than "
                            + RepeatedFolders.MOST
                            + " files and folders were found twice",
                    "remove links");
            return false;
        }
        Optional<String> objection = site.objection(target.get(), within.get(0));
        objection.ifPresent(
                why ->
                        report(
                                "link",
                                link,
                                "this link " + why,
                                "remove it, or put a copy of the file or folder in its place"));
        return objection.isEmpty();
    }

    private void report(String kind, Path file, String message, String hint) {
        SourceLocation location = SourceLocation.startOf(path(file));
        diagnostics.add(Diagnostic.error(name + "-" + kind, location, message).withHint(hint));
    }

    private String path(Path file) {
        return site.root()
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
}
