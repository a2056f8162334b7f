package dev.cahier.note;

import dev.cahier.data.TextDecoder;
import dev.cahier.diagnostic.SourceText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * The text of a note's file, either in memory or read from the file each time it is asked for, so
 * that not all texts of a site are in memory at once. Immutable and safe for use by several
 * threads.
 *
 * <p>Two texts are equal if they have the same path and the same characters, as far as a hash of 64
 * bits can tell. Comparing them reads no file.
 */
public final class TextOfFile {

    private final String path;
    private final int length;
    private final long hash;
    private final Optional<SourceText> known;
    private final Optional<Path> file;

    private TextOfFile(
            String path, int length, long hash, Optional<SourceText> known, Optional<Path> file) {
        this.path = Objects.requireNonNull(path, "path");
        this.length = length;
        this.hash = hash;
        this.known = known;
        this.file = file;
    }

    /** Returns a text that is in memory. */
    public static TextOfFile of(SourceText text) {
        String characters = text.text();
        return new TextOfFile(
                text.path(),
                characters.length(),
                hash(characters),
                Optional.of(text),
                Optional.empty());
    }

    /**
     * Returns a text that is read from a file.
     *
     * @param path what diagnostics call the file
     * @param length the number of characters that the file has to have
     * @param hash the {@link #hash} that its text has to have
     */
    static TextOfFile in(Path file, String path, int length, long hash) {
        return new TextOfFile(path, length, hash, Optional.empty(), Optional.of(file));
    }

    /** Returns this text without its characters, to be read from a file. */
    TextOfFile readFrom(Path other) {
        return in(other, path, length, hash);
    }

    /** Returns the file, relative to the site's folder. */
    public String path() {
        return path;
    }

    /** Returns the number of characters, in UTF-16 units. */
    public int length() {
        return length;
    }

    /** Returns a hash of the characters, the same in each run. */
    long hash() {
        return hash;
    }

    /**
     * Returns the text, with {@code \n} as its only line end and without a byte-order mark.
     *
     * @throws UncheckedIOException when the file cannot be read, or has changed since the note was
     *     parsed: what is known about the note would be wrong for the new text
     */
    public SourceText read() {
        return known.orElseGet(this::readFile);
    }

    private SourceText readFile() {
        Path there = file.orElseThrow();
        try {
            return TextDecoder.decode(path, Files.readAllBytes(there))
                    .source()
                    .filter(source -> is(source.text()))
                    .orElseThrow(
                            () ->
                                    new IOException(
                                            "it changed while Cahier was working on the site;"
                                                    + " run the command again"));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + there, e);
        }
    }

    /** Returns a key of the characters; different texts have different keys. */
    public String key() {
        return length + "-" + Long.toHexString(hash);
    }

    /** Returns whether this text has these characters, without reading a file. */
    public boolean is(String text) {
        return text.length() == length && hash(text) == hash;
    }

    private static long hash(String text) {
        long hash = 0;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x9E3779B97F4A7C15L;
            hash ^= hash >>> 32;
        }
        return hash;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TextOfFile text
                && path.equals(text.path)
                && length == text.length
                && hash == text.hash;
    }

    @Override
    public int hashCode() {
        return 31 * path.hashCode() + Long.hashCode(hash);
    }

    @Override
    public String toString() {
        return path + " (" + length + " characters)";
    }
}
