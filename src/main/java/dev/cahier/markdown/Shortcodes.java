package dev.cahier.markdown;

import dev.cahier.diagnostic.Diagnostic;
import java.util.Optional;
import java.util.Set;

/** Renders the shortcodes that notes call; implementations are safe for use by several threads. */
public interface Shortcodes {

    /** Returns the names of all shortcodes, sorted. */
    Set<String> names();

    /** Renders one call of a known shortcode. */
    Outcome render(ShortcodeCall call);

    /**
     * What came of a call.
     *
     * @param html the HTML; empty when there is a problem
     * @param problem why the shortcode could not be rendered
     */
    record Outcome(String html, Optional<Diagnostic> problem) {}
}
