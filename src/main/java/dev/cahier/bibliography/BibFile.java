package dev.cahier.bibliography;

import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.diagnostic.SourceText;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A BibTeX file that was read.
 *
 * @param path its path in the site's folder
 * @param entries its entries by their keys; without those that have mistakes
 * @param diagnostics what is wrong with it, in the order of the text
 */
public record BibFile(
        String path, SortedMap<String, BibEntry> entries, List<Diagnostic> diagnostics) {

    public BibFile {
        entries = Collections.unmodifiableSortedMap(new TreeMap<>(entries));
        diagnostics = List.copyOf(diagnostics);
    }

    /** Reads a file; mistakes in an entry leave the others as they are. */
    public static BibFile read(SourceText text) {
        return new BibParser(text).file();
    }
}
