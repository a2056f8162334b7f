package dev.cahier.diagnostic;

/** Receives how much of one long step is done. Called from several threads. */
public interface StepProgress {

    /** Shows nothing. */
    StepProgress SILENT = (done, total) -> {};

    /**
     * Receives that a part of the step is done.
     *
     * @param done how many parts are done, from 1
     * @param total how many parts the step has
     */
    void advanced(int done, int total);
}
