package dev.cahier.output;

import java.nio.file.Path;

/**
 * A publish that an earlier process had begun, and this one has finished.
 *
 * @param output the output folder
 * @param lost how many files are missing or old, since somebody deleted or changed them in the
 *     meantime: the next build repairs them
 */
public record FinishedPublish(Path output, int lost) {}
