package dev.cahier.serve;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;

/**
 * Collects what happens to the sources and decides when to build: when they have been quiet for a
 * moment. A file that is missing or empty is given more time, because many programs save a file by
 * deleting it or emptying it first. Safe for use by several threads.
 */
final class SourceChanges {

    private static final Duration QUIET = Duration.ofMillis(8);
    private static final Duration QUIET_IF_UNFINISHED = Duration.ofMillis(250);

    /** A program that writes all the time must not keep the site from being built. */
    private static final Duration LONGEST_BURST = Duration.ofSeconds(2);

    private final Set<Path> suspects = new HashSet<>();
    private boolean pending;
    private boolean building;
    private boolean clean;
    private boolean closed;
    private long oldestNanos;
    private long newestNanos;

    /** Notes that something has happened to a file, which may be gone. */
    synchronized void add(Path file) {
        if (isUnfinished(file)) {
            suspects.add(file);
        }
        touch();
    }

    /** Asks for a build that ignores what earlier builds have kept. */
    synchronized void addCleanBuild() {
        clean = true;
        touch();
    }

    private void touch() {
        newestNanos = System.nanoTime();
        if (!pending) {
            pending = true;
            oldestNanos = newestNanos;
        }
        notifyAll();
    }

    /**
     * Waits until it is time to build, and begins a build.
     *
     * @param longest how long to wait if nothing happens; then a build begins, too
     * @return false if there is nothing more to build
     */
    synchronized boolean awaitBuild(Duration longest) throws InterruptedException {
        long start = System.nanoTime();
        while (!closed && !pending && since(start).compareTo(longest) < 0) {
            sleep(longest.minus(since(start)));
        }
        while (!closed && pending && isBusy()) {
            Duration quiet = suspects.isEmpty() ? QUIET : QUIET_IF_UNFINISHED;
            sleep(quiet.minus(since(newestNanos)));
        }
        pending = false;
        suspects.clear();
        building = !closed;
        return !closed;
    }

    private boolean isBusy() {
        suspects.removeIf(file -> !isUnfinished(file));
        Duration quiet = suspects.isEmpty() ? QUIET : QUIET_IF_UNFINISHED;
        return since(newestNanos).compareTo(quiet) < 0
                && since(oldestNanos).compareTo(LONGEST_BURST) < 0;
    }

    /** Returns whether the next build has to be a clean one, and forgets that. */
    synchronized boolean takeCleanBuild() {
        boolean wanted = clean;
        clean = false;
        return wanted;
    }

    /**
     * Returns whether what a build has read has changed in the meantime, so that it should not be
     * published. Becomes false if changes do not stop.
     */
    synchronized boolean areUnderWay() {
        return pending && since(oldestNanos).compareTo(LONGEST_BURST) < 0;
    }

    /** Waits for changes and returns whether there are any. */
    synchronized boolean awaitChange(Duration longest) throws InterruptedException {
        long start = System.nanoTime();
        while (!closed && !pending && since(start).compareTo(longest) < 0) {
            sleep(longest.minus(since(start)));
        }
        return pending;
    }

    /** Ends a build; whoever waits for rest is told. */
    synchronized void built() {
        building = false;
        notifyAll();
    }

    /**
     * Waits until nothing has happened for some time and no build is under way.
     *
     * @return whether there was anything to wait for
     */
    synchronized boolean awaitRest(Duration longest) throws InterruptedException {
        long start = System.nanoTime();
        boolean waited = false;
        while (!closed && isRestless() && since(start).compareTo(longest) < 0) {
            waited = true;
            sleep(Duration.ofMillis(20));
        }
        return waited;
    }

    private boolean isRestless() {
        boolean recent =
                newestNanos != 0
                        && since(newestNanos).compareTo(QUIET_IF_UNFINISHED.multipliedBy(2)) < 0;
        return pending || building || recent;
    }

    synchronized void close() {
        closed = true;
        notifyAll();
    }

    private void sleep(Duration time) throws InterruptedException {
        wait(Math.max(1, Math.min(time.toMillis() + 1, Integer.MAX_VALUE)));
    }

    private static Duration since(long nanos) {
        return Duration.ofNanos(System.nanoTime() - nanos);
    }

    private static boolean isUnfinished(Path file) {
        try {
            return !Files.isDirectory(file) && Files.size(file) == 0;
        } catch (IOException e) {
            return true;
        }
    }
}
