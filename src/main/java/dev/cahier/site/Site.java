package dev.cahier.site;

import dev.cahier.diagnostic.Diagnostic;
import java.util.List;

/**
 * The whole site, before any template has seen it.
 *
 * @param pages all pages, no two with one output path, sorted by it
 * @param notes how many notes it has
 * @param diagnostics what was found wrong when it was put together
 */
public record Site(List<Page> pages, int notes, List<Diagnostic> diagnostics) {

    public Site {
        pages = List.copyOf(pages);
        diagnostics = List.copyOf(diagnostics);
    }
}
