package dev.cahier.site;

import dev.cahier.note.Note;
import dev.cahier.note.NoteKind;
import java.util.Collection;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What authors wrote about lists of notes: the notes of the kinds {@link NoteKind#SECTION} and
 * {@link NoteKind#LIST}.
 */
final class SectionTexts {

    private final SortedMap<String, RenderedNote> byFolder = new TreeMap<>();
    private final SortedMap<String, RenderedNote> byAddress = new TreeMap<>();

    SectionTexts(Collection<RenderedNote> rendered) {
        for (RenderedNote text : rendered) {
            if (text.note().kind() == NoteKind.SECTION) {
                byFolder.put(text.note().folder() + text.note().translation().prefix(), text);
            }
            if (!text.note().kind().isOwnPage()) {
                byAddress.put(text.note().address(), text);
            }
        }
    }

    /**
     * Returns the text in a folder, such as {@code content/posts}.
     *
     * @param prefix what the addresses of its language begin with, empty for that of the site
     */
    Optional<RenderedNote> in(String folder, String prefix) {
        return Optional.ofNullable(byFolder.get(folder + prefix));
    }

    /** Returns the text for the page at an address. */
    Optional<RenderedNote> at(String address) {
        return Optional.ofNullable(byAddress.get(address));
    }

    /** Returns the folders that have a text in a language. */
    Collection<String> folders(String prefix) {
        return byFolder.values().stream()
                .map(RenderedNote::note)
                .filter(text -> text.translation().prefix().equals(prefix))
                .map(Note::folder)
                .toList();
    }
}
