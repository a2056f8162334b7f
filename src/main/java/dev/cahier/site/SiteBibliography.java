package dev.cahier.site;

import dev.cahier.bibliography.BibEntry;
import dev.cahier.bibliography.BibFile;
import dev.cahier.bibliography.Bibliography;
import dev.cahier.bibliography.CitationStyle;
import dev.cahier.bibliography.NoteBibliography;
import dev.cahier.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What the notes of a site can cite.
 *
 * @param ofSite the file of the site, if it has one
 * @param ofNotes the files of single notes by the paths of the notes, in the order in which they
 *     count
 * @param style how citations look
 */
public record SiteBibliography(
        Optional<BibFile> ofSite, Map<String, List<BibFile>> ofNotes, CitationStyle style) {

    /** The bibliography of a site that has none. */
    public static final SiteBibliography NONE =
            new SiteBibliography(Optional.empty(), Map.of(), new CitationStyle("", "", ""));

    public SiteBibliography {
        ofNotes = Map.copyOf(ofNotes);
    }

    /** Returns what a note can cite. */
    public Bibliography of(String note) {
        List<BibFile> files = new ArrayList<>(ofNotes.getOrDefault(note, List.of()));
        ofSite.ifPresent(files::add);
        return files.isEmpty() ? Bibliography.NONE : new NoteBibliography(files, style);
    }

    /** Returns a note about each entry in a file of notes that none of these notes cites. */
    public List<Diagnostic> unusedOfNotes(Collection<RenderedNote> notes) {
        Map<String, BibFile> files = new TreeMap<>();
        Map<String, Set<String>> cited = new HashMap<>();
        for (RenderedNote note : notes) {
            for (BibFile file : ofNotes.getOrDefault(note.note().path(), List.of())) {
                files.put(file.path(), file);
                cited.computeIfAbsent(file.path(), path -> new TreeSet<>())
                        .addAll(note.body().facts().citations());
            }
        }
        List<Diagnostic> unused = new ArrayList<>();
        files.forEach((path, file) -> unused.addAll(unused(file, cited.get(path))));
        return unused;
    }

    /** Returns a note about each entry in the file of the site that no note cites. */
    public List<Diagnostic> unusedOfSite(Collection<RenderedNote> notes) {
        Set<String> cited = new TreeSet<>();
        notes.forEach(note -> cited.addAll(note.body().facts().citations()));
        return ofSite.map(file -> unused(file, cited)).orElse(List.of());
    }

    private static List<Diagnostic> unused(BibFile file, Set<String> cited) {
        return file.entries().values().stream()
                .filter(entry -> !cited.contains(entry.key()))
                .map(SiteBibliography::unused)
                .toList();
    }

    private static Diagnostic unused(BibEntry entry) {
        return Diagnostic.note(
                "citation-unused", entry.place(), "no note cites the entry '" + entry.key() + "'");
    }
}
