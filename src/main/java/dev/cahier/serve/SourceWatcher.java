package dev.cahier.serve;

import io.methvin.watcher.DirectoryChangeEvent;
import io.methvin.watcher.DirectoryWatcher;
import io.methvin.watcher.visitor.FileTreeVisitor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.slf4j.helpers.NOPLogger;

/**
 * Watches what a site's folder holds, except hidden folders and finished sites: links may lead from
 * {@code content} to any other folder of the site.
 */
final class SourceWatcher implements AutoCloseable {

    private static final Set<String> NOT_SOURCES = Set.of("site", "public", "node_modules");

    private final DirectoryWatcher watcher;
    private final ExecutorService thread;
    private final CompletableFuture<Void> watching;

    private SourceWatcher(DirectoryWatcher watcher, ExecutorService thread) {
        this.watcher = watcher;
        this.thread = thread;
        this.watching = watcher.watchAsync(thread);
    }

    /**
     * Starts to watch.
     *
     * @param source the real path of the site's folder
     * @param changed receives each file that is new, was changed or is gone
     * @throws UncheckedIOException if the system cannot watch so many folders
     */
    static SourceWatcher start(Path source, Consumer<Path> changed) {
        try {
            DirectoryWatcher watcher =
                    DirectoryWatcher.builder()
                            .path(source)
                            .logger(NOPLogger.NOP_LOGGER)
                            .fileHashing(false)
                            .fileTreeVisitor(visitor(source))
                            .listener(event -> pass(event, source, changed))
                            .build();
            return new SourceWatcher(watcher, Executors.newSingleThreadExecutor(Daemon::thread));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot watch " + source, e);
        }
    }

    private static void pass(DirectoryChangeEvent event, Path source, Consumer<Path> changed) {
        boolean lost = event.eventType() == DirectoryChangeEvent.EventType.OVERFLOW;
        Path path = event.path() == null ? source : event.path();
        // A folder changes whenever something in it does, which has an event of its own.
        boolean folderOnly =
                event.eventType() == DirectoryChangeEvent.EventType.MODIFY && event.isDirectory();
        if (lost || !folderOnly && isSource(path, source)) {
            changed.accept(path);
        }
    }

    private static FileTreeVisitor visitor(Path source) {
        return (root, onFolder, onFile) ->
                Files.walkFileTree(
                        root,
                        new SimpleFileVisitor<>() {
                            @Override
                            public FileVisitResult preVisitDirectory(
                                    Path folder, BasicFileAttributes attributes)
                                    throws IOException {
                                if (!isSource(folder, source)) {
                                    return FileVisitResult.SKIP_SUBTREE;
                                }
                                onFolder.call(folder);
                                return FileVisitResult.CONTINUE;
                            }

                            @Override
                            public FileVisitResult visitFile(
                                    Path file, BasicFileAttributes attributes) throws IOException {
                                onFile.call(file);
                                return FileVisitResult.CONTINUE;
                            }

                            @Override
                            public FileVisitResult visitFileFailed(Path file, IOException e)
                                    throws IOException {
                                if (e instanceof NoSuchFileException
                                        || e instanceof AccessDeniedException) {
                                    return FileVisitResult.CONTINUE;
                                }
                                throw e;
                            }
                        });
    }

    /** Returns whether a build may read a file. Editors keep files of their own beside it. */
    static boolean isSource(Path path, Path source) {
        if (path.equals(source) || !path.startsWith(source)) {
            return true;
        }
        Path within = source.relativize(path);
        if (NOT_SOURCES.contains(within.getName(0).toString())) {
            return false;
        }
        for (Path part : within) {
            String name = part.toString();
            boolean hidden = name.startsWith(".") && !name.equals(".well-known");
            if (hidden || name.endsWith("~") || name.endsWith(".swp") || name.equals("4913")) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void close() {
        try {
            watcher.close();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot stop watching the site", e);
        } finally {
            watching.cancel(true);
            thread.shutdownNow();
        }
    }
}
