package dev.cahier.check;

import dev.cahier.site.RenderedNote;
import dev.cahier.site.SiteLinkTable;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The notes of a site by their addresses as links have them, with their anchors. */
public final class NotesByUrl {

    private final SiteLinkTable links;
    private final Map<String, RenderedNote> notes = new HashMap<>();
    private final Map<String, Anchors> anchors = new HashMap<>();

    /**
     * Collects notes.
     *
     * @param links knows how addresses are written in HTML
     */
    public NotesByUrl(Collection<RenderedNote> notes, SiteLinkTable links) {
        this.links = links;
        notes.forEach(note -> this.notes.put(url(note), note));
    }

    String url(RenderedNote note) {
        return links.url(note.note().address());
    }

    /** Returns the note at a URL without query and fragment. */
    Optional<RenderedNote> at(String url) {
        return Optional.ofNullable(notes.get(links.withoutHost(url)));
    }

    /** Returns whether a URL leads into the site, whose host it names. */
    boolean isOwn(String url) {
        return !links.withoutHost(url).equals(url);
    }

    Anchors anchors(RenderedNote note) {
        return anchors.computeIfAbsent(note.note().path(), path -> Anchors.in(note.body().html()));
    }
}
