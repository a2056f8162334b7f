package dev.cahier.cli;

import dev.cahier.build.BuildProgress;
import java.io.PrintWriter;

/** A line on the terminal that shows how far a build has come, once it has taken a second. */
final class ProgressLine implements BuildProgress, AutoCloseable {

    private static final long PATIENCE_NANOS = 1_000_000_000L;
    private static final long REDRAW_NANOS = 50_000_000L;
    private static final int BAR_WIDTH = 30;

    private final PrintWriter err;
    private final long start = System.nanoTime();
    private long drawnAt;
    private boolean drawn;

    ProgressLine(PrintWriter err) {
        this.err = err;
    }

    @Override
    public synchronized void advanced(String step, int done, int total) {
        long now = System.nanoTime();
        if (now - start < PATIENCE_NANOS || now - drawnAt < REDRAW_NANOS && done < total) {
            return;
        }
        int filled = BAR_WIDTH * done / Math.max(1, total);
        err.print("\r\u001B[2K" + "━".repeat(filled) + "┄".repeat(BAR_WIDTH - filled));
        err.print("  " + step + " " + done + "/" + total);
        err.flush();
        drawn = true;
        drawnAt = now;
    }

    /** Takes the line away. */
    @Override
    public synchronized void close() {
        if (drawn) {
            err.print("\r\u001B[2K");
            err.flush();
        }
    }
}
