package dev.cahier.build;

import dev.cahier.output.KnownContents;
import dev.cahier.source.SiteFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the last build left in an output folder, as far as nobody has changed it since. Safe for use
 * by several threads.
 */
final class LastSite implements KnownContents {

    /** Knows nothing. */
    static final LastSite NONE =
            new LastSite(
                    Path.of(""),
                    Map.of(),
                    new FileStamps(Map.of()),
                    new FileStamps(Map.of()),
                    false);

    private final Path root;
    private final Map<String, PublishedFile> files;
    private final FileStamps before;
    private final FileStamps now;
    private final boolean trusted;

    private LastSite(
            Path root,
            Map<String, PublishedFile> files,
            FileStamps before,
            FileStamps now,
            boolean trusted) {
        this.root = root;
        this.files = files;
        this.before = before;
        this.now = now;
        this.trusted = trusted;
    }

    /**
     * Returns what is left of a build.
     *
     * @param output the output folder
     * @param now what its files look like now
     */
    static LastSite of(Path output, LastBuild last, FileStamps now) {
        return new LastSite(SiteFolder.realPath(output), last.files(), last.site(), now, false);
    }

    /** Returns what a build has left in a folder that nobody else changes. */
    static LastSite trusted(Path output, LastBuild last) {
        FileStamps none = new FileStamps(Map.of());
        return new LastSite(SiteFolder.realPath(output), last.files(), none, none, true);
    }

    /** Returns a file that the last build wrote and nobody has changed. */
    Optional<PublishedFile> find(String path) {
        PublishedFile file = files.get(path);
        return Optional.ofNullable(file).filter(f -> trusted || isUnchanged(root.resolve(path)));
    }

    /** Returns a file if it has this key: its content would be the same. */
    Optional<PublishedFile> find(String path, String key) {
        return key.isEmpty() ? Optional.empty() : find(path).filter(file -> file.key().equals(key));
    }

    @Override
    public Optional<String> hash(String path) {
        return find(path).map(PublishedFile::hash);
    }

    @Override
    public boolean areAll(Set<String> paths) {
        return trusted && files.keySet().equals(paths);
    }

    private boolean isUnchanged(Path file) {
        Optional<FileStamp> stamp = now.of(file);
        Optional<FileStamp> older = before.of(file);
        try {
            return stamp.isPresent()
                    && older.isPresent()
                    && stamp.get().isSameAs(older.get(), file);
        } catch (IOException e) {
            return false;
        }
    }
}
