package dev.cahier.build;

/** Hears how far a build has come; called by several threads. */
public interface BuildProgress {

    /** Hears nothing. */
    BuildProgress SILENT = (step, done, total) -> {};

    /**
     * Is told that a part of a step is done.
     *
     * @param step the step's name in words, such as {@code notes}
     * @param done how many parts of it are done
     * @param total how many parts it has
     */
    void advanced(String step, int done, int total);
}
