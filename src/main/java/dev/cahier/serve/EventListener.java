package dev.cahier.serve;

import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * One browser that listens for changes, and the thread that writes to it. Safe for use by several
 * threads.
 */
final class EventListener {

    /** How many events wait for a browser that is slow. */
    private static final int MOST_WAITING = 100;

    private final Thread writer;
    private final BlockingQueue<String> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private boolean ended;

    EventListener(Thread writer) {
        this.writer = writer;
    }

    /** Has the writer send a text. If too many are waiting, what it is writing to is closed. */
    synchronized void tell(String text) {
        if (!waiting.offer(text)) {
            drop();
        }
    }

    /** Closes what the writer is writing to: a thread that is interrupted then does so. */
    synchronized void drop() {
        if (!ended) {
            writer.interrupt();
        }
    }

    /** Waits for a text; empty if there is none for some time. */
    Optional<String> await(long time, TimeUnit unit) throws InterruptedException {
        return Optional.ofNullable(waiting.poll(time, unit));
    }

    /** Lets the writer do other things from now on. */
    synchronized void end() {
        ended = true;
    }
}
