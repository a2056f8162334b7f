package dev.cahier.note;

import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.diagnostic.SourceLocation;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * All that is known of a note but its text, in a form that can be kept between builds. Immutable.
 *
 * @param head the note; absent when it could not be read
 * @param diagnostics what is wrong with it
 */
public record KeptHead(Optional<Head> head, List<Diagnostic> diagnostics) {

    /**
     * A {@link Note} without its text.
     *
     * @param path the file, relative to the site's folder
     * @param length the number of characters of its text
     * @param hash the hash of its text, by which a changed file is noticed
     * @param start the beginning of the file
     * @param bodyOffset where the body begins
     */
    record Head(
            String path,
            int length,
            long hash,
            SourceLocation start,
            int bodyOffset,
            FrontMatter frontMatter,
            NoteKind kind,
            String address,
            boolean bundle,
            NoteTranslation translation,
            Optional<String> guessedLanguage) {

        static Head of(Note note) {
            return new Head(
                    note.path(),
                    note.text().length(),
                    note.text().hash(),
                    note.start(),
                    note.bodyOffset(),
                    note.frontMatter(),
                    note.kind(),
                    note.address(),
                    note.bundle(),
                    note.translation(),
                    note.guessedLanguage());
        }

        Note toNote(Path file) {
            return new Note(
                    TextOfFile.in(file, path, length, hash),
                    start,
                    bodyOffset,
                    frontMatter,
                    kind,
                    address,
                    bundle,
                    translation,
                    guessedLanguage);
        }
    }

    /** Refuses what no note can be, so that damaged bytes are noticed while they are decoded. */
    public KeptHead {
        parsed(head, diagnostics, Path.of(""));
    }

    /** Returns what is to be kept of a note. */
    public static KeptHead of(ParsedNote parsed) {
        return new KeptHead(parsed.note().map(Head::of), parsed.diagnostics());
    }

    /**
     * Returns the note as it was parsed, with a text that is read from its file when it is asked
     * for.
     */
    public ParsedNote toParsed(Path file) {
        return parsed(head, diagnostics, file);
    }

    private static ParsedNote parsed(Optional<Head> head, List<Diagnostic> diagnostics, Path file) {
        return new ParsedNote(head.map(known -> known.toNote(file)), diagnostics);
    }
}
