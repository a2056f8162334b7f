package dev.cahier.build;

import dev.cahier.output.KnownContents;
import dev.cahier.output.OutputFile;
import dev.cahier.output.OutputFile.CopyOf;
import dev.cahier.output.PublishPlan;
import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Knows what each file of the site is made from. A file that the last build has made from the same,
 * and that nobody has changed since, need not be made. Safe for use by several threads.
 */
final class MadeFiles implements KnownContents {

    private final LastSite last;
    private final Optional<FileStamps> sources;
    private final Map<String, String> keys = new ConcurrentHashMap<>();
    private final Map<String, List<String>> mathFonts = new ConcurrentHashMap<>();

    /**
     * Creates an empty collection.
     *
     * @param sources what the files of the site's folder looked like before they were read
     */
    MadeFiles(LastSite last, Optional<FileStamps> sources) {
        this.last = last;
        this.sources = sources;
    }

    /**
     * Finds a file in the output folder.
     *
     * @param key changes when something changes that the file is made from; empty if unknown
     */
    Optional<PublishedFile> find(String path, String key) {
        Optional<PublishedFile> found = last.find(path, key);
        found.ifPresent(file -> add(path, key, file.mathFonts()));
        return found;
    }

    /** Returns what the last build left. */
    LastSite last() {
        return last;
    }

    @Override
    public Optional<String> hash(String path) {
        return last.hash(path);
    }

    @Override
    public Optional<NavigableMap<String, Boolean>> listed() {
        return last.listed();
    }

    @Override
    public boolean areAll(Set<String> paths) {
        return last.areAll(paths);
    }

    /** Adds a file that is made in this build. */
    void add(String path, String key, List<String> fonts) {
        keys.put(path, key);
        if (!fonts.isEmpty()) {
            mathFonts.put(path, fonts);
        }
    }

    /** Returns files, with those copies that are in place already replaced by what is there. */
    List<OutputFile> withoutCopies(Collection<OutputFile> files) {
        return files.stream().map(this::withoutCopy).toList();
    }

    private OutputFile withoutCopy(OutputFile file) {
        if (!(file.content() instanceof CopyOf copy) || sources.isEmpty()) {
            return file;
        }
        String key = sources.get().of(copy.file()).map(FileStamp::toString).orElse("");
        // After a start of the computer, a source may have another content and look the same.
        Optional<PublishedFile> found =
                last.isOfThisRun() ? find(file.path(), key) : Optional.empty();
        if (found.isEmpty()) {
            add(file.path(), key, List.of());
        }
        return found.map(same -> inPlace(file.path(), same)).orElse(file);
    }

    static OutputFile inPlace(String path, PublishedFile file) {
        return OutputFile.inPlace(path, file.hash(), file.size());
    }

    /**
     * Returns the files of the site for the next build.
     *
     * @throws IOException if the size of a file cannot be read
     */
    Map<String, PublishedFile> published(PublishPlan plan) throws IOException {
        Map<String, PublishedFile> files = new HashMap<>();
        for (OutputFile file : plan.files()) {
            files.put(
                    file.path(),
                    new PublishedFile(
                            keys.getOrDefault(file.path(), ""),
                            plan.hashes().get(file.path()),
                            file.size(),
                            mathFonts.getOrDefault(file.path(), List.of())));
        }
        return files;
    }
}
