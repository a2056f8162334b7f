package dev.cahier.cli;

import dev.cahier.build.BuildProgress;
import java.io.PrintWriter;

/** A line on the terminal that shows how far a command has come, once it takes a while. */
final class ProgressLine implements BuildProgress, AutoCloseable {

    private static final long REDRAW_NANOS = 50_000_000L;
    private static final int BAR_WIDTH = 30;
    private static final int USUAL_COLUMNS = 80;

    private final PrintWriter err;
    private final int columns;
    private final long patienceNanos;
    private final boolean wanted;
    private final long start = System.nanoTime();
    private long drawnAt;
    private boolean drawn;

    private ProgressLine(CommandContext context, boolean wanted) {
        int width = context.terminal().columns();
        this.err = context.styledErr();
        this.columns = width == 0 ? USUAL_COLUMNS : width;
        this.patienceNanos = context.patience().toNanos();
        this.wanted = wanted && context.terminal().interactive();
    }

    /**
     * Creates a line that is not drawn yet, and never where nobody watches standard error.
     *
     * @param wanted whether the user wants to see it
     */
    static ProgressLine of(CommandContext context, boolean wanted) {
        return new ProgressLine(context, wanted);
    }

    @Override
    public synchronized void advanced(String step, int done, int total) {
        long now = System.nanoTime();
        boolean early = now - start < patienceNanos;
        boolean often = drawn && now - drawnAt < REDRAW_NANOS && done < total;
        if (!wanted || early || often) {
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
