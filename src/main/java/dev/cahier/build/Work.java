package dev.cahier.build;

/**
 * What a build has done, rather than taken from an earlier one.
 *
 * @param read how many notes it read
 * @param compiled how many notes it rendered
 * @param composed how many pages it made
 * @param written how many files of the site were new or had changed
 */
public record Work(int read, int compiled, int composed, int written) {

    /** What a build has done that found nothing changed. */
    public static final Work NONE = new Work(0, 0, 0, 0);

    Work withWritten(int files) {
        return new Work(read, compiled, composed, files);
    }
}
