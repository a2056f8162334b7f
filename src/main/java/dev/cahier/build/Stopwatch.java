package dev.cahier.build;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Takes the time of the steps of one build. */
final class Stopwatch {

    private final long start = System.nanoTime();
    private final Map<String, Long> millis = new LinkedHashMap<>();

    /** Runs a step and takes its time. */
    <T> T time(String step, Supplier<T> work) {
        long from = System.nanoTime();
        T result = work.get();
        millis.put(step, millisSince(from));
        return result;
    }

    /** Returns the time of each step in milliseconds, and that of everything as {@code total}. */
    Map<String, Long> millis() {
        Map<String, Long> all = new LinkedHashMap<>(millis);
        all.put("total", millisSince(start));
        return all;
    }

    private static long millisSince(long nanos) {
        return Math.round((System.nanoTime() - nanos) / 1e6);
    }
}
