package dev.cahier.output;

import dev.cahier.store.Sha256;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * Makes sure that only one process at a time publishes what a site's folder holds. The lock ends
 * with the process, however that ends.
 */
final class PublishLock implements AutoCloseable {

    private static final int PAUSE_MILLIS = 25;
    private static final int MOST_PAUSES = 2400;

    private final FileChannel channel;
    private final String owner;

    private PublishLock(FileChannel channel, String owner) {
        this.channel = channel;
        this.owner = owner;
    }

    /**
     * Waits until no other process publishes, for a minute at most.
     *
     * @param file the file that stands for the lock; created if it does not exist
     * @throws FileSystemException if another process does not come to its end
     */
    static PublishLock acquire(Path file) throws IOException {
        FolderTree.clearForFile(file);
        for (int pause = 0; pause < MOST_PAUSES; pause++) {
            Files.createDirectories(file.getParent());
            String before = identity(file);
            FileChannel channel =
                    FileChannel.open(
                            file,
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE,
                            LinkOption.NOFOLLOW_LINKS);
            // A file that was deleted and created again in the meantime is another lock.
            if (isLocked(channel) && !before.isEmpty() && before.equals(identity(file))) {
                return new PublishLock(channel, before);
            }
            channel.close();
            if (!before.isEmpty()) {
                sleep();
            }
        }
        throw new FileSystemException(
                file.toString(), null, "another command of Cahier is publishing this site");
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    private static String identity(Path file) throws IOException {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return Sha256.of(attributes.fileKey() + " " + attributes.creationTime());
        } catch (NoSuchFileException e) {
            return "";
        }
    }

    private static void sleep() throws InterruptedIOException {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("stopped while another build was publishing");
        }
    }

    /**
     * Returns what is the same as long as the lock's file is, and different for every copy of it: a
     * folder {@code .cahier} that somebody put into a repository has another one after it was
     * checked out.
     */
    String owner() {
        return owner;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
