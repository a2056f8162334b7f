package dev.cahier.serve;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The part of a file that a request wants.
 *
 * @param start the first byte, 0-based
 * @param length how many bytes; 0 if the file has no byte of the part that was asked for
 */
record ByteRange(long start, long length) {

    private static final Pattern FORM = Pattern.compile("bytes=\\s*(\\d*)-(\\d*)\\s*");

    /** More digits than any size has. */
    private static final int MOST_DIGITS = 18;

    /**
     * Reads the header {@code Range} (RFC 9110, section 14.2).
     *
     * @param size the size of the file
     * @return empty if the whole file is to be sent, as for several ranges at once, which a server
     *     may ignore
     */
    static Optional<ByteRange> of(String header, long size) {
        Matcher form = FORM.matcher(header);
        if (!form.matches()
                || Math.max(form.group(1).length(), form.group(2).length()) > MOST_DIGITS) {
            return Optional.empty();
        }
        String first = form.group(1);
        String last = form.group(2);
        if (first.isEmpty()) {
            return last.isEmpty() ? Optional.empty() : Optional.of(end(Long.parseLong(last), size));
        }
        long start = Long.parseLong(first);
        long end = last.isEmpty() ? Long.MAX_VALUE : Long.parseLong(last);
        if (end < start) {
            return Optional.empty();
        }
        return Optional.of(
                start >= size
                        ? new ByteRange(0, 0)
                        : new ByteRange(start, Math.min(end, size - 1) - start + 1));
    }

    private static ByteRange end(long bytes, long size) {
        long length = Math.min(bytes, size);
        return new ByteRange(size - length, length);
    }

    boolean isSatisfiable() {
        return length > 0;
    }

    /** Returns the header {@code Content-Range} of an answer. */
    String header(long size) {
        return isSatisfiable()
                ? "bytes " + start + "-" + (start + length - 1) + "/" + size
                : "bytes */" + size;
    }
}
