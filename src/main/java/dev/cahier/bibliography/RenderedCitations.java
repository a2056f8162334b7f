package dev.cahier.bibliography;

import java.util.List;
import java.util.Optional;

/**
 * The citations of a note as HTML.
 *
 * @param citations the citations in the order in which they were given
 * @param references the works that were cited, in the order of the style
 * @param numeric whether citations are numbers
 */
public record RenderedCitations(
        List<List<Piece>> citations, List<ListedWork> references, boolean numeric) {

    public RenderedCitations {
        citations = citations.stream().map(List::copyOf).toList();
        references = List.copyOf(references);
    }

    /**
     * A piece of a citation.
     *
     * @param html its HTML; the pieces of a citation are whole only together
     * @param key the key of the work that it leads to, if it does
     */
    public record Piece(String html, Optional<String> key) {}

    /**
     * A work in the list of references.
     *
     * @param key the key of its entry
     * @param label its number as the style writes it; empty in a style without numbers
     * @param html the rest as HTML
     * @param inEnglish whether the reference is in English although the note is not
     */
    public record ListedWork(String key, String label, String html, boolean inEnglish) {}
}
