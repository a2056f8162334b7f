package dev.cahier.bibliography;

import java.util.Objects;

/**
 * One work in a citation.
 *
 * @param key the key of its entry
 * @param prefix what is shown before it, with the spaces as written
 * @param suffix what is shown behind it, with comma and spaces as written
 * @param label what the locator counts, as CSL names it, such as {@code page}
 * @param locator the place in the work, such as {@code 33–35}; may be empty
 * @param yearOnly whether the names of the authors are left out
 */
public record CitedItem(
        String key, String prefix, String suffix, String label, String locator, boolean yearOnly) {

    public CitedItem {
        Objects.requireNonNull(key, "key");
        prefix = Marks.removed(prefix);
        suffix = Marks.removed(suffix);
        Objects.requireNonNull(label, "label");
        locator = Marks.removed(locator);
    }

    /** Returns whether it names a place in the work. */
    public boolean isLocated() {
        return !locator.isEmpty();
    }
}
