package dev.cahier.site;

import dev.cahier.note.ContentFile;
import dev.cahier.note.Note;
import dev.cahier.note.Publication;
import java.util.List;
import java.util.Set;

/**
 * Everything in a site that a link can lead to.
 *
 * @param notes all notes, those that are not published included
 * @param publication which of them are published
 * @param files the files beside the notes that go into the site
 * @param copied addresses of the files that are copied as they are, such as {@code /a.png}
 * @param pages addresses of all pages, such as {@code /tags/}
 */
public record SiteInventory(
        List<Note> notes,
        Publication publication,
        List<ContentFile> files,
        Set<String> copied,
        Set<String> pages) {

    public SiteInventory {
        notes = List.copyOf(notes);
        files = List.copyOf(files);
        copied = Set.copyOf(copied);
        pages = Set.copyOf(pages);
    }
}
