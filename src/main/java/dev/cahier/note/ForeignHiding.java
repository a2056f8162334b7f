package dev.cahier.note;

import dev.cahier.data.DataEntry;
import dev.cahier.data.DataScalar;
import dev.cahier.data.DataValues;
import dev.cahier.diagnostic.Diagnostic;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Finds the keys by which other tools hide or encrypt a note, so that it is not published without a
 * word.
 */
final class ForeignHiding {

    private static final Set<String> YES = Set.of("true", "yes", "on");

    private static final Set<String> STATES =
            Set.of("draft", "private", "hidden", "secret", "unlisted", "unpublished");

    /** The values that hide a note by key; none where any value does. */
    private static final Map<String, Set<String>> HIDING =
            Map.of(
                    "private", YES, // themes of Hugo and Hexo
                    "hidden", YES, // hexo-hide-posts
                    "status", STATES, // Pelican, WordPress
                    "visibility", STATES, // Ghost, WordPress
                    "password", Set.of()); // hexo-blog-encrypt

    private ForeignHiding() {}

    /** Reports a key that hides a note elsewhere and is not known here. */
    static void report(DataEntry entry, DataValues values) {
        Set<String> hiding = HIDING.get(entry.key().toLowerCase(Locale.ROOT));
        if (hiding == null || !(entry.value() instanceof DataScalar scalar)) {
            return;
        }
        String value = scalar.text().strip().toLowerCase(Locale.ROOT);
        if (hiding.contains(value) || hiding.isEmpty() && !value.isEmpty()) {
            values.report(
                    Diagnostic.warning(
                                    "front-matter-hidden",
                                    entry.keyLocation(),
                                    "'"
                                            + entry.key()
                                            + "' does not keep this note from being published")
                            .withHint("write draft: true"));
        }
    }
}
