package dev.cahier.build;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.IntFunction;

/** Does the same to many things at once, and gives the results in the order of the things. */
final class ParallelSteps implements AutoCloseable {

    private static final int SIZE = Runtime.getRuntime().availableProcessors();

    private final ExecutorService threads;
    private final BuildProgress progress;

    ParallelSteps(BuildProgress progress) {
        this.threads = Executors.newFixedThreadPool(SIZE, ParallelSteps::thread);
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
        Step<R> all = new Step<>(step, items.size(), i -> function.apply(items.get(i)));
        List<Future<?>> workers = new ArrayList<>();
        for (int i = 0; i < Math.min(SIZE, items.size()); i++) {
            workers.add(threads.submit(all::work));
        }
        workers.forEach(ParallelSteps::await);
        return all.results();
    }

    private static void await(Future<?> worker) {
        try {
            worker.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** A step, of which each thread takes the next part until all are done or one has failed. */
    private final class Step<R> {

        private final String name;
        private final IntFunction<R> function;
        private final List<R> results;
        private final AtomicInteger next = new AtomicInteger();
        private final AtomicInteger done = new AtomicInteger();
        private final Map<Integer, Throwable> failures = new ConcurrentSkipListMap<>();

        Step(String name, int size, IntFunction<R> function) {
            this.name = name;
            this.function = function;
            this.results = new ArrayList<>(Collections.nCopies(size, null));
        }

        void work() {
            for (int i = next.getAndIncrement();
                    i < results.size() && failures.isEmpty();
                    i = next.getAndIncrement()) {
                try {
                    results.set(i, function.apply(i));
                    progress.advanced(name, done.incrementAndGet(), results.size());
                } catch (RuntimeException | Error e) {
                    failures.put(i, e);
                }
            }
        }

        /** Returns the results, unless a part has failed: then the first failure is thrown. */
        List<R> results() {
            for (Throwable failure : failures.values()) {
                if (failure instanceof Error error) {
                    throw error;
                }
                throw (RuntimeException) failure;
            }
            return results;
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
