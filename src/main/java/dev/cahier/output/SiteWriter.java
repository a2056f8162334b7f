package dev.cahier.output;

import dev.cahier.output.OutputFile.Bytes;
import dev.cahier.output.OutputFile.CopyOf;
import dev.cahier.source.PublishedPath;
import dev.cahier.source.SiteFolder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Writes a site so that the output folder holds its files, and removes those of earlier builds that
 * are no longer part of it. Files that Cahier did not write are neither replaced nor removed; a
 * {@link Manifest} tells which it did write.
 *
 * <p>What has changed is first written to a staging folder within the output folder, so that a full
 * disk leaves the old site as it is, then moved into place file by file. Files that are already the
 * same are not touched. The output folder itself may be a symbolic link; links in it are not
 * followed.
 */
public final class SiteWriter {

    private static final String STAGING = ".cahier-staging";

    /**
     * Tells GitHub Pages to serve all names. Only whether it exists matters there; its content is
     * the manifest.
     */
    public static final String NO_JEKYLL = ".nojekyll";

    private final Path output;
    private final Path records;

    /**
     * Creates a writer.
     *
     * @param output the output folder
     * @param records the folder for records of what was written to which output folder
     */
    public SiteWriter(Path output, Path records) {
        this.output = output;
        this.records = records;
    }

    /**
     * Returns a file in the output folder if Cahier wrote none of its files: then it must not write
     * there. Names that begin with a dot do not count.
     */
    public Optional<String> foreignFile() {
        try {
            return tree().firstForeign(manifests().read());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + output, e);
        }
    }

    /**
     * Compares a site with what the output folder holds; nothing is written.
     *
     * @param files all files of the site, no two with one path, none the folder of another
     * @throws UncheckedIOException naming the folder that cannot be read
     * @throws IllegalArgumentException for a path that must not be published, which is a defect: it
     *     should have been reported where it comes from
     */
    public PublishPlan plan(Collection<OutputFile> files) {
        files.forEach(SiteWriter::requirePublishable);
        try {
            return PublishPlanner.of(tree(), manifests().read()).plan(files);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the site to " + output, e);
        }
    }

    private static void requirePublishable(OutputFile file) {
        PublishedPath.objection(file.path())
                .ifPresent(
                        why -> {
                            throw new IllegalArgumentException(file.path() + ": " + why);
                        });
    }

    /**
     * Writes a site.
     *
     * @return how many of its files were new or had changed
     * @throws UncheckedIOException naming the path that could not be written
     * @throws IllegalArgumentException if files of others are in the way
     */
    public int write(PublishPlan plan) {
        if (!plan.blocking().isEmpty()) {
            throw new IllegalArgumentException("in the way: " + plan.blocking());
        }
        try {
            Path root = root();
            Path staging = root.resolve(STAGING);
            FolderTree.delete(staging);
            Files.createDirectories(root);
            stage(plan.changed(), staging);
            Manifest before = manifests().read();
            Manifest after = Manifest.of(plan.hashes()).and(before.only(plan.altered()));
            // A build that is interrupted from here on leaves files of both.
            manifests().write(before.and(after));
            OutputTree tree = tree();
            for (String path : plan.removals()) {
                tree.delete(path);
            }
            for (OutputFile file : plan.changed()) {
                move(staging.resolve(file.path()), root.resolve(file.path()));
            }
            manifests().write(after);
            FolderTree.delete(staging);
            return plan.changed().size();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the site to " + output, e);
        }
    }

    /**
     * Removes the files of earlier builds from the output folder.
     *
     * @return the paths of files that stay, because somebody has changed them or Cahier did not
     *     write them
     */
    public List<String> clean() {
        try {
            if (!Files.isDirectory(output)) {
                return List.of();
            }
            FolderTree.delete(root().resolve(STAGING));
            OutputTree tree = tree();
            Manifest manifest = manifests().read();
            PublishPlan plan = PublishPlanner.of(tree, manifest).plan(List.of());
            for (String path : plan.removals()) {
                tree.delete(path);
            }
            if (plan.altered().isEmpty()) {
                manifests().delete();
            } else {
                manifests().write(manifest.only(plan.altered()));
            }
            return List.copyOf(tree().files().keySet());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot clean " + output, e);
        }
    }

    /** Deletes a folder with all that is in it, if it exists; what links lead to stays. */
    public static void deleteFolder(Path folder) {
        try {
            FolderTree.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + folder, e);
        }
    }

    private Path root() {
        return SiteFolder.realPath(output);
    }

    private OutputTree tree() throws IOException {
        return OutputTree.of(root());
    }

    private ManifestStore manifests() {
        return new ManifestStore(root(), records);
    }

    private static void stage(Collection<OutputFile> files, Path staging) throws IOException {
        try {
            for (OutputFile file : files) {
                stage(file, staging);
            }
        } catch (IOException e) {
            try {
                FolderTree.delete(staging);
            } catch (IOException second) {
                e.addSuppressed(second);
            }
            throw e;
        }
    }

    private static void stage(OutputFile file, Path staging) throws IOException {
        Path target = staging.resolve(file.path());
        Files.createDirectories(target.getParent());
        if (file.content() instanceof CopyOf copy) {
            // Unlike a copy of the file, this has the permissions of a new file: a program beside
            // a note must not become a program on the server.
            try (InputStream content = Files.newInputStream(copy.file())) {
                Files.copy(content, target);
            }
        } else {
            Files.write(target, ((Bytes) file.content()).bytes());
        }
    }

    private static void move(Path from, Path to) throws IOException {
        if (Files.isDirectory(to, LinkOption.NOFOLLOW_LINKS)) {
            FolderTree.deleteEmpty(to);
        }
        Files.createDirectories(to.getParent());
        Files.move(from, to, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
