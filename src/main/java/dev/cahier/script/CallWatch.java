package dev.cahier.script;

import java.time.Duration;

/**
 * Stops a call that takes too long. One thread watches one engine, by looking at it now and then
 * rather than by being told of every call: there are thousands in a second.
 */
final class CallWatch implements AutoCloseable {

    /** How often a call is looked at within the time that it may take. */
    private static final int LOOKS = 20;

    private final long limitNanos;
    private final Runnable stop;
    private final Thread thread;
    private long startNanos;
    private boolean running;
    private boolean stopped;
    private boolean closed;

    /**
     * Starts watching.
     *
     * @param limit how long a call may take
     * @param stop stops the call that the engine is busy with; called by another thread
     */
    CallWatch(Duration limit, Runnable stop) {
        this.limitNanos = limit.toNanos();
        this.stop = stop;
        thread = new Thread(this::watch, "script-watch");
        thread.setDaemon(true);
        thread.start();
    }

    synchronized void begin() {
        running = true;
        startNanos = System.nanoTime();
    }

    /**
     * Ends the time of a call.
     *
     * @return whether it was stopped, or would have been, had it not just ended: what stops it may
     *     still be on its way and hit what the engine does next
     */
    synchronized boolean end() {
        running = false;
        return stopped;
    }

    private synchronized void watch() {
        long pauseMillis = Math.max(1, limitNanos / 1_000_000 / LOOKS);
        try {
            while (!closed) {
                wait(pauseMillis);
                if (running && !stopped && System.nanoTime() - startNanos > limitNanos) {
                    stopped = true;
                    stop.run();
                }
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts a watch", e);
        }
    }

    /** Ends the watch; nothing is stopped afterwards. */
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            notifyAll();
        }
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
