package dev.cahier.template;

import dev.cahier.diagnostic.Diagnostic;

/** The outcome of rendering one {@link PageModel}. */
public sealed interface Rendering {

    /**
     * A page that was rendered.
     *
     * @param html the whole file, ending in a line end
     */
    record Rendered(String html) implements Rendering {}

    /**
     * A page that no template could render.
     *
     * @param diagnostic an error with the code {@code template-error} at its place in the template
     */
    record Failed(Diagnostic diagnostic) implements Rendering {}
}
