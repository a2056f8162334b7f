package dev.cahier.build;

import dev.cahier.diagnostic.StepProgress;

/** Receives how far the steps of a command have come. Called from several threads. */
public interface BuildProgress {

    /** Shows nothing. */
    BuildProgress SILENT = (step, done, total) -> {};

    /**
     * Receives that a part of a step is done.
     *
     * @param step the step's name in words, such as {@code notes}
     * @param done how many parts of it are done
     * @param total how many parts it has
     */
    void advanced(String step, int done, int total);

    /** Returns the progress of one step. */
    default StepProgress step(String name) {
        return (done, total) -> advanced(name, done, total);
    }
}
