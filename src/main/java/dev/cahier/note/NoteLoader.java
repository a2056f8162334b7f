package dev.cahier.note;

import dev.cahier.config.SiteConfig;
import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.diagnostic.SourceLocation;
import dev.cahier.source.FolderWalk;
import dev.cahier.source.SiteFolder;
import java.io.UncheckedIOException;
import java.nio.file.Files;
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
    public static NoteCollection load(SiteFolder site, SiteConfig config) {
        return load(site, config, KnownNotes.NONE);
    }

    /**
     * Reads what {@link #load(SiteFolder, SiteConfig)} reads, except the notes that are known.
     *
     * @param known remembers notes that were parsed with the same configuration
     */
    public static NoteCollection load(SiteFolder site, SiteConfig config, KnownNotes known) {
        if (!Files.isDirectory(site.root().resolve(NotePath.CONTENT))) {
            return new NoteCollection(List.of(), List.of(), List.of(), List.of(missing()), 0);
        }
        FolderWalk walk = FolderWalk.of(site, NotePath.CONTENT, NoteLoader::isRead);
        List<FolderWalk.Found> files =
                walk.files().stream()
                        .filter(file -> NotePath.of(file.path(), config).underscore().isEmpty())
                        .filter(file -> !known.leavesOut(file.path()))
                        .toList();
        NoteFileReader reader = new NoteFileReader(config, known);
        List<ParsedNote> parsed =
                files.parallelStream().filter(NoteLoader::isNote).map(reader::read).toList();
        List<Note> notes = parsed.stream().map(ParsedNote::note).flatMap(Optional::stream).toList();
        ContentFiles addresses = new ContentFiles(notes, config.addresses().lowerCase());
        List<ContentFile> others =
                files.stream().filter(found -> !isNote(found)).map(addresses::of).toList();
        List<Diagnostic> diagnostics = new ArrayList<>(walk.diagnostics());
        parsed.forEach(note -> diagnostics.addAll(note.diagnostics()));
        return new NoteCollection(
                notes, others, leftOut(walk, config), diagnostics, reader.count());
    }

    private static List<Unpublished> leftOut(FolderWalk walk, SiteConfig config) {
        return walk.files().stream()
                .flatMap(
                        file ->
                                NotePath.of(file.path(), config)
                                        .underscore()
                                        .map(name -> "'" + name + "' begins with an underscore")
                                        .map(reason -> new Unpublished(file.path(), reason))
                                        .stream())
                .toList();
    }

    /** Hidden files and what editors leave behind are passed over. */
    private static boolean isRead(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        return !name.startsWith(".")
                && !name.endsWith("~")
                && !(name.startsWith("#") && name.endsWith("#"))
                && !name.matches("(?i).*\\.(swp|swo|bak|tmp)|thumbs\\.db|desktop\\.ini");
    }

    private static boolean isNote(FolderWalk.Found found) {
        return NotePath.isNote(found.path());
    }

    private static Diagnostic missing() {
        return Diagnostic.error(
                        "content-missing",
                        SourceLocation.startOf(NotePath.CONTENT),
                        "the site has no folder 'content'")
                .withHint("create it and put notes in it, or name the site's folder with -s");
    }
}
