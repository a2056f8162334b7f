package dev.cahier.markdown;

import dev.cahier.diagnostic.Diagnostic;
import java.util.Optional;
import java.util.Set;

/** Renders the shortcodes that notes call; implementations are safe for use by several threads. */
public interface Shortcodes {

    /** Returns the names of all shortcodes, sorted. */
    Set<String> names();

    /** Returns whether a known shortcode makes no sense without content and a closing tag. */
    boolean needsInner(String name);

    /** Returns whether a known shortcode may write its content without escaping it. */
    boolean printsMarkup(String name);

    /**
     * Renders one call of a known shortcode.
     *
     * @param note does what the shortcode asks of the note that it is in
     */
    Outcome render(ShortcodeCall call, NoteFunctions note);

    /**
     * The outcome of a call.
     *
     * @param html the HTML; empty if there is a problem
     * @param problem why the shortcode could not be rendered
     */
    record Outcome(String html, Optional<Diagnostic> problem) {}
}
