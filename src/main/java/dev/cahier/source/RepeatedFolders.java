package dev.cahier.source;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/**
 * Counts what a walk finds again because links lead to folders where it has been. Links within
 * folders that links lead to would multiply files without end: thirty folders with two links each
 * to the next one have a billion.
 */
public final class RepeatedFolders {

    /** How many files and folders may be found again. */
    public static final int MOST = 10_000;

    private final Set<Path> walked = new HashSet<>();
    private int again;

    /**
     * Counts a folder that is walked.
     *
     * @param folder its real path
     * @param children how many files and folders are in it
     */
    public void add(Path folder, int children) {
        if (!walked.add(folder)) {
            again += children;
        }
    }

    /** Returns whether links to folders are not to be followed any more. */
    public boolean areTooMany() {
        return again > MOST;
    }
}
