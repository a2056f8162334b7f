package dev.cahier.build;

import dev.cahier.output.KnownContents;
import dev.cahier.output.PublishPlan;
import dev.cahier.output.SiteWriter;
import dev.cahier.source.SiteFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What the last build left in an output folder, as far as nobody has changed it since. Whether a
 * file has changed is told by its look; once the computer has started again, by its content. Safe
 * for use by several threads.
 */
final class LastSite implements KnownContents {

    /** Knows nothing. */
    static final LastSite NONE =
            new LastSite(Path.of(""), Map.of(), FileStamps.NONE, FileStamps.NONE, false);

    private final Path root;
    private final Map<String, PublishedFile> files;
    private final FileStamps before;
    private final FileStamps now;
    private final boolean trusted;

    /** Whether files have the content that they should have, as far as that was asked. */
    private final Map<String, Boolean> compared = new ConcurrentHashMap<>();

    /** What {@link #isCurrent} returned when it was first asked. */
    private Optional<Boolean> current = Optional.empty();

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
        return new LastSite(
                SiteFolder.realPath(output), last.files(), FileStamps.NONE, FileStamps.NONE, true);
    }

    /** Returns whether the computer has not started since the last build. */
    boolean isOfThisRun() {
        return trusted || now.moment().isInOneRunWith(before.moment());
    }

    /** Returns a file that the last build wrote and nobody has changed. */
    Optional<PublishedFile> find(String path) {
        PublishedFile file = files.get(path);
        return Optional.ofNullable(file).filter(f -> trusted || isUnchanged(path, f));
    }

    /** Returns a file if it has this key: its content would be the same. */
    Optional<PublishedFile> find(String path, String key) {
        return key.isEmpty() ? Optional.empty() : find(path).filter(file -> file.key().equals(key));
    }

    @Override
    public Optional<String> hash(String path) {
        return trusted || isCurrent() ? find(path).map(PublishedFile::hash) : Optional.empty();
    }

    /**
     * Returns whether no other process has published between the look at the folder and the first
     * call, after which no other one must publish.
     */
    private synchronized boolean isCurrent() {
        if (current.isEmpty()) {
            current = Optional.of(hasSameManifest());
        }
        return current.get();
    }

    private boolean hasSameManifest() {
        Path manifest = root.resolve(SiteWriter.NO_JEKYLL);
        FileStamp seen = now.stamps().get(manifest.toString());
        try {
            return seen != null
                    && FileStamp.of(manifest, Instant.MAX, Optional.empty())
                            .isSameAs(seen, manifest);
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public Optional<NavigableMap<String, Boolean>> listed() {
        if (trusted || !isCurrent()) {
            return Optional.empty();
        }
        String start = root + root.getFileSystem().getSeparator();
        NavigableMap<String, Boolean> listed = new TreeMap<>();
        now.stamps()
                .forEach(
                        (file, stamp) -> {
                            if (file.startsWith(start) && !stamp.isFolder()) {
                                listed.put(path(file, start), stamp.isFile());
                            }
                        });
        listed.remove(SiteWriter.NO_JEKYLL);
        return Optional.of(listed);
    }

    private String path(String file, String start) {
        return file.substring(start.length()).replace(root.getFileSystem().getSeparator(), "/");
    }

    /**
     * Returns what the files look like after some of them were written; empty if others than those
     * that were there have come or gone, so that the folder has to be looked at again.
     *
     * @param moment a moment that has just passed
     */
    Optional<FileStamps> after(PublishPlan plan, RunningMoment moment) throws IOException {
        if (trusted || !isCurrent() || !plan.removals().isEmpty()) {
            return Optional.empty();
        }
        Map<String, FileStamp> stamps = new LinkedHashMap<>(now.stamps());
        Map<String, Optional<String>> written = new TreeMap<>();
        plan.changed()
                .forEach(f -> written.put(f.path(), Optional.of(plan.hashes().get(f.path()))));
        written.put(SiteWriter.NO_JEKYLL, Optional.empty());
        for (Map.Entry<String, Optional<String>> file : written.entrySet()) {
            Path path = root.resolve(file.getKey());
            if (!stamps.containsKey(path.toString())) {
                return Optional.empty();
            }
            stamps.put(path.toString(), FileStamp.of(path, moment.clock(), file.getValue()));
        }
        return Optional.of(new FileStamps(moment, stamps));
    }

    @Override
    public boolean areAll(Set<String> paths) {
        return trusted && files.keySet().equals(paths);
    }

    private boolean isUnchanged(String path, PublishedFile file) {
        return isOfThisRun()
                ? looksAsBefore(root.resolve(path))
                : compared.computeIfAbsent(path, p -> hasContent(root.resolve(p), file.hash()));
    }

    private boolean hasContent(Path file, String hash) {
        try {
            return now.of(file).isPresent() && FileStamp.hash(file).equals(hash);
        } catch (IOException e) {
            return false;
        }
    }

    private boolean looksAsBefore(Path file) {
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
