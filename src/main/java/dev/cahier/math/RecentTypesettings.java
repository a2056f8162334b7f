package dev.cahier.math;

import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The outcomes of the formulas that were asked for last, as far as they fit into some room, and all
 * failures. Safe for use by several threads.
 *
 * @param <Q> what identifies a formula
 */
final class RecentTypesettings<Q> {

    /** What a formula takes up besides its markup, in characters; a rough guess. */
    private static final int OVERHEAD = 200;

    private final int room;
    private final Map<Q, Typesetting.Failed> failures = new HashMap<>();
    private final Map<Q, Typesetting.Typeset> recent = new LinkedHashMap<>(64, 0.75f, true);
    private long used;

    /**
     * Creates an empty collection.
     *
     * @param room how many characters of markup it holds at most, except for failures
     */
    RecentTypesettings(int room) {
        this.room = room;
    }

    synchronized Optional<Typesetting> get(Q question) {
        Typesetting.Failed failure = failures.get(question);
        return Optional.ofNullable(failure != null ? failure : recent.get(question));
    }

    /** Adds an outcome; a formula that failed may have taken long, so it is never tried again. */
    synchronized void put(Q question, Typesetting outcome) {
        if (outcome instanceof Typesetting.Failed failed) {
            failures.put(question, failed);
        } else if (outcome instanceof Typesetting.Typeset typeset) {
            Typesetting.Typeset before = recent.put(question, typeset);
            used += size(typeset) - (before == null ? 0 : size(before));
            removeEldest();
        }
    }

    private void removeEldest() {
        Iterator<Typesetting.Typeset> eldest = recent.values().iterator();
        while (used > room && eldest.hasNext()) {
            used -= size(eldest.next());
            eldest.remove();
        }
    }

    private static int size(Typesetting.Typeset typeset) {
        return typeset.html().length() + typeset.tex().length() + OVERHEAD;
    }
}
