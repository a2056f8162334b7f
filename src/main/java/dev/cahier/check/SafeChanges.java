package dev.cahier.check;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Finds the changes of a text that are safe together: all of them if possible, else those of each
 * half, so that one that is not safe does not keep the others from being made.
 */
final class SafeChanges<T> {

    private final Predicate<List<T>> safe;
    private final List<T> accepted = new ArrayList<>();
    private final List<T> refused = new ArrayList<>();

    /**
     * Creates an empty list of changes.
     *
     * @param safe decides whether some changes are safe together
     */
    SafeChanges(Predicate<List<T>> safe) {
        this.safe = safe;
    }

    List<T> accepted() {
        return accepted;
    }

    List<T> refused() {
        return refused;
    }

    /** Accepts as many changes as are safe with those before; refuses the others. */
    void accept(List<T> changes) {
        if (changes.isEmpty()) {
            return;
        }
        accepted.addAll(changes);
        if (safe.test(accepted)) {
            return;
        }
        accepted.subList(accepted.size() - changes.size(), accepted.size()).clear();
        if (changes.size() == 1) {
            refused.addAll(changes);
            return;
        }
        int half = changes.size() / 2;
        accept(changes.subList(0, half));
        accept(changes.subList(half, changes.size()));
    }
}
