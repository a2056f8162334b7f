package dev.cahier.migrate;

import dev.cahier.diagnostic.SourceLocation;
import dev.cahier.diagnostic.SourceText;
import dev.cahier.note.FrontMatterText;
import dev.cahier.note.NoteParser;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntUnaryOperator;

/**
 * A note on its way into the new site: its text, where it goes, and what is to be changed in it. A
 * note in which nothing is changed is copied byte by byte.
 */
final class NoteDraft {

    /** Something found at a place in the original text. */
    private record Found(Finding.Kind kind, String subject, String message, int offset) {}

    /** The folder of the new site for notes that cannot be read. */
    static final String FOLDER = "unreadable/";

    /** How much longer translations may make the note: no build reads a longer note. */
    private long room = NoteParser.MAX_BYTES;

    private final byte[] original;
    private final SourceText source;
    private final FrontMatterText frontMatter;
    private final TextEdits edits;
    private final FrontMatterEdits keys;
    private final List<Found> found = new ArrayList<>();
    private String target;
    private Optional<Finding> unreadable = Optional.empty();

    /**
     * @param target the file in the new site, such as {@code content/posts/a.md}
     */
    NoteDraft(byte[] original, SourceText source, String target) {
        this.original = original;
        this.source = source;
        this.target = target;
        this.frontMatter = FrontMatterText.of(source);
        this.edits = new TextEdits(source.text());
        this.keys = new FrontMatterEdits(source, frontMatter, edits);
    }

    String sourcePath() {
        return source.path();
    }

    String text() {
        return source.text();
    }

    int bodyOffset() {
        return frontMatter.bodyOffset();
    }

    FrontMatterText frontMatter() {
        return frontMatter;
    }

    FrontMatterEdits keys() {
        return keys;
    }

    TextEdits edits() {
        return edits;
    }

    String target() {
        return target;
    }

    void moveTo(String other) {
        target = other;
    }

    /** Returns the front matter as a configuration, for look-ups. */
    ForeignConfig values() {
        return frontMatter
                .keys()
                .map(map -> new ForeignConfig(map.plain()))
                .orElseGet(ForeignConfig::empty);
    }

    /**
     * Takes the note out of the content of the new site, as it is in the old one.
     *
     * @param why why a build could not read it
     * @param place where, in the note as it is in the old site
     */
    void setAside(String why, SourceLocation place) {
        String aside = target.replaceFirst("^content/", FOLDER);
        SourceLocation at = new SourceLocation(aside, place.line(), place.column(), "");
        unreadable =
                Optional.of(
                        new Finding(
                                Finding.Kind.BY_HAND,
                                "notes that cannot be read",
                                why + "; correct it and move the note to " + target,
                                Optional.of(at)));
        target = aside;
    }

    /** Replaces a part of the text and reports it; nothing if a part of it is replaced already. */
    boolean translate(String subject, String message, int start, int end, String text) {
        boolean done = edits.replace(start, end, text);
        if (done) {
            report(Finding.Kind.TRANSLATED, subject, message, start);
        }
        return done;
    }

    /**
     * Returns whether the note may grow, and reports if not: a few words could otherwise multiply a
     * file without end.
     *
     * @param bytes the length of what is to be copied or inserted
     * @param offset what makes it grow
     */
    boolean mayGrow(long bytes, String subject, int offset) {
        if (bytes > room) {
            report(
                    Finding.Kind.BY_HAND,
                    subject,
                    "is left as it is: the note would be longer than a note may be",
                    offset);
            return false;
        }
        room -= bytes;
        return true;
    }

    void report(Finding.Kind kind, String subject, String message, int offset) {
        found.add(new Found(kind, subject, message, offset));
    }

    /** Returns the text as it will be written, with {@code \n} as its only line end. */
    String edited() {
        keys.finish();
        return edits.apply();
    }

    /** Returns the file as it will be written. */
    byte[] bytes() {
        String text = edited();
        if (edits.isEmpty() || unreadable.isPresent()) {
            return original;
        }
        String raw = new String(original, StandardCharsets.UTF_8);
        String mark = raw.startsWith("\uFEFF") ? "\uFEFF" : "";
        boolean crlf = raw.contains("\r\n") && !raw.matches("(?s)(?:.*[^\\r])?\\n.*");
        return (mark + (crlf ? text.replace("\n", "\r\n") : text)).getBytes(StandardCharsets.UTF_8);
    }

    /** Returns what was found, at its places in the file as it will be written. */
    List<Finding> findings() {
        if (unreadable.isPresent()) {
            return unreadable.stream().toList();
        }
        TextLines written = new TextLines(edited());
        IntUnaryOperator moves = edits.moves();
        return found.stream()
                .map(
                        f ->
                                new Finding(
                                        f.kind(),
                                        f.subject(),
                                        f.message(),
                                        Optional.of(
                                                written.at(moves.applyAsInt(f.offset()), target))))
                .toList();
    }
}
