package dev.cahier.output;

import dev.cahier.output.PublishStep.Kind;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Makes the changes of a journal, from the beginning or from where an earlier process stopped. Each
 * can be made again without harm.
 */
final class JournalRunner {

    private static final int MOST_TRIES = 6;
    private static final int FIRST_PAUSE_MILLIS = 20;

    private final PublishJournal journal;
    private final Disk disk;
    private final boolean resumed;
    private final Set<Path> folders = new HashSet<>();

    /**
     * Creates a runner.
     *
     * @param resumed whether another process has begun: then new files are compared with the
     *     journal, since a power failure may have damaged them
     */
    JournalRunner(PublishJournal journal, Disk disk, boolean resumed) {
        this.journal = journal;
        this.disk = disk;
        this.resumed = resumed;
    }

    /**
     * Makes the changes.
     *
     * @return how many new files are lost: they are neither in their place nor in the staging
     *     folder, or something that is not ours has come in their way
     * @throws IOException naming the file that another program does not let go
     */
    int run() throws IOException {
        int lost = 0;
        for (int number = 0; number < journal.steps().size(); number++) {
            PublishStep step = journal.steps().get(number);
            Path target = journal.output().resolve(step.path());
            if (step.kind() == Kind.REMOVE) {
                remove(step, target);
            } else if (resumed && isBlocked(target)) {
                lost++;
            } else if (isWhole(step, journal.staged(number))) {
                place(step, journal.staged(number), target);
            } else if (!isSuperseded(step, number) && !hasContent(step, target)) {
                lost++;
            }
        }
        return lost;
    }

    private boolean isWhole(PublishStep step, Path staged) throws IOException {
        return resumed ? hasContent(step, staged) : isRegular(staged);
    }

    /** The manifest is put twice: with the old and the new files, then with the new ones. */
    private boolean isSuperseded(PublishStep step, int number) {
        List<PublishStep> steps = journal.steps();
        return step.path().equals(SiteWriter.NO_JEKYLL) && number < steps.size() - 1;
    }

    /** Returns whether a file of others is where a folder must be, or the reverse. */
    private boolean isBlocked(Path target) throws IOException {
        Path above = FolderTree.existing(target.getParent());
        boolean inside = above.startsWith(journal.output()) && !above.equals(journal.output());
        if (inside ? !isFolder(above) : !Files.isDirectory(above)) {
            return true;
        }
        return isFolder(target)
                && !FolderTree.deepestFirst(target).stream().allMatch(JournalRunner::isFolder);
    }

    private static boolean isFolder(Path path) {
        return Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
    }

    private void place(PublishStep step, Path staged, Path target) throws IOException {
        Path folder = target.getParent();
        if (folders.add(folder)) {
            disk.createFolders(folder);
        }
        if (isFolder(target)) {
            deleteEmptyFolders(target);
        }
        if (resumed && isRegular(copyBeside(step, target))) {
            disk.delete(copyBeside(step, target));
        }
        patiently(
                () -> {
                    try {
                        disk.move(staged, target);
                    } catch (AtomicMoveNotSupportedException e) {
                        moveToOtherDisk(step, staged, target);
                    }
                });
    }

    private void moveToOtherDisk(PublishStep step, Path staged, Path target) throws IOException {
        Path whole = copyBeside(step, target);
        disk.copy(staged, whole);
        disk.move(whole, target);
        disk.delete(staged);
    }

    private static Path copyBeside(PublishStep step, Path target) {
        return target.resolveSibling(".cahier-" + step.hash() + ".tmp");
    }

    private void remove(PublishStep step, Path target) throws IOException {
        if (!hasContent(step, target)) {
            return;
        }
        patiently(() -> disk.delete(target));
        for (Path folder = target.getParent();
                !folder.equals(journal.output()) && isEmpty(folder);
                folder = folder.getParent()) {
            disk.delete(folder);
            folders.remove(folder);
        }
    }

    private static boolean hasContent(PublishStep step, Path file) throws IOException {
        return isRegular(file) && Manifest.contentHash(file).equals(step.hash());
    }

    private static boolean isRegular(Path file) {
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.findAny().isEmpty();
        }
    }

    /** Deletes folders that hold nothing but folders. */
    private void deleteEmptyFolders(Path root) throws IOException {
        List<Path> entries = FolderTree.deepestFirst(root);
        if (!entries.stream().allMatch(JournalRunner::isFolder)) {
            throw new DirectoryNotEmptyException(root.toString());
        }
        for (Path folder : entries) {
            disk.delete(folder);
            folders.remove(folder);
        }
    }

    private interface Change {
        void make() throws IOException;
    }

    /** On Windows, a program that reads a file, such as a virus scanner, keeps it from changing. */
    private static void patiently(Change change) throws IOException {
        for (int tries = 1; ; tries++) {
            try {
                change.make();
                return;
            } catch (NoSuchFileException | DirectoryNotEmptyException e) {
                throw e;
            } catch (FileSystemException e) {
                if (tries == MOST_TRIES) {
                    throw e;
                }
                pause(FIRST_PAUSE_MILLIS << tries);
            }
        }
    }

    private static void pause(int millis) throws InterruptedIOException {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("stopped while publishing");
        }
    }
}
