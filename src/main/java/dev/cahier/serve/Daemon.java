package dev.cahier.serve;

/** Threads that do not keep the program alive. */
final class Daemon {

    private Daemon() {}

    static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "cahier-serve");
        thread.setDaemon(true);
        return thread;
    }
}
