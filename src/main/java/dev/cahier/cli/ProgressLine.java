package dev.cahier.cli;

import dev.cahier.build.BuildProgress;
import java.io.PrintWriter;

/** A line on the terminal that shows how far a build has come, once it has taken a second. */
final class ProgressLine implements BuildProgress, AutoCloseable {

    private static final long PATIENCE_NANOS = 1_000_000_000L;
    private static final long REDRAW_NANOS = 50_000_000L;
    private static final int BAR_WIDTH = 30;
    private static final int USUAL_COLUMNS = 80;

    private final PrintWriter err;
    private final int columns;
    private final long start = System.nanoTime();
    private long drawnAt;
    private boolean drawn;

    /**
     * Creates a line that is not drawn yet.
     *
     * @param columns the width of the terminal, or 0 when it is not known
     */
    ProgressLine(PrintWriter err, int columns) {
        this.err = err;
        this.columns = columns == 0 ? USUAL_COLUMNS : columns;
    }

    @Override
    public synchronized void advanced(String step, int done, int total) {
        long now = System.nanoTime();
        if (now - start < PATIENCE_NANOS || now - drawnAt < REDRAW_NANOS && done < total) {
            return;
        }
        err.print("\r\u001B[2K" + line(step, done, total, columns));
        err.flush();
        drawn = true;
        drawnAt = now;
    }

    /**
     * Returns a line that is shorter than the terminal is wide: a longer one could not be erased.
     */
    static String line(String step, int done, int total, int columns) {
        String text = step + " " + done + "/" + total;
        int room = columns - 1 - text.length();
        if (room < 0) {
            return text.substring(0, Math.max(0, columns - 1));
        }
        int bar = Math.min(BAR_WIDTH, room - 2);
        if (bar <= 0) {
            return text;
        }
        int filled = bar * done / Math.max(1, total);
        return "━".repeat(filled) + "┄".repeat(bar - filled) + "  " + text;
    }

    /** Takes the line away, if it is there. */
    @Override
    public synchronized void close() {
        if (drawn) {
            err.print("\r\u001B[2K");
            err.flush();
            drawn = false;
        }
    }
}
