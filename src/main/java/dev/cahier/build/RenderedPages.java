package dev.cahier.build;

import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.output.OutputFile;
import java.util.List;

/**
 * The pages of a site as files.
 *
 * @param files the pages that could be rendered
 * @param diagnostics what is wrong with the templates
 */
record RenderedPages(List<OutputFile> files, List<Diagnostic> diagnostics) {

    RenderedPages {
        files = List.copyOf(files);
        diagnostics = List.copyOf(diagnostics);
    }
}
