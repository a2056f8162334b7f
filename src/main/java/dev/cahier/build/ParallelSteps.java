package dev.cahier.build;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** Does the same to many things at once, and gives the results in the order of the things. */
final class ParallelSteps implements AutoCloseable {

    private final ExecutorService threads;
    private final BuildProgress progress;

    ParallelSteps(BuildProgress progress) {
        this.threads =
                Executors.newFixedThreadPool(
                        Runtime.getRuntime().availableProcessors(), ParallelSteps::thread);
        this.progress = progress;
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "cahier-build");
        thread.setDaemon(true);
        return thread;
    }

    /**
     * Applies a function to each item.
     *
     * @param step what the items are, in words, for the progress
     */
    <T, R> List<R> map(String step, List<T> items, Function<T, R> function) {
        AtomicInteger done = new AtomicInteger();
        List<Future<R>> futures = new ArrayList<>();
        for (T item : items) {
            futures.add(
                    threads.submit(
                            () -> {
                                R result = function.apply(item);
                                progress.advanced(step, done.incrementAndGet(), items.size());
                                return result;
                            }));
        }
        List<R> results = new ArrayList<>();
        futures.forEach(future -> results.add(get(future)));
        return results;
    }

    private static <R> R get(Future<R> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            if (e.getCause() instanceof Error cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
