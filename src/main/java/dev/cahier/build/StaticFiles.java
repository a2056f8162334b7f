package dev.cahier.build;

import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.diagnostic.SourceLocation;
import dev.cahier.source.FolderWalk;
import dev.cahier.source.PublishedPath;
import dev.cahier.source.SiteFolder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The files that are copied into the site as they are.
 *
 * @param files the files by their path in the site, with {@code /} between names
 * @param diagnostics which files are not published, and why
 */
record StaticFiles(SortedMap<String, Path> files, List<Diagnostic> diagnostics) {

    private static final String FOLDER = "static";

    /** What editors, file managers and Git leave behind, and what every site has anyway. */
    private static final Set<String> CLUTTER =
            Set.of(
                    ".nojekyll",
                    ".git",
                    ".gitignore",
                    ".gitattributes",
                    ".gitkeep",
                    ".keep",
                    ".DS_Store");

    /** Finds the files of a site; none when it has no such folder. */
    static StaticFiles in(SiteFolder site) {
        FolderWalk walk = FolderWalk.of(site, FOLDER, StaticFiles::isRead);
        SortedMap<String, Path> files = new TreeMap<>();
        List<Diagnostic> diagnostics = new ArrayList<>(walk.diagnostics());
        for (FolderWalk.Found found : walk.files()) {
            String path = inSite(found.path());
            PublishedPath.objection(path)
                    .ifPresentOrElse(
                            why -> diagnostics.add(unpublishable(found.path(), why)),
                            () -> files.put(path, found.file()));
        }
        walk.leftOut().stream()
                .filter(path -> !isClutter(name(path)))
                .map(StaticFiles::hidden)
                .forEach(diagnostics::add);
        return new StaticFiles(files, diagnostics);
    }

    static Diagnostic unpublishable(String file, String why) {
        return Diagnostic.error(
                        "file-name",
                        SourceLocation.startOf(file),
                        "this file cannot be published: " + why)
                .withHint("rename it");
    }

    private static Diagnostic hidden(String file) {
        return Diagnostic.warning(
                        "static-hidden",
                        SourceLocation.startOf(file),
                        "'" + name(file) + "' is not published: its name begins with a dot")
                .withHint(
                        "move it out of static/; the only such name that a site can have is"
                                + " .well-known at its top");
    }

    private static boolean isRead(String path) {
        return !isClutter(name(path))
                && (!name(path).startsWith(".") || path.equals(FOLDER + "/.well-known"));
    }

    private static boolean isClutter(String name) {
        return CLUTTER.contains(name)
                || name.equals("Thumbs.db")
                || name.endsWith("~")
                || name.endsWith(".swp");
    }

    private static String inSite(String path) {
        return path.substring(FOLDER.length() + 1);
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
