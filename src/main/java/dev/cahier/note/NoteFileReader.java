package dev.cahier.note;

import dev.cahier.config.SiteConfig;
import dev.cahier.diagnostic.Defect;
import dev.cahier.source.FolderWalk;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** Reads and parses the notes that are not known. Safe for use by several threads. */
final class NoteFileReader {

    /**
     * How many characters of texts stay in memory, to be rendered without reading their files
     * again: those of about a thousand notes, or fewer if there is little memory.
     */
    private static final long MAX_RESIDENT =
            Math.min(8_000_000, Runtime.getRuntime().maxMemory() / 100);

    private final NoteParser parser;
    private final KnownNotes known;
    private final AtomicInteger count = new AtomicInteger();
    private final AtomicLong resident = new AtomicLong();

    NoteFileReader(SiteConfig config, KnownNotes known) {
        this.parser = new NoteParser(config);
        this.known = known;
    }

    /** Returns how many files were read until now. */
    int count() {
        return count.get();
    }

    /**
     * Returns the note of a file.
     *
     * @throws UncheckedIOException when the file cannot be read
     */
    ParsedNote read(FolderWalk.Found found) {
        return known.find(found.path(), found.file()).orElseGet(() -> readFile(found));
    }

    private ParsedNote readFile(FolderWalk.Found found) {
        count.incrementAndGet();
        ParsedNote parsed =
                Defect.guard(
                        found.path(),
                        List.of(UncheckedIOException.class),
                        () ->
                                isTooLong(found.file())
                                        ? NoteParser.tooLong(found.path())
                                        : parser.parse(found.path(), bytes(found.file())),
                        defect -> new ParsedNote(Optional.empty(), List.of(defect)));
        if (!Defect.isAmong(parsed.diagnostics())) {
            known.read(found.path(), found.file(), parsed);
        }
        return new ParsedNote(
                parsed.note().map(note -> inMemoryOrNot(note, found.file())), parsed.diagnostics());
    }

    private Note inMemoryOrNot(Note note, Path file) {
        boolean fits = resident.addAndGet(note.text().length()) <= MAX_RESIDENT;
        return fits ? note : note.withText(note.text().readFrom(file));
    }

    /** A file of some gigabytes must not be read only to be refused. */
    private static boolean isTooLong(Path file) {
        try {
            return Files.size(file) > NoteParser.MAX_BYTES;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
