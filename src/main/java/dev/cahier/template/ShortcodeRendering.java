package dev.cahier.template;

import dev.cahier.diagnostic.Diagnostic;
import java.util.Optional;

/** The outcome of rendering one {@link dev.cahier.markdown.ShortcodeCall}. */
public sealed interface ShortcodeRendering {

    /**
     * A shortcode that was rendered.
     *
     * @param html markup without blanks or line ends around it
     */
    record Rendered(String html) implements ShortcodeRendering {}

    /**
     * No shortcode has the name.
     *
     * @param suggestion the name probably meant
     */
    record Unknown(Optional<String> suggestion) implements ShortcodeRendering {}

    /**
     * The template refused the call with {@code <#stop "...">}: a mistake of the note, to be
     * reported where the note calls the shortcode.
     *
     * @param message the template's words, in one line
     */
    record Refused(String message) implements ShortcodeRendering {}

    /**
     * The template itself is wrong.
     *
     * @param diagnostic an error with the code {@code template-error} at its place in the template
     */
    record Failed(Diagnostic diagnostic) implements ShortcodeRendering {}
}
