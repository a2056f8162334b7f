package dev.cahier.output;

/**
 * One change of an output folder.
 *
 * @param kind what is done
 * @param path the path of the file, relative to the output folder, with {@code /} between names
 * @param hash the hash of the content that is put there, or of the one that may be removed
 */
record PublishStep(Kind kind, String path, String hash) {

    /** What is done with a file. */
    enum Kind {
        /** It is put in its place, or replaced. */
        PUT,
        /** It is removed, unless its content is another by then. */
        REMOVE
    }

    static PublishStep put(String path, String hash) {
        return new PublishStep(Kind.PUT, path, hash);
    }

    static PublishStep remove(String path, String hash) {
        return new PublishStep(Kind.REMOVE, path, hash);
    }
}
