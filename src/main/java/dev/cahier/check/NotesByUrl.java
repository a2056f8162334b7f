package dev.cahier.check;

import dev.cahier.site.RenderedNote;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The notes of a site by their addresses as links have them, with their anchors. */
public final class NotesByUrl {

    private final UnaryOperator<String> urls;
    private final Map<String, RenderedNote> notes = new HashMap<>();
    private final Map<RenderedNote, Anchors> anchors = new HashMap<>();

    /**
     * Collects notes.
     *
     * @param urls writes an address as it is written in HTML
     */
    public NotesByUrl(Collection<RenderedNote> notes, UnaryOperator<String> urls) {
        this.urls = urls;
        notes.forEach(note -> this.notes.put(url(note), note));
    }

    String url(RenderedNote note) {
        return urls.apply(note.note().address());
    }

    /** Returns the note at a URL without query and fragment. */
    Optional<RenderedNote> at(String url) {
        return Optional.ofNullable(notes.get(url));
    }

    Anchors anchors(RenderedNote note) {
        return anchors.computeIfAbsent(note, n -> Anchors.in(n.body().html()));
    }
}
