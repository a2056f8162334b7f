package dev.cahier.check;

import dev.cahier.config.SiteConfig;
import dev.cahier.site.LinkMap;
import dev.cahier.site.SiteSign;
import java.time.Instant;
import java.util.List;

/**
 * A site as rules see it.
 *
 * @param config its configuration
 * @param notes all notes, those that are not published included, sorted by path
 * @param byUrl the notes that links may lead to
 * @param links which notes lead to which
 * @param signs the signs that the configuration explains
 * @param files the files beside the notes
 * @param now the time of the check
 */
public record CheckedSite(
        SiteConfig config,
        List<CheckedNote> notes,
        NotesByUrl byUrl,
        LinkMap links,
        List<SiteSign> signs,
        CheckedFiles files,
        Instant now) {

    public CheckedSite {
        notes = List.copyOf(notes);
        signs = List.copyOf(signs);
    }
}
