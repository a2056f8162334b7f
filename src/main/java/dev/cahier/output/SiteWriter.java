package dev.cahier.output;

import dev.cahier.source.PublishedPath;
import dev.cahier.source.SiteFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Publishes a site: the output folder gets its files and loses those of earlier builds that are no
 * longer part of it. Files that Cahier did not write are neither replaced nor removed; a {@link
 * Manifest} tells which it did write.
 *
 * <p>New files are first written to a {@link Staging} folder outside the output folder. When all
 * are complete, a {@link PublishJournal} says what is going to change. Only then does the first
 * file change, and each changes at once. So a process that is stopped before there is a journal
 * leaves the old site; after that, the next command finishes what the journal says. Files that are
 * already the same are not touched. The output folder may be a symbolic link; links in it are not
 * followed.
 *
 * <p>While a writer is open, no other process publishes what the site's folder holds.
 */
public final class SiteWriter implements AutoCloseable {

    /**
     * Tells GitHub Pages to serve all names. Only whether it exists matters there; its content is
     * the manifest.
     */
    public static final String NO_JEKYLL = ".nojekyll";

    private final Path output;
    private final PublishFiles files;
    private final PublishLock lock;
    private final Disk disk;

    /** What was published before; nobody else changes it while the writer is open. */
    private Optional<Manifest> manifest = Optional.empty();

    private SiteWriter(Path output, PublishFiles files, PublishLock lock, Disk disk) {
        this.output = output;
        this.files = files;
        this.lock = lock;
        this.disk = disk;
    }

    /**
     * Waits until no other process publishes the site and finishes what an earlier one has begun.
     *
     * @param output the output folder, which need not exist
     * @param cache the site's folder {@code .cahier}, which need not exist. If it cannot be
     *     written, a folder beside the output folder serves in its place
     * @throws UncheckedIOException naming the path that cannot be written
     */
    public static SiteWriter open(Path output, Path cache) {
        return open(output, cache, Disk.real());
    }

    static SiteWriter open(Path output, Path cache, Disk disk) {
        try {
            PublishFiles files = PublishFiles.writable(cache, SiteFolder.realPath(output));
            PublishLock lock = PublishLock.acquire(files.lock());
            try {
                finish(files, lock, disk);
                Staging.clear(files, SiteFolder.realPath(output), disk);
                return new SiteWriter(output, files, lock, disk);
            } catch (IOException e) {
                lock.close();
                throw e;
            }
        } catch (IOException e) {
            throw cannotWrite(output, e);
        }
    }

    /** Returns whether there is a publish to {@link #finish}. */
    public static boolean isUnfinished(Path cache) {
        return new PublishFiles(cache).hasJournal();
    }

    /**
     * Finishes a publish of a site that another process has begun, if there is one.
     *
     * @param cache the site's folder {@code .cahier}, which need not exist
     * @throws UncheckedIOException naming the path that cannot be written; the rest is left to the
     *     next command
     */
    public static Optional<FinishedPublish> finish(Path cache) {
        return finish(cache, Disk.real());
    }

