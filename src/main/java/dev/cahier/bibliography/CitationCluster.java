package dev.cahier.bibliography;

import java.util.List;

/**
 * Works that a note cites in one place.
 *
 * @param items the works, at least one
 * @param narrative whether the names of the first one's authors are part of the sentence
 */
public record CitationCluster(List<CitedItem> items, boolean narrative) {

    public CitationCluster {
        items = List.copyOf(items);
    }
}
