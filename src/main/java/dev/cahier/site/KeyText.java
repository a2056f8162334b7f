package dev.cahier.site;

import dev.cahier.store.Sha256;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;

/** What a key is made of: parts that cannot be taken for each other. */
final class KeyText {

    /**
     * What several keys have in common, as the hash of its text.
     *
     * @param key the hash; empty if a key that it needs is
     * @param notes the paths of the notes of which it shows something
     */
    record Part(String key, Set<String> notes) {}

    private final StringBuilder out = new StringBuilder();
    private final Set<String> notes = new HashSet<>();
    private boolean unknown;

    void add(String part) {
        out.append(part.length()).append(':').append(part).append('\n');
    }

    /** Adds the key of a note; one that is empty makes this key empty, too. */
    void addKnown(String key) {
        require(key);
        add(key);
    }

    /** Adds a text by its hash. */
    void add(Part part) {
        addKnown(part.key());
        notes.addAll(part.notes());
    }

    /** Returns the text as a part of other texts. */
    Part toPart() {
        return new Part(key(), notes());
    }

    /** Makes this key empty if another one is. */
    void require(String key) {
        unknown |= key.isEmpty();
    }

    /** Adds a note of which something is shown. */
    void addNote(String path) {
        notes.add(path);
    }

    /** Returns the paths of the notes of which something is shown. */
    Set<String> notes() {
        return Collections.unmodifiableSet(notes);
    }

    /** Returns the key; empty if one that it needs is. */
    String key() {
        return unknown ? "" : Sha256.of(out.toString());
    }
}
