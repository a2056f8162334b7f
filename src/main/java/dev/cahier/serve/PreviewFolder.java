package dev.cahier.serve;

import dev.cahier.source.OwnFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The folder that a preview is built into. Each preview of a site that runs at the same time has
 * one of its own, and the next preview finds there what the last one has built.
 */
final class PreviewFolder implements AutoCloseable {

    private static final int MOST = 100;

    private final Path site;
    private final FileChannel lock;

    private PreviewFolder(Path site, FileChannel lock) {
        this.site = site;
        this.lock = lock;
    }

    /**
     * Takes the first folder that no other preview uses.
     *
     * @param cache the site's folder {@code .cahier}, which need not exist
     */
    static PreviewFolder in(Path cache) {
        Path folder = cache.resolve("serve");
        try {
            OwnFolder.prepare(cache);
            OwnFolder.prepare(folder);
            for (int i = 1; i <= MOST; i++) {
                FileChannel lock =
                        FileChannel.open(
                                folder.resolve(i + ".lock"),
                                StandardOpenOption.CREATE,
                                StandardOpenOption.WRITE,
                                LinkOption.NOFOLLOW_LINKS);
                if (isTaken(lock)) {
                    Path site = folder.resolve(String.valueOf(i));
                    Files.createDirectories(site);
                    return new PreviewFolder(site.toRealPath(), lock);
                }
                lock.close();
            }
            throw new IOException("too many previews run");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot use " + folder, e);
        }
    }

    private static boolean isTaken(FileChannel lock) throws IOException {
        try {
            return lock.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    /** Returns the real path of the folder. */
    Path site() {
        return site;
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot leave " + site, e);
        }
    }
}