    static Optional<FinishedPublish> finish(Path cache, Disk disk) {
        PublishFiles files = new PublishFiles(cache);
        if (!files.hasJournal()) {
            return Optional.empty();
        }
        try (PublishLock lock = PublishLock.acquire(files.lock())) {
            return finish(files, lock, disk);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "cannot finish what an earlier build was publishing (delete "
                            + files.journal()
                            + " to give it up)",
                    e);
        }
    }

    private static Optional<FinishedPublish> finish(PublishFiles files, PublishLock lock, Disk disk)
            throws IOException {
        Optional<PublishJournal> journal = files.readJournal(lock.owner());
        Optional<FinishedPublish> finished = Optional.empty();
        if (journal.isPresent()) {
            int lost = new JournalRunner(journal.get(), disk, true).run();
            ManifestStore manifests = new ManifestStore(journal.get().output(), files.records());
            // The manifest itself may be among what is lost: all names of both sites are ours then.
            manifests.record(lost == 0 ? manifests.published() : manifests.read(), disk);
            Staging.clear(journal.get().staging(), disk);
            finished = Optional.of(new FinishedPublish(journal.get().output(), lost));
        }
        if (files.hasJournal()) {
            disk.delete(files.journal());
        }
        return finished;
    }

    /**
     * Returns a file in an output folder if Cahier wrote none of its files: then it must not write
     * there. Names that begin with a dot do not count.
     *
     * @param output the output folder, which need not exist
     * @param cache the site's folder {@code .cahier}, which need not exist
     */
    public static Optional<String> foreignFile(Path output, Path cache) {
        try {
            Path root = SiteFolder.realPath(output);
            Path records = new PublishFiles(cache).records();
            return OutputTree.firstForeign(root, new ManifestStore(root, records).read());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + output, e);
        }
    }

    /**
     * Compares a site with what the output folder holds; nothing is written.
     *
     * @param site all files of the site, no two with one path, none the folder of another
     * @throws UncheckedIOException naming the folder that cannot be read
     * @throws IllegalArgumentException for a path that must not be published, which is a defect: it
     *     should have been reported where it comes from
     */
    public PublishPlan plan(Collection<OutputFile> site) {
        return plan(site, KnownContents.NONE);
    }

    /**
     * Compares a site with what the output folder holds, as {@link #plan(Collection)} does.
     *
     * @param known what is known about the files of the folder without reading them
     */
    public PublishPlan plan(Collection<OutputFile> site, KnownContents known) {
        site.forEach(SiteWriter::requirePublishable);
        Set<String> paths = site.stream().map(OutputFile::path).collect(Collectors.toSet());
        try {
            if (known.areAll(paths)) {
                return PublishPlanner.ofSameFiles(site, known);
            }
            Optional<OutputTree> listed = known.listed().map(all -> new OutputTree(root(), all));
            if (listed.isPresent()) {
                PublishPlanner planner = PublishPlanner.of(listed.get(), manifest(), known);
                PublishPlan plan = planner.plan(site);
                if (!planner.isOutdated(plan)) {
                    return plan;
                }
            }
            return PublishPlanner.of(OutputTree.of(root()), manifest(), known).plan(site);
        } catch (IOException e) {
            throw cannotWrite(output, e);
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
     * Publishes a site.
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
            Staging staging = Staging.of(files, root());
            StagedSite site = stage(plan, staging);
            if (!site.steps().isEmpty()) {
                PublishJournal journal =
                        new PublishJournal(lock.owner(), root(), staging.folder(), site.steps());
                manifests().record(site.both(), disk);
                files.write(journal, disk);
                new JournalRunner(journal, disk, false).run();
            }
            manifests().record(site.after(), disk);
            if (files.hasJournal()) {
                disk.delete(files.journal());
            }
            Staging.clear(staging.folder(), disk);
            manifest = Optional.empty();
            return plan.changed().size();
        } catch (IOException e) {
            throw cannotWrite(output, e);
        }
    }

    private StagedSite stage(PublishPlan plan, Staging staging) throws IOException {
        try {
            disk.createFolders(staging.folder());
            StagedSite site = StagedSite.of(plan, manifest(), manifests(), staging, disk);
            staging.requireRoom(root());
            disk.createFolders(root());
            WritablePlaces.require(root(), site.steps());
            return site;
        } catch (IOException e) {
            try {
                Staging.clear(staging.folder(), disk);
            } catch (IOException second) {
                e.addSuppressed(second);
            }
            throw e;
        }
    }

    /**
     * Removes the files of earlier builds from the output folder.
     *
     * @return how many files were removed
     */
    public int clean() {
        if (!Files.isDirectory(output)) {
            return 0;
        }
        PublishPlan plan = plan(List.of());
        write(plan);
        return plan.removals().size();
    }

    /**
     * Returns the paths of all files in the output folder. After {@link #clean}, these are files
     * that Cahier did not write, or that somebody has changed since.
     */
    public List<String> files() {
        try {
            return Files.isDirectory(output)
                    ? List.copyOf(OutputTree.of(root()).files().keySet())
                    : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + output, e);
        }
    }

    /** Returns whether there is a cache of a site: see {@link #deleteCache}. */
    public static boolean hasCache(Path output, Path cache) {
        return Stream.of(cache, PublishFiles.beside(SiteFolder.realPath(output)))
                .anyMatch(folder -> Files.exists(folder, LinkOption.NOFOLLOW_LINKS));
    }

    /**
     * Deletes a site's folder {@code .cahier}, and the folder beside the output folder that served
     * in its place while it could not be written. If {@code .cahier} is a link, what it leads to
     * stays.
     */
    public static void deleteCache(Path output, Path cache) {
        deleteFolder(PublishFiles.beside(SiteFolder.realPath(output)));
        deleteFolder(cache);
    }

    /** Deletes a folder with all that is in it, if it exists; what links lead to stays. */
    public static void deleteFolder(Path folder) {
        try {
            FolderTree.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + folder, e);
        }
    }

    /** Lets other processes publish. */
    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw cannotWrite(output, e);
        }
    }

    private Path root() {
        return SiteFolder.realPath(output);
    }

    private Manifest manifest() throws IOException {
        if (manifest.isEmpty()) {
            manifest = Optional.of(manifests().read());
        }
        return manifest.get();
    }

    private ManifestStore manifests() {
        return new ManifestStore(root(), files.records());
    }

    private static UncheckedIOException cannotWrite(Path output, IOException cause) {
        return new UncheckedIOException("cannot write the site to " + output, cause);
    }
}
