package dev.cahier.output;

import dev.cahier.output.OutputFile.Bytes;
import dev.cahier.output.OutputFile.CopyOf;
import dev.cahier.output.OutputFile.InPlace;
import dev.cahier.output.OutputFile.Spooled;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Compares a site with what its output folder holds.
 *
 * @param tree the folder
 * @param manifest which of its files builds have written
 * @param older whether it is a site by a version of Cahier that kept no manifest
 * @param known what is known about its files without reading them
 */
record PublishPlanner(OutputTree tree, Manifest manifest, boolean older, KnownContents known) {

    static PublishPlanner of(OutputTree tree, Manifest manifest, KnownContents known)
            throws IOException {
        return new PublishPlanner(tree, manifest, tree.isOfOlderVersion(manifest), known);
    }

    /** Compares a site with an output folder that is known to have the same files and no others. */
    static PublishPlan ofSameFiles(Collection<OutputFile> files, KnownContents known)
            throws IOException {
        Map<String, String> hashes = new HashMap<>();
        List<OutputFile> changed = new ArrayList<>();
        for (OutputFile file : files) {
            String hash = hash(file);
            hashes.put(file.path(), hash);
            if (!known.hash(file.path()).equals(Optional.of(hash))) {
                changed.add(file);
            }
        }
        return new PublishPlan(files, hashes, changed, Map.of(), List.of(), List.of(), List.of());
    }

    PublishPlan plan(Collection<OutputFile> files) throws IOException {
        Map<String, String> hashes = new HashMap<>();
        for (OutputFile file : files) {
            hashes.put(file.path(), hash(file));
        }
        Map<String, String> removals = new HashMap<>();
        List<String> altered = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        for (String path : tree.files().keySet()) {
            if (!hashes.containsKey(path)) {
                Optional<String> unchanged = unchangedContent(path);
                if (unchanged.isPresent()) {
                    removals.put(path, unchanged.get());
                } else if (tree.isRegular(path) && manifest.names(path)) {
                    altered.add(path);
                } else if (older) {
                    unknown.add(path);
                }
            }
        }
        TreeSet<String> blocking = new TreeSet<>();
        List<OutputFile> changed = new ArrayList<>();
        TreeSet<String> removed = new TreeSet<>(removals.keySet());
        for (OutputFile file : files) {
            addBlocking(file.path(), removed, blocking);
            if (!isInPlace(file, hashes)) {
                changed.add(file);
                if (tree.files().containsKey(file.path()) && !mayReplace(file.path())) {
                    blocking.add(file.path());
                }
            }
        }
        return new PublishPlan(
                files, hashes, changed, removals, List.copyOf(blocking), altered, unknown);
    }

    private static String hash(OutputFile file) throws IOException {
        if (file.content() instanceof CopyOf copy) {
            return Manifest.contentHash(copy.file());
        }
        if (file.content() instanceof InPlace same) {
            return same.hash();
        }
        return file.content() instanceof Spooled spooled
                ? spooled.hash()
                : Manifest.contentHash(((Bytes) file.content()).bytes());
    }

    /** Returns the hash of a file in the folder. */
    private String hashInPlace(String path) throws IOException {
        Optional<String> hash = known.hash(path);
        return hash.isPresent() ? hash.get() : Manifest.contentHash(tree.root().resolve(path));
    }

    /** Returns the hash of a file that a build wrote and nobody has changed since. */
    private Optional<String> unchangedContent(String path) throws IOException {
        if (!tree.isRegular(path) || !manifest.names(path)) {
            return Optional.empty();
        }
        return Optional.of(hashInPlace(path)).filter(h -> manifest.holds(path, h));
    }

    private boolean isInPlace(OutputFile file, Map<String, String> hashes) throws IOException {
        return tree.isRegular(file.path())
                && hashInPlace(file.path()).equals(hashes.get(file.path()));
    }

    /** Returns whether a new file of the site would replace one that the folder did not have. */
    boolean isOutdated(PublishPlan plan) {
        return plan.changed().stream()
                .map(OutputFile::path)
                .filter(path -> !tree.files().containsKey(path))
                .anyMatch(
                        path -> Files.exists(tree.root().resolve(path), LinkOption.NOFOLLOW_LINKS));
    }

    /** A tool may have changed a page since, for example to make it smaller. */
    private boolean mayReplace(String path) throws IOException {
        return tree.isRegular(path) && (manifest.names(path) || older && tree.isOwnPage(path));
    }

    /** Adds files that stay where a file needs a folder, or in a folder where it needs a file. */
    private void addBlocking(String path, TreeSet<String> removed, TreeSet<String> blocking) {
        for (int i = path.indexOf('/'); i >= 0; i = path.indexOf('/', i + 1)) {
            String folder = path.substring(0, i);
            if (tree.files().containsKey(folder) && !removed.contains(folder)) {
                blocking.add(folder);
            }
        }
        tree.below(path).filter(file -> !removed.contains(file)).forEach(blocking::add);
    }
}
