package dev.cahier.script;

/** A call of a script that took too much time or memory. */
public final class StoppedCallException extends Exception {

    private static final long serialVersionUID = 1L;

    private final boolean outOfMemory;

    StoppedCallException(boolean outOfMemory) {
        super(outOfMemory ? "too much memory" : "too much time");
        this.outOfMemory = outOfMemory;
    }

    /** Returns whether it took too much memory, rather than time. */
    public boolean isOutOfMemory() {
        return outOfMemory;
    }
}
