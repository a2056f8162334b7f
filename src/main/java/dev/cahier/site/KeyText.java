package dev.cahier.site;

import dev.cahier.store.Sha256;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;

/** What a key is made of: parts that cannot be taken for each other. */
final class KeyText {

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
