package dev.cahier.note;

import dev.cahier.config.SiteConfig;
import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.diagnostic.SourceLocation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Loads all notes of a site, and finds the files beside them. */
public final class NoteLoader {

    private NoteLoader() {}

    /**
     * Reads everything under a site's {@code content} folder. Files ending in {@code .md} or {@code
     * .markdown} are notes. Notes are read in parallel; the result does not depend on it.
     *
     * @return all notes that could be read, drafts included; {@link Publication} decides which of
     *     them are published
     * @throws UncheckedIOException when a file or folder cannot be read
     */
    public static NoteCollection load(Path siteFolder, SiteConfig config) {
        if (!Files.isDirectory(siteFolder.resolve(NotePath.CONTENT))) {
            return new NoteCollection(List.of(), List.of(), List.of(missing()));
        }
        ContentWalk walk = ContentWalk.of(siteFolder);
        NoteParser parser = new NoteParser(config);
        List<ParsedNote> parsed =
                walk.files().parallelStream()
                        .filter(NoteLoader::isNote)
                        .map(found -> parser.parse(found.path(), bytes(found.file())))
                        .toList();
        List<Note> notes = parsed.stream().map(ParsedNote::note).flatMap(Optional::stream).toList();
        ContentFiles addresses = new ContentFiles(notes);
        List<ContentFile> others =
                walk.files().stream().filter(found -> !isNote(found)).map(addresses::of).toList();
        List<Diagnostic> diagnostics = new ArrayList<>(walk.diagnostics());
        parsed.forEach(note -> diagnostics.addAll(note.diagnostics()));
        return new NoteCollection(notes, others, diagnostics);
    }

    private static boolean isNote(ContentWalk.Found found) {
        return NotePath.isNote(found.path());
    }

    private static Diagnostic missing() {
        return Diagnostic.error(
                        "content-missing",
                        SourceLocation.startOf(NotePath.CONTENT),
                        "the site has no folder 'content'")
                .withHint("create it and put notes in it, or name the site's folder with -s");
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
