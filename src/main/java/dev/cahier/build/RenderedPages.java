package dev.cahier.build;

import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.output.OutputFile;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The pages of a site as files.
 *
 * @param files the pages that could be rendered
 * @param mathFonts the fonts that the formulas of the pages use, sorted, and {@link
 *     dev.cahier.code.MermaidAssets#NEED} if one of them has a diagram
 * @param composed how many of them were rendered in this build
 * @param diagnostics what is wrong with the templates
 */
record RenderedPages(
        List<OutputFile> files,
        SortedSet<String> mathFonts,
        int composed,
        List<Diagnostic> diagnostics) {

    RenderedPages {
        files = List.copyOf(files);
        mathFonts = Collections.unmodifiableSortedSet(new TreeSet<>(mathFonts));
        diagnostics = List.copyOf(diagnostics);
    }
}
