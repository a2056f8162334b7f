package dev.cahier.script;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Some engines, each on a thread of its own, that share one queue of work.
 *
 * <p>The first engine starts when there is something to do. Another one starts when work has waited
 * for busy engines, in total, for as long as an engine takes to start. So a small site never pays
 * for an engine that it does not need, and a large one loses at most twice what could have been
 * saved (this is the rule for how long to rent skis before buying them).
 */
public final class EnginePool<E extends Engine> implements AutoCloseable {

    /** V8 uses about one megabyte of it before it stops a script. */
    private static final long STACK_BYTES = 8L << 20;

    private final String name;
    private final Supplier<E> starter;
    private final int limit;
    private final Object lock = new Object();
    private final Deque<Job<E, ?>> queue = new ArrayDeque<>();
    private final List<Thread> threads = new ArrayList<>();
    private Optional<RuntimeException> end = Optional.empty();
    private int ready;
    private int idle;
    private long readyNanos;
    private long startNanos;
    private long waitedNanos;

    /**
     * Creates a pool without engines.
     *
     * @param name what the engines are for, as the name of their threads
     * @param starter starts an engine
     * @param limit how many engines there may be
     */
    public EnginePool(String name, Supplier<E> starter, int limit) {
        this.name = name;
        this.starter = starter;
        this.limit = limit;
    }

    /** Starts the first engine in the background, unless it is there. */
    public void warmUp() {
        synchronized (lock) {
            if (threads.isEmpty() && end.isEmpty()) {
                startEngine();
            }
        }
    }

    /** Returns how many engines have been started. */
    public int engines() {
        synchronized (lock) {
            return threads.size();
        }
    }

    /** Returns how much work waits for an engine. */
    public int waiting() {
        synchronized (lock) {
            return queue.size();
        }
    }

    /**
     * Has an engine do some work.
     *
     * @return completed with the result; exceptionally when the work throws, when no engine can be
     *     started, and when the pool is closed
     */
    public <T> CompletableFuture<T> submit(Function<E, T> work) {
        Job<E, T> job = new Job<>(work, new CompletableFuture<>(), System.nanoTime());
        synchronized (lock) {
            if (end.isPresent()) {
                job.result().completeExceptionally(end.get());
                return job.result();
            }
            queue.add(job);
            if (threads.isEmpty() || isAnotherWorthIt()) {
                startEngine();
            }
            lock.notify();
        }
        return job.result();
    }

    private boolean isAnotherWorthIt() {
        return idle == 0
                && ready == threads.size()
                && threads.size() < limit
                && waitedNanos >= startNanos;
    }

    private void startEngine() {
        waitedNanos = 0;
        String thisName = name + "-" + (threads.size() + 1);
        Thread thread = new Thread(null, this::serve, thisName, STACK_BYTES);
        thread.setDaemon(true);
        threads.add(thread);
        thread.start();
    }

    private void serve() {
        try {
            long began = System.nanoTime();
            E engine = starter.get();
            becomeReady(began);
            serveWith(engine);
        } catch (RuntimeException e) {
            endWith(e);
        } catch (LinkageError e) {
            endWith(new EngineUnavailableException("V8 does not run here", e));
        }
    }

    private void serveWith(E first) {
        E engine = first;
        try {
            for (Optional<Job<E, ?>> job = next(); job.isPresent(); job = next()) {
                job.get().run(engine);
                if (engine.isSpent()) {
                    engine.close();
                    engine = starter.get();
                }
            }
        } finally {
            engine.close();
        }
    }

    private void becomeReady(long began) {
        synchronized (lock) {
            ready++;
            readyNanos = System.nanoTime();
            startNanos = readyNanos - began;
        }
    }

    /** Waits for work; returns none when the pool has ended. */
    private Optional<Job<E, ?>> next() {
        synchronized (lock) {
            while (queue.isEmpty() && end.isEmpty()) {
                idle++;
                try {
                    lock.wait();
                } catch (InterruptedException e) {
                    throw new IllegalStateException("nobody interrupts an engine", e);
                } finally {
                    idle--;
                }
            }
            if (end.isPresent()) {
                return Optional.empty();
            }
            Job<E, ?> job = queue.remove();
            // Time spent on waiting for an engine to start says nothing about a lack of engines.
            waitedNanos += System.nanoTime() - Math.max(job.queuedNanos(), readyNanos);
            return Optional.of(job);
        }
    }

    private void endWith(RuntimeException reason) {
        synchronized (lock) {
            if (end.isEmpty()) {
                end = Optional.of(reason);
            }
            queue.forEach(job -> job.result().completeExceptionally(reason));
            queue.clear();
            lock.notifyAll();
        }
    }

    /** Ends all engines, after the work that each is doing; what is queued fails. */
    @Override
    public void close() {
        endWith(new IllegalStateException("the engines are closed"));
        List<Thread> running;
        synchronized (lock) {
            running = List.copyOf(threads);
        }
        try {
            for (Thread thread : running) {
                thread.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private record Job<E, T>(Function<E, T> work, CompletableFuture<T> result, long queuedNanos) {

        void run(E engine) {
            try {
                result.complete(work.apply(engine));
            } catch (RuntimeException | Error e) {
                result.completeExceptionally(e);
            }
        }
    }
}
